"""What a person asked for, typed. The only thing an engine is given."""
from dataclasses import dataclass, field
from typing import ClassVar

from scaffolds.results import Kind


@dataclass(frozen=True)
class Origin:
    """The approved prompt that a brief was filled in from: its name, its fingerprint, and its words with the fields
    filled in (what a model is asked). Empty where a command or the learner's page asked directly."""

    prompt: str = ""
    fingerprint: str = ""
    words: str = ""


@dataclass(frozen=True)
class PassageBrief:
    """Rewrite `text` at reading age `to` (years), with every word of `keep` still in it.

    With `original` no word is changed: the text comes in shorter paragraphs, and what a reader of this age may not
    know is explained beside it. No reading age is promised then.
    """

    kind: ClassVar[Kind] = Kind.PASSAGE
    text: str
    to: float
    keep: tuple[str, ...] = ()
    origin: Origin = field(default_factory=Origin)
    original: bool = False


@dataclass(frozen=True)
class ScheduleBrief:
    """A routine as steps for a year group (1 to 13). `steps` asks for so many; None leaves it to the routine."""

    kind: ClassVar[Kind] = Kind.SCHEDULE
    routine: str
    year: int
    steps: int | None = None
    origin: Origin = field(default_factory=Origin)


@dataclass(frozen=True)
class StartersBrief:
    kind: ClassVar[Kind] = Kind.STARTERS
    topic: str
    key_words: tuple[str, ...] = ()
    count: int = 5
    year: int = 7
    origin: Origin = field(default_factory=Origin)


@dataclass(frozen=True)
class VersionsBrief:
    """One task instruction for a year group, wanted in three versions."""

    kind: ClassVar[Kind] = Kind.VERSIONS
    text: str
    year: int
    origin: Origin = field(default_factory=Origin)


@dataclass(frozen=True)
class BreakdownBrief:
    """A task as steps. `detail` runs from 1 (few steps) to 5 (many small ones)."""

    kind: ClassVar[Kind] = Kind.BREAKDOWN
    task: str
    detail: int = 3
    origin: Origin = field(default_factory=Origin)


Brief = PassageBrief | ScheduleBrief | StartersBrief | VersionsBrief | BreakdownBrief


def free_text(brief: Brief) -> list[str]:
    """What a person typed themselves, the main part first: what the identifier guard reads."""
    match brief:
        case PassageBrief():
            return [brief.text, *brief.keep]
        case ScheduleBrief():
            return [brief.routine]
        case StartersBrief():
            return [brief.topic, *brief.key_words]
        case VersionsBrief():
            return [brief.text]
        case BreakdownBrief():
            return [brief.task]


def age_for_year(year: int) -> float:
    """The reading age expected in the middle of a school year in England, in years: Year 4 (ages 8 to 9) is 8.5."""
    return year + 4.5
