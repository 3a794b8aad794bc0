"""A scaffold as plain text: for a message, a reader of a person's own, or a device that opens nothing else."""
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Protocol

from scaffolds.exports.blocks import blocks
from scaffolds.exports.blocks.base import Block, Cell, Heading, Items, Para, Picture, Table, Words
from scaffolds.exports.pieces import clean, cleaned, sentence
from scaffolds.exports.small_print import DRAFT, small_print
from scaffolds.receipt import Scaffold
from scaffolds.results import SHAPES, Breakdown, Kind, Passage, Result, Schedule, Starters, Versions


class Write(Protocol):
    def __call__(self, result: Any, title: str, /) -> Iterable[str]: ...


def text(scaffold: Scaffold, *, title: str, draft: bool = True) -> str:
    """draft puts the DRAFT line first. A blank line stands between paragraphs; what is in steps is numbered."""
    title = " ".join(clean(title).split())
    paragraphs = [*([DRAFT] if draft else []), *_paragraphs(cleaned(scaffold.result), title), small_print(scaffold)]
    return "\n\n".join(one for one in paragraphs if one.strip()) + "\n"


def _paragraphs(result: Result, title: str) -> Iterable[str]:
    write = _WRITERS.get(result.kind)
    return write(result, title) if write else _of_blocks(blocks(result), title)


def _passage(passage: Passage, title: str) -> Iterator[str]:
    yield title
    yield passage.text
    if passage.glossary:
        yield "What the words mean"
        yield "\n".join(f"{gloss.word}: {gloss.meaning}" for gloss in passage.glossary)


def _schedule(schedule: Schedule, title: str) -> Iterator[str]:
    timed = [step.minutes if schedule.times else None for step in schedule.steps]
    yield schedule.title
    yield _numbered(f"{step.text} ({minutes} min)" if minutes else step.text
                    for step, minutes in zip(schedule.steps, timed, strict=True))


def _starters(starters: Starters, title: str) -> Iterator[str]:
    yield sentence(starters.topic)
    yield _numbered(starter.text for starter in starters.starters)


def _versions(versions: Versions, title: str) -> Iterator[str]:
    for version in versions.versions:
        yield f"{versions.objective} ({SHAPES[version.level]})"
        yield version.text


def _breakdown(breakdown: Breakdown, title: str) -> Iterator[str]:
    yield breakdown.title
    yield _numbered(f"{step.text}\n   {step.plain}" if step.plain else step.text for step in breakdown.steps)


_WRITERS: Mapping[Kind, Write] = {
    Kind.PASSAGE: _passage, Kind.SCHEDULE: _schedule, Kind.STARTERS: _starters, Kind.VERSIONS: _versions,
    Kind.BREAKDOWN: _breakdown}


def _of_blocks(found: Iterable[Block], title: str) -> Iterator[str]:
    found = list(found)
    if not any(isinstance(block, Heading) and block.level == 1 for block in found):
        yield title
    for block in found:
        match block:
            case Heading(text=words):
                yield words
            case Para(words=runs):
                yield _said(runs)
            case Items(items=items, marker="number"):
                yield _numbered(map(_said, items))
            case Items(items=items):
                yield "\n".join(f"- {_said(item)}" for item in items)
            case Table(rows=rows):
                yield "\n".join(map(_row, rows))


def _row(cells: Iterable[Cell]) -> str:
    return " | ".join(_said(cell) for cell in cells if not isinstance(cell, Picture))


def _said(words: Words) -> str:
    return "".join(run.text for run in words)


def _numbered(items: Iterable[str]) -> str:
    return "\n".join(f"{number}. {item}" for number, item in enumerate(items, 1))
