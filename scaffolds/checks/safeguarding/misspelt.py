"""Words of harm as children misspell them. Only a word that nobody writes on purpose is put right, and never a short
one: one letter makes another word of it (those that matter are listed in words.yaml)."""

from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from prompt_library.records import Record, read_records
from scaffolds.checks.safeguarding.cards import CONTENT

SHORTEST = 5
LONG = 8  # from here two slips are allowed
RARE = 2.3  # Zipf frequency (log10 of uses in a thousand million words): below it a spelling is taken for a slip


class Spelt(Record):
    words: str


@cache
def _vocabulary() -> dict[str, tuple[str, ...]]:
    """The words of harm by first letter: a slip in the first letter is rare, and looking only there is quick."""
    by_letter: dict[str, list[str]] = {}
    for word in read_records(CONTENT / "spelt.yaml", Spelt)[0].words.split():
        by_letter.setdefault(word[0], []).append(word)
    return {letter: tuple(words) for letter, words in by_letter.items()}


def put_right(word: str) -> str:
    """The word of harm that this is a slip for, or the word itself."""
    near = _vocabulary().get(word[0], ())
    if len(word) < SHORTEST or word in near or not word.isalpha():
        return word
    slips = 2 if len(word) >= LONG else 1
    found = process.extractOne(word, near, scorer=OSA.distance, score_cutoff=slips)
    return found[0] if found and _is_a_slip(word) else word


def _is_a_slip(word: str) -> bool:
    from wordfreq import zipf_frequency  # loaded only when a word is one letter from a word of harm

    return zipf_frequency(word, "en") < RARE
