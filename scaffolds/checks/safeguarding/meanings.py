"""What a sentence tells when its parts are put together: who does what to whom, and what frames it (meanings.yaml).

A line of a meaning is concepts (concepts.yaml). `close > strike > me` stands in that order, at most GAP words apart.
`alone & all_night` stand in any order within a REACH of words. `me|near` is either. A frame that the
meaning names (a story, a game, a lesson) within the same clause lets it go.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import product

from prompt_library.records import Record, read_records
from scaffolds.checks.safeguarding import cues
from scaffolds.checks.safeguarding.cards import CONTENT
from scaffolds.checks.safeguarding.concepts import Hits, hits, weight

GAP = 4
REACH = 14
CLAUSE = 30  # words
MOST = 6  # times that one concept is counted in a clause: what is said more often is not clearer
OF_ONESELF = {"i", "im", "ive", "my", "me"}
OWN = "own_now"  # the concept of a writer speaking of now
TURNS = re.compile(r"\b(?:but(?! not? ?me\b| me\b)|also|btw|anyway|anyways|by the way|ps)\b")

Span = tuple[int, int]


class Meaning(Record):
    kind: str
    tier: int
    lines: tuple[str, ...]
    unless: tuple[str, ...] = ("fiction", "sport", "past_times")


@dataclass(frozen=True)
class Line:
    """groups stand anywhere near each other; the parts of a group stand in order; a part is any of some concepts."""

    groups: tuple[tuple[tuple[str, ...], ...], ...]

    @cached_property
    def parts(self) -> tuple[tuple[str, ...], ...]:
        """Of each of these one is there, or the line does not stand."""
        return tuple(part for group in self.groups for part in group)


@cache
def _meanings() -> tuple[tuple[Meaning, tuple[Line, ...]], ...]:
    read = sorted(read_records(CONTENT / "meanings.yaml", Meaning), key=lambda meaning: -meaning.tier)
    return tuple((meaning, tuple(map(_line, meaning.lines))) for meaning in read)


@cache
def _by_concept() -> tuple[list[dict[str, int]], int]:
    """For the first, the second and each further part of a line: the lines that a concept may be that part of, as a
    number with a bit for each; and the bits of all lines. Few of the six hundred can stand in a clause, and only those
    are tried."""
    lines = [line for _, of_it in _meanings() for line in of_it]
    every = (1 << len(lines)) - 1
    tables: list[dict[str, int]] = [{} for _ in range(max(len(line.parts) for line in lines))]
    for at, line in enumerate(lines):
        missing = [(ANY_AT_ALL,)] * (len(tables) - len(line.parts))
        for table, part in zip(tables, [*line.parts, *missing], strict=True):
            for name in part:
                table[name] = table.get(name, 0) | 1 << at
    return tables, every


ANY_AT_ALL = ""  # what a line without such a part asks for


@cache
def _in_turn() -> tuple[tuple[Meaning, Line], ...]:
    """Every line with its meaning, the most urgent first."""
    return tuple((meaning, line) for meaning, lines in _meanings() for line in lines)


def _may_stand(found: Hits) -> int:
    tables, bits = _by_concept()
    for table in tables:
        here = table.get(ANY_AT_ALL, 0)
        for name in found:
            here |= table.get(name, 0)
        bits &= here
    return bits


def _line(text: str) -> Line:
    groups = (tuple(_part(part) for part in chain.split(">")) for chain in text.split("&"))
    return Line(tuple(groups))


def _part(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split("|"))


@dataclass(frozen=True)
class Found:
    """The highest tier that a line of meanings.yaml reaches, and its kind; and what signs that only add up come to."""

    meaning: tuple[int, str] | None = None
    signs: tuple[int, str] | None = None


def find(sentences: list[str], a_passage: bool = False) -> Found:
    """What these plain sentences tell; each is also read with the one after it.

    In a passage (somebody else's words, pasted) only a clause that speaks of its writer now is read, and signs that
    only add up are not counted: any page of a novel has some.
    """
    clauses = [clause for said in sentences for part in TURNS.split(said) for clause in _short(part.split())]
    if a_passage:
        clauses = [clause for clause in clauses if OF_ONESELF & set(clause)]
    read = [(words, hits(words)) for words in clauses]
    read += [_joined(first, second) for first, second in zip(read, read[1:], strict=False)]
    if a_passage:
        read = [(words, found) for words, found in read if OWN in found]
    meaning = _highest(_told(found) for _, found in read)
    signs = None if a_passage else _highest(cues.told(found) for _, found in read)
    return Found(meaning, signs)


def _highest(told: Iterable[tuple[int, str] | None]) -> tuple[int, str] | None:
    return max(filter(None, told), key=lambda each: each[0], default=None)


def _short(words: list[str]) -> list[list[str]]:
    """Clauses of at most CLAUSE words, as children leave stops out."""
    return [words[at : at + CLAUSE] for at in range(0, len(words), CLAUSE)]


def _joined(first: tuple[list[str], Hits], second: tuple[list[str], Hits]) -> tuple[list[str], Hits]:
    by = weight(first[0])
    found = {name: list(where) for name, where in first[1].items()}
    for name, where in second[1].items():
        found.setdefault(name, []).extend((start + by, end + by) for start, end in where)
    return first[0] + second[0], found


def _told(found: Hits) -> tuple[int, str] | None:
    bits = _may_stand(found)
    while bits:
        first = bits & -bits
        bits ^= first
        meaning, line = _in_turn()[first.bit_length() - 1]
        if found.keys().isdisjoint(meaning.unless) and _fits(line, found):
            return meaning.tier, meaning.kind
    return None


def _fits(line: Line, found: Hits) -> bool:
    spans = []
    for group in line.groups:
        here = _in_order(group, found)
        if not here:
            return False
        spans.append(here)
    return len(spans) == 1 or any(_near(each) for each in product(*spans))


def _in_order(group: tuple[tuple[str, ...], ...], found: Hits) -> list[Span]:
    spans = _any_of(group[0], found)
    for part in group[1:]:
        after = _any_of(part, found) if spans else []
        spans = [(start, stop) for start, end in spans for begin, stop in after if end <= begin <= end + GAP]
    return spans


def _any_of(names: tuple[str, ...], found: Hits) -> list[Span]:
    return [span for name in names for span in found.get(name, ())[:MOST]]


def _near(spans: tuple[Span, ...]) -> bool:
    """All within reach of each other, and no two the same words."""
    ordered = sorted(spans)
    apart = all(first[1] <= second[0] for first, second in zip(ordered, ordered[1:], strict=False))
    return apart and ordered[-1][1] - ordered[0][0] <= REACH
