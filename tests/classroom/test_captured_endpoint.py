"""A model that is set up, approved and listening, and 300 identifiers put in at every place: it is sent none of them.

Each place is first tried with harmless words, which do reach it: else a place that asks no model would pass.
"""
import csv
import dataclasses
import io
import re

import pytest

from classroom import engines
from classroom.limits import Limits
from classroom.models import RowState
from prompt_library import load
from prompt_library.fields import FREE_TEXT
from scaffolds.checks.identifiers import IdentifierKind, find
from scaffolds.engines import breaker
from tests.classroom.batches.batching import UNIT, number_in, rows_of, start, work
from tests.classroom.make.test_documents import send
from tests.classroom.test_make import STREAM, hidden
from tests.factories import make_class, make_model_check
from tests.planted import leaked, planted, reached
from tests.scaffolds.scripted import Script, endpoint, said

PLANTED = planted()
PROMPTS = {name: prompt for name, prompt in load().items() if prompt.takes_free_text}
KINDS = sorted({one.kind for one in PLANTED})
SPREAD = [one for kind in KINDS for one in [each for each in PLANTED if each.kind == kind][:4]]
SIMPLER = "Simpler words and sentences"


@pytest.fixture(scope="module")
def listening():
    with endpoint(said({"text": "Nothing of use."})) as script:
        yield script


@pytest.fixture
def captured(listening, monkeypatch) -> Script:
    """Asked again however often its nonsense was of no use: a service that is left alone would look safe."""
    monkeypatch.setattr(breaker, "FAILURES", 10**9)
    listening.asked.clear()
    return listening


@pytest.fixture
def script(captured, app, db) -> Script:
    app.config["HANDRAIL"] = dataclasses.replace(
        app.config["HANDRAIL"], model="scripted", model_url=captured.url, model_daily_requests=10**6)
    engines.init_app(app)
    make_model_check(db, "scripted", captured.url)
    return captured


def typed_into(prompt, words: str, turn: int) -> dict[str, str]:
    """The prompt's own example with the words in one of its boxes, and everything said that lets a person go on."""
    boxes = [field.name for field in prompt.fields if field.kind in FREE_TEXT]
    box = boxes[turn % len(boxes)]
    return {
        **prompt.example, **asks_for_a_rewrite(prompt), box: words, "engine": "endpoint", "not_a_person": "1",
        "data_type": "generic", "nobody": "\t".join(one.text.casefold() for one in find(words))}


def asks_for_a_rewrite(prompt) -> dict[str, str]:
    """To leave a text as it is no model is asked."""
    return {field.name: SIMPLER for field in prompt.fields if SIMPLER in field.choices}


def test_there_are_300_of_every_kind_and_no_two_alike():
    assert len(PLANTED) == len({one.needle for one in PLANTED}) == 300
    assert KINDS == sorted(IdentifierKind)


@pytest.mark.parametrize("name", sorted(PROMPTS))
def test_no_prompt_sends_one_at_once_or_in_stages(script, as_teacher, name):
    prompt, number = PROMPTS[name], sorted(PROMPTS).index(name)
    as_teacher.post(f"/make/{name}", data=typed_into(prompt, "", 0) | prompt.example | asks_for_a_rewrite(prompt))
    assert reached(script)
    for turn, one in enumerate(PLANTED[number::len(PROMPTS)]):
        data = typed_into(prompt, one.sentence, turn)
        answer = as_teacher.post(f"/make/{name}", data=data, headers=STREAM if turn % 2 else {})
        assert "result" not in re.findall(r'data-testid=\\?"([a-z-]+)', answer.text)
    assert leaked(script) == []
    assert not script.asked


def test_no_document_and_no_press_on_a_mark_sends_one(script, as_teacher):
    for one in SPREAD:
        typed = {"document_text": f"The river rises. {one.sentence}.", "reading_age": "9", "take": "whole"}
        as_teacher.post("/make/simplify/document?field=passage", data=typed)
        send(as_teacher, one.sentence.encode())
        as_teacher.post("/make/simplify/identifiers", data={"passage": one.sentence, "swap": f"nobody {one.needle}"})
        as_teacher.post("/make/simplify/measure", data={"passage": one.sentence, "reading_age": "9"})
    assert not script.asked


def test_several_ages_changed_words_and_what_is_put_back_send_none(script, as_teacher):
    simpler = {"comes_out": SIMPLER, "reading_age": "8", "engine": "endpoint"}
    page = as_teacher.post("/make/simplify", data={**PROMPTS["simplify"].example, **simpler, "engine": "built-in"})
    sealed = hidden(page.text, "scaffold")
    for one in SPREAD[::2]:
        passage = f"The fluvial channel erodes its banks. {one.sentence}. The sea commenced to rise."
        as_teacher.post("/make/simplify", data={**simpler, "passage": passage, "also-1": "10", "not_a_person": "1"})
        as_teacher.post("/make/simplify/words", data={"scaffold": sealed, "part-0": passage})
        as_teacher.post("/make/simplify/put-back", data={"scaffold": sealed, "change": "0"})
    assert leaked(script) == []
    assert not script.asked


def test_no_row_of_a_batch_and_no_pack_sends_one(script, app, as_teacher, db):
    number_in(start(as_teacher, "breakdown", ("t.csv", "title,task\nOne,write a story\n"), engine="endpoint"))
    work(app)
    assert reached(script)
    for rows in (PLANTED[:150], PLANTED[150:]):
        sheet = io.StringIO()
        csv.writer(sheet).writerows([("title", "task"), *((f"Row {n}", one.sentence) for n, one in enumerate(rows))])
        sent = {"engine": "endpoint", "go_on": "1", "not_a_person": "1"}
        number = number_in(start(as_teacher, "breakdown", ("t.csv", sheet.getvalue()), **sent))
        work(app)
        assert {row.state for row in rows_of(db, number)} == {RowState.NOT_MADE}
    for one in SPREAD[:12]:
        unit = {**UNIT, "tasks": one.sentence, "part": "steps", "engine": "endpoint", "not_a_person": "1"}
        as_teacher.post("/batches/pack", data=unit)
        work(app)
    assert leaked(script) == []


def test_no_word_of_a_learner_sends_one(script, app, client, db):
    code = make_class(db, offers={"reading_age": 9, "model": True}).code
    client.post(f"/learn/{code}/say", data={"say": "steps for a poster about healthy eating"})
    assert reached(script)
    for one in SPREAD:
        app.extensions["limits"] = Limits()  # a device has its allowance; here it is as many learners
        answer = client.post(f"/learn/{code}/say", data={"say": f"help me write a letter. {one.sentence}"})
        assert answer.status_code == 200
    assert leaked(script) == []
