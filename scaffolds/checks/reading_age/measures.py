"""Nine measures of how a text is built and which words it uses, for the blend to weigh."""
from collections.abc import Sequence
from math import log
from typing import NamedTuple

from scaffolds.checks.reading_age.counts import Line, Token
from scaffolds.checks.reading_age.small_words import AND, BE, EVERYDAY, SUBJECTS

LATE, EARLY = 9.9, 8.0
"""Ages in years. A word first met after LATE is named as hard; one met before EARLY is no load on a reader of a text
that anyone would rate."""

LATER = 11.0
"""A word of the list's later bands, and what is derived from the band before."""

WINDOW, STEM = 30, 5
"""A word of content is fresh unless one with the same first STEM letters stood among the last WINDOW such words."""


class Measures(NamedTuple):
    """Each is larger where a text is harder.

    sentence: log of the length of sentence that the average word stands in. load: years past EARLY of every fresh word,
    for each word of the text. word_age, late and letters: mean age, share met after LATER and mean length of the fresh
    words. modifiers: share of words that are participles or adverbs. repetition, everyday and joining: shares of words
    that are no longer fresh, that are of speech, and that join by "and"; negated, since they make a text easier.
    """

    sentence: float
    load: float
    word_age: float
    late: float
    letters: float
    modifiers: float
    repetition: float
    everyday: float
    joining: float


def measure(lines: Sequence[Line]) -> Measures | None:
    """None where no word of content could be rated."""
    tokens = [token for line in lines for token in line.tokens]
    content = [token for token in tokens if token.rated is not None and not token.small]
    if not content:
        return None
    fresh = _fresh(content)
    ages = [token.rated.age for token in fresh if token.rated]
    lengths = [line.length for line in lines]
    words, kinds = len(tokens), len(fresh)
    return Measures(
        sentence=log(max(1.0, sum(n * n for n in lengths) / sum(lengths))),
        load=sum(age - EARLY for age in ages if age > EARLY) / words,
        word_age=sum(ages) / kinds,
        late=sum(t.rated.met >= LATER for t in fresh if t.rated) / kinds,
        letters=sum(len(t.lower) for t in fresh) / kinds,
        modifiers=sum(_modifiers(line.tokens) for line in lines) / words,
        repetition=(kinds - len(content)) / words,
        everyday=-sum(t.lower in EVERYDAY for t in tokens) / words,
        joining=-sum(t.lower in AND for t in tokens) / words,
    )


def _fresh(content: Sequence[Token]) -> list[Token]:
    last: dict[str, int] = {}
    fresh = []
    for place, token in enumerate(content):
        stem = token.lower[:STEM]
        if place - last.get(stem, -WINDOW - 1) > WINDOW:
            fresh.append(token)
        last[stem] = place
    return fresh


def _modifiers(tokens: Sequence[Token]) -> int:
    """Words in -ly, in -ing but not after "is" ("is waiting" is a plain verb), and in -ed but not after a pronoun ("he
    waited" is one too). A head word of the graded list ("only", "thing", "speed") is none."""
    found = 0
    before = ""
    for token in tokens:
        word = token.lower
        if len(word) > 4 and not (token.rated and token.rated.graded and token.rated.family == word):
            found += word.endswith("ly")
            found += word.endswith("ing") and len(word) > 5 and before not in BE
            found += word.endswith("ed") and before not in SUBJECTS
        before = word
    return found
