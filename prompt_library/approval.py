"""The states of a prompt, the moves between them, and who may make which."""
from dataclasses import dataclass
from enum import StrEnum

SENCO = "senco"


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
    RENEW = "renew"  # looked at again and approved for a further time, without a day out of use
    ROLL_BACK = "roll_back"  # an approved version that was replaced is in use again


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
    (State.APPROVED, Move.RENEW): State.APPROVED,
    (State.APPROVED, Move.ROLL_BACK): State.APPROVED,
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
    Move.RENEW: "approved again",
    Move.ROLL_BACK: "put in use again",
}
APPROVALS = (Move.APPROVE, Move.RENEW)


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


@dataclass(frozen=True)
class Mover:
    """Whoever would make a move, as far as it matters here. role is teacher, senco or admin; is_author says that they
    wrote this version; sole_senco that the school has one SENCO and has said openly that it approves alone."""

    role: str
    is_author: bool = False
    sole_senco: bool = False


def why_not(move: Move, mover: Mover) -> str:
    """Why this person may not make a move that the table has; empty where they may.

    Anybody on the staff may suggest (send their own draft for review, and take it back). All else is the SENCO's, and
    whoever wrote a version does not approve it: four eyes, unless the school has said that it has two.
    """
    if move in (Move.SUBMIT, Move.WITHDRAW):
        may = mover.is_author or mover.role == SENCO
        return "" if may else f"Only its author or a SENCO can have it {_DONE[move]}."
    if mover.role != SENCO:
        return f"Only a SENCO can have a prompt {_DONE[move]}."
    if move in APPROVALS and mover.is_author and not mover.sole_senco:
        return "Whoever wrote a version does not approve it. Another SENCO can."
    return ""
