"""What a person asked for, typed: a module for each kind. The only thing an engine is given."""
from collections.abc import Mapping

from scaffolds.brief.base import BriefBase, Origin
from scaffolds.brief.breakdown import BreakdownBrief
from scaffolds.brief.passage import PassageBrief
from scaffolds.brief.schedule import ScheduleBrief
from scaffolds.brief.starters import StartersBrief
from scaffolds.brief.versions import VersionsBrief
from scaffolds.results import Kind

Brief = PassageBrief | ScheduleBrief | StartersBrief | VersionsBrief | BreakdownBrief

BRIEFS: Mapping[Kind, type[Brief]] = {brief.kind: brief for brief in (
    PassageBrief, ScheduleBrief, StartersBrief, VersionsBrief, BreakdownBrief)}


def free_text(brief: Brief) -> list[str]:
    """What a person typed themselves, the main part first: what the identifier guard reads."""
    return brief.typed()


def age_for_year(year: int) -> float:
    """The reading age expected in the middle of a school year in England, in years: Year 4 (ages 8 to 9) is 8.5."""
    return year + 4.5


__all__ = [
    "BRIEFS", "BreakdownBrief", "Brief", "BriefBase", "Origin", "PassageBrief", "ScheduleBrief", "StartersBrief",
    "VersionsBrief", "age_for_year", "free_text",
]
