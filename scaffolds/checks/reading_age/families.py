"""Which head words an English word may belong to: "happiest" to "happy", "ran" to "run", "colors" to "colour"."""
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

_VOWELS = frozenset("aeiouy")

INFLECTIONS: tuple[tuple[str, str], ...] = (
    # ending, what it replaces
    ("'s", ""), ("s'", "s"), ("n't", ""), ("'ll", ""), ("'re", ""), ("'ve", ""), ("'d", ""), ("'m", ""),
    ("iest", "y"), ("ies", "y"), ("ied", "y"), ("ier", "y"), ("ves", "f"), ("ves", "fe"), ("ying", "ie"),
    ("est", ""), ("est", "e"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"),
    ("men", "man"), ("women", "woman"),
)  # fmt: skip
DERIVATIONS: tuple[tuple[str, str, float], ...] = (
    # and the years it adds: a derived word is met later than its head
    ("er", "", 0.3), ("er", "e", 0.3), ("like", "", 0.5), ("y", "", 0.8), ("y", "e", 0.8),
    ("ily", "y", 1.0), ("ly", "", 1.0), ("ly", "le", 1.0), ("ful", "", 1.0), ("less", "", 1.0), ("ish", "", 1.0),
    ("or", "", 1.0), ("or", "e", 1.0), ("en", "", 1.0), ("en", "e", 1.0), ("ally", "", 1.5), ("iness", "y", 1.5),
    ("ness", "", 1.5), ("ment", "", 1.5), ("ship", "", 1.5), ("ion", "", 1.5), ("ion", "e", 1.5), ("able", "", 2.0),
    ("able", "e", 2.0), ("able", "y", 2.0), ("ist", "", 2.0), ("ist", "y", 2.0), ("al", "", 2.0), ("al", "e", 2.0),
    ("ic", "", 2.0), ("ic", "y", 2.0), ("ous", "", 2.0), ("ation", "e", 2.0), ("ation", "", 2.0),
    ("ication", "y", 2.0), ("ance", "", 2.0), ("ance", "e", 2.0), ("ence", "", 2.0), ("ence", "e", 2.0),
    ("ise", "", 2.0), ("ise", "y", 2.0), ("ity", "", 2.5), ("ity", "e", 2.5), ("ability", "able", 2.5),
    ("isation", "ise", 2.5), ("isation", "", 3.0), ("ization", "ise", 2.5), ("ization", "", 3.0), ("ize", "ise", 0.0),
    ("ism", "", 3.0),
)  # fmt: skip
PREFIXES: tuple[tuple[str, float], ...] = (
    ("un", 1.0), ("re", 1.5), ("dis", 2.0), ("in", 2.5), ("im", 2.5), ("non", 2.0), ("mis", 2.0), ("over", 1.5),
    ("under", 1.5), ("out", 1.5), ("super", 1.0), ("semi", 2.5), ("anti", 3.0), ("pre", 2.5), ("inter", 3.0),
    ("sub", 3.0), ("self", 1.5), ("multi", 2.5), ("micro", 3.0), ("mid", 1.5),
)  # fmt: skip
SHORTEST = 4
"""Letters. A shorter stem is chance more often than family, save before an ending that is common on short words:
"legal" is not from "leg" nor "reaper" from "ape", but "fitness" is from "fit"."""
_ON_SHORT = frozenset("er y ily ly ful less ness iness ish en like able".split())
_AFTER_VOWEL = frozenset(("ing", "ed", "er", "est"))
"""No stem of these is without a vowel: "thing" is not from "th"."""

_Endings = dict[str, list[tuple[str, float]]]


def _by_ending(rows: Iterable[tuple[str, str, float]]) -> _Endings:
    table: _Endings = {}
    for ending, stem, years in rows:
        table.setdefault(ending, []).append((stem, years))
    return table


_INFLECTED = _by_ending((ending, stem, 0.0) for ending, stem in INFLECTIONS)
_DERIVED = _by_ending(DERIVATIONS)
_LONGEST = max(map(len, [*_INFLECTED, *_DERIVED]))


@cache
def irregular() -> dict[str, str]:
    """Forms that no rule finds ("went", "children") to their head words, from irregular.txt."""
    lines = files(__package__).joinpath("irregular.txt").read_text(encoding="utf-8").splitlines()
    return {form: head for head, *forms in (line.split() for line in lines if line) for form in forms}


def heads(word: str) -> Iterator[tuple[str, float]]:
    """Possible head words of a lower-case word, nearest first, each with the years that its endings add."""
    bases = dict.fromkeys(_bases(word))
    for base in bases:
        yield base, 0.0
    for base in bases:
        yield from _derived(base)
    for prefix, years in PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= 3:
            for rest in dict.fromkeys(_bases(word[len(prefix) :])):
                yield rest, years
                for stem, more in _derived(rest):
                    if len(stem) >= SHORTEST:
                        yield stem, years + more


def _bases(word: str) -> Iterator[str]:
    """The word and what it may be an inflection of."""
    yield word
    if word in irregular():
        yield irregular()[word]
    for stem, _ in _stems(word, _INFLECTED):
        yield stem
        if stem in irregular():
            yield irregular()[stem]


def _derived(word: str) -> Iterator[tuple[str, float]]:
    yield from sorted(_stems(word, _DERIVED), key=lambda pair: pair[1])


def _stems(word: str, endings: _Endings) -> Iterator[tuple[str, float]]:
    for length in range(1, min(_LONGEST, len(word) - 2) + 1):
        stem, ending = word[:-length], word[-length:]
        for instead, years in endings.get(ending, ()):
            if years and len(stem) < SHORTEST and ending not in _ON_SHORT:
                continue
            if ending in _AFTER_VOWEL and _VOWELS.isdisjoint(stem):
                continue
            yield stem + instead, years
            if not instead and len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
                yield stem[:-1], years
