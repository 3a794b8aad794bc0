"""How each kind of result is laid out as HTML: those that paper sets in a way of their own here, the rest as blocks."""
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from scaffolds.exports.blocks import blocks
from scaffolds.exports.html_blocks import written_blocks
from scaffolds.exports.html_parts import LINE, Markup, element, joined, picture, symbol
from scaffolds.exports.pieces import by_key_words, parts, sentence
from scaffolds.exports.typesetting import TEMPLATES
from scaffolds.results import SHAPES, Breakdown, Kind, Passage, Result, Schedule, Starters, Versions

LINES = 2  # to write on under a starter
STEPS = {"class": "steps", "role": "list"}  # a list without its marks is no list to some readers


def written(result: Result, title: str) -> Markup:
    """A result under its heading. Headings go down from h1 a level at a time."""
    write = _WRITERS.get(result.kind)
    return joined(write(result, title) if write else written_blocks(blocks(result), title))


def _passage(passage: Passage, title: str) -> Iterable[str]:
    yield element("h1", title)
    for paragraph in passage.text.split("\n\n"):
        if paragraph.strip():
            yield element("p", paragraph.strip())
    if passage.glossary:
        yield element("h2", "What the words mean")
        yield element("dl", [element("div", [element("dt", gloss.word), element("dd", gloss.meaning)])
                             for gloss in passage.glossary])


def _schedule(schedule: Schedule, title: str) -> Iterable[str]:
    yield element("h1", schedule.title)
    steps = []
    for number, step in enumerate(schedule.steps, 1):
        minutes = f" ({step.minutes} min)" if step.minutes and schedule.times else ""
        steps.append(element("li", [symbol(step.symbol), f" {number}. {step.text}{minutes}"]))
    yield element("ol", steps, STEPS)


def _starters(starters: Starters, title: str) -> Iterable[str]:
    yield element("h1", sentence(starters.topic))
    yield element("ol", [
        element("li", [*(element("strong", words) if key else words for words, key in by_key_words(starter)),
                       *[LINE] * LINES]) for starter in starters.starters])


def _versions(versions: Versions, title: str) -> Iterable[str]:
    """A section a version, named by a shape only: learner copies carry no ability label."""
    for index, version in enumerate(versions.versions):
        shape = SHAPES[version.level]
        drawn = picture((TEMPLATES / f"{shape}.svg").read_bytes(), "image/svg+xml", shape, "shape")
        inside: list[str] = [element("h2" if index else "h1", [f"{versions.objective} ", drawn, f" ({shape})"])]
        for part in parts(version):
            if part.name:
                inside.append(element("h3" if index else "h2", part.name))
            inside += [element("p", line) for line in part.lines]
        yield element("section", inside, {"class": "new-page"} if index else None)


def _breakdown(breakdown: Breakdown, title: str) -> Iterable[str]:
    yield element("h1", breakdown.title)
    steps = [[step.text, *([Markup("<br>"), element("span", step.plain, {"class": "quiet"})] if step.plain else [])]
             for step in breakdown.steps]
    yield element("ol", [element("li", step) for step in steps], STEPS)


_WRITERS: Mapping[Kind, Callable[[Any, str], Iterable[str]]] = {
    Kind.PASSAGE: _passage, Kind.SCHEDULE: _schedule, Kind.STARTERS: _starters, Kind.VERSIONS: _versions,
    Kind.BREAKDOWN: _breakdown}
