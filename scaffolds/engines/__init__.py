"""The seam between a brief and whatever answers it. The built-in rules are themselves an engine, so the seam is
always exercised."""
from dataclasses import dataclass
from typing import Protocol

from scaffolds.brief import Brief
from scaffolds.checks.finding import Finding
from scaffolds.results import Result


@dataclass(frozen=True)
class Repair:
    """A draft that did not pass, and what was wrong with it: what a second try is told."""

    draft: Result
    faults: tuple[Finding, ...]


class Engine(Protocol):
    name: str  # "built-in" or "endpoint"
    model: str | None
    local: bool  # True where nothing leaves the machine

    def answer(self, brief: Brief, repair: Repair | None = None) -> Result:
        """A candidate of the brief's kind. Raises EngineError where it has none."""
        ...


class EngineError(Exception):
    """An engine could not answer. Its message is shown to people: it says what happened and what to do."""
