"""The report's chart as numbers for an SVG: no style attribute, so that the page's policy lets it be."""
import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from classroom.safeguarding.counts import SMALL

HEIGHT, BAR, GAP, LEFT = 120, 14, 6, 36
SMALL_HEIGHT = 5.0  # tall enough to be seen as an outline, whatever the scale


@dataclass(frozen=True)
class Bar:
    x: float
    y: float
    height: float
    is_small: bool  # fewer than five: all of these have one height
    day: datetime.date


@dataclass(frozen=True)
class Chart:
    bars: tuple[Bar, ...]
    width: float
    most: int  # what the top line stands for


def chart(days: Sequence[tuple[datetime.date, int]]) -> Chart:
    """One bar a day, none where there was nothing. The top line is a round number at or above the most."""
    most = _round_up(max([SMALL * 2, *(number for _, number in days)]))
    bars = []
    for place, (day, number) in enumerate(days):
        if number:
            tall = round(number / most * HEIGHT, 1) if number >= SMALL else SMALL_HEIGHT
            bars.append(Bar(LEFT + place * (BAR + GAP), round(HEIGHT - tall, 1), tall, number < SMALL, day))
    return Chart(tuple(bars), LEFT + len(days) * (BAR + GAP), most)


def _round_up(number: int) -> int:
    for step in (10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000):
        if number <= step:
            return step
    return -(-number // 10_000) * 10_000
