"""What stands on a sheet of paper, as the data that its template reads (exports/paper)."""
import re
from collections.abc import Callable, Mapping
from typing import Any

from scaffolds import symbols
from scaffolds.exports.layouts import Layout
from scaffolds.exports.pieces import by_key_words, clean, cleaned, parts, sentence
from scaffolds.exports.small_print import DRAFT, small_print
from scaffolds.receipt import Scaffold
from scaffolds.results import (
    SHAPES,
    Breakdown,
    Kind,
    Passage,
    Schedule,
    ScheduleStep,
    Starters,
    Versions,
    plain_text,
)

Data = dict[str, Any]
CARD_WORDS = 3
CELL, MOST = 300, 100_000  # characters: more than any cell has room for, and more than anybody may type
LONG_STEP = 400  # characters: a step with more may go on over a page
LONG_RUN = re.compile(r"\S{41,}")  # a "word" that no line has room for: it may be broken after every eight letters
EIGHT = re.compile(r"(.{8})(?=.)")
UNTITLED = "Sheet"
EMOJI = re.compile("[\u2600-\u260f\u2613-\u27bf\U0001f000-\U0001faff]")

BESIDE = {
    "different": ScheduleStep(text="Something different", card="Something different", symbol="change of plan"),
    "finished": ScheduleStep(text="Finished", card="Finished", symbol="finished"),
    "nothing": ScheduleStep(text="Nothing for now", card="Nothing for now"),
}


def sheet(scaffold: Scaffold, title: str, draft: bool, layout: Layout, times: bool, off_white: bool
          ) -> tuple[str, Data, dict[str, bytes]]:
    """The template's name, its data, and the pictures that the data names."""
    result = cleaned(scaffold.result)
    data: Data = {"title": title, "draft": DRAFT if draft else "", "off_white": off_white}
    pictures: dict[str, bytes] = {}
    if isinstance(result, Schedule):
        data |= _schedule(result, layout, times)
        pictures = _pictures([*data["steps"], *(data[name] for name in layout.beside)]) if layout.pictures else {}
    else:
        data |= _SHEETS[result.kind](result)
    for name in ("title", "document_title"):
        data[name] = clean(data.get(name, title)).strip() or UNTITLED
    data["document_title"] += " (DRAFT)" if draft else ""
    data["foot"] = small_print(scaffold, drawn=bool(pictures) or bool(EMOJI.search(plain_text(result))))
    template = layout.template if isinstance(result, Schedule) else str(result.kind)
    return template, _breakable(data), pictures


def _passage(passage: Passage) -> Data:
    return {
        "paragraphs": [block for block in passage.text.split("\n\n") if block.strip()],
        "glossary": [{"word": gloss.word, "meaning": gloss.meaning} for gloss in passage.glossary],
    }


def _starters(starters: Starters) -> Data:
    return {"title": sentence(starters.topic), "starters": [
        [{"text": text, "key": key} for text, key in by_key_words(starter)] for starter in starters.starters]}


def _versions(versions: Versions) -> Data:
    return {"title": versions.objective, "versions": [
        {"shape": SHAPES[version.level],
         "parts": [{"name": part.name, "lines": list(part.lines)} for part in parts(version)]}
        for version in versions.versions]}


def _breakdown(breakdown: Breakdown) -> Data:
    return {"title": breakdown.title, "steps": [{"text": step.text, "plain": step.plain} for step in breakdown.steps]}


_SHEETS: Mapping[Kind, Callable[[Any], Data]] = {
    Kind.PASSAGE: _passage,
    Kind.STARTERS: _starters,
    Kind.VERSIONS: _versions,
    Kind.BREAKDOWN: _breakdown,
}


def _schedule(schedule: Schedule, layout: Layout, times: bool) -> Data:
    shown = times and layout.times
    return {
        "title": schedule.title, "options": dict(layout.options),
        "steps": [_step(step, shown, MOST if layout.grows else CELL) for step in schedule.steps],
    } | {name: _step(BESIDE[name]) for name in layout.beside}


def _step(step: ScheduleStep, times: bool = False, most: int = CELL) -> Data:
    drawn = step.symbol in symbols.names()
    return {
        "text": _short(step.text, most),
        "card": _short(card_words(step), CELL),
        "minutes": step.minutes if times else None,
        "picture": f"{step.symbol}.svg" if drawn and step.symbol else None,
        "alt": symbols.label(step.symbol) if drawn and step.symbol else "",
        "long": len(step.text) > LONG_STEP,
    }


def _short(words: str, most: int) -> str:
    return words if len(words) <= most else f"{words[:most].rstrip()}…"


def card_words(step: ScheduleStep) -> str:
    """At most three words. A step that was written without its card is called what its symbol is called, and without
    a symbol it keeps its own words, since any cut could change what it means."""
    if step.card:
        return step.card
    label = symbols.label(step.symbol) if step.symbol in symbols.names() and step.symbol else ""
    if len(step.text.split()) <= CARD_WORDS or not 1 <= len(label.split()) <= CARD_WORDS:
        return step.text
    return label


def _pictures(steps: list[Data]) -> dict[str, bytes]:
    return {name: symbols.svg(name.removesuffix(".svg")) for step in steps if (name := step["picture"])}


def _breakable(value: Any) -> Any:
    """Every text in it with places to break in what is longer than a line."""
    if isinstance(value, str):
        return LONG_RUN.sub(lambda run: EIGHT.sub("\\1\u200b", run[0]), value)
    if isinstance(value, dict):
        return {key: _breakable(one) for key, one in value.items()}
    return [_breakable(one) for one in value] if isinstance(value, list) else value
