"""Which head words an English word may belong to: "happiest" to "happy", "ran" to "run", "colors" to "colour"."""
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

_VOWELS = frozenset("aeiouy")

SUFFIXES: tuple[tuple[str, str, float], ...] = (
    # ending, what it replaces, years it adds: an inflection adds nothing, a derived word is met later than its head
    ("'s", "", 0.0), ("s'", "s", 0.0), ("n't", "", 0.0), ("'ll", "", 0.0), ("'re", "", 0.0), ("'ve", "", 0.0),
    ("'d", "", 0.0), ("'m", "", 0.0),
    ("iest", "y", 0.0), ("ies", "y", 0.0), ("ied", "y", 0.0), ("ier", "y", 0.0), ("ves", "f", 0.0), ("ves", "fe", 0.0),
    ("ying", "ie", 0.0),
    ("est", "", 0.0), ("est", "e", 0.0), ("es", "", 0.0), ("s", "", 0.0), ("ed", "", 0.0), ("ed", "e", 0.0),
    ("ing", "", 0.0), ("ing", "e", 0.0), ("er", "", 0.3), ("er", "e", 0.3), ("ers", "", 0.3), ("ers", "e", 0.3),
    ("ily", "y", 1.0), ("ly", "", 1.0), ("ly", "le", 1.0), ("ally", "", 1.5), ("iness", "y", 1.5), ("ness", "", 1.5),
    ("ful", "", 1.0), ("less", "", 1.0), ("y", "", 0.8), ("y", "e", 0.8), ("able", "", 2.0), ("able", "e", 2.0),
    ("ment", "", 1.5), ("ship", "", 1.5), ("ish", "", 1.0), ("or", "", 1.0), ("or", "e", 1.0), ("ist", "", 2.0),
    ("ist", "y", 2.0), ("ism", "", 3.0), ("al", "", 2.0), ("ic", "", 2.0), ("ic", "y", 2.0), ("ous", "", 2.0),
    ("ity", "", 2.5), ("ity", "e", 2.5), ("ation", "e", 2.0), ("ation", "", 2.0), ("ion", "", 1.5), ("ion", "e", 1.5),
    ("ance", "", 2.0), ("ence", "", 2.0), ("like", "", 0.5), ("men", "man", 0.0), ("women", "woman", 0.0),
)  # fmt: skip
PREFIXES: tuple[tuple[str, float], ...] = (
    ("un", 1.0), ("re", 1.5), ("dis", 2.0), ("in", 2.5), ("im", 2.5), ("non", 2.0), ("mis", 2.0), ("over", 1.5),
    ("under", 1.5), ("out", 1.5), ("super", 1.0), ("semi", 2.5), ("anti", 3.0), ("pre", 2.5), ("inter", 3.0),
    ("sub", 3.0), ("self", 1.5), ("multi", 2.5), ("micro", 3.0), ("mid", 1.5),
)  # fmt: skip
_LONGEST = max(len(ending) for ending, _, _ in SUFFIXES)
_INSTEAD: dict[str, list[tuple[str, float]]] = {}
for _ending, _stem, _years in SUFFIXES:
    _INSTEAD.setdefault(_ending, []).append((_stem, _years))


@cache
def irregular() -> dict[str, str]:
    """Forms that no rule finds ("went", "children") to their head words, from irregular.txt."""
    lines = files(__package__).joinpath("irregular.txt").read_text(encoding="utf-8").splitlines()
    return {form: head for head, *forms in (line.split() for line in lines if line) for form in forms}


def heads(word: str) -> Iterator[tuple[str, float]]:
    """Possible head words of a lower-case word, nearest first, each with the years that its ending adds."""
    yield word, 0.0
    if word in irregular():
        yield irregular()[word], 0.0
    yield from _without_ending(word)
    for prefix, years in PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= 3:
            rest = word[len(prefix) :]
            yield irregular().get(rest, rest), years
            for stem, more in _without_ending(rest):
                yield stem, years + more


def _without_ending(word: str) -> Iterator[tuple[str, float]]:
    found = []
    for length in range(1, min(_LONGEST, len(word) - 2) + 1):
        stem = word[:-length]
        for instead, years in _INSTEAD.get(word[-length:], ()):
            found.append((stem + instead, years))
            if not instead and len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
                found.append((stem[:-1], years))
    yield from sorted(found, key=lambda pair: pair[1])
