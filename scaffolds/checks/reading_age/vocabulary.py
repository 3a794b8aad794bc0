"""The age at which children in England usually meet a word in reading.

A word is looked up by its family in the graded list (graded/, written for this project from knowledge of what children
read and of the national curriculum's word lists; no published norms were copied). A word that no family in the list
covers is placed by how often it is used (wordfreq) and how long it is.
"""
from functools import cache, lru_cache
from importlib.resources import files
from math import log10
from typing import NamedTuple

from scaffolds.checks.reading_age.families import heads
from scaffolds.checks.reading_age.syllables import syllables

BANDS = {"05-07": 6.0, "07-09": 8.0, "09-11": 10.0, "11-14": 12.5, "14-16": 15.0, "later": 17.0}
"""Files of graded/ and the age in years that stands for each."""

YOUNGEST, OLDEST = 5.0, 18.0


LISTED = 0.7
"""How much of a word's age its band gives; the rest comes from its frequency, which tells words of one band apart."""


SHORTEST_PART, COMPOUND = 3, 1.0
"""Fewest letters in either half of a compound, and the years that running two words together adds."""


class Word(NamedTuple):
    """What is known of one word: its age in years; the age of its band (`met`), equal to `age` where the graded list
    does not cover the word; whether the list has it or something it is an inflection of (`listed`); how often it is
    used (zipf: 0 to 8, 0 where wordfreq has not met it); the head word of its family, or the word itself."""

    age: float
    met: float
    graded: bool
    listed: bool
    zipf: float
    syllables: int
    family: str


@cache
def graded() -> dict[str, float]:
    """Head word to age in years. A word in two files counts at the younger age."""
    ages: dict[str, float] = {}
    folder = files(__package__).joinpath("graded")
    for band, years in reversed(BANDS.items()):
        for line in folder.joinpath(f"{band}.txt").read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                ages.update(dict.fromkeys(line.split(), years))
    return ages


@cache
def _frequency() -> dict[str, float]:
    from wordfreq import get_frequency_dict

    # "best" is the large list, and what zipf_frequency asks for: by its other name it would be held twice (33 MB).
    return get_frequency_dict("en", "best")


def zipf(word: str) -> float:
    """log10 of uses in a billion words, 0 where wordfreq's English list has not met the word."""
    share = _frequency().get(word, 0.0)
    return log10(share) + 9 if share else 0.0


class _Family(NamedTuple):
    """A head word of the graded list, its age, and the years that an ending or a compound adds."""

    head: str
    age: float
    added: float


@lru_cache(maxsize=60_000)
def look_up(word: str) -> Word:
    """`word` is one lower-case word in British spelling, with straight apostrophes."""
    count, often = syllables(word), zipf(word)
    guess = _from_frequency(often, count)
    family = _family(word) or _compound(word)
    if family is None:
        return Word(guess, guess, False, False, often, count, word)
    age = family.age
    if family.added:  # a rare word that only looks like its head ("corner" is not "corn") stays near its own frequency
        age = max(age + family.added, guess - 3)
    met = min(max(age, YOUNGEST), OLDEST)
    return Word(LISTED * met + (1 - LISTED) * guess, met, True, not family.added, often, count, family.head)


def _family(word: str) -> _Family | None:
    """The nearest family, then the youngest."""
    ages = graded()
    if word in ages:
        return _Family(word, ages[word], 0.0)
    found = [_Family(head, ages[head], years) for head, years in heads(word) if head in ages]
    inflected = [family for family in found if not family.added]
    if inflected:
        return min(inflected, key=lambda family: family.age)
    return min(found, key=lambda family: family.age + family.added, default=None)


def _compound(word: str) -> _Family | None:
    """Two listed words run together ("shopkeeper", "rainwater") are met a little after the later of them."""
    ages = graded()
    cuts = range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
    pairs = [(word[:cut], _family(word[cut:])) for cut in cuts if word[:cut] in ages]
    known = [max(ages[first], last.age) for first, last in pairs if last and not last.added]
    return _Family(word, min(known), COMPOUND) if known else None


def _from_frequency(often: float, count: int) -> float:
    """A straight line laid by eye through the graded list: zipf 6 is met at about 6, zipf 3 at about 14."""
    age = 21.5 - 2.6 * often + 0.3 * (count - 2)
    return min(max(age, YOUNGEST), OLDEST)
