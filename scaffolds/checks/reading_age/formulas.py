"""Published readability formulas, worked from our own counts of sentences and words.

textstat's own versions split sentences at "Dr." and run lists together, so they are not asked; its syllables and its
Dale-Chall list are. Values are United States grades: a reading age in England is the grade plus five.
"""
from collections.abc import Sequence
from dataclasses import dataclass

from scaffolds.checks.reading_age.counts import Line

LONGEST = 45.0
"""Words a sentence beyond which no formula was fitted. Text without full stops would otherwise go off the scale."""


@dataclass(frozen=True, slots=True)
class Totals:
    """words_per_sentence leaves out headings and list items where the text has running sentences too."""

    words: int
    words_per_sentence: float
    syllables: int
    letters: int
    long_words: int
    unfamiliar: int


def total(lines: Sequence[Line]) -> Totals:
    running = [line for line in lines if line.sentence.closed or line.length > 12] or lines
    tokens = [token for line in lines for token in line.tokens]
    per_sentence = sum(line.length for line in running) / len(running)
    return Totals(
        words=len(tokens),
        words_per_sentence=min(per_sentence, LONGEST),
        syllables=sum(token.syllables for token in tokens),
        letters=sum(len(token.text) for token in tokens),
        long_words=sum(token.rated is not None and token.syllables >= 3 for token in tokens),
        unfamiliar=sum(not token.familiar for token in tokens),
    )


def formulas(totals: Totals) -> dict[str, float]:
    """Each formula's grade, by name, rounded to one decimal."""
    words, length = totals.words, totals.words_per_sentence
    unfamiliar = 100 * totals.unfamiliar / words
    dale_chall = 0.1579 * unfamiliar + 0.0496 * length + (3.6365 if unfamiliar > 5 else 0)
    grades = {
        "flesch-kincaid": 0.39 * length + 11.8 * totals.syllables / words - 15.59,
        "gunning-fog": 0.4 * (length + 100 * totals.long_words / words),
        "spache": 0.141 * length + 0.086 * unfamiliar + 0.839,
        "dale-chall": dale_chall,
        "coleman-liau": 5.88 * totals.letters / words - 29.6 / length - 15.8,
    }
    return {name: round(grade, 1) for name, grade in grades.items()}
