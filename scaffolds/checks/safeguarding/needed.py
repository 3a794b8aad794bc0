"""Words that a regular expression cannot do without, so that most of them need not be tried on a text.

A pattern of rules.yaml fits only where one of some words stands ("hits", or one that begins with "hurt"), and mostly
one of some others besides. Both are read off the pattern itself, so no list has to be kept in step with it, and what is
passed over could not have fitted. Patterns are numbered; a set of them is one whole number, a bit each.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from typing import Any

MOST = 600  # ways of saying one part, beyond which it is not written out
NEEDS = 3  # parts of a pattern that are asked for
EDGE = "\b"  # where a word begins or ends
SHORTEST = 2  # letters of the beginning of a word
_parser: Any = re._parser  # type: ignore[attr-defined]

Ways = frozenset[str]


@dataclass(frozen=True)
class Words:
    """What one part asks for: one of these words, or a word that begins with one of these."""

    whole: frozenset[str]
    begun: frozenset[str]

    @property
    def commonness(self) -> float:
        """How much of English is these words: the less it is, the fewer texts are tried."""
        return sum(map(_share, self.whole | self.begun))


@cache
def _share(word: str) -> float:
    from wordfreq import word_frequency  # loaded only when the rules are read

    return word_frequency(word, "en")


class Needed:
    """Which of these patterns may fit a text."""

    def __init__(self, patterns: Iterable[str]) -> None:
        self._whole: list[dict[str, int]] = [{} for _ in range(NEEDS)]
        self._begun: list[dict[str, int]] = [{} for _ in range(NEEDS)]
        self._always = [0] * NEEDS
        for at, pattern in enumerate(patterns):
            parts = sorted(needs(pattern), key=lambda part: part.commonness)[:NEEDS]
            for slot in range(NEEDS):
                if slot < len(parts):
                    self._put(slot, parts[slot], 1 << at)
                else:
                    self._always[slot] |= 1 << at
        self.of_word = lru_cache(maxsize=20_000)(self._of_word)

    def _put(self, slot: int, part: Words, bit: int) -> None:
        for table, words in ((self._whole[slot], part.whole), (self._begun[slot], part.begun)):
            for word in words:
                table[word] = table.get(word, 0) | bit

    def _of_word(self, word: str) -> tuple[int, ...]:
        found = []
        for whole, begun in zip(self._whole, self._begun, strict=True):
            bits = whole.get(word, 0)
            for length in range(SHORTEST, len(word) + 1):
                bits |= begun.get(word[:length], 0)
            found.append(bits)
        return tuple(found)

    def may_fit(self, words: Iterable[str]) -> int:
        """The patterns that a text of these words may fit, as bits."""
        bits = list(self._always)
        for word in set(words):
            for slot, more in enumerate(self.of_word(word)):
                bits[slot] |= more
        all_of = bits[0]
        for each in bits[1:]:
            all_of &= each
        return all_of


def ways(pattern: str) -> list[str]:
    """The patterns that a `|` at the outside of one parts, since each has needs of its own."""
    found, depth, start = [], 0, 0
    for mark in _MARKS.finditer(pattern):
        depth += {"(": 1, ")": -1}.get(mark[0], 0)
        if mark[0] == "|" and not depth:
            found.append(pattern[start : mark.start()])
            start = mark.end()
    return [*found, pattern[start:]]


_MARKS = re.compile(r"\\.|\[(?:\\.|[^\]])*\]|[()|]")


def needs(pattern: str) -> list[Words]:
    """Every part of the pattern that asks for a word."""
    return [words for ways in _required(_parser.parse(pattern)) if (words := _words(ways))]


def _required(parsed: Any) -> Iterator[Ways]:
    """Of the parts of a pattern that stand one after another, the ways of saying each run that can be written out."""
    run: Ways = frozenset({""})
    for kind, said in parsed:
        ways = _ways(kind, said)
        if ways is not None and len(run) * len(ways) <= MOST:
            run = frozenset(map("".join, product(run, ways)))
            continue
        yield run
        run = ways if ways is not None else frozenset({""})
        if ways is None:
            yield from _inside(str(kind), said)
    yield run


def _inside(kind: str, said: Any) -> Iterator[Ways]:
    """What is asked for inside of what cannot be written out as a whole."""
    if kind == "SUBPATTERN":
        yield from _required(said[3])
    elif kind == "ASSERT":
        yield from _required(said[1])
    elif kind in ("MAX_REPEAT", "MIN_REPEAT") and said[0] > 0:
        yield from _required(said[2])
    elif kind == "BRANCH" and (ways := _of_branches(said[1])):
        yield ways


def _of_branches(branches: Any) -> Ways | None:
    """One of these, whichever branch it is; None where a branch asks for nothing."""
    taken: set[str] = set()
    for branch in branches:
        parts = [(words.commonness, sorted(ways)) for ways in _required(branch) if (words := _words(ways))]
        if not parts:
            return None
        taken.update(min(parts)[1])
    return frozenset(taken) if len(taken) <= MOST else None


def _ways(kind: Any, said: Any) -> Ways | None:
    """All that a part may say, or None where that cannot be written out."""
    name = str(kind)
    if name == "LITERAL":
        return frozenset({chr(said)})
    if name == "AT":
        return frozenset({EDGE})  # the ends of a text are a word's ends too
    if name == "ASSERT_NOT":
        return frozenset({""})
    if name == "SUBPATTERN":
        return _sequence(said[3])
    if name == "BRANCH":
        return _united(_sequence(branch) for branch in said[1])
    if name in ("MAX_REPEAT", "MIN_REPEAT") and said[1] == 1:
        once = _sequence(said[2])
        return once if said[0] or once is None else once | {""}
    return None


def _sequence(parsed: Any) -> Ways | None:
    run: Ways = frozenset({""})
    for kind, said in parsed:
        ways = _ways(kind, said)
        if ways is None or len(run) * len(ways) > MOST:
            return None
        run = frozenset(map("".join, product(run, ways)))
    return run


def _united(several: Iterable[Ways | None]) -> Ways | None:
    found: set[str] = set()
    for ways in several:
        if ways is None:
            return None
        found |= ways
    return frozenset(found) if len(found) <= MOST else None


_WHOLE = re.compile(r"(?<=[\b ])[a-z0-9]+(?=[\b ])".replace(r"\b", "\b"))
_BEGUN = re.compile(r"(?<=[\b ])[a-z0-9]{2,}$".replace(r"\b", "\b"))


def _words(ways: Ways) -> Words | None:
    """The longest whole word of each way, or the word that it begins; None where a way asks for neither."""
    whole, begun = set[str](), set[str]()
    for way in ways:
        if words := _WHOLE.findall(way):
            whole.add(max(words, key=len))
        elif word := _BEGUN.search(way):
            begun.add(word[0])
        else:
            return None
    return Words(frozenset(whole), frozenset(begun))
