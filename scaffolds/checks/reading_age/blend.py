"""The blend: eight measures of a text, each in standard units, weighed and laid on a scale of years.

Middle, spread and weight of each measure come from OneStopEnglish (CC BY-SA 4.0), whose 94 development articles are
each written at three levels: the weights are a non-negative logistic fit to which of two versions is the harder, on
whole articles and on their first 100 and 40 words. Nothing was fitted to CLEAR, which is only measured against.
The scale is a straight line laid between two anchors: passages written for this project at the level of what children
in England read from 5 to 17 (tests/scaffolds/checks/graded_passages.py), and OneStopEnglish at the mean of
Flesch-Kincaid and Spache, grade plus five.
"""
from collections.abc import Sequence
from math import log
from typing import NamedTuple

from scaffolds.checks.reading_age.counts import Line, Token
from scaffolds.checks.reading_age.small_words import EVERYDAY, FUNCTION, PREPOSITIONS

MIDDLE, YEARS = 11.7, 1.9
"""The age of an average OneStopEnglish text, and the years that one standard unit of the blend is worth."""

LATE = 9.9
"""A word first met after this age counts as late."""

WINDOW = 25
"""A word of content is a repetition where it came among the last 25 such words."""


class Measures(NamedTuple):
    """sentence: log of the length of sentence that the average word stands in. letters, word_age and late: mean length,
    mean age and share of late words among the distinct words of content. rarity: mean zipf of the running words of
    content, negated. prepositions, everyday and repetition: shares of words, the last two negated since they make a
    text easier."""

    sentence: float
    letters: float
    word_age: float
    rarity: float
    late: float
    prepositions: float
    everyday: float
    repetition: float


_MIDDLE = Measures(3.1616, 6.2075, 7.8099, -4.8967, 0.1474, 0.1257, -0.0737, -0.1083)
_SPREAD = Measures(0.2245, 0.4229, 0.4324, 0.1747, 0.0727, 0.0244, 0.0323, 0.0532)
_WEIGHT = Measures(0.2725, 0.137, 0.1028, 0.0299, 0.1119, 0.0642, 0.1044, 0.1773)


def measure(lines: Sequence[Line]) -> Measures | None:
    """None where no word of content could be rated."""
    tokens = [token for line in lines for token in line.tokens]
    content = [t for t in tokens if t.rated is not None and t.lower not in FUNCTION]
    if not content:
        return None
    distinct = list({token.lower: token for token in content}.values())
    lengths = [line.length for line in lines]
    words, kinds = len(tokens), len(distinct)
    return Measures(
        sentence=log(max(1.0, sum(n * n for n in lengths) / sum(lengths))),
        letters=sum(len(t.lower) for t in distinct) / kinds,
        word_age=sum(t.rated.age for t in distinct if t.rated) / kinds,
        rarity=-sum(t.rated.zipf for t in content if t.rated) / len(content),
        late=sum(t.rated.met >= LATE for t in distinct if t.rated) / kinds,
        prepositions=sum(t.lower in PREPOSITIONS for t in tokens) / words,
        everyday=-sum(t.lower in EVERYDAY for t in tokens) / words,
        repetition=-_repetition(content),
    )


def years(measures: Measures, sentences: bool = True) -> float:
    """The age in years, not yet clamped. `sentences` False leaves their length out and lets the rest speak for it."""
    units = [(value - m) / s for value, m, s in zip(measures, _MIDDLE, _SPREAD, strict=True)]
    total = sum(u * w for u, w in zip(units, _WEIGHT, strict=True))
    if not sentences:
        total = (total - units[0] * _WEIGHT.sentence) / (1 - _WEIGHT.sentence)
    return MIDDLE + YEARS * total


def _repetition(content: Sequence[Token]) -> float:
    last: dict[str, int] = {}
    again = 0
    for place, token in enumerate(content):
        again += place - last.get(token.lower, -WINDOW - 1) <= WINDOW
        last[token.lower] = place
    return again / len(content)
