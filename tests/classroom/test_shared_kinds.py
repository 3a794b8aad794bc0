"""The newer kinds on a class: what a learner sees of each, and what no learner is shown."""
import pytest

import prompt_library
from classroom.models import Resource, now
from scaffolds.engines.built_in.engine import BuiltIn
from scaffolds.filling import brief_from
from scaffolds.make import make
from scaffolds.receipt import dump
from tests.factories import make_class


def put(db, teacher, opened, name: str) -> str:
    """The address at which learners read what a prompt makes of its example."""
    prompt = prompt_library.load()[name]
    scaffold = make(brief_from(prompt, prompt.example), BuiltIn())
    resource = Resource(kind=scaffold.result.kind, title=scaffold.result.own_title, scaffold=dump(scaffold),
                        owner_id=teacher.id, reviewed_at=now(), reviewed_by_id=teacher.id)
    db.add(resource)
    opened.shared.append(resource)
    db.commit()
    return f"/read/{opened.code}/{resource.id}"


@pytest.fixture
def opened(db, teacher):
    return make_class(db, teacher)


@pytest.mark.parametrize("name, said", [
    ("writing-frame", "wooden houses"), ("glossary", "photosynthesis"), ("word-mat", "evaporation"),
    ("retrieval", "Pudding Lane"), ("digest", "residential"), ("social-story", "A fire drill")])
def test_a_learner_reads_it(db, client, teacher, opened, name, said):
    page = client.get(put(db, teacher, opened, name))
    assert page.status_code == 200 and said in page.text
    assert "Set-Cookie" not in page.headers


@pytest.mark.parametrize("name", ["low-demand", "strategies", "support-plan", "letter", "differentiate"])
def test_what_is_for_staff_or_one_learner_is_on_no_class(db, client, teacher, opened, name):
    assert client.get(put(db, teacher, opened, name)).status_code == 404


def test_no_learner_is_told_when_a_frame_fades(db, client, teacher, opened):
    assert "For the teacher" not in client.get(put(db, teacher, opened, "writing-frame")).text


def test_answers_and_the_document_are_shut_until_they_are_pressed(db, client, teacher, opened):
    assert '<details class="answers">' in client.get(put(db, teacher, opened, "retrieval")).text
    assert '<details class="no-print whole-document">' in client.get(put(db, teacher, opened, "digest")).text
