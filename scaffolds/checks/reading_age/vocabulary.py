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


class Word(NamedTuple):
    """What is known of one word: its age in years; the age of its band (`met`), equal to `age` where the graded list
    does not cover the word; how often it is used (zipf: 0 to 8, 0 where wordfreq has not met it)."""

    age: float
    met: float
    graded: bool
    zipf: float
    syllables: int


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

    return get_frequency_dict("en", "large")


def zipf(word: str) -> float:
    """log10 of uses in a billion words, 0 where wordfreq's English list has not met the word."""
    share = _frequency().get(word, 0.0)
    return log10(share) + 9 if share else 0.0


@lru_cache(maxsize=60_000)
def look_up(word: str) -> Word:
    """`word` is one lower-case word in British spelling, with straight apostrophes."""
    count, often = syllables(word), zipf(word)
    guess = _from_frequency(often, count)
    family = _family_age(word)
    if family is None:
        return Word(guess, guess, False, often, count)
    age, added = family
    if added:  # a rare word that only looks like its head ("corner" is not "corn") is kept near its own frequency
        age = max(age + added, guess - 3)
    met = min(max(age, YOUNGEST), OLDEST)
    return Word(LISTED * met + (1 - LISTED) * guess, met, True, often, count)


def _family_age(word: str) -> tuple[float, float] | None:
    """The head word's age and the years that the ending adds, for the nearest and then the youngest family."""
    ages = graded()
    found = [(ages[head], years) for head, years in heads(word) if head in ages]
    if not found:
        return None
    if word in ages:
        return ages[word], 0.0
    inflected = [age for age, years in found if not years]
    return (min(inflected), 0.0) if inflected else min(found, key=sum)


def _from_frequency(often: float, count: int) -> float:
    """A straight line laid by eye through the graded list: zipf 6 is met at about 6, zipf 3 at about 14."""
    age = 21.5 - 2.6 * often + 0.3 * (count - 2)
    return min(max(age, YOUNGEST), OLDEST)
