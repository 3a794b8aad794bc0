"""One reading age for a text, from how its sentences are built and which words they use."""
from collections.abc import Sequence
from dataclasses import dataclass

from scaffolds.checks.band import Band
from scaffolds.checks.reading_age.counts import Line, Token, read
from scaffolds.checks.reading_age.formulas import formulas, total

LOWEST, HIGHEST = 5.0, 17.0
FEWEST = 20
"""Fewer words than this and a formula says nothing: the words are rated instead."""


@dataclass(frozen=True, slots=True)
class SentenceAge:
    """start and end are offsets into the text that was rated. hard_words are as written, hardest first."""

    text: str
    start: int
    end: int
    age: float
    hard_words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadingAge:
    """Ages are years, one decimal, from 5 to 17. age is None where nothing could be rated; reason then says why.
    formulas holds published United States grades by name (age is the grade plus five)."""

    age: float | None
    low: float | None
    high: float | None
    words: int
    basis: str
    reason: str
    sentences: tuple[SentenceAge, ...]
    formulas: dict[str, float]

    @property
    def band(self) -> Band:
        return Band(self.age, self.low, self.high, self.basis, self.reason)


def estimate(text: str) -> ReadingAge:
    """Never raises for a string. English is assumed; text that is plainly in another language is not rated."""
    lines = read(text)
    tokens = [token for line in lines for token in line.tokens]
    if not tokens:
        return _unrated("There are no words here to rate.", 0)
    sentences = tuple(_sentence(line) for line in lines)
    if len(tokens) < FEWEST:
        age = clamp(_words_age(tokens))
        why = f"There are fewer than {FEWEST} words, so the words were rated and not the sentences."
        return _rated(age, 2.5, tokens, "words", why, sentences, {})
    totals = total(lines)
    grades = formulas(totals)
    age = clamp(_text_age(grades, tokens))
    return _rated(age, 1 + 5 / len(tokens) ** 0.5, tokens, "text", "", sentences, grades)


def clamp(age: float) -> float:
    return round(min(max(age, LOWEST), HIGHEST), 1)


def _rated(
    age: float,
    width: float,
    tokens: Sequence[Token],
    basis: str,
    reason: str,
    sentences: tuple[SentenceAge, ...],
    grades: dict[str, float],
) -> ReadingAge:
    return ReadingAge(age, clamp(age - width), clamp(age + width), len(tokens), basis, reason, sentences, grades)


def _unrated(reason: str, words: int) -> ReadingAge:
    return ReadingAge(None, None, None, words, "words", reason, (), {})


def _ages(tokens: Sequence[Token]) -> list[float]:
    return [token.rated.age for token in tokens if token.rated]


def _text_age(grades: dict[str, float], tokens: Sequence[Token]) -> float:
    ages = _ages(tokens) or [LOWEST]
    vocabulary = 3 * (sum(ages) / len(ages)) - 10
    syntax = (grades["flesch-kincaid"] + 5 + grades["gunning-fog"] + 3.5 + grades["spache"] + 5) / 3
    return (syntax + vocabulary) / 2


def _words_age(tokens: Sequence[Token]) -> float:
    hardest = sorted(_ages(tokens), reverse=True)[: max(1, len(tokens) // 3)]
    return sum(hardest) / len(hardest) if hardest else LOWEST


def _sentence(line: Line) -> SentenceAge:
    ages = _ages(line.tokens) or [LOWEST]
    words = 3 * (sum(ages) / len(ages)) - 10
    age = clamp((words + 5 + 0.39 * min(line.length, 45)) / 2) if line.length >= 4 else clamp(_words_age(line.tokens))
    hard = sorted(
        {t.text: t.rated.age for t in line.tokens if t.rated and t.rated.age >= 11}.items(), key=lambda p: -p[1]
    )
    s = line.sentence
    return SentenceAge(s.text, s.start, s.end, age, tuple(word for word, _ in hard))
