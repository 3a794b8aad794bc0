"""One reading age for a text, from how its sentences are built and which words they use."""
from collections.abc import Sequence
from dataclasses import dataclass

from scaffolds.checks.band import Band
from scaffolds.checks.reading_age.blend import years
from scaffolds.checks.reading_age.counts import Line, Token, read
from scaffolds.checks.reading_age.formulas import formulas, total
from scaffolds.checks.reading_age.language import not_english, not_text
from scaffolds.checks.reading_age.measures import LATE, Measures, measure

LOWEST, HIGHEST = 5.0, 17.0
FEWEST = 20
"""Fewer words than this and a formula says nothing: the words are rated instead."""
HARDEST = 15.0
"""However hard a text is, words that are met after about this age less two and a half are named as hard."""
NO_STOPS = 60
"""A line of more words than this without a full stop anywhere is not a sentence but a text without punctuation."""


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
    formulas holds published United States grades by name (an age is the grade plus five); it is empty where there were
    too few words for them."""

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
    """Never raises for a string. British English is assumed; text plainly in another language is not rated."""
    lines = read(text)
    tokens = [token for line in lines for token in line.tokens]
    reason = not_text(text) or (not_english(tokens) if tokens else "There are no words here to rate.")
    if reason:
        return ReadingAge(None, None, None, len(tokens), "words", reason, (), {})
    measures = measure(lines)
    if len(tokens) < FEWEST or measures is None:
        why = f"There are fewer than {FEWEST} words, so the words were rated and not the sentences."
        if len(tokens) >= FEWEST:
            why = "There are hardly any words here but names and small words, so those were rated."
        return _by_words(lines, tokens, _words_age(tokens), 2.5, why)
    grades = formulas(total(lines))
    width = 1 + 5 / len(tokens) ** 0.5
    if _unpunctuated(lines):
        why = "There are no full stops, so the words were rated and not the sentences."
        return _by_words(lines, tokens, years(measures, sentences=False), width + 1, why)
    age = years(measures)
    sentences = tuple(_sentence(line, measures, age) for line in lines)
    return ReadingAge(*_band(age, width), len(tokens), "text", "", sentences, grades)


def _by_words(lines: Sequence[Line], tokens: Sequence[Token], age: float, width: float, why: str) -> ReadingAge:
    sentences = tuple(_sentence(line, None, age) for line in lines)
    return ReadingAge(*_band(age, width), len(tokens), "words", why, sentences, {})


def _band(age: float, width: float) -> tuple[float, float, float]:
    return clamp(age), clamp(age - width), clamp(age + width)


def clamp(age: float) -> float:
    return round(min(max(age, LOWEST), HIGHEST), 1)


def _unpunctuated(lines: Sequence[Line]) -> bool:
    return not any(line.sentence.closed for line in lines) and any(line.length > NO_STOPS for line in lines)


def _words_age(tokens: Sequence[Token]) -> float:
    """The mean age of the hardest third of the words: in a label or an instruction, one hard word stops a reader."""
    ages = sorted((token.rated.age for token in tokens if token.rated), reverse=True)
    hardest = ages[: max(1, len(ages) // 3)]
    return sum(hardest) / len(hardest) if hardest else LOWEST


def _sentence(line: Line, whole: Measures | None, age: float) -> SentenceAge:
    """A sentence's own age, drawn towards the text's age where the sentence is short: five words are weak evidence."""
    own = measure([line]) if whole else None
    if own and whole:
        alone = years(own._replace(repetition=whole.repetition, everyday=whole.everyday, joining=whole.joining))
        trust = line.length / (line.length + 8)
        rated = trust * alone + (1 - trust) * age
    else:
        rated = _words_age(line.tokens)
    s = line.sentence
    return SentenceAge(s.text, s.start, s.end, clamp(rated), _hard_words(line, age))


def _hard_words(line: Line, age: float) -> tuple[str, ...]:
    """Words met later than most of the text's words are, and never those of the first primary years."""
    at_least = max(LATE, min(age, HARDEST) - 2.5)
    found = {t.text: t.rated.met for t in line.tokens if t.rated and t.rated.met >= at_least}
    return tuple(sorted(found, key=lambda word: -found[word]))
