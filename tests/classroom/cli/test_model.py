"""`handrail model serve`: a real model on this machine, and what is said where it cannot run."""
import socket
from urllib.parse import urlsplit

import pytest
from sqlalchemy.orm import Session

from classroom.database import make_engine
from classroom.library import shelf
from classroom.models import ModelCheck, Trial, now
from prompt_library.approval import State
from scaffolds.trials.model_check import suite
from scaffolds.trials.prompt_trial import checkers
from tests.classroom.library.test_over_time import FIGURES
from tests.real_model import serving, weights
from tests.scaffolds.scripted import endpoint, streamed

pytestmark = pytest.mark.xdist_group("real model")


def test_it_tells_the_two_settings_and_answers_on_this_machine_alone():
    with serving() as model:
        address = urlsplit(model.url)
        assert address.hostname == "127.0.0.1" and address.path == "/v1"
        assert model.name == weights().stem
        socket.create_connection((address.hostname, address.port), 5).close()


@pytest.mark.parametrize(("file", "sentence"), [
    ("nothing.gguf", "cannot be read"), ("notes.txt", "is not a model in GGUF form")])
def test_what_is_no_model_is_told_in_a_sentence(handrail, tmp_path, file, sentence):
    (tmp_path / "notes.txt").write_text("Rivers erode.")
    ended = handrail("model", "serve", str(tmp_path / file))
    assert ended.code == 1 and sentence in ended.err


def test_a_check_tells_each_case_and_keeps_the_record(handrail, monkeypatch, tmp_path):
    with endpoint(streamed({"title": "x", "steps": []})) as script:
        monkeypatch.setenv("OPENAI_BASE_URL", script.url)
        monkeypatch.setenv("HANDRAIL_MODEL", "small")
        ended = handrail("model", "check", "--json")
        again = handrail("model", "check")
    assert ended.code == again.code == 0
    assert ended.json["passed"] is False and "learners" in ended.json["why_not"]
    assert len(ended.json["cases"]) == len(suite()) and ended.json["figures"]["missed_disclosures"] == 0
    assert "Not passed for learners" in again.out and "An order in a topic" in again.out
    engine = make_engine(f"sqlite:///{tmp_path / 'data' / 'handrail.db'}")
    with Session(engine) as session:
        assert [one.model for one in session.query(ModelCheck)] == ["small", "small"]
    engine.dispose()


def test_a_check_is_followed_by_trials_of_what_was_tried_with_another_model(handrail, monkeypatch, tmp_path):
    with endpoint(streamed({"title": "x", "steps": []})) as script:
        monkeypatch.setenv("OPENAI_BASE_URL", script.url)
        monkeypatch.setenv("HANDRAIL_MODEL", "second")
        handrail("model", "check")
        engine = make_engine(f"sqlite:///{tmp_path / 'data' / 'handrail.db'}")
        with Session(engine) as session:
            shelf.stock(session)
            in_use = shelf.in_use(session, "breakdown")
            session.add(Trial(version_id=in_use.id, engine="endpoint", model="first", checkers=checkers(), passed=True,
                              ended_at=now(), figures=FIGURES))
            session.commit()
            ended = handrail("model", "check")
            assert "breakdown was tried with second. It is held for review. The model changed" in ended.err
            session.refresh(in_use)
            assert in_use.state is State.IN_REVIEW
    engine.dispose()


def test_without_a_model_a_check_says_what_to_set(handrail):
    ended = handrail("model", "check")
    assert ended.code == 1 and "OPENAI_BASE_URL" in ended.err
