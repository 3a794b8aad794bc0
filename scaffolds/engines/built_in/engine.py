"""The engine that needs no model and no network. It only dispatches: each kind of brief is answered by a module of its
own, loaded when first asked for, so that breaking down a task never loads a parser."""
from collections.abc import Mapping
from importlib import import_module

from scaffolds.brief import Brief, PassageBrief
from scaffolds.engines import Repair
from scaffolds.engines.built_in.names import with_names
from scaffolds.results import Kind, Result

# The module of each kind; the function in it that takes the brief has the module's name.
MODULES: Mapping[Kind, str] = {
    Kind.PASSAGE: "simplify",
    Kind.SCHEDULE: "schedule",
    Kind.STARTERS: "starters",
    Kind.VERSIONS: "versions",
    Kind.BREAKDOWN: "breakdown",
    Kind.FRAME: "frame",
    Kind.GLOSSARY: "glossary",
    Kind.RETRIEVAL: "retrieval",
    Kind.DIGEST: "digest",
    Kind.STORY: "story",
    Kind.REWORDING: "rewording",
    Kind.STRATEGIES: "strategies",
    Kind.PLAN: "plan",
    Kind.LETTER: "letter",
}


class BuiltIn:
    """Rules and written content: the same brief always gives the same result, so a repair would change nothing and is
    never asked of it."""

    name = "built-in"
    model: str | None = None
    local = True

    def answer(self, brief: Brief, repair: Repair | None = None) -> Result:
        name = "support" if isinstance(brief, PassageBrief) and brief.original else MODULES[brief.kind]
        result: Result = getattr(import_module(f"scaffolds.engines.built_in.{name}"), name)(with_names(brief))
        return result
