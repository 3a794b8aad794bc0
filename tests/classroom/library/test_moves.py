"""Every state × move × role, and what an approval needs."""
import datetime
import itertools

import pytest

import prompt_library
from classroom.library import moves, shelf
from classroom.models import PromptMove, PromptVersion, Role, SchoolSetting, Trial, TrialOutput, now
from prompt_library.approval import APPROVALS, MOVES, Move, MoveRefused, State
from scaffolds.trials.prompt_trial import checkers
from tests.factories import make_staff

SIMPLIFY = prompt_library.load()["simplify"]
SHORTER = SIMPLIFY.model_copy(update={"words": "$passage $reading_age $key_words $comes_out"})
NEXT_YEAR = datetime.date.today() + datetime.timedelta(days=300)
LINES = {"purpose": "For passages in Year 7.", "evidence": "Six passages read by two of us.", "review_by": NEXT_YEAR}


@pytest.fixture
def version(db, teacher) -> PromptVersion:
    made = shelf.add(db, SHORTER, teacher, "Shorter.")
    db.commit()
    return made


def tried(db, version, good=True, passed=True, ended=True, fault=""):
    trial = Trial(version_id=version.id, engine="built-in", checkers=checkers(), passed=passed, fault=fault,
                  ended_at=now() if ended else None, figures={"why_not": "" if passed else "Facts were lost: 2."})
    trial.outputs = [TrialOutput(example=number, good=good) for number in range(5)]
    db.add(trial)
    db.commit()
    return trial


def in_state(db, version, state):
    version.state = state
    if state is State.APPROVED:
        version.approved_at = now()
    db.commit()


@pytest.mark.parametrize(
    ("state", "move", "role", "author"), sorted(itertools.product(State, Move, Role, (False, True))))
def test_every_state_move_and_role(db, version, state, move, role, author):
    person = make_staff(db, role)
    if author:
        version.author_id = person.id
    in_state(db, version, state)
    tried(db, version)
    own = move in (Move.SUBMIT, Move.WITHDRAW) and author
    may = (state, move) in MOVES and (own or role is Role.SENCO) and not (move in APPROVALS and author)
    assert moves.may(db, version, move, person) == may
    try:
        if move in APPROVALS:
            moves.approve(db, version, person, again=move is Move.RENEW, **LINES)
        else:
            moves.make(db, version, move, person, "Because.")
    except MoveRefused:
        assert not may and version.state is state
    else:
        assert may and version.state is MOVES[state, move]
        kept = db.query(PromptMove).filter_by(version_id=version.id).all()
        assert [(one.move, one.by_id) for one in kept] == [(move, person.id)]


def test_an_approved_version_is_in_use_from_then_on(db, version, senco):
    in_state(db, version, State.IN_REVIEW)
    tried(db, version)
    moves.approve(db, version, senco, **LINES)
    db.commit()
    assert shelf.approved(db)["simplify"] == SHORTER
    assert (version.purpose, version.review_by) == ("For passages in Year 7.", NEXT_YEAR)


@pytest.mark.parametrize(("how", "sentence"), [
    (None, "has not been tried"), ({"passed": False}, "did not pass. Facts were lost: 2."),
    ({"good": None}, "read and marked first"), ({"good": False}, "5 of its outputs were marked as not good"),
    ({"ended": False}, "has not been tried"), ({"fault": "The engine died."}, "has not been tried")])
def test_without_evidence_there_is_no_approval(db, version, senco, how, sentence):
    in_state(db, version, State.IN_REVIEW)
    if how is not None:
        tried(db, version, **how)
    with pytest.raises(MoveRefused, match=sentence):
        moves.approve(db, version, senco, **LINES)
    assert version.state is State.IN_REVIEW


@pytest.mark.parametrize("change", [
    {"purpose": " "}, {"evidence": ""}, {"review_by": None}, {"review_by": datetime.date.today()},
    {"review_by": datetime.date.today() + datetime.timedelta(days=400)}])
