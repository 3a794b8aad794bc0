"""What an approval is worth as time goes by: its review date comes, the school's model or Handrail's checks change. A
prompt that does worse after a change is held for review; one that does as well stays in use.

What came with Handrail was approved as it came and has no trial of the school's. Its built-in trial is one of
Handrail's own tests, so it is measured against changes only from its first trial here on.
"""
import dataclasses
import datetime
from dataclasses import dataclass

from sqlalchemy.orm import Session

from classroom.library import moves, shelf
from classroom.models import PromptVersion, Trial
from prompt_library.approval import Move, MoveRefused, State
from scaffolds.trials.prompt_trial import Figures, checkers, worse

SOON = datetime.timedelta(days=30)
Wanted = list[tuple[PromptVersion, str]]  # versions, each with the name of an engine


@dataclass(frozen=True)
class Due:
    version: PromptVersion
    title: str
    overdue: bool


def due(session: Session) -> list[Due]:
    """Prompts in use whose review date has come or comes within 30 days, the most urgent first."""
    today = datetime.date.today()
    found = [one for one in shelf.all_in_use(session) if one.state is State.APPROVED and is_due(one)]
    return [Due(one, shelf.prompt_of(one).title, one.review_by is not None and one.review_by < today)
            for one in sorted(found, key=lambda one: (one.review_by, one.name))]


def is_due(version: PromptVersion) -> bool:
    return version.review_by is not None and version.review_by <= datetime.date.today() + SOON


def to_try_again(session: Session, model: str) -> Wanted:
    """The prompts in use that passed a trial and have not been tried since the checks, or the model, changed; `model`
    is the one that is configured, or empty."""
    wanted: Wanted = []
    for version in shelf.all_in_use(session):
        held = [one for one in moves.trials(session, version) if one.ended_at and not one.fault]
        if version.state is State.APPROVED and any(one.passed for one in held):
            wanted += [(version, engine) for engine in ("built-in", *(["endpoint"] if model else []))
                       if _is_stale(next((one for one in held if one.engine == engine), None), engine, model)]
    return wanted


def _is_stale(last: Trial | None, engine: str, model: str) -> bool:
    return last is None or last.checkers != checkers() or (engine == "endpoint" and last.model != model)


def settle(session: Session, trial: Trial) -> None:
    """Holds the version that was tried where it is in use and the trial fell behind the last that passed. Commits."""
    version = session.get_one(PromptVersion, trial.version_id)
    session.refresh(version)
    if trial.fault or not trial.ended_at or not shelf.is_in_use(session, version):
        return
    if why := _drop(session, version, trial):
        try:
            moves.make(session, version, Move.HOLD, None, why)
            session.commit()
        except MoveRefused:  # it is approved no more
            session.rollback()


def _drop(session: Session, version: PromptVersion, trial: Trial) -> str:
    """What changed, and what became worse by it; empty where nothing did. Engines differ, so between two of them only
    passing is compared."""
    earlier = [one for one in moves.trials(session, version) if one.passed and one.id < trial.id]
    before = next((one for one in earlier if one.engine == trial.engine), earlier[0] if earlier else None)
    if before is None:
        return ""
    figures = _figures(trial)
    fell = worse(_figures(before) if before.engine == trial.engine else figures, figures)
    return f"{_changed(before, trial)} {fell}" if fell else ""


def _figures(trial: Trial) -> Figures:
    names = {field.name for field in dataclasses.fields(Figures)}
    return Figures(**{name: value for name, value in trial.figures.items() if name in names})


def _changed(before: Trial, trial: Trial) -> str:
    if trial.model and before.model and trial.model != before.model:
        return f"The model changed from {before.model} to {trial.model}."
    if trial.model and not before.model:
        return f"It was tried with the model {trial.model}."
    if trial.checkers != before.checkers:
        return "Handrail's checks changed."
    return "It was tried again."
