"""The library as its pages: who sees what, moves and approvals through the addresses, trials and their marks."""
import datetime
import threading

import pytest

from classroom.library import moves, shelf
from classroom.models import PromptVersion, Role, SchoolSetting, Trial, TrialOutput, now
from prompt_library.approval import APPROVALS, MOVES, Move, State
from scaffolds.trials.prompt_trial import checkers
from tests.classroom.library.pages import APPROVAL, STEPS, at, mark, over, put, run_trials, use_model
from tests.factories import make_staff, sign_in
from tests.scaffolds.scripted import Turn, endpoint, streamed

ANSWER = {"title": "A poster about healthy eating", "steps": [
    {"text": f"Part {number} of the poster", "plain": "Draw it.", "minutes_low": 1, "minutes_high": 3}
    for number in ("one", "two", "three")]}


def passed(db, version) -> Trial:
    trial = Trial(version_id=version.id, engine="built-in", checkers=checkers(), passed=True, ended_at=now(),
                  figures={"examples": 5, "kept": 5, "findings": {}, "asked_age": 0, "reached": 0, "lost": 0,
                           "median_seconds": 0.1})
    trial.outputs = [TrialOutput(example=number, good=True, figures={}) for number in range(5)]
    db.add(trial)
    db.commit()
    return trial


def state_of(db, version) -> State:
    db.expire_all()
    return db.get(PromptVersion, version.id).state


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("is_author", [False, True])
def test_each_move_from_each_state_by_its_address(app, db, role, is_author):
    """The page offers exactly the moves that the address lets through."""
    person = make_staff(db, role)
    browser, author = sign_in(app.test_client(), person), person if is_author else make_staff(db)
    put(db, STEPS, author, State.APPROVED).approved_at = now() + datetime.timedelta(hours=1)  # the one in use
    for state in State:
        offered = None
        for move in Move:
            version = put(db, STEPS, author, state)
            version.approved_at = now() if state is State.APPROVED else None
            passed(db, version)
            offered = browser.get(at(version)).text if offered is None else offered
            if move in APPROVALS:
                again = {"again": "yes"} if move is Move.RENEW else {}
                answer = browser.post(at(version, "/approve"), data=APPROVAL | again)
            else:
                answer = browser.post(at(version, "/move"), data={"move": move, "why": "Because."})
            own = move in (Move.SUBMIT, Move.WITHDRAW) and is_author
            may = (state, move) in MOVES and (own or role is Role.SENCO) and not (move in APPROVALS and is_author)
            may = may and move is not Move.RENEW  # of the one in use alone: the next test
            shows = f'data-testid="{move.replace("_", "-")}"' in offered
            assert (answer.status_code == 303) == may == shows, (state, move)
            assert state_of(db, version) == (MOVES[state, move] if may else state)
            assert may or answer.status_code == (403 if move in APPROVALS and role is not Role.SENCO else 422)


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("is_author", [False, True])
def test_who_approves_the_one_in_use_again(app, db, role, is_author):
    person = make_staff(db, role)
    version = put(db, STEPS, person if is_author else make_staff(db), State.APPROVED)
    version.approved_at = now()
    passed(db, version)
    browser, may = sign_in(app.test_client(), person), role is Role.SENCO and not is_author
    assert ("Approve again" in browser.get(at(version)).text) == may
    answer = browser.post(at(version, "/approve"), data=APPROVAL | {"again": "yes"})
    assert answer.status_code == (303 if may else 422 if role is Role.SENCO else 403)
    db.expire_all()
    assert version.purpose == (APPROVAL["purpose"] if may else "") and version.state is State.APPROVED


def test_a_move_that_takes_something_away_keeps_what_was_typed_and_asks_for_why(as_senco, db, teacher):
    version = put(db, STEPS, teacher, State.IN_REVIEW)
    answer = as_senco.post(at(version, "/move"), data={"move": "send_back", "why": " "})
    assert answer.status_code == 422 and "This needs a line that says why." in answer.text
    assert as_senco.post(at(version, "/move"), data={"move": "none"}).status_code == 422
    assert as_senco.post(at(version, "/move"), data={"move": "approve"}).status_code == 422
    assert state_of(db, version) is State.IN_REVIEW


def test_an_approval_that_is_refused_keeps_its_lines(as_senco, db, teacher):
    version = put(db, STEPS, teacher, State.IN_REVIEW)
    answer = as_senco.post(at(version, "/approve"), data=APPROVAL)
    assert answer.status_code == 422 and "It has not been tried with the built-in rules." in answer.text
    assert APPROVAL["purpose"] in answer.text and APPROVAL["review_by"] in answer.text
    for day in ("", "soon", "2020-01-01", (datetime.date.today() + datetime.timedelta(days=400)).isoformat()):
        answer = as_senco.post(at(version, "/approve"), data=APPROVAL | {"review_by": day})
        assert "a year from now at most" in answer.text
    db.expire_all()
    assert (version.approved_at, version.purpose) == (None, "")


