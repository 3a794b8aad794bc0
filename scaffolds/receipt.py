"""What comes out: a Scaffold is a result with what was measured about it. Nothing is shown without one."""
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from scaffolds.brief import BRIEFS, Brief
from scaffolds.checks.band import Band
from scaffolds.checks.finding import Finding
from scaffolds.results import Kind, Result


@dataclass(frozen=True)
class Receipt:
    """Measured after writing, never before. met is None where no reading age was asked for; parts holds the band of
    each version of a differentiated task by its level."""

    engine: str
    band: Band
    model: str | None = None
    attempts: int = 1
    target: float | None = None
    met: bool | None = None
    source: Band | None = None
    kept: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    facts_kept: int = 0
    facts: int = 0
    parts: dict[str, Band] = field(default_factory=dict)
    notes: tuple[str, ...] = ()  # honest sentences for the person who reads it


@dataclass(frozen=True)
class Scaffold:
    brief: Brief
    result: Result
    findings: tuple[Finding, ...]
    receipt: Receipt


def foot(scaffold: Scaffold) -> list[str]:
    """What stands in small print under a result wherever it goes: the measured reading age, and what made it."""
    receipt = scaffold.receipt
    rules = "Made by Handrail's built-in rules, with no AI model"
    maker = f"Made with the model {receipt.model}" if receipt.model else rules
    prompt = scaffold.brief.origin
    if prompt.prompt:
        maker += f", from the prompt {prompt.prompt} ({prompt.fingerprint[:8]})"
    return [f"Reading age, as measured: {receipt.band.words()}.", f"{maker}."]


@dataclass(frozen=True)
class _Stored:
    """A scaffold as it is kept: which kind its brief has is told by its result, since the two always agree."""

    brief: dict[str, Any]
    result: Result
    findings: tuple[Finding, ...]
    receipt: Receipt


_dumping: TypeAdapter[Scaffold] = TypeAdapter(Scaffold)
_loading: TypeAdapter[_Stored] = TypeAdapter(_Stored)


def dump(scaffold: Scaffold) -> str:
    """A scaffold as JSON, for keeping. `load` gives back an equal one."""
    return _dumping.dump_json(scaffold).decode()


def load(text: str) -> Scaffold:
    """Raises pydantic.ValidationError where the text is not one that `dump` made."""
    stored = _loading.validate_json(text)
    brief = _brief(stored.result.kind).validate_python(stored.brief)
    return Scaffold(brief, stored.result, stored.findings, stored.receipt)


@cache
def _brief(kind: Kind) -> TypeAdapter[Brief]:
    return TypeAdapter(BRIEFS[kind])
