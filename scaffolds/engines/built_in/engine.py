"""The engine that needs no model and no network. It only dispatches: each kind of brief is answered by a module of its
own, loaded when first asked for, so that breaking down a task never loads a parser."""
from scaffolds.brief import BreakdownBrief, Brief, PassageBrief, ScheduleBrief, StartersBrief, VersionsBrief
from scaffolds.engines import Repair
from scaffolds.results import Result


class BuiltIn:
    """Rules and written content: the same brief always gives the same result, so a repair would change nothing and is
    never asked of it."""

    name = "built-in"
    model: str | None = None
    local = True

    def answer(self, brief: Brief, repair: Repair | None = None) -> Result:
        match brief:
            case PassageBrief(original=True):
                from scaffolds.engines.built_in.support import support

                return support(brief)
            case PassageBrief():
                from scaffolds.engines.built_in.simplify import simplify

                return simplify(brief)
            case ScheduleBrief():
                from scaffolds.engines.built_in.schedule import schedule

                return schedule(brief)
            case StartersBrief():
                from scaffolds.engines.built_in.starters import starters

                return starters(brief)
            case VersionsBrief():
                from scaffolds.engines.built_in.versions import versions

                return versions(brief)
            case BreakdownBrief():
                from scaffolds.engines.built_in.breakdown import breakdown

                return breakdown(brief)
