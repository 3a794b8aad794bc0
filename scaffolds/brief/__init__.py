"""What a person asked for, typed: a module for each kind. The only thing an engine is given."""
from collections.abc import Mapping

from scaffolds.brief.base import AGE_IN_YEAR, BriefBase, Origin
from scaffolds.brief.breakdown import BreakdownBrief
from scaffolds.brief.digest import DigestBrief
from scaffolds.brief.frame import FrameBrief
from scaffolds.brief.glossary import GlossaryBrief
from scaffolds.brief.letter import LetterBrief
from scaffolds.brief.passage import PassageBrief
from scaffolds.brief.plan import PlanBrief
from scaffolds.brief.retrieval import RetrievalBrief
from scaffolds.brief.rewording import RewordingBrief
from scaffolds.brief.schedule import ScheduleBrief
from scaffolds.brief.starters import StartersBrief
from scaffolds.brief.story import StoryBrief
from scaffolds.brief.strategies import StrategiesBrief
from scaffolds.brief.versions import VersionsBrief
from scaffolds.results import Kind

Brief = (
    PassageBrief | ScheduleBrief | StartersBrief | VersionsBrief | BreakdownBrief | FrameBrief | GlossaryBrief
    | RetrievalBrief | DigestBrief | StoryBrief | RewordingBrief | StrategiesBrief | PlanBrief | LetterBrief)

BRIEFS: Mapping[Kind, type[Brief]] = {brief.kind: brief for brief in (
    PassageBrief, ScheduleBrief, StartersBrief, VersionsBrief, BreakdownBrief, FrameBrief, GlossaryBrief,
    RetrievalBrief, DigestBrief, StoryBrief, RewordingBrief, StrategiesBrief, PlanBrief, LetterBrief)}


def free_text(brief: Brief) -> list[str]:
    """What a person typed themselves, the main part first: what the identifier guard reads."""
    return brief.typed()


def age_for_year(year: int) -> float:
    """The reading age expected in the middle of a school year in England, in years: Year 4 (ages 8 to 9) is 8.5."""
    return year + AGE_IN_YEAR


__all__ = [
    "BRIEFS", "BreakdownBrief", "Brief", "BriefBase", "DigestBrief", "FrameBrief", "GlossaryBrief", "LetterBrief",
    "Origin", "PassageBrief", "PlanBrief", "RetrievalBrief", "RewordingBrief", "ScheduleBrief", "StartersBrief",
    "StoryBrief", "StrategiesBrief", "VersionsBrief", "age_for_year", "free_text",
]
