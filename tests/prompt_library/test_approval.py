import itertools

import pytest

from prompt_library.approval import MOVES, Move, MoveRefused, State, after, may_run, moves_from


def test_the_usual_road():
    state = State.DRAFT
    for move in (Move.SUBMIT, Move.SEND_BACK, Move.SUBMIT, Move.APPROVE, Move.HOLD, Move.APPROVE, Move.RETIRE):
        state = after(state, move)
    assert state is State.RETIRED


@pytest.mark.parametrize(("state", "move"), sorted(itertools.product(State, Move)))
def test_a_move_is_in_the_table_or_is_refused_in_a_sentence(state, move):
    if (state, move) in MOVES:
        assert after(state, move) is not state
        assert move in moves_from(state)
    else:
        with pytest.raises(MoveRefused, match=r"^This prompt is .+, so it cannot be .+\.$"):
            after(state, move)


def test_approval_comes_only_from_review():
    assert [start for (start, _), end in MOVES.items() if end is State.APPROVED] == [State.IN_REVIEW]


def test_every_state_is_reached_and_can_be_left():
    assert {start for start, _ in MOVES} == set(State)
    assert set(MOVES.values()) == set(State)


def test_only_an_approved_prompt_may_run():
    assert [state for state in State if may_run(state)] == [State.APPROVED]
