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
        over = sum(weight for name, weight in cues.cues.items() if name in found) - cues.needs
        framed = any(frame in found for frame in cues.unless)
        if over >= 0 and not framed and any(name in found for name in cues.must):
            best = max(best or (over, cues.kind), (over, cues.kind))
    return (TIER, best[1]) if best else None
