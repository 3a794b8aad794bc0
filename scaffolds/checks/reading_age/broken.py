"""Words that a copy from a PDF broke: "fi", "fl" and "ff" are often one sign there, and are lost ("ofce", "of ce",
"rst") or come as that sign ("ﬁrst"). Read as they stand they would look rare, and so hard."""
from collections.abc import Sequence
from functools import lru_cache
from unicodedata import normalize

from scaffolds.checks.reading_age.vocabulary import look_up, zipf

LIGATURES = ("fi", "fl", "ff", "ffi", "ffl")
COMMON, RARER = 3.0, 1.0
"""zipf. A mended word must be at least so common, and so much more common than what stands there."""


def whole(words: Sequence[str]) -> list[str]:
    """The words of one sentence with broken ones put together again; the case of a word is kept only where it was
    whole."""
    mended: list[str] = []
    for word in words:
        if not word.isascii():
            word = normalize("NFKC", word)
        if look_up(word.lower()).listed or not word[1:].islower():
            mended.append(word)
        elif mended and word.islower() and (joined := _joined(mended[-1].lower(), word)):
            mended[-1] = joined
        else:
            mended.append((word.islower() and _filled(word)) or word)
    return mended


@lru_cache(maxsize=10_000)
def _filled(word: str) -> str | None:
    """The commonest word of the graded list that a ligature somewhere in this one makes."""
    own = look_up(word).zipf
    tries = [word[:at] + ligature + word[at:] for ligature in LIGATURES for at in range(len(word) + 1)]
    return _commonest(tries, own)


@lru_cache(maxsize=10_000)
def _joined(first: str, last: str) -> str | None:
    return _commonest([first + ligature + last for ligature in LIGATURES], 0.0)


def _commonest(tries: Sequence[str], own: float) -> str | None:
    least = max(COMMON, own + RARER)
    likely = sorted((word for word in tries if zipf(word) >= least), key=zipf, reverse=True)
    return next((word for word in likely if look_up(word).listed), None)