def test_an_approval_carries_its_lines_and_its_date(db, version, senco, change):
    in_state(db, version, State.IN_REVIEW)
    tried(db, version)
    with pytest.raises(MoveRefused):
        moves.approve(db, version, senco, **LINES | change)
    assert version.approved_at is None


def test_a_later_trial_that_failed_counts_and_not_an_earlier_one_that_passed(db, version, senco):
    in_state(db, version, State.IN_REVIEW)
    tried(db, version)
    tried(db, version, passed=False)
    with pytest.raises(MoveRefused, match="did not pass"):
        moves.approve(db, version, senco, **LINES)


def test_one_senco_approves_their_own_only_where_the_school_says_so_and_is_right(db, version, senco):
    version.author_id = senco.id
    in_state(db, version, State.IN_REVIEW)
    tried(db, version)
    with pytest.raises(MoveRefused, match="does not approve it"):
        moves.approve(db, version, senco, **LINES)
    db.add(SchoolSetting(name=moves.SOLE_SENCO, value={"on": True}))
    other = make_staff(db, Role.SENCO)
    with pytest.raises(MoveRefused, match="does not approve it"):
        moves.approve(db, version, senco, **LINES)  # there are two after all
    db.delete(other)
    db.commit()
    moves.approve(db, version, senco, **LINES)
    assert version.state is State.APPROVED


def test_two_who_approve_at_once_are_told(db, version, senco, config):
    from classroom.database import open_session
    in_state(db, version, State.IN_REVIEW)
    tried(db, version)
    with open_session(config) as other:
        same = other.get(PromptVersion, version.id)
        moves.approve(db, version, senco, **LINES)
        db.commit()
        with pytest.raises(MoveRefused, match="Somebody else was quicker: this prompt is approved now"):
            moves.make(other, same, Move.SEND_BACK, other.merge(senco), "Too long.")


def test_a_prompt_whose_date_came_is_approved_again_and_never_out_of_use(db, version, senco):
    in_state(db, version, State.APPROVED)
    version.review_by = datetime.date.today()
    with pytest.raises(MoveRefused, match="has not been tried"):
        moves.approve(db, version, senco, again=True, **LINES)
    tried(db, version)
    moves.approve(db, version, senco, again=True, **LINES)
    db.commit()
    assert version.review_by == NEXT_YEAR and shelf.approved(db)["simplify"] == SHORTER
    with pytest.raises(MoveRefused, match="so it cannot be approved"):
        moves.approve(db, version, senco, **LINES)


def test_only_the_version_in_use_is_approved_again(db, version, senco):
    in_state(db, version, State.APPROVED)
    first = shelf.versions(db, "simplify")[-1]
    tried(db, first)
    with pytest.raises(MoveRefused, match="Another version is in use"):
        moves.approve(db, first, senco, again=True, **LINES)


@pytest.mark.parametrize("move", sorted(moves.NEEDS_A_REASON))
def test_what_takes_something_away_says_why(db, version, senco, move):
    in_state(db, version, next(state for state, one in MOVES if one is move))
    with pytest.raises(MoveRefused, match="says why"):
        moves.make(db, version, move, senco, "  ")


def test_rolling_back_puts_an_older_version_in_use(db, version, senco):
    in_state(db, version, State.IN_REVIEW)
    tried(db, version)
    moves.approve(db, version, senco, **LINES)
    db.commit()
    first = shelf.versions(db, "simplify")[-1]
    moves.make(db, first, Move.ROLL_BACK, senco, "The new one is too short.")
    db.commit()
    assert shelf.approved(db)["simplify"] == SIMPLIFY


def test_a_hold_by_the_site_says_what_changed(db, version):
    in_state(db, version, State.APPROVED)
    moves.make(db, version, Move.HOLD, None, "The model changed.")
    assert version.state is State.IN_REVIEW and version.held_because == "The model changed."
    assert db.query(PromptMove).filter_by(version_id=version.id).one().by_id is None
