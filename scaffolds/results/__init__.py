"""The kinds of result, a module each. Whatever made one (rules or a model), it has this shape before anything looks at
it.

`lines` gives any result as plain lines in reading order: what checks read, what is copied, and what is spoken.
"""
from typing import Annotated

from pydantic import Field

from scaffolds.results.base import Kind, Part, ResultBase
from scaffolds.results.breakdown import Breakdown, BreakdownStep
from scaffolds.results.passage import Change, Gloss, Passage
from scaffolds.results.schedule import Schedule, ScheduleStep
from scaffolds.results.starters import Starter, Starters
from scaffolds.results.versions import SHAPES, Level, TaskVersion, Versions

Result = Annotated[Passage | Schedule | Starters | Versions | Breakdown, Field(discriminator="kind")]


def lines(result: Result) -> list[str]:
    """The words of a result in reading order, one line an item. Titles and objectives come first; ages, times,
    supports and other notes for staff are left out."""
    return result.lines()


def plain_text(result: Result) -> str:
    """`lines` as one text. A passage keeps its paragraphs."""
    return result.plain_text()


__all__ = [
    "SHAPES", "Breakdown", "BreakdownStep", "Change", "Gloss", "Kind", "Level", "Part", "Passage", "Result",
    "ResultBase", "Schedule", "ScheduleStep", "Starter", "Starters", "TaskVersion", "Versions", "lines", "plain_text",
]
