"""Schedules and breakdowns: as many steps as were asked for, none too long, and in a schedule one action each."""
import re

from scaffolds.brief import BreakdownBrief, ScheduleBrief
from scaffolds.checks import one_action
from scaffolds.checks.finding import Finding, Severity
from scaffolds.promises.finding import at, count, whole
from scaffolds.results import Breakdown, Result, Schedule

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
LONGEST_STEP = 12  # words: more is more than one thing to hold in mind (field notes on executive function, E1)


def schedule(brief: ScheduleBrief, result: Schedule) -> list[Finding]:
    found = len(result.steps)
    steps = [step.text for step in result.steps]
    return [*count("steps", brief.steps or found, found), *_long(result, steps), *_joined(result, steps)]


def breakdown(brief: BreakdownBrief, result: Breakdown) -> list[Finding]:
    if not result.steps:
        return [whole("empty", Severity.HOLD, "No steps came back.")]
    return _long(result, [step.text for step in result.steps])


def _joined(result: Result, steps: list[str]) -> list[Finding]:
    return [
        at(result, step, "one-action", f"This step is more than one action, joined by “{found.words}”.")
        for step in steps if (found := one_action.join(step))]


def _long(result: Result, steps: list[str]) -> list[Finding]:
    return [
        at(result, step, "long-step", f"This step has more than {LONGEST_STEP} words.")
        for step in steps if len(WORD.findall(step)) > LONGEST_STEP]
