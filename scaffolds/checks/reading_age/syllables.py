"""Syllables of one word. The only file that imports textstat (pinned at 0.7.8: later ones fetch data at first use)."""
from functools import cache, lru_cache
from importlib.resources import files

from scaffolds.checks.spelling import british


@lru_cache(maxsize=60_000)
def syllables(word: str) -> int:
    """At least 1. Asked a word at a time, so that textstat's own cache never holds a text."""
    import textstat

    return max(1, int(textstat.syllable_count(word)))


@cache
def easy_words() -> frozenset[str]:
    """The Dale-Chall list of 3,000 words as textstat ships it, without inflections, put into British spelling."""
    lines = files("textstat").joinpath("resources/en/easy_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(british(line.strip().lower()) for line in lines if line.strip())
