"""What a text is made of, counted once for every formula: its sentences, each with its words rated."""
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from scaffolds.checks.reading_age.broken import whole
from scaffolds.checks.reading_age.families import heads, irregular
from scaffolds.checks.reading_age.small_words import FUNCTION
from scaffolds.checks.reading_age.syllables import easy_words
from scaffolds.checks.reading_age.vocabulary import Word, look_up
from scaffolds.checks.sentences import WORD, Sentence, split, visible
from scaffolds.checks.spelling import british

LONGEST_WORD = 40
"""Letters. The longest words in English dictionaries are shorter; an address or a block of code is longer."""

_FIGURE = re.compile(r"\d\S*")


@dataclass(frozen=True, slots=True)
class Token:
    """One word in its place: text as it stands, lower in British spelling.

    rated is None for a name or a letter, which is not hard to read for being rare. small says whether it is one of the
    small words that hold a sentence together, or a contraction of one.
    """

    text: str
    lower: str
    rated: Word | None
    syllables: int
    familiar: bool
    small: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, heading or list item with its words. numbers counts figures, which take reading but are not rated."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    numbers: int

    @property
    def length(self) -> int:
        return len(self.tokens) + self.numbers


@lru_cache(maxsize=60_000)
def is_familiar(word: str) -> bool:
    """Whether the Dale-Chall list covers a word, inflected or in British spelling."""
    easy = easy_words()
    return any(head in easy for head, years in heads(word) if years <= 0.3)


def read(text: str) -> list[Line]:
    """Every line of the text that has words in it."""
    sentences = split(text)
    raw = [whole(_words(sentence.text)) for sentence in sentences]
    capitals = _only_capitals(sentences, raw)
    lines = []
    for sentence, found in zip(sentences, raw, strict=True):
        if found:
            shouted = len(found) > 1 and sentence.text.isupper()
            tokens = tuple(_token(word, capitals if not shouted else frozenset()) for word in found)
            lines.append(Line(sentence, tokens, _numbers(sentence.text)))
    return lines


def _words(text: str) -> list[str]:
    """The words of one sentence; letters that stand on a figure ("18th", "£3bn", "9am") are part of the figure."""
    found = (m for m in WORD.finditer(text) if not text[m.start() - 1 : m.start()].isdigit())
    return [word for m in found if _is_word(word := visible(m.group()))]


def _is_word(word: str) -> bool:
    """Not a superscript or a fraction, which count as letters, and not a long run of letters without a space."""
    return word[0].isalpha() and len(word) <= LONGEST_WORD


def _numbers(text: str) -> int:
    return len(_FIGURE.findall(text))


OFTEN = 2.8
"""zipf. A word this common that the graded list does not have, at the start of a sentence and never written small, is
more often a name ("Shakespeare") than a term; a rarer one is as likely a term that a reader will stop at."""


def _only_capitals(sentences: Sequence[Sentence], raw: Sequence[Sequence[str]]) -> frozenset[str]:
    """Words that stand with a capital inside a sentence, or common ones at its start, and never without one: names,
    most likely."""
    upper: set[str] = set()
    lower: set[str] = set()
    for sentence, found in zip(sentences, raw, strict=True):
        if sentence.text.isupper():
            continue
        for word in found[1:]:
            (upper if word[0].isupper() else lower).add(word.lower())
        if found and found[0][0].islower():
            lower.add(found[0].lower())
        elif len(found) > 3 and look_up(found[0].lower()).zipf >= OFTEN:
            upper.add(found[0].lower())
    return frozenset(upper - lower)


def _token(word: str, names: frozenset[str]) -> Token:
    token = _known(word)
    if token.rated is None or token.rated.graded or not word[0].isupper():
        return token
    return _unrated(word) if token.lower in names or token.lower.removesuffix("'s") in names else token


@lru_cache(maxsize=60_000)
def _known(word: str) -> Token:
    lower = british(word.lower())
    small = lower in FUNCTION or irregular().get(lower) in FUNCTION
    if len(word) == 1 and not small:
        return _unrated(word)
    rated = look_up(lower)
    return Token(word, lower, rated, rated.syllables, is_familiar(lower), small)


def _unrated(word: str) -> Token:
    lower = british(word.lower())
    return Token(word, lower, None, look_up(lower).syllables, True, False)