def test_of_two_sencos_who_approve_at_once_one_is_told(app, db, teacher, monkeypatch):
    version = put(db, STEPS, teacher, State.IN_REVIEW)
    passed(db, version)
    browsers = [sign_in(app.test_client(), make_staff(db, Role.SENCO)) for _ in range(2)]
    both, before, met = threading.Barrier(2, timeout=20), moves.why_no_evidence, threading.local()

    def together(*given):
        """Each waits, once, until the other has looked too."""
        found = before(*given)
        if not hasattr(met, "once"):
            met.once = both.wait()
        return found
    monkeypatch.setattr(moves, "why_no_evidence", together)
    answers = {}

    def press(number):
        answers[number] = browsers[number].post(at(version, "/approve"), data=APPROVAL)
    threads = [threading.Thread(target=press, args=(number,)) for number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert sorted(one.status_code for one in answers.values()) == [303, 422]
    told = next(one.text for one in answers.values() if one.status_code == 422)
    assert "Somebody else was quicker: this prompt is approved now." in told
    assert [one.move for one in db.query(moves.PromptMove).filter_by(version_id=version.id)] == [Move.APPROVE]


def test_a_prompt_that_asks_who_a_learner_is_can_be_kept_and_not_sent(as_teacher, teacher, db):
    field = STEPS.fields[0].model_copy(update={"label": "The learner's name"})
    version = put(db, STEPS.model_copy(update={"fields": (field, *STEPS.fields[1:])}), teacher)
    assert "Stands in the way of a review." in as_teacher.get(at(version)).text
    answer = as_teacher.post(at(version, "/move"), data={"move": "submit"})
    assert answer.status_code == 422 and "This asks who a learner is." in answer.text
    assert state_of(db, version) is State.DRAFT


def test_a_trial_is_run_kept_read_and_marked(app, as_senco, db, teacher):
    version = put(db, STEPS, teacher, State.IN_REVIEW)
    trial, = run_trials(app, as_senco, version, db)
    assert (trial.engine, trial.fault, trial.passed, trial.figures["examples"]) == ("built-in", "", True, 5)
    assert [one.example for one in trial.outputs] == [0, 1, 2, 3, 4]
    page = as_senco.get(at(version, f"/trials/{trial.id}")).text
    assert page.count('data-testid="trial-output"') == 5 and "Every promise was kept" in page
    assert "each output" in as_senco.post(at(version, "/approve"), data=APPROVAL).text.casefold()

    first, *rest = trial.outputs
    answer = as_senco.post(at(version, f"/trials/{trial.id}"), data={
        f"mark-{first.id}": "not-good", f"mark-{rest[0].id}": "good"})
    assert answer.status_code == 422 and "Say in a line what is not good about it." in answer.text
    db.expire_all()
    assert [one.good for one in trial.outputs] == [None, True, None, None, None]

    assert mark(as_senco, version, trial, good=False, why="Too many at once.").status_code == 303
    assert "5 of its outputs were marked as not good." in as_senco.post(at(version, "/approve"), data=APPROVAL).text
    assert mark(as_senco, version, trial).status_code == 303
    assert as_senco.post(at(version, "/approve"), data=APPROVAL).status_code == 303
    db.expire_all()
    assert shelf.approved(db)["breakdown"] == STEPS
    assert "5 of 5" in as_senco.get("/library").text


def test_the_same_words_keep_their_mark_in_the_next_trial(app, as_senco, db, teacher):
    version = put(db, STEPS, teacher, State.IN_REVIEW)
    first, = run_trials(app, as_senco, version, db)
    mark(as_senco, version, first)
    second, *_ = run_trials(app, as_senco, version, db)
    assert second.id != first.id and all(one.good for one in second.outputs)


def test_a_trial_says_how_far_it_is_is_begun_once_and_can_be_stopped(app, as_senco, db, teacher):
    version = put(db, STEPS, teacher, State.IN_REVIEW)
    with endpoint(Turn(b"{}", wait=30)) as script:
        use_model(app, script)
        as_senco.post(at(version, "/trials"))
        as_senco.post(at(version, "/trials"))
        assert db.query(Trial).count() == 2, "one with each engine"
        page = as_senco.get(at(version)).text
        assert 'hx-trigger="every 1s"' in page and "Stop after this example" in page
        part = as_senco.get(at(version), headers={"HX-Request": "true"}).text
        assert part.lstrip().startswith("<div") and "The model small" in part
        for trial in db.query(Trial):
            as_senco.post(at(version, f"/trials/{trial.id}/stop"))
        script.release.set()
        over(app)
    db.expire_all()
    by_model = db.query(Trial).filter_by(engine="endpoint").one()
    assert (by_model.fault, by_model.passed) == ("It was stopped before its end.", False) and by_model.ended_at
    assert "does not count: It was stopped" in as_senco.get(at(version)).text
    assert "the built-in rules" in as_senco.post(at(version, "/approve"), data=APPROVAL).text


def test_a_trial_whose_engine_dies_half_way_is_kept_and_does_not_count(app, as_senco, db, teacher):
    version = put(db, STEPS, teacher, State.IN_REVIEW)
    good = streamed(ANSWER)
    answers = {"left": 6}

    def dies(_asked):
        answers["left"] -= 1
        return good if answers["left"] >= 0 else Turn(drop=True)
    with endpoint(by=dies) as script:
        use_model(app, script)
        by_model, by_rules = run_trials(app, as_senco, version, db)
    assert by_rules.passed and not by_model.passed
    assert "could not be reached" in by_model.fault and "ended early" in by_model.fault
    assert by_model.figures["unanswered"] == 2 and 2 <= len(by_model.outputs) < 5
    mark(as_senco, version, by_rules)
    mark(as_senco, version, by_model)
    answer = as_senco.post(at(version, "/approve"), data=APPROVAL)
    assert answer.status_code == 422 and "It has not been tried with the model small." in answer.text


def test_a_fault_of_our_own_ends_a_trial_and_is_told(app, as_senco, db, teacher, monkeypatch):
    def broken(*_):
        raise ZeroDivisionError
    monkeypatch.setattr("classroom.library.trials.dump", broken)
    version = put(db, STEPS, teacher, State.IN_REVIEW)
    trial, = run_trials(app, as_senco, version, db)
    assert "a fault of its own" in trial.fault and not trial.passed and trial.ended_at


def test_only_the_senco_tries_and_marks(as_teacher, db, teacher):
    version = put(db, STEPS, teacher, State.IN_REVIEW)
    trial = passed(db, version)
    page = as_teacher.get(at(version)).text
    assert 'data-testid="start-trial"' not in page
    assert "keep-marks" not in as_teacher.get(at(version, f"/trials/{trial.id}")).text
    assert as_teacher.post(at(version, f"/trials/{trial.id}")).status_code == 403


def test_a_trial_of_another_version_is_not_there(as_senco, db, teacher):
    trial = passed(db, put(db, STEPS, teacher))
    other = put(db, STEPS.model_copy(update={"title": "Another"}), teacher)
    assert as_senco.get(at(other, f"/trials/{trial.id}")).status_code == 404


def test_two_versions_are_compared_word_by_word(as_senco, db, teacher):
    version = put(db, STEPS.model_copy(update={"words": STEPS.words.replace("small", "tiny", 1)}), teacher)
    page = as_senco.get(at(version)).text
    assert "tiny" in page and "<ins>" in page and "<del>" in page
    assert "The two say the same." in as_senco.get(at(put(db, shelf.prompt_of(version), teacher), "?with=2")).text
    assert "Read a chapter" in as_senco.get(at(version, "?with=1&example=5")).text.split("What is filled in")[0]


def test_the_queue_is_the_sencos_and_a_teacher_sees_their_own(app, db, as_senco, as_teacher, teacher):
    put(db, STEPS, teacher, State.IN_REVIEW)
    put(db, STEPS.model_copy(update={"title": "Somebody else's idea"}), make_staff(db), State.IN_REVIEW)
    put(db, STEPS.model_copy(update={"title": "Not sent yet"}), teacher)
    senco, own = as_senco.get("/library").text, as_teacher.get("/library").text
    assert "Somebody else&#39;s idea" in senco and STEPS.title in senco and "Not sent yet" not in senco
    assert "Somebody else&#39;s idea" not in own and STEPS.title in own and "Not sent yet" in own


@pytest.mark.parametrize(("days", "said"), [(-1, "was due on"), (0, "by"), (30, "by"), (31, None)])
def test_reviews_that_are_due_stand_at_the_top_and_on_the_sencos_front_page(as_senco, as_teacher, db, days, said):
    for version in shelf.all_in_use(db):
        version.review_by = datetime.date.today() + datetime.timedelta(days=300)
    shelf.in_use(db, "simplify").review_by = datetime.date.today() + datetime.timedelta(days=days)
    db.commit()
    for page in (as_senco.get("/library").text, as_senco.get("/make").text, as_teacher.get("/library").text):
        assert ('data-testid="due"' in page) == (said is not None)
        assert said is None or said in page
    assert 'data-testid="due"' not in as_teacher.get("/make").text


def test_one_senco_alone_is_said_openly_and_by_an_admin(as_admin, as_senco, senco, db):
    assert "another SENCO does" in as_senco.get("/library").text
    as_admin.post("/library/four-eyes", data={"sole": "on"})
    assert "they approve their own versions too" in as_senco.get("/library").text
    version = put(db, STEPS, senco, State.IN_REVIEW)
    passed(db, version)
    assert as_senco.post(at(version, "/approve"), data=APPROVAL).status_code == 303
    make_staff(db, Role.SENCO)
    assert "another SENCO does" in as_senco.get("/library").text
    as_admin.post("/library/four-eyes", data={"sole": "off"})
    db.expire_all()
    assert db.get(SchoolSetting, moves.SOLE_SENCO).value == {"on": False}
