"""The lists that the search for names looks words up in. Read once, when first needed; all lower case."""

import re
from functools import lru_cache
from pathlib import Path

FIRST_WORD = re.compile(r"[^\W\d_]+")
CONTENT = Path(__file__).parent.parent / "content" / "identifiers"


def _lines(name: str) -> list[str]:
    lines = (CONTENT / name).read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def _words(name: str) -> frozenset[str]:
    return frozenset(word for line in _lines(name) for word in line.split())


@lru_cache(maxsize=1)
def first_names() -> frozenset[str]:
    """Names that are hardly ever anything else."""
    return _words("first_names.txt") - word_names()


@lru_cache(maxsize=1)
def word_names() -> frozenset[str]:
    """Names that are also ordinary words or places: only a cue makes them a person."""
    return _words("word_names.txt")


@lru_cache(maxsize=1)
def surnames() -> frozenset[str]:
    return _words("surnames.txt")


@lru_cache(maxsize=1)
def known_people() -> dict[str, tuple[str, ...]]:
    """Every whole name of known_people.txt, lower case, by its first word and longest first."""
    by_first_word: dict[str, list[str]] = {}
    for name in sorted(_lines("known_people.txt"), key=len, reverse=True):
        by_first_word.setdefault(FIRST_WORD.match(name.lower())[0], []).append(name.lower())  # type: ignore[index]
    return {word: tuple(names) for word, names in by_first_word.items()}


def _zipf(word: str) -> float:
    from wordfreq import zipf_frequency  # heavy, and only few texts need it

    return zipf_frequency(word, "en")


def is_ordinary_word(word: str) -> bool:
    """Common enough in English that a small letter means the word, not a person (zipf 3.5 is once in 300,000 words)."""
    return _zipf(word.lower()) >= 3.5


def is_rare_word(word: str) -> bool:
    """So rare that it is no word of a lesson either: photosynthesis and osmosis stand at about zipf 2.8."""
    return _zipf(word.lower()) < 2.5
