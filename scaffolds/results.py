"""The kinds of result. Whatever made one (rules or a model), it has this shape before anything looks at it.

`lines` gives any result as plain lines in reading order: what checks read, what is copied, and what is spoken.
"""
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field


class Kind(StrEnum):
    PASSAGE = "passage"
    SCHEDULE = "schedule"
    STARTERS = "starters"
    VERSIONS = "versions"
    BREAKDOWN = "breakdown"


class Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Change(Part):
    """One thing the simplifier did: `before` stood in the source where `after` stands in the result.

    start and end are the offsets of `after` in the result's text; both are None where they are not known, or not any
    more. A change of a whole sentence spans the changes of words in it.
    """

    before: str
    after: str
    kind: str  # word, phrase, split, voice, brackets
    start: int | None = None
    end: int | None = None


class Gloss(Part):
    word: str
    meaning: str


class Passage(Part):
    """unexplained are hard words that a glossary line was wanted for and no plain meaning is held of."""

    kind: Literal[Kind.PASSAGE] = Kind.PASSAGE
    text: str  # paragraphs are separated by a blank line
    changes: tuple[Change, ...] = ()
    glossary: tuple[Gloss, ...] = ()
    unexplained: tuple[str, ...] = ()


class ScheduleStep(Part):
    text: str
    minutes: int | None = None
    symbol: str | None = None  # a name that scaffolds.symbols knows
    card: str | None = None  # the step in 1 to 3 words, for a printed card


class Schedule(Part):
    kind: Literal[Kind.SCHEDULE] = Kind.SCHEDULE
    title: str
    matched: str | None = None  # the routine it came from; None where none matched and the steps are general
    steps: tuple[ScheduleStep, ...]


class Starter(Part):
    text: str
    key_words: tuple[str, ...] = ()


class Starters(Part):
    kind: Literal[Kind.STARTERS] = Kind.STARTERS
    topic: str
    starters: tuple[Starter, ...]


class Level(StrEnum):
    EXPECTED = "expected"
    BELOW = "two-years-below"
    EXTENDED = "extended"


# What a learner's copy is called instead of its level, since a shape ranks nobody.
SHAPES = {Level.EXPECTED: "square", Level.BELOW: "triangle", Level.EXTENDED: "circle"}


class TaskVersion(Part):
    level: Level
    text: str
    supports: tuple[str, ...] = ()  # what was added or changed, named for the teacher


class Versions(Part):
    kind: Literal[Kind.VERSIONS] = Kind.VERSIONS
    objective: str
    key_words: tuple[str, ...] = ()
    versions: tuple[TaskVersion, ...]


class BreakdownStep(Part):
    """text names the step ("The title on the page"); plain tells it ("Write the title on the page.")."""

    text: str
    plain: str = ""
    minutes_low: int
    minutes_high: int
    why: str = ""
    smaller: tuple["BreakdownStep", ...] = ()


class Breakdown(Part):
    kind: Literal[Kind.BREAKDOWN] = Kind.BREAKDOWN
    title: str
    matched: str | None = None  # the kind of task it was taken for; None where the steps are general
    steps: tuple[BreakdownStep, ...]


Result = Annotated[Passage | Schedule | Starters | Versions | Breakdown, Field(discriminator="kind")]


def lines(result: Result) -> list[str]:
    """The words of a result in reading order, one line an item. Titles and objectives come first; ages, times,
    supports and other notes for staff are left out."""
    match result:
        case Passage():
            return [line for line in result.text.splitlines() if line.strip()]
        case Schedule():
            return [result.title, *(step.text for step in result.steps)]
        case Starters():
            return [result.topic, *(starter.text for starter in result.starters)]
        case Versions():
            return [result.objective, *(line for v in result.versions for line in v.text.splitlines() if line.strip())]
        case Breakdown():
            return [result.title, *(step.text for step in result.steps)]


def plain_text(result: Result) -> str:
    """`lines` as one text. A passage keeps its paragraphs."""
    return result.text if isinstance(result, Passage) else "\n".join(lines(result))
