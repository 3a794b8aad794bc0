"""What a stretch of words shows, as names that weights can be given to (learned.py, weights.txt).

    hit            a word                      ~umm         letters within one, < and > its ends
    hit me         two words side by side      /grab        the root that forms of a word share (roots.py)
    !hurt          a word after a "not"        grab…night   two roots in this order, up to three words between
    {strike}       a concept of concepts.yaml  =work        something about the whole
    [dad]          what a word is about        [dad][grab]  two of these in this order

Each is there or not; how often does not count, so that a long page has no more to say than a short line.
"""

from functools import lru_cache
from itertools import islice

from scaffolds.checks.safeguarding.concepts import Hits, fillers, negators
from scaffolds.checks.safeguarding.roots import root
from scaffolds.checks.safeguarding.topics import about

BETWEEN = 3  # words that a pair may have between its two
LETTERS = (3, 4, 5)
SHORTEST = 4  # a word with fewer letters is its own sign
UNDONE = 3  # words that a "not" reaches
_OWN = frozenset("i im ive id ill me my myself".split())
_OTHERS = frozenset("he she they him her them his hers their hes shes theyre".split())
_ASKS = frozenset("how what why who when where which can could should is are does do explain describe write".split())
APART = 4  # words that a pair of topics may have between its two


def features(words: list[str], found: Hits, about_work: bool) -> set[str]:
    """Signs in these plain words (plain.sentences), given the concepts found among them."""
    telling = [word for word in words if word not in fillers()]
    signs = set(words)
    signs.update(f"{first} {second}" for first, second in zip(["^", *words], [*words, "$"], strict=True))
    roots = [root(word) for word in telling]
    signs.update(f"/{each}" for each in roots)
    signs.update(_pairs(roots))
    signs.update(_undone(telling))
    for word in set(words):
        signs.update(_letters(word))
    signs.update(f"{{{name}}}" for name in found)
    signs.update(_of_topics(telling))
    signs.update(_of_the_whole(words, about_work))
    return signs


def _pairs(words: list[str]) -> set[str]:
    return {
        f"{word}…{later}"
        for at, word in enumerate(words)
        for later in islice(words, at + 1, at + 2 + BETWEEN)
    }


def _undone(words: list[str]) -> set[str]:
    return {
        f"!{later}"
        for at, word in enumerate(words)
        if word in negators()
        for later in islice(words, at + 1, at + 1 + UNDONE)
    }


@lru_cache(maxsize=20_000)
def _letters(word: str) -> frozenset[str]:
    if len(word) < SHORTEST:
        return frozenset()
    word = f"<{word[:14]}>"
    return frozenset(f"~{word[at : at + size]}" for size in LETTERS for at in range(len(word) - size + 1))


def _of_topics(words: list[str]) -> set[str]:
    named = [[f"[{name}]" for name in about(word)] for word in words]
    signs = {name for names in named for name in names}
    for at, names in enumerate(named):
        for later in islice(named, at + 1, at + 2 + APART):
            signs.update(first + second for first in names for second in later)
    return signs


def _of_the_whole(words: list[str], about_work: bool) -> set[str]:
    said = set(words)
    signs = {"=work"} if about_work else set()
    signs.add("=own" if said & _OWN else "=not own")
    if said & _OTHERS:
        signs.add("=others")
    if words and words[0] in _ASKS:
        signs.add("=asks")
    return signs
