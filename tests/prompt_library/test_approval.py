import itertools

import pytest

from prompt_library.approval import (
    APPROVALS,
    MOVES,
    Move,
    Mover,
    MoveRefused,
    State,
    after,
    may_run,
    moves_from,
    why_not,
)


def test_the_usual_road():
    state = State.DRAFT
    for move in (Move.SUBMIT, Move.SEND_BACK, Move.SUBMIT, Move.APPROVE, Move.HOLD, Move.APPROVE, Move.RETIRE):
        state = after(state, move)
    assert state is State.RETIRED


@pytest.mark.parametrize(("state", "move"), sorted(itertools.product(State, Move)))
def test_a_move_is_in_the_table_or_is_refused_in_a_sentence(state, move):
    if (state, move) in MOVES:
        assert after(state, move) is not state or move in (Move.ROLL_BACK, Move.RENEW)
        assert move in moves_from(state)
    else:
        with pytest.raises(MoveRefused, match=r"^This prompt is .+, so it cannot be .+\.$"):
            after(state, move)


def test_approval_comes_only_from_review_or_from_approval():
    came = {(start, move) for (start, move), end in MOVES.items() if end is State.APPROVED}
    assert came == {
        (State.IN_REVIEW, Move.APPROVE), (State.APPROVED, Move.RENEW), (State.APPROVED, Move.ROLL_BACK)}


def test_every_state_is_reached_and_can_be_left():
    assert {start for start, _ in MOVES} == set(State)
    assert set(MOVES.values()) == set(State)


def test_only_an_approved_prompt_may_run():
    assert [state for state in State if may_run(state)] == [State.APPROVED]


ROLES = ("teacher", "senco", "admin")
THEIR_OWN = {Move.SUBMIT, Move.WITHDRAW}


@pytest.mark.parametrize(("move", "role", "author"), sorted(itertools.product(Move, ROLES, (False, True))))
def test_who_may_make_which_move(move, role, author):
    if move in THEIR_OWN:
        may = author or role == "senco"
    elif move in APPROVALS:
        may = role == "senco" and not author
    else:
        may = role == "senco"
    assert (why_not(move, Mover(role, author)) == "") == may


def test_a_sole_senco_approves_their_own_only_where_the_school_has_said_so():
    assert "does not approve it" in why_not(Move.APPROVE, Mover("senco", is_author=True))
    assert why_not(Move.APPROVE, Mover("senco", is_author=True, sole_senco=True)) == ""
    assert why_not(Move.APPROVE, Mover("teacher", is_author=True, sole_senco=True))
