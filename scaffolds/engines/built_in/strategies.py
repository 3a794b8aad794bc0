"""Classroom strategies as written content: content/strategies/*.yaml, a file for each area of need."""
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import StringConstraints

from prompt_library.records import Record, read_folder
from scaffolds.brief import StrategiesBrief
from scaffolds.engines.built_in import words
from scaffolds.results import Strategies, Strategy

STRATEGIES = Path(__file__).parent / "content" / "strategies"
SENTENCES = Annotated[str, StringConstraints(pattern=r"^[A-Z“].*[.]$", strip_whitespace=True)]


class Written(Record):
    """about are the words by which it is found ("starting", "noise")."""

    name: str
    about: str
    how: SENTENCES
    fade: SENTENCES


class Area(Record):
    area: str
    strategies: tuple[Written, ...]


@cache
def areas() -> dict[str, tuple[Written, ...]]:
    """In the order in which they are most used."""
    return {one.area: one.strategies for one in read_folder(STRATEGIES, Area)}


def strategies(brief: StrategiesBrief) -> Strategies:
    """Those about the focus first, then the area's most used; at most `brief.count`."""
    written = areas().get(brief.area) or tuple(one for held in areas().values() for one in held)
    asked = _ideas(brief.focus)
    scored = [(len(asked & _ideas(f"{one.about} {one.name}")) * 2 + len(asked & _ideas(one.how)), one)
              for one in written]
    found = any(score > 1 for score, _ in scored)
    order = sorted(scored, key=lambda pair: -pair[0] if found else 0)
    kept = tuple(Strategy(name=one.name, how=one.how, fade=one.fade) for _, one in order[:brief.count])
    focus = " ".join(brief.focus.split())
    title = f"Strategies: {focus[:1].lower() + focus[1:] if focus else brief.area}"
    return Strategies(title=title, area=brief.area, matched=found or not asked, strategies=kept)


def _ideas(text: str) -> frozenset[str]:
    return frozenset(words.idea(word) for word in words.opened(text))
