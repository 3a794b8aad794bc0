"""After a change of the model or the checks: what is tried again, held, kept in use, counts of use."""
import datetime

import pytest

from classroom.library import over_time, shelf, uses
from classroom.models import PromptUse, PromptVersion, Trial, TrialOutput, now
from prompt_library.approval import State
from scaffolds.trials.prompt_trial import checkers
from tests.classroom.batches.batching import TASKS, start, work
from tests.classroom.library.pages import STEPS, at, over, put, use_model
from tests.factories import make_model_check
from tests.scaffolds.scripted import endpoint, streamed

FIGURES = {"examples": 5, "shown": 5, "own": 5, "asked_age": 0, "reached": 0, "lost": 0, "wrong_form": 0,
           "findings": {}, "median_seconds": 0.1, "tokens": 0, "unanswered": 0, "kept": 5, "why_not": ""}
NONSENSE = {"title": "Quite another thing", "steps": [
    {"text": f"Part {number}", "plain": "Write.", "minutes_low": 1, "minutes_high": 2} for number in ("one", "two")]}


@pytest.fixture
def version(db, teacher) -> PromptVersion:
    """Approved here, and in use."""
    made = put(db, STEPS, teacher, State.APPROVED)
    made.approved_at = now()
    db.commit()
    return made


def tried(db, version, engine="built-in", model="", checks="", **figures) -> Trial:
    trial = Trial(version_id=version.id, engine=engine, model=model, checkers=checks or checkers(), ended_at=now(),
                  figures=FIGURES | figures, passed=not figures.get("why_not") and not figures.get("lost"))
    db.add(trial)
    db.commit()
    return trial


def wanted(db, model=""):
    return [(version.name, engine) for version, engine in over_time.to_try_again(db, model)]


def test_what_was_tried_with_todays_checks_and_model_is_not_tried_again(db, version):
    tried(db, version)
    tried(db, version, "endpoint", "small")
    assert wanted(db) == wanted(db, "small") == []


def test_another_check_or_another_model_asks_for_a_trial(db, version):
    tried(db, version, checks="c" * 64)
    assert wanted(db) == [("breakdown", "built-in")]
    tried(db, version)
    assert wanted(db, "small") == [("breakdown", "endpoint")]
    tried(db, version, "endpoint", "small")
    assert wanted(db, "small") == [] and wanted(db, "large") == [("breakdown", "endpoint")]


def test_what_came_with_handrail_is_measured_from_its_first_trial_here_on(db):
    assert wanted(db, "small") == []
    tried(db, shelf.in_use(db, "simplify"))
    assert wanted(db, "small") == [("simplify", "endpoint")]


@pytest.mark.parametrize(("after", "says"), [
    ({"checks": "c" * 64, "lost": 2}, "Handrail's checks changed. It does not pass any more. Facts or key words"),
    ({"checks": "c" * 64, "findings": {"us-spelling": 3}}, "3 things are found in its results, and 0 were."),
    ({"engine": "endpoint", "model": "small", "lost": 1}, "It was tried with the model small. It does not pass"),
    ({"engine": "endpoint", "model": "small", "own": 0}, ""),
    ({"checks": "c" * 64}, ""),
])
def test_a_drop_holds_and_no_drop_does_not(db, version, after, says):
    tried(db, version)
    over_time.settle(db, tried(db, version, **after))
    assert version.state is (State.IN_REVIEW if says else State.APPROVED)
    assert says in version.held_because and bool(says) == bool(version.held_because)
    assert ("breakdown" in shelf.approved(db)) == (not says)


def test_a_first_trial_or_one_of_an_older_version_or_one_with_a_fault_holds_nothing(db, version):
    bad = {"lost": 3}
    over_time.settle(db, tried(db, version, **bad))
    tried(db, version)
    faulty = tried(db, version, **bad)
    faulty.fault = "The model's service could not be reached."
    over_time.settle(db, faulty)
    older = shelf.versions(db, "breakdown")[-1]
    tried(db, older)
    over_time.settle(db, tried(db, older, **bad))
    assert {version.state, older.state} == {State.APPROVED}


