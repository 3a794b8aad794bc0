"""Which sentences of a result tell which sentences of its source."""
from collections import defaultdict
from collections.abc import Sequence

from scaffolds.checks.faithful.facts import Line


def best_matches(lines: Sequence[Line], others: Sequence[Line]) -> list[int | None]:
    """For each of `lines`, the one of `others` that shares most with it: rare words weigh more, and of equals the one
    nearest in place wins. A line of small words only ("Do not.") goes by its place. None where no word is shared."""
    holders: dict[str, list[int]] = defaultdict(list)
    for index, other in enumerate(others):
        for stem in other.stems:
            holders[stem].append(index)
    return [_best(line, index / len(lines), holders, len(others)) for index, line in enumerate(lines)]


_TOO_COMMON = 200
"""A word in more sentences than this tells nothing about which one is meant, and would make long texts slow."""


def _best(line: Line, place: float, holders: dict[str, list[int]], count: int) -> int | None:
    if not line.stems and count:
        return min(count - 1, round(place * count))
    scores: dict[int, float] = defaultdict(float)
    for stem in line.stems:
        found = holders.get(stem, ())
        if len(found) <= _TOO_COMMON:
            for index in found:
                scores[index] += 1 / len(found)
    if not scores:
        return None
    return max(scores, key=lambda index: (round(scores[index], 6), -abs(index / count - place), -index))
