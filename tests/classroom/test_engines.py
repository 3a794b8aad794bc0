"""Which engine answers learners: the built-in one, unless a school has a model and a class offers it; and at once where
the model has no room."""
import dataclasses
import threading

import pytest

from classroom import engines
from classroom.serve import THREADS
from scaffolds.brief import BreakdownBrief
from scaffolds.engines import EngineError
from scaffolds.engines.built_in.engine import BuiltIn
from scaffolds.make import make


class Slow:
    """A model that answers when it is let."""

    name, model, local = "endpoint", "small", False

    def __init__(self) -> None:
        self.asked, self.may_answer = threading.Semaphore(0), threading.Event()

    def answer(self, brief, repair=None):
        self.asked.release()
        self.may_answer.wait(10)
        return BuiltIn().answer(brief, repair)


@pytest.fixture
def slow(app, monkeypatch) -> Slow:
    made = Slow()
    monkeypatch.setattr(engines, "chosen", lambda name=None: made if name == "endpoint" else BuiltIn())
    with_model = dataclasses.replace(app.config["HANDRAIL"], model="small", model_url="http://127.0.0.1:9/v1")
    app.config["HANDRAIL"] = with_model
    return made


def test_learners_get_the_built_in_engine_unless_both_say_otherwise(app, slow):
    with app.app_context():
        assert engines.for_learners(model_is_offered=False).name == "built-in"
        assert engines.for_learners(model_is_offered=True).name == "endpoint"
        app.config["HANDRAIL"] = dataclasses.replace(app.config["HANDRAIL"], model="")
        assert engines.for_learners(model_is_offered=True).name == "built-in"


def test_a_model_without_room_is_not_waited_for(app, slow):
    brief = BreakdownBrief("write a story")
    with app.app_context():
        engine = engines.for_learners(model_is_offered=True)
    waiting = [threading.Thread(target=engine.answer, args=(brief,)) for _ in range(engines.AT_ONCE)]
    for thread in waiting:
        thread.start()
        assert slow.asked.acquire(timeout=5)
    with pytest.raises(EngineError, match="busy"):
        engine.answer(brief)
    scaffold = make(brief, engine)
    assert scaffold.receipt.engine == "built-in" and scaffold.result.steps
    slow.may_answer.set()
    for thread in waiting:
        thread.join()
    assert engine.answer(brief).steps


def test_staff_have_the_engine_they_chose_with_room_of_their_own(app, slow):
    brief = BreakdownBrief("write a story")
    with app.app_context():
        learners, staff = engines.for_learners(model_is_offered=True), engines.for_staff("endpoint")
        assert engines.for_staff("built-in").name == "built-in"
    waiting = [threading.Thread(target=learners.answer, args=(brief,)) for _ in range(engines.AT_ONCE)]
    waiting += [threading.Thread(target=staff.answer, args=(brief,)) for _ in range(engines.AT_ONCE)]
    for thread in waiting:
        thread.start()
        assert slow.asked.acquire(timeout=5)
    scaffold = make(brief, staff)
    slow.may_answer.set()
    for thread in waiting:
        thread.join()
    assert scaffold.receipt.engine == "built-in"
    assert any("busy" in note for note in scaffold.receipt.notes)


def test_places_for_learners_and_staff_leave_threads_for_pages():
    assert 2 * engines.AT_ONCE < THREADS