def test_at_the_start_trials_are_run_again_where_the_checks_changed_and_dead_ones_are_ended(app, db, version):
    tried(db, version, checks="c" * 64)
    dead = Trial(version_id=version.id, engine="built-in", checkers=checkers())
    dead.outputs = [TrialOutput(example=0, figures={})]
    db.add(dead)
    db.commit()
    app.extensions["trials"].start()
    over(app)
    db.expire_all()
    assert (dead.fault, dead.passed) == ("The site was stopped while it ran.", False)
    newest = db.query(Trial).order_by(Trial.id.desc()).first()
    assert (newest.checkers, newest.engine, newest.by_id, newest.passed) == (checkers(), "built-in", None, True)
    assert version.state is State.APPROVED and wanted(db) == []


def test_a_new_model_is_told_of_tried_by_the_notice_and_a_drop_holds(app, as_senco, as_teacher, db, version):
    tried(db, version)
    tried(db, version, "endpoint", "first")
    with endpoint(streamed(NONSENSE)) as script:
        use_model(app, script, "second")
        assert "since 1 of the prompts in use was last tried" in as_senco.get("/library").text
        assert "last tried" not in as_teacher.get("/library").text
        as_senco.post("/library/try-again")
        over(app)
    db.expire_all()
    assert version.state is State.IN_REVIEW
    assert version.held_because.startswith("The model changed from first to second. The model itself answers 0% of")
    assert as_teacher.get("/make/breakdown").status_code == 404
    assert "Held for review" in as_senco.get(at(version)).text
    assert "last tried" not in as_senco.get("/library").text


def test_a_check_of_the_model_is_followed_by_the_trials(app, as_senco, db, version, monkeypatch):
    tried(db, version)
    tried(db, version, "endpoint", "first")
    monkeypatch.setattr("classroom.model.running.check", lambda *_: make_model_check(db, "second"))
    with endpoint(streamed(NONSENSE)) as script:
        use_model(app, script, "second")
        as_senco.post("/model/check")
        app.extensions["model check"].thread.join(20)
        over(app)
    db.expire_all()
    assert version.state is State.IN_REVIEW and "second" in version.held_because


def test_a_result_is_counted_by_week_and_nothing_else_of_it_is_kept(app, as_teacher, db):
    for _ in range(2):
        assert as_teacher.post("/make/breakdown", data={"task": "write a story"}).status_code == 200
    assert as_teacher.post("/make/breakdown", data={"task": ""}).status_code == 422
    start(as_teacher, "breakdown", ("tasks.csv", TASKS))
    work(app)
    streamed_page = as_teacher.post("/make/breakdown", data={"task": "tidy my room"},
                                    headers={"Accept": "text/event-stream"})
    assert "event: result" in streamed_page.text
    row, = db.query(PromptUse)
    assert (row.name, row.week, row.number) == ("breakdown", uses.this_week(), 6) and row.week.weekday() == 0
    assert ": 6." in as_teacher.get("/library/breakdown").text


def test_the_chart_has_every_week_and_its_highest_bar_is_whole(db):
    week = uses.this_week()
    db.add_all([PromptUse(name="simplify", week=week, number=4),
                PromptUse(name="simplify", week=week - datetime.timedelta(weeks=3), number=8),
                PromptUse(name="simplify", week=week - datetime.timedelta(weeks=30), number=99)])
    db.commit()
    found = uses.weeks(db, "simplify")
    assert len(found) == 12 and found[-1].height == uses.HEIGHT / 2 and found[-4].height == uses.HEIGHT
    assert found[-4].top == 0 and uses.lately(db) == {"simplify": 12}


def test_a_use_that_cannot_be_counted_stops_nobody(app, as_teacher, monkeypatch, caplog):
    from sqlalchemy.exc import OperationalError

    def away(*_):
        raise OperationalError("select", {}, Exception("locked"))
    monkeypatch.setattr(uses, "_add", away)
    assert as_teacher.post("/make/breakdown", data={"task": "write a story"}).status_code == 200
    assert "OperationalError while a use was counted" in caplog.text and "story" not in caplog.text


def test_the_site_approves_nothing_by_itself(db, version):
    """A trial that passes again brings no held version back: somebody reads it first."""
    version.state = State.IN_REVIEW
    db.commit()
    over_time.settle(db, tried(db, version))
    assert version.state is State.IN_REVIEW
