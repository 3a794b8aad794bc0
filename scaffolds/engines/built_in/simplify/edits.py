"""What may be done to one sentence, and the sentence after some of it was done.

An edit points at words by their position in the parsed sentence, so edits found apart can be used together: words are
swapped first, then clauses are lifted out into sentences of their own, the outermost first.
"""
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.engines.built_in.simplify.articles import article

Piece = int | str
"""A word of the source by its position, or a new word."""

CONNECTIVES = frozenset({"but", "so", "yet", "this is because", "this was because", "after that,", "then"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
POINTING = frozenset("he she it they this that these those his her its their there then".split())


@dataclass(frozen=True)
class Swap:
    """Words start to end (end exclusive) become `text`, which is in lower case unless it is a name."""

    start: int
    end: int
    text: str
    kind: str  # word or phrase
    entry: str  # the lexicon entry: one entry is decided once for a whole passage
    gain: float
    loss: float


@dataclass(frozen=True)
class Cut:
    """The words of `drop` leave their sentence and `pieces` stand as one of their own, after it (or before).

    lead is a word that the sentence they left now starts with; restate puts new words in the place of some of its.
    otherwise is the same cut made another way, for where this one does not fit.
    """

    kind: str
    order: int
    drop: frozenset[int]
    pieces: tuple[Piece, ...]
    gain: float
    loss: float
    before: bool = False
    lead: str = ""
    restate: tuple[frozenset[int], str] = (frozenset(), "")
    otherwise: "Cut | None" = None


@dataclass(frozen=True)
class Recast:
    """Words start to end (end exclusive) are said in another order: the same sentence, turned."""

    kind: str
    order: int
    start: int
    end: int
    pieces: tuple[Piece, ...]
    gain: float
    loss: float


Edit = Swap | Cut | Recast


@dataclass(frozen=True)
class Item:
    """A word of the draft. first and last are the source positions it stands for; both are -1 for a new word."""

    text: str
    space: str
    first: int = -1
    last: int = -1
    swapped: bool = False


@dataclass
class Draft:
    """A sentence with the edits it was given. `done` are those that took; one that no longer fits is left out."""

    parsed: Parsed
    segments: list[list[Item]]
    done: list[Edit] = field(default_factory=list)


def apply(parsed: Parsed, edits: Iterable[Edit]) -> Draft:
    """The sentence after `edits`, whichever order they come in."""
    chosen = list(edits)
    swaps = sorted((e for e in chosen if isinstance(e, Swap)), key=lambda e: e.start)
    draft = Draft(parsed, [_swapped(parsed, swaps)], list(swaps))
    shapes = [e for e in chosen if not isinstance(e, Swap)]
    for edit in sorted(shapes, key=lambda e: e.order):
        if _shape(draft, edit):
            draft.done.append(edit)
    return draft


def _swapped(parsed: Parsed, swaps: Sequence[Swap]) -> list[Item]:
    starting = {swap.start: swap for swap in swaps}
    items: list[Item] = []
    at = 0
    while at < len(parsed.tokens):
        swap = starting.get(at)
        end = swap.end if swap else at + 1
        space = parsed.tokens[end - 1].space
        if swap and not swap.text:
            if items and not space:
                items[-1] = replace(items[-1], space="")
        elif swap:
            items.append(Item(_cased(swap.text, parsed.tokens[swap.start : swap.end]), space, at, end - 1, True))
        else:
            items.append(Item(parsed.tokens[at].text, space, at, at))
        at = end
    return _with_articles(items)


def _cased(text: str, source: Sequence[Token]) -> str:
    """`text` in the case of what it stands for: a capital at the start of a sentence, or all capitals."""
    words = [t.text for t in source if t.text[:1].isalpha()]
    if words and all(w.isupper() for w in words) and max(map(len, words)) > 1:
        return text.upper()
    return text[:1].upper() + text[1:] if words and words[0][:1].isupper() else text


def _with_articles(items: list[Item]) -> list[Item]:
    """a before a swapped word becomes an, or the other way round, where the new word asks for it."""
    for at in range(1, len(items)):
        before = items[at - 1]
        if items[at].swapped and before.text.lower() in ("a", "an"):
            fitting = article(items[at].text)
            if before.text[:1].isupper():
                fitting = fitting.capitalize()
            items[at - 1] = replace(before, text=fitting)
    return items


def _shape(draft: Draft, edit: Cut | Recast) -> bool:
    """Whether the edit still fits; the draft has it if so."""
    needed = edit.drop if isinstance(edit, Cut) else frozenset(range(edit.start, edit.end))
    if isinstance(edit, Cut) and _is_turned(draft, edit):
        return False
    for place, segment in enumerate(draft.segments):
        held = _held(segment)
        if needed & held:
            if isinstance(edit, Recast):
                return needed <= held and _recast(draft, place, edit)
            moved = frozenset(piece for piece in edit.pieces if isinstance(piece, int))
            whole = _spans_whole(segment, needed) and _spans_whole(segment, moved)
            return whole and _cut(draft, place, edit, held) or bool(edit.otherwise and _shape(draft, edit.otherwise))
    return False


def _is_turned(draft: Draft, edit: Cut) -> bool:
    """Whether a cut would take or copy words that a turn has put in another order or said anew: "it was built by them"
    is "they built it" by now, and "was built" is gone."""
    turned = {i for done in draft.done if isinstance(done, Recast) for i in _moved(done)}
    return bool(turned & (edit.drop | edit.restate[0] | {i for i in edit.pieces if isinstance(i, int)}))


def _moved(turn: Recast) -> set[int]:
    """The words that a turn leaves out, and all of them where what it keeps is not in the order it was."""
    kept = [piece for piece in turn.pieces if isinstance(piece, int)]
    new = sum(isinstance(piece, str) for piece in turn.pieces)
    whole = kept == sorted(kept) and all(isinstance(piece, str) for piece in turn.pieces[:new])
    return set(range(turn.start, turn.end)) - (set(kept) if whole else set())


def _held(segment: Sequence[Item]) -> set[int]:
    return {i for item in segment if item.first >= 0 for i in range(item.first, item.last + 1)}


def _spans_whole(segment: Sequence[Item], words: frozenset[int]) -> bool:
    """Whether no swapped phrase of the segment lies across the edge of `words`."""
    spans = [range(item.first, item.last + 1) for item in segment if item.last > item.first]
    return all(sum(i in words for i in span) in (0, len(span)) for span in spans)


def _cut(draft: Draft, place: int, edit: Cut, held: set[int]) -> bool:
    segment = draft.segments[place]
    following = [] if edit.before else draft.segments[place + 1 : place + 2]
    if any(_looks_back(after) or after[0].first in held for after in following):
        return False  # the sentence that follows speaks of this one: nothing may come between
    if (edit.before or edit.lead) and _leads(segment):
        return False
    lifted = _pieces(segment, edit.pieces, held)
    rest = _rest(segment, edit)
    if _words(lifted) < 2 or _words(rest) < 2 or not (_says(draft.parsed, rest) and _says(draft.parsed, lifted)):
        return False
    draft.segments[place : place + 1] = [lifted, rest] if edit.before else [rest, lifted]
    return True


def _rest(segment: Sequence[Item], edit: Cut) -> list[Item]:
    """What is left of a segment."""
    gone, said = edit.restate
    rest = [Item(edit.lead, " ")] if edit.lead else []
    for item in segment:
        if item.first >= 0 and item.first in gone:
            if said:
                rest.append(Item(said, " "))
                said = ""
        elif item.first < 0 or item.first not in edit.drop:
            rest.append(item)
    return rest


def _recast(draft: Draft, place: int, edit: Recast) -> bool:
    segment = draft.segments[place]
    inside = [n for n, item in enumerate(segment) if edit.start <= item.first < edit.end]
    kept = frozenset(piece for piece in edit.pieces if isinstance(piece, int))
    if inside != list(range(inside[0], inside[-1] + 1)) or not _spans_whole(segment, kept):
        return False
    turned = _pieces(segment, edit.pieces, _held(segment))
    draft.segments[place] = [*segment[: inside[0]], *turned, *segment[inside[-1] + 1 :]]
    return True


def _pieces(segment: Sequence[Item], pieces: Sequence[Piece], held: set[int]) -> list[Item]:
    by_first = {item.first: item for item in segment if item.first >= 0}
    lifted: list[Item] = []
    for piece in pieces:
        if isinstance(piece, str):
            lifted.append(Item(piece, " "))
        elif piece in by_first:
            lifted.append(by_first[piece])
    return lifted


def _leads(segment: Sequence[Item]) -> bool:
    return segment[0].text.lower() in CONNECTIVES


def _looks_back(segment: Sequence[Item]) -> bool:
    first = segment[0].text.lower()
    return segment[0].first < 0 or first in CONNECTIVES or first in POINTING


def _says(parsed: Parsed, items: Sequence[Item]) -> bool:
    """Whether a verb with a tense is among some words, or new words that may hold one ("these" do not)."""
    return any(
        (item.first < 0 and item.text.lower() not in POINTING | CONNECTIVES)
        or any(t.tag in FINITE for t in parsed.tokens[max(item.first, 0) : item.last + 1]) for item in items
    )


def _words(items: Sequence[Item]) -> int:
    return sum(any(c.isalnum() for c in item.text) for item in items)
