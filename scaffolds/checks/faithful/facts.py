"""Facts: what must still be there after a text is rewritten, and where each one stands."""
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from scaffolds.checks.reading_age.families import heads
from scaffolds.checks.reading_age.vocabulary import graded
from scaffolds.checks.sentences import WORD, Sentence, split, visible
from scaffolds.checks.spelling import british


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a sentence. text has straight apostrophes; first says that a capital here need not mean a name."""

    text: str
    lower: str
    start: int
    end: int
    first: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence and its words, with offsets into the whole text. stems are the head words of what it says."""

    sentence: Sentence
    words: tuple[Word, ...]
    stems: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Fact:
    """kind is number, date, name, negation, modal or comparison. key is equal for equal facts ("three" and "3").
    unit is what a number counts, where that is a known unit; about is the word a number stands before."""

    kind: str
    key: str
    text: str
    start: int
    end: int
    line: int
    unit: str = ""
    about: str = ""


_OPENING = frozenset("\"'“‘«([{:—–*_#>")
_SMALL = frozenset(
    "the a an and or but if so as at by for from in into of off on onto out over to up with it its is are was were be "
    "been being am this that these those he she they we you i his her their our my your him them us me there here then "
    "when where which who whom whose what how why do does did done has have had not no can could will would may might "
    "must should than too very just also all some any more most".split()
)


@lru_cache(maxsize=60_000)
def stem(word: str) -> str:
    """The head word of an inflected lower-case word: the nearest one in the graded list, else the shortest that an
    inflection's rule gives. American spelling counts as British, and "'s" is always taken off."""
    word = british(word.removesuffix("'s").rstrip("'") or word)
    candidates = [head for head, years in heads(word) if not years]
    known = [head for head in candidates if head in graded()]
    if known:
        return known[0]
    return candidates[1] if len(candidates) > 1 and len(candidates[1]) > 2 else word


def read(text: str) -> list[Line]:
    lines = []
    for sentence in split(text):
        words = tuple(_words(text, sentence))
        lines.append(Line(sentence, words, frozenset(stem(w.lower) for w in words if w.lower not in _SMALL)))
    return lines


def _words(text: str, sentence: Sentence) -> Iterator[Word]:
    for match in WORD.finditer(text, sentence.start, sentence.end):
        before = text[sentence.start : match.start()].rstrip()[-1:]
        touching = text[max(0, match.start() - 1) : match.start()]
        first = not before or touching in _OPENING or before in ":!?…•" or before == "\n"
        word = visible(match.group())
        yield Word(word, word.lower(), match.start(), match.end(), first)
