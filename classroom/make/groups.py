"""The prompts in the groups that people look for them in."""
from collections.abc import Iterable
from itertools import groupby

from prompt_library import Prompt
from scaffolds.brief import BRIEFS
from scaffolds.results import Kind

GROUPS = {
    "To read": (Kind.PASSAGE, Kind.GLOSSARY, Kind.DIGEST),
    "To write, do and remember": (Kind.STARTERS, Kind.FRAME, Kind.VERSIONS, Kind.BREAKDOWN, Kind.RETRIEVAL),
    "To know what happens": (Kind.SCHEDULE, Kind.STORY),
    "For staff and families": (Kind.REWORDING, Kind.STRATEGIES, Kind.PLAN, Kind.LETTER),
}
_ORDER = [(name, kind) for name, kinds in GROUPS.items() for kind in kinds]


def grouped(prompts: Iterable[Prompt]) -> list[tuple[str, list[Prompt]]]:
    """Each group with its prompts, in their order: of one kind the most general first. Every kind is in one group (a
    test holds it)."""
    place = {kind: at for at, (_, kind) in enumerate(_ORDER)}
    ordered = sorted(prompts, key=lambda prompt: (
        place[Kind(prompt.makes)], prompt.name != BRIEFS[Kind(prompt.makes)].prompt))
    return [(name, list(found)) for name, found in
            groupby(ordered, key=lambda prompt: _ORDER[place[Kind(prompt.makes)]][0])]
