"""Signs that add up (cues.yaml): what none of them tells alone, several in one breath may.

This is the widest net, for tellings that no line of meanings.yaml foresaw. Each sign counts once in a clause and has a
weight; a kind is reached when its signs come to what it needs. Weights are set by hand: 2 is seldom said of anything
else, 1 is often in such tellings and elsewhere too.
"""

from functools import cache

from prompt_library.records import Record, read_records
from scaffolds.checks.safeguarding.cards import CONTENT
from scaffolds.checks.safeguarding.concepts import Hits

TIER = 2


class Cues(Record):
    kind: str
    needs: float
    cues: dict[str, float]
    must: tuple[str, ...] = ()  # one of these is there, or the signs count for nothing
    unless: tuple[str, ...] = ("fiction", "sport", "past_times", "study", "animal", "accident_frame")


@cache
def _cues() -> tuple[Cues, ...]:
    return tuple(read_records(CONTENT / "cues.yaml", Cues))


def told(found: Hits) -> tuple[int, str] | None:
    """The kind whose signs come to most beyond what it needs, as tier 2."""
    best: tuple[float, str] | None = None
    for cues in _cues():
        if found.keys().isdisjoint(cues.must) or not found.keys().isdisjoint(cues.unless):
            continue
        over = _sum(cues.cues, found) - cues.needs
        if over >= 0:
            best = max(best or (over, cues.kind), (over, cues.kind))
    return (TIER, best[1]) if best else None


def _sum(weights: dict[str, float], found: Hits) -> float:
    """What the signs come to, the weightiest first: the same words are not two signs."""
    total, taken = 0.0, set[int]()
    here = [(name, weights[name]) for name in weights if name in found]
    for name, weight in sorted(here, key=lambda sign: -sign[1]):
        for start, end in found[name]:
            words = set(range(start, max(end, start + 1)))
            if not words & taken:
                taken |= words
                total += weight
                break
    return total
