"""The register: each prompt that is or was in use, with what its approval rests on; what waits; one's own drafts."""
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from classroom.library import shelf, uses
from classroom.models import PromptVersion, Role, Staff, Trial
from prompt_library import Prompt
from prompt_library.approval import State

BAR = 64.0  # the length of a whole evidence bar, in the units of its viewBox
UNFINISHED = (State.DRAFT, State.SENT_BACK)


@dataclass(frozen=True)
class Evidence:
    """The last trial that came to its end: in how many of its examples every promise was kept."""

    kept: int
    of: int
    passed: bool
    model: str

    @property
    def length(self) -> float:
        return round(BAR * self.kept / self.of, 1) if self.of else 0.0


@dataclass(frozen=True)
class Row:
    version: PromptVersion
    prompt: Prompt
    evidence: Evidence | None
    used: int


@dataclass(frozen=True)
class Waiting:
    version: PromptVersion
    title: str


def rows(session: Session) -> list[Row]:
    """By title. A prompt that was held or retired stands in it too, with its state."""
    in_use = shelf.all_in_use(session)
    trials, used = _last_trials(session, in_use), uses.lately(session)
    found = [Row(one, shelf.prompt_of(one), evidence(trials.get(one.id)), used.get(one.name, 0)) for one in in_use]
    return sorted(found, key=lambda row: row.prompt.title.casefold())


def evidence(trial: Trial | None) -> Evidence | None:
    if trial is None:
        return None
    return Evidence(trial.figures.get("kept", 0), trial.figures.get("examples", 0), trial.passed, trial.model)


def queue(session: Session, person: Staff) -> list[Waiting]:
    """What waits for review, the longest first; for a teacher their own."""
    waiting = select(PromptVersion).where(PromptVersion.state == State.IN_REVIEW).order_by(PromptVersion.id)
    if person.role is Role.TEACHER:
        waiting = waiting.where(PromptVersion.author_id == person.id)
    return [Waiting(one, shelf.prompt_of(one).title) for one in session.scalars(waiting)]


def drafts(session: Session, person: Staff) -> list[Waiting]:
    """One's own that are not sent yet, or were sent back; the newest first."""
    mine = select(PromptVersion).where(PromptVersion.author_id == person.id, PromptVersion.state.in_(UNFINISHED))
    return [Waiting(one, shelf.prompt_of(one).title) for one in session.scalars(mine.order_by(PromptVersion.id.desc()))]


def _last_trials(session: Session, versions: Sequence[PromptVersion]) -> dict[int, Trial]:
    whole = select(Trial).where(
        Trial.version_id.in_([one.id for one in versions]), Trial.ended_at.is_not(None), Trial.fault == "")
    return {trial.version_id: trial for trial in session.scalars(whole.order_by(Trial.id))}
