"""The kinds of result, a module each. Whatever made one (rules or a model), it has this shape before anything looks at
it.

`lines` gives any result as plain lines in reading order: what checks read, what is copied, and what is spoken.
"""
from typing import Annotated

from pydantic import Field

from scaffolds.results.base import Choice, Kind, Part, ResultBase
from scaffolds.results.breakdown import Breakdown, BreakdownStep
from scaffolds.results.digest import Digest, Point
from scaffolds.results.frame import Fade, Frame, FrameSection
from scaffolds.results.glossary import Glossary
from scaffolds.results.letter import Letter
from scaffolds.results.passage import Change, Gloss, Passage
from scaffolds.results.plan import Plan, Section
from scaffolds.results.retrieval import GAP, Question, Retrieval
from scaffolds.results.rewording import Demand, Rewording, Way
from scaffolds.results.schedule import Schedule, ScheduleStep
from scaffolds.results.starters import Starter, Starters
from scaffolds.results.story import Story
from scaffolds.results.strategies import Strategies, Strategy
from scaffolds.results.versions import SHAPES, Level, TaskVersion, Versions

Result = Annotated[
    Passage | Schedule | Starters | Versions | Breakdown | Frame | Glossary | Retrieval | Digest | Story | Rewording
    | Strategies | Plan | Letter, Field(discriminator="kind")]


def lines(result: Result) -> list[str]:
    """The words of a result in reading order, one line an item. Titles and objectives come first; ages, times,
    supports and other notes for staff are left out."""
    return result.lines()


def plain_text(result: Result) -> str:
    """`lines` as one text. A passage keeps its paragraphs."""
    return result.plain_text()


__all__ = [
    "GAP", "SHAPES", "Breakdown", "BreakdownStep", "Change", "Choice", "Demand", "Digest", "Fade", "Frame",
    "FrameSection", "Gloss", "Glossary", "Kind", "Letter", "Level", "Part", "Passage", "Plan", "Point", "Question",
    "Result", "ResultBase", "Retrieval", "Rewording", "Schedule", "ScheduleStep", "Section", "Starter", "Starters",
    "Story", "Strategies", "Strategy", "TaskVersion", "Versions", "Way", "lines", "plain_text",
]
