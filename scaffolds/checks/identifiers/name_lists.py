"""The lists that the search for names looks words up in. Read once, when first needed; all lower case."""

import re
import unicodedata
from functools import lru_cache
from pathlib import Path

_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "’": "'"})
_LONG_ENOUGH = 5
_SAME_SOUND = (
    ("ph", "f"), ("ck", "k"), ("kh", "k"), ("gh", "g"), ("ee", "i"), ("ie", "i"), ("ei", "i"), ("ey", "i"),
    ("ay", "ai"), ("oo", "u"), ("ou", "u"), ("y", "i"), ("z", "s"), ("c", "k"), ("q", "k"), ("x", "ks"),
    ("w", "v"), ("j", "g"),
)
FIRST_WORD = re.compile(r"[^\W\d_]+")
CONTENT = Path(__file__).parent.parent / "content" / "identifiers"


def _lines(name: str) -> list[str]:
    lines = (CONTENT / name).read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def _words(name: str) -> frozenset[str]:
    return frozenset(fold(word) for line in _lines(name) for word in line.split())


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    """In small letters and without accents, as the lists have it: Zoë is zoe, Łukasz is lukasz."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.lower().translate(_LETTERS))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


@lru_cache(maxsize=1)
def first_names() -> frozenset[str]:
    """Names that are hardly ever anything else."""
    return _words("first_names.txt") - word_names()


@lru_cache(maxsize=1)
def word_names() -> frozenset[str]:
    """Names that are also ordinary words, places, or somebody in a book by that name alone: only a cue makes them a
    person."""
    things = {entry for entry in _entries("known_things.txt") if " " not in entry}
    by_capital = capital_names() - _words("first_names.txt")
    alone = _words("word_names.txt") | by_capital | countable_names() | characters()
    return alone | (things & _words("first_names.txt"))


@lru_cache(maxsize=1)
def characters() -> frozenset[str]:
    """Names of known_people.txt that stand there alone and are learners' too: Noah, Juliet."""
    alone = frozenset(entry for entry in _entries("known_people.txt") if " " not in entry)
    return alone & (_words("first_names.txt") | _words("word_names.txt"))


@lru_cache(maxsize=1)
def place_names() -> frozenset[str]:
    """Those that are also a place, a month or a season: a capital in mid-sentence says nothing of them."""
    return _words("place_names.txt")


@lru_cache(maxsize=1)
def lesson_names() -> frozenset[str]:
    """First names that a lesson uses alone, for somebody whom everybody knows."""
    return _words("lesson_names.txt")


@lru_cache(maxsize=1)
def countable_names() -> frozenset[str]:
    """Those of the names that are words too which English never leaves without an article, unless they are names."""
    return _words("countable_names.txt")


@lru_cache(maxsize=1)
def capital_names() -> frozenset[str]:
    """Short forms and the like that are hardly ever anything else with a capital, and may be with a small letter."""
    return _words("capital_names.txt")


@lru_cache(maxsize=1)
def syllables() -> frozenset[str]:
    """What Chinese and Vietnamese given names are made of when they are written as two words."""
    return _words("syllables.txt")


@lru_cache(maxsize=1)
def surnames() -> frozenset[str]:
    return _words("surnames.txt")


def is_spelt_like_one(word: str) -> bool:
    """Whether a name of the list sounds as this does: Yazmin, Kaiden, Mohamad. Of rare words alone, since common ones
    sound like names too."""
    return len(word) >= _LONG_ENOUGH and _sound(word) in _sounds() and _zipf(word) < 3.0


@lru_cache(maxsize=1)
def _sounds() -> frozenset[str]:
    return frozenset(_sound(name) for name in first_names() if len(name) >= _LONG_ENOUGH)


def _sound(name: str) -> str:
    """Spellings of one sound made one, and letters that are doubled or silent taken out."""
    for written, sounds in _SAME_SOUND:
        name = name.replace(written, sounds)
    return re.sub(r"(.)\1+", r"\1", name.removesuffix("e").removesuffix("h"))


@lru_cache(maxsize=1)
def known_people() -> dict[str, tuple[str, ...]]:
    """Every whole name of known_people.txt, lower case, by its first word and longest first. A name alone that learners
    have too is not among them, but among word_names."""
    return _by_first_word("known_people.txt")


@lru_cache(maxsize=1)
def known_things() -> dict[str, tuple[str, ...]]:
    """The same of known_things.txt: what has a name and is nobody."""
    return _by_first_word("known_things.txt")


def _entries(name: str) -> list[str]:
    """Parted by lines or semicolons."""
    found = (entry.strip().lower() for line in _lines(name) for entry in line.split(";"))
    return [entry for entry in found if entry]


def _by_first_word(name: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for entry in sorted(set(_entries(name)), key=lambda entry: (-len(entry), entry)):
        first = FIRST_WORD.match(entry)
        if first and entry not in word_names():
            found.setdefault(first[0], []).append(entry)
    return {word: tuple(entries) for word, entries in found.items()}


def _zipf(word: str) -> float:
    from wordfreq import zipf_frequency  # heavy, and only few texts need it

    return zipf_frequency(word, "en")


def is_ordinary_word(word: str) -> bool:
    """Common enough in English that a small letter means the word, not a person (zipf 3.5 is once in 300,000 words)."""
    return _zipf(word.lower()) >= 3.5


def is_everyday_word(word: str) -> bool:
    """One of the few thousand commonest words of English."""
    return _zipf(word.lower()) >= 4.2


def is_well_known(name: str) -> bool:
    """Whether a lesson may well be about somebody of this name; others that it is about are in known_people.txt."""
    return _zipf(name.lower()) >= 3.0


def is_no_word(word: str) -> bool:
    """Hardly ever met in English at all (zipf 1.5 is once in 30 million words)."""
    return _zipf(word.lower()) < 1.5


def is_rare_word(word: str) -> bool:
    """So rare that it is no word of a lesson either: photosynthesis and osmosis stand at about zipf 2.8."""
    return _zipf(word.lower()) < 2.5
