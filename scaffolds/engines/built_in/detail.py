"""One set of steps at five levels of detail: 1 has the fewest, 3 the steps as written, 5 all the small ones.

A step has the same words at every level that shows it, so what was ticked stays ticked. Nothing is lost on the way
down: a step that is folded away goes into the next one that stays, with its minutes, so the whole takes as long.
"""
import math
from collections.abc import Sequence

from scaffolds.results import BreakdownStep

FEWEST, FEWER = 0.4, 0.7  # share of the written steps that levels 1 and 2 keep


def at_detail(steps: Sequence[BreakdownStep], detail: int) -> tuple[BreakdownStep, ...]:
    """`detail` outside 1 to 5 is taken as the nearest of them."""
    if detail <= 1:
        return folded(steps, round(len(steps) * FEWEST))
    if detail == 2:
        return folded(steps, round(len(steps) * FEWER))
    if detail == 3:
        return tuple(steps)
    return _opened(steps, 0.5 if detail == 4 else 1.0)


def folded(steps: Sequence[BreakdownStep], count: int) -> tuple[BreakdownStep, ...]:
    """In `count` steps, two at the least: the first step, as it is the way in, and the longest of the others."""
    count = max(min(2, len(steps)), min(count, len(steps)))
    longest = sorted(range(1, len(steps)), key=lambda index: (-steps[index].minutes_high, index))[: count - 1]
    kept = [0, *sorted(longest)]
    folded = []
    for place, index in enumerate(kept):
        before = steps[kept[place - 1] + 1: index] if place else ()
        after = steps[index + 1:] if place == len(kept) - 1 else ()
        folded.append(_gathered(steps[index], before, after))
    return tuple(folded)


def _gathered(step: BreakdownStep, before: Sequence[BreakdownStep], after: Sequence[BreakdownStep]) -> BreakdownStep:
    if not before and not after:
        return step
    whole = (*before, step, *after)
    inside = (*before, *(step.smaller or (step,)), *after)
    return step.model_copy(update={
        "minutes_low": sum(each.minutes_low for each in whole),
        "minutes_high": sum(each.minutes_high for each in whole),
        "smaller": inside,
    })


def _opened(steps: Sequence[BreakdownStep], share: float) -> tuple[BreakdownStep, ...]:
    """The longest of the steps that have smaller ones, opened; the small ones keep the reason of their step."""
    can_open = [index for index, step in enumerate(steps) if step.smaller]
    can_open.sort(key=lambda index: (-steps[index].minutes_high, index))
    opened = set(can_open[: math.ceil(len(can_open) * share)])
    return tuple(
        part for index, step in enumerate(steps)
        for part in (reasoned(step) if index in opened else (step,))
    )


def reasoned(step: BreakdownStep) -> tuple[BreakdownStep, ...]:
    """The smaller steps of a step, each with a reason: its own, else that of the step."""
    return tuple(part if part.why else part.model_copy(update={"why": step.why}) for part in step.smaller)
