"""Clauses that can stand as sentences of their own, and sentences that can be turned to a plainer order.

Each module knows one pattern and gives an edit only where the grammar leaves no doubt who or what does what. What they
share is in `grammar` (what the parser says), `mention` and `pronouns` (how a thing is named a second time), `leaning`
and `asides` (what cannot stand alone). `last_look` then reads what all edits of a sentence make together.
"""
from collections.abc import Callable, Iterator

from scaffolds.engines.built_in.parser import Parsed
from scaffolds.engines.built_in.simplify.edits import Cut, Recast
from scaffolds.engines.built_in.simplify.quotes import quoted
from scaffolds.engines.built_in.simplify.splits import (
    accompanying,
    actions,
    appositions,
    brackets,
    called,
    coordination,
    defined,
    definitions,
    described,
    examples,
    marks,
    order_of_events,
    participles,
    reduced,
    relatives,
    reported,
    subordinate,
    turned,
    voice,
)
from scaffolds.engines.built_in.simplify.splits.doubts import opens_list
from scaffolds.engines.built_in.simplify.splits.grammar import can_be_moved, cuts_quotation, ends_in_quotation

SHORTEST = 9  # words: a shorter sentence is not split

Pattern = Callable[[Parsed], Iterator[Cut | Recast]]
PATTERNS: tuple[Pattern, ...] = (
    marks.find, coordination.find, subordinate.find, relatives.find, appositions.find, called.find, participles.find,
    reduced.find, definitions.find, defined.find, described.find, examples.find, reported.find, actions.find,
    accompanying.find, order_of_events.find, turned.find, brackets.find, voice.find,
)


def shapes(parsed: Parsed, fixed: frozenset[int]) -> list[Cut | Recast]:
    """Every split and turn that is sure. fixed are words whose form must stay as it is."""
    words = sum(t.text[:1].isalnum() for t in parsed.tokens)
    if words < SHORTEST or not can_be_moved(parsed) or _has_lost_mark(parsed):
        return []
    return [edit for pattern in PATTERNS for edit in pattern(parsed) if _is_safe(parsed, edit, fixed)]


def _has_lost_mark(parsed: Parsed) -> bool:
    """Whether two spaces stand where a dash was: the parser then reads two thoughts as one."""
    return any("  " in t.space and t.text[-1:].isalnum() for t in parsed.tokens)


def _is_safe(parsed: Parsed, edit: Cut | Recast, fixed: frozenset[int]) -> bool:
    """Whether no word that must stay is dropped without a place, and no quotation is cut through."""
    moved = edit.drop if isinstance(edit, Cut) else frozenset(range(edit.start, edit.end))
    placed = {piece for piece in edit.pieces if isinstance(piece, int)}
    if isinstance(edit, Cut) and any(parsed.tokens[i].lower == "according" for i in placed):
        return False  # it may hold for all of the sentence
    if isinstance(edit, Cut) and edit.pieces[:1] in (("there",), ("there,",)) and opens_list(parsed, min(moved)):
        return False
    restated = edit.restate[0] if isinstance(edit, Cut) else frozenset()
    if ends_in_quotation(parsed) and max(moved) >= min(quoted(parsed)):  # its stop belongs to somebody's words
        return False
    return not (fixed & (moved | restated) - placed) and not cuts_quotation(parsed, moved)
