"""Support-plan wording as written content: content/plans/*.yaml, a file for each area of need.

Every line of provision says how much, how often, in what group, by whom, and when it is looked at again, with ____ for
what only the school knows (SEND Code of Practice 2015, 6.44 to 6.56 for the cycle; 9.69 for specific provision).
"""
from functools import cache
from pathlib import Path

from prompt_library.records import Record, read_folder, read_records
from scaffolds.brief import PlanBrief
from scaffolds.engines.built_in import words
from scaffolds.results import Plan, Section

CONTENT = Path(__file__).parent / "content"
OUTCOMES, PROVISION = 3, 5  # lines of each that a page holds


class Line(Record):
    """about are the words by which it is found; empty for one that fits the whole area."""

    text: str
    about: str = ""


class Area(Record):
    area: str
    outcomes: tuple[Line, ...]
    provision: tuple[Line, ...]


class Cycle(Record):
    name: str
    lines: tuple[str, ...]


@cache
def areas() -> dict[str, Area]:
    return {one.area: one for one in read_folder(CONTENT / "plans", Area)}


@cache
def cycle() -> tuple[Cycle, ...]:
    return tuple(read_records(CONTENT / "plan_cycle.yaml", Cycle))


def plan(brief: PlanBrief) -> Plan:
    """What fits the focus first. Wording that was given to be checked comes last, a line each, as it was typed."""
    area = areas().get(brief.area) or next(iter(areas().values()))
    given = tuple(line.strip() for line in brief.wording.splitlines() if line.strip())
    focus = " ".join(brief.focus.split())
    sections = [
        Section(name="Outcomes", lines=_fitting(area.outcomes, focus, OUTCOMES)),
        Section(name="Provision", lines=_fitting(area.provision, focus, PROVISION)),
        *([Section(name="Wording to check", lines=given)] if given else []),
        *(Section(name=one.name, lines=one.lines) for one in cycle())]
    title = f"Support plan wording: {focus or area.area}"
    return Plan(title=title, area=area.area, sections=tuple(sections))


def _fitting(lines: tuple[Line, ...], focus: str, most: int) -> tuple[str, ...]:
    """Those about the focus, in the order of the file, then those for the whole area."""
    asked = _ideas(focus)
    scored = sorted(lines, key=lambda line: -len(asked & _ideas(line.about)) if line.about else -0.5)
    return tuple(line.text for line in scored[:most])


def _ideas(text: str) -> frozenset[str]:
    return frozenset(words.idea(word) for word in words.opened(text))
