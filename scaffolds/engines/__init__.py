"""The seam between a brief and whatever answers it. The built-in rules are themselves an engine, so the seam is
always exercised."""
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from scaffolds.brief import Brief
from scaffolds.checks.finding import Finding
from scaffolds.results import Result


@dataclass(frozen=True)
class Repair:
    """A draft that did not pass, and what was wrong with it: what a second try is told."""

    draft: Result
    faults: tuple[Finding, ...]


@dataclass(frozen=True)
class Round:
    """One try at a brief. aim is the reading age to reach on the way, where the brief's own is too far for one go;
    within is how many seconds are left for it (None: as many as the engine allows itself)."""

    repair: Repair | None = None
    aim: float | None = None
    within: float | None = None


@dataclass(frozen=True)
class Waiting:
    """Nothing has come for a moment. place is the one held in a queue, where 1 is next; 0 is being answered now."""

    place: int = 0


@dataclass(frozen=True)
class Writing:
    """The words that have come so far: not whole and not measured, so only for whoever is to read them with care."""

    text: str


@dataclass(frozen=True)
class Used:
    """What one try cost, in the service's own tokens; where it did not say, four characters are counted as one."""

    asked: int
    answered: int


Progress = Waiting | Writing | Used
Answering = Generator[Progress, None, Result]


class Engine(Protocol):
    name: str  # "built-in" or "endpoint"
    model: str | None
    local: bool  # True where nothing leaves the machine

    def answer(self, brief: Brief, repair: Repair | None = None) -> Result:
        """A candidate of the brief's kind. Raises EngineError where it has none."""
        ...


@runtime_checkable
class Model(Protocol):
    """An engine that takes its time. Closing what `answering` gave ends the request, at the other end too."""

    timeout: float  # seconds for all the tries at one brief together

    def answering(self, brief: Brief, round: Round) -> Answering:
        """What happens meanwhile, ending in what `Engine.answer` would return. Raises EngineError as it does."""
        ...


class EngineError(Exception):
    """An engine could not answer. Its message is shown to people: it says what happened and what to do."""


def passed_on(engine: Engine, brief: Brief, round: Round, used: Callable[[Used], None]) -> Answering:
    """What an engine tells while it answers, for whoever stands between it and the one who asked: `used` is told what
    it cost. An engine that is no model has nothing to tell. Closing this closes the engine's."""
    if not isinstance(engine, Model):
        return engine.answer(brief, round.repair)
    answering = engine.answering(brief, round)
    try:
        while True:
            progress = next(answering)
            if isinstance(progress, Used):
                used(progress)
            yield progress
    except StopIteration as end:
        result: Result = end.value
        return result
    finally:
        answering.close()


def at_last(answering: Answering) -> Result:
    """The result, for whoever needs nothing of what happens meanwhile."""
    while True:
        try:
            next(answering)
        except StopIteration as end:
            result: Result = end.value
            return result
