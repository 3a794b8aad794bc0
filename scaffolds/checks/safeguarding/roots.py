"""The root that forms of a word share, so that `he grabbed me` stands for `she grabs me` too (roots.yaml)."""

from functools import cache, lru_cache

from prompt_library.records import Record, read_records
from scaffolds.checks.safeguarding.cards import CONTENT

ENDINGS = ("ing", "ed", "es", "s", "er", "ly")
SHORTEST = 3  # letters that are left when an ending is taken off
KEEPS_TWO = "ls"  # `tell`, `kiss`: of these letters two belong to the root


class Roots(Record):
    roots: dict[str, str]


@cache
def _listed() -> dict[str, str]:
    roots = read_records(CONTENT / "roots.yaml", Roots)[0].roots
    return {form: root for root, forms in roots.items() for form in (root, *forms.split())}


@lru_cache(maxsize=20_000)
def root(word: str) -> str:
    """Of words that are not listed the ending is let go, which need not leave a word: `mak`, `tripp` and the like do
    no harm, since nobody reads them."""
    if word in _listed():
        return _listed()[word]
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            return _without(word.removesuffix(ending))
    return word.rstrip("e") if len(word) > SHORTEST + 1 else word


def _without(stem: str) -> str:
    if len(stem) <= SHORTEST:
        return stem
    if stem[-1] == stem[-2] and stem[-1] not in KEEPS_TWO:
        stem = stem[:-1]
    return stem.rstrip("e") if len(stem) > SHORTEST else stem
