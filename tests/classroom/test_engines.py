"""Which engine answers: the built-in one, unless a school has a model and a class offers it; the model in turn and
within its day's allowance."""
import dataclasses
import datetime
import threading

import pytest

from classroom import engines
from classroom.config import MOST_AT_ONCE
from classroom.database import session
from classroom.model import asking, line_up
from classroom.model.allowance import Allowance
from classroom.models import ModelDay
from classroom.serve import THREADS
from scaffolds.brief import BreakdownBrief
from scaffolds.engines import EngineError, Round, Used, Waiting
from scaffolds.engines.built_in.engine import BuiltIn
from scaffolds.make import make
from tests.factories import make_model_check

BRIEF = BreakdownBrief("write a story")


class Slow:
    """A model that answers when it is let."""

    name, model, local, timeout = "endpoint", "small", False, 5.0

    def __init__(self) -> None:
        self.may_answer, self.closed = threading.Event(), 0

    def answering(self, brief, round):
        try:
            while not self.may_answer.is_set():
                yield Waiting()
            yield Used(100, 20)
            return BuiltIn().answer(brief)
        finally:
            self.closed += 1


@pytest.fixture
def slow(app, db, monkeypatch) -> Slow:
    made = Slow()
    monkeypatch.setattr(engines, "chosen", lambda name=None: made if name == "endpoint" else BuiltIn())
    monkeypatch.setattr(line_up, "BEAT", 0.01)
    app.config["HANDRAIL"] = dataclasses.replace(
        app.config["HANDRAIL"], model="small", model_url="http://127.0.0.1:9/v1", model_at_once=1)
    engines.init_app(app)
    make_model_check(db, endpoint="http://127.0.0.1:9/v1")
    return made


def for_learners(app, **environ):
    with app.test_request_context(environ_overrides=environ):
        return engines.for_learners(model_is_offered=True)


def for_staff(app):
    with app.test_request_context():
        return engines.for_staff("endpoint")


def test_learners_get_the_built_in_engine_unless_both_say_otherwise(app, slow):
    with app.test_request_context():
        assert engines.for_learners(model_is_offered=False).name == "built-in"
        assert engines.for_learners(model_is_offered=True).name == "endpoint"
        app.config["HANDRAIL"] = dataclasses.replace(app.config["HANDRAIL"], model="")
        assert engines.for_learners(model_is_offered=True).name == "built-in"


def test_staff_have_the_engine_they_chose(app, slow):
    with app.test_request_context():
        assert engines.for_staff("built-in").name == "built-in"
        assert engines.for_staff("endpoint").name == "endpoint"


def test_one_waits_while_another_is_answered_and_knows_the_place(app, slow):
    first, second = (engine.answering(BRIEF, Round()) for engine in (for_staff(app), for_learners(app)))
    assert next(first) == Waiting()
    assert next(second) == Waiting(1)
    first.close()
    slow.may_answer.set()
    assert list(second)[-1] == Used(100, 20)


def test_a_line_that_does_not_move_ends_in_the_built_in_engine(app, slow, monkeypatch):
    monkeypatch.setitem(asking.PATIENCE, "learners", 0.02)
    answered = for_staff(app).answering(BRIEF, Round())
    next(answered)
    scaffold = make(BRIEF, for_learners(app))
    assert scaffold.receipt.engine == "built-in" and scaffold.result.steps
    assert any("no place came free" in note for note in scaffold.receipt.notes)
    answered.close()


def test_closing_ends_the_request_and_frees_the_place(app, slow):
    answered = for_staff(app).answering(BRIEF, Round())
    next(answered)
    answered.close()
    assert slow.closed == 1
    slow.may_answer.set()
    assert for_staff(app).answer(BRIEF).steps


def test_nothing_is_asked_for_a_learner_who_has_left(app, slow):
    engine = for_learners(app, **{"waitress.client_disconnected": lambda: True})
    with pytest.raises(EngineError, match="Nobody is waiting"):
        engine.answer(BRIEF)
    assert slow.closed == 1
    slow.may_answer.set()
    assert for_staff(app).answer(BRIEF).steps


def test_whoever_waits_holds_no_connection_to_the_database(app, slow):
    """Else a crowd that waits for the model would hold all there are, and nobody could go on."""
    with app.test_request_context():
        engines.for_staff("endpoint")
        assert session().get_bind().pool.checkedout() == 0


def test_what_was_used_is_counted_by_day(app, slow, db):
    slow.may_answer.set()
    for _ in range(3):
        for_staff(app).answer(BRIEF)
    day, = db.query(ModelDay).all()
    assert (day.requests, day.tokens) == (3, 360)


@pytest.mark.parametrize(("requests", "tokens", "sentence"), [
    (2, 1_000_000, "Today's 2 requests to the model are used up."),
    (50, 240, "Today's 240 tokens of the model are used up.")])
def test_at_the_days_limit_the_built_in_engine_answers_and_says_so(app, slow, requests, tokens, sentence):
    slow.may_answer.set()
    app.config["HANDRAIL"] = dataclasses.replace(
        app.config["HANDRAIL"], model_daily_requests=requests, model_daily_tokens=tokens)
    engines.init_app(app)
    made = [make(BRIEF, for_staff(app)) for _ in range(3)]
    assert [one.receipt.engine for one in made] == ["endpoint", "endpoint", "built-in"]
    assert made[-1].receipt.notes[0] == f"{sentence} The built-in engine made this instead."


def test_the_next_day_starts_anew(app):
    day = [datetime.date(2026, 11, 24)]
    allowance = Allowance(app.extensions["sessions"], 1, 1_000, today=lambda: day[0])
    allowance.take_one()
    with pytest.raises(EngineError, match="used up"):
        allowance.take_one()
    day[0] += datetime.timedelta(1)
    allowance.take_one()


def test_counts_from_many_threads_are_all_there(app):
    allowance = Allowance(app.extensions["sessions"], 1_000, 1_000_000)
    threads = [threading.Thread(target=allowance.spend, args=(7,)) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert allowance.used().tokens == 84


def test_all_who_may_wait_leave_threads_for_pages():
    assert line_up.LONGEST + MOST_AT_ONCE < THREADS
