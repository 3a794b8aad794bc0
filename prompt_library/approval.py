"""The states of a prompt and the moves between them. Pure: who may make a move is decided where people are known."""
from enum import StrEnum


class State(StrEnum):
    DRAFT = "draft"
    IN_REVIEW = "in_review"
    APPROVED = "approved"
    SENT_BACK = "sent_back"
    RETIRED = "retired"


class Move(StrEnum):
    SUBMIT = "submit"
    WITHDRAW = "withdraw"
    APPROVE = "approve"
    SEND_BACK = "send_back"
    HOLD = "hold"  # back to review: its date came, or a model or a check changed
    RETIRE = "retire"
    REVIVE = "revive"  # a retired prompt starts again as a draft, never as an approved one


MOVES: dict[tuple[State, Move], State] = {
    (State.DRAFT, Move.SUBMIT): State.IN_REVIEW,
    (State.DRAFT, Move.RETIRE): State.RETIRED,
    (State.IN_REVIEW, Move.WITHDRAW): State.DRAFT,
    (State.IN_REVIEW, Move.APPROVE): State.APPROVED,
    (State.IN_REVIEW, Move.SEND_BACK): State.SENT_BACK,
    (State.SENT_BACK, Move.SUBMIT): State.IN_REVIEW,
    (State.SENT_BACK, Move.RETIRE): State.RETIRED,
    (State.APPROVED, Move.HOLD): State.IN_REVIEW,
    (State.APPROVED, Move.RETIRE): State.RETIRED,
    (State.RETIRED, Move.REVIVE): State.DRAFT,
}

SAID = {
    State.DRAFT: "a draft",
    State.IN_REVIEW: "waiting for review",
    State.APPROVED: "approved",
    State.SENT_BACK: "sent back",
    State.RETIRED: "retired",
}

_DONE = {
    Move.SUBMIT: "sent for review",
    Move.WITHDRAW: "taken back",
    Move.APPROVE: "approved",
    Move.SEND_BACK: "sent back",
    Move.HOLD: "held for review",
    Move.RETIRE: "retired",
    Move.REVIVE: "brought back",
}


class MoveRefused(Exception):
    """The table has no such move. Its message is fit to show."""


def moves_from(state: State) -> tuple[Move, ...]:
    return tuple(move for (start, move) in MOVES if start is state)


def after(state: State, move: Move) -> State:
    """The state that a move leads to. Raises MoveRefused where the table has none."""
    try:
        return MOVES[state, move]
    except KeyError:
        raise MoveRefused(f"This prompt is {SAID[state]}, so it cannot be {_DONE[move]}.") from None


def may_run(state: State) -> bool:
    """Only an approved prompt is run by teachers or reaches learners."""
    return state is State.APPROVED
