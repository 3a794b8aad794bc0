"""Earlier checks beside the latest, as numbers for an SVG: no style attribute, so that the page's policy lets it be."""
from collections.abc import Sequence
from dataclasses import dataclass

from classroom.models import ModelCheck

HEIGHT, WIDTH, LEFT, MOST = 100.0, 44, 52, 12  # the units of its viewBox; so many checks at most


@dataclass(frozen=True)
class Pair:
    """Two bars side by side: what the model reached in all cases, and in learners' messages. x is the left one's."""

    x: float
    reached: float
    learners: float
    check: ModelCheck

    @property
    def tops(self) -> tuple[float, float]:
        return round(HEIGHT - self.reached, 1), round(HEIGHT - self.learners, 1)


def pairs(checks: Sequence[ModelCheck]) -> list[Pair]:
    """Oldest first; heights in percent."""
    shown = list(reversed(checks[:MOST]))
    return [
        Pair(LEFT + place * WIDTH, _percent(check, "reached"), _percent(check, "learners"), check)
        for place, check in enumerate(shown)]


def _percent(check: ModelCheck, what: str) -> float:
    return round(100 * check.figures[what], 1)
