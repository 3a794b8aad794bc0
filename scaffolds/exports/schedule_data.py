"""A schedule as the data that its layout's template reads (exports/paper)."""
from typing import Any

from scaffolds import symbols
from scaffolds.exports.layouts import Layout
from scaffolds.exports.picture_files import file_of
from scaffolds.results import Schedule, ScheduleStep

Data = dict[str, Any]
CARD_WORDS = 3
SMALL = frozenset("a an the my your our his her their some".split())
CELL, MOST = 300, 100_000  # characters: more than any cell has room for, and more than anybody may type
LONG_STEP = 400  # characters: a step with more may go on over a page


def schedule_data(schedule: Schedule, layout: Layout, times: bool) -> Data:
    shown = times and layout.times and schedule.times
    return {
        "title": schedule.title, "options": dict(layout.options),
        "steps": [_step(step, shown, MOST if layout.grows else CELL) for step in schedule.steps],
    } | {name: _step(step) for name, step in _beside(schedule).items() if name in layout.beside}


def _beside(schedule: Schedule) -> dict[str, ScheduleStep]:
    """The cards that stand beside the steps' own."""
    different = schedule.different
    return {
        "different": ScheduleStep(text=different, card=different, symbol="change of plan"),
        "finished": ScheduleStep(text="Finished", card="Finished", symbol="finished"),
        "nothing": ScheduleStep(text="Nothing for now", card="Nothing for now"),
    }


def _step(step: ScheduleStep, times: bool = False, most: int = CELL) -> Data:
    file = file_of(step.symbol)
    return {
        "text": _short(step.text, most),
        "card": _short(card_words(step), CELL),
        "minutes": step.minutes if times else None,
        "picture": file,
        "alt": symbols.label(step.symbol) if file and step.symbol else "",
        "long": len(step.text) > LONG_STEP,
    }


def _short(words: str, most: int) -> str:
    return words if len(words) <= most else f"{words[:most].rstrip()}…"


def card_words(step: ScheduleStep) -> str:
    """At most three words where that can be. A step that was written without its card is said without "the" and "your",
    else it is called what its symbol is called, where that is surely what it means. With any other symbol, or none, it
    keeps its own words, since a cut could change what it means."""
    if step.card:
        return step.card
    bare = " ".join(word for word in step.text.split() if word.lower() not in SMALL)
    if 1 <= len(bare.split()) <= CARD_WORDS:
        return bare[:1].upper() + bare[1:]
    found = symbols.pick(step.text)
    sure = step.symbol is not None and step.symbol == found.name and not (found.doubtful or step.picked)
    label = symbols.label(step.symbol) if sure and step.symbol in symbols.names() else ""
    return label if 1 <= len(label.split()) <= CARD_WORDS else step.text
