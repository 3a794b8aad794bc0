"""How each kind of result is laid out as HTML."""
import base64
from collections.abc import Callable, Iterable, Mapping
from html import escape
from typing import Any

from scaffolds import symbols
from scaffolds.exports.pieces import by_key_words, parts, sentence
from scaffolds.exports.typesetting import TEMPLATES
from scaffolds.results import SHAPES, Breakdown, Kind, Passage, Result, Schedule, Starters, Versions, lines

LINES = 2  # to write on under a starter


class Markup(str):
    """HTML that is ready: what is only a string is escaped."""


def element(tag: str, inside: str | Iterable[str], attributes: Mapping[str, str] | None = None) -> Markup:
    given = "".join(f' {name}="{escape(value)}"' for name, value in (attributes or {}).items())
    return Markup(f"<{tag}{given}>{joined(inside)}</{tag}>")


def joined(inside: str | Iterable[str]) -> Markup:
    if isinstance(inside, Markup):
        return inside
    if isinstance(inside, str):
        return Markup("<br>".join(escape(line) for line in inside.split("\n")))
    return Markup("".join(map(joined, inside)))


def written(result: Result, title: str) -> Markup:
    """A result under its heading. Headings go down from h1 a level at a time."""
    return joined(_WRITERS.get(result.kind, _lines)(result, title))


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
        steps.append(element("li", [_symbol(step.symbol), f" {number}. {step.text}{minutes}"]))
    yield element("ol", steps, {"class": "steps", "role": "list"})


def _starters(starters: Starters, title: str) -> Iterable[str]:
    yield element("h1", sentence(starters.topic))
    yield element("ol", [
        element("li", [*(element("strong", words) if key else words for words, key in by_key_words(starter)),
                       *[element("span", "", {"class": "line"})] * LINES]) for starter in starters.starters])


def _versions(versions: Versions, title: str) -> Iterable[str]:
    """A section a version, named by a shape only: learner copies carry no ability label."""
    for index, version in enumerate(versions.versions):
        shape = SHAPES[version.level]
        drawn = _picture((TEMPLATES / f"{shape}.svg").read_bytes(), shape, "shape")
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
    yield element("ol", [element("li", step) for step in steps], {"class": "steps", "role": "list"})


def _lines(result: Result, title: str) -> Iterable[str]:
    yield element("h1", title)
    yield from (element("p", line) for line in lines(result) if line != title)


_WRITERS: Mapping[Kind, Callable[[Any, str], Iterable[str]]] = {
    Kind.PASSAGE: _passage, Kind.SCHEDULE: _schedule, Kind.STARTERS: _starters, Kind.VERSIONS: _versions,
    Kind.BREAKDOWN: _breakdown}


def _symbol(name: str | None) -> Markup:
    """A symbol with its words; nothing where there is none or nobody knows it any more."""
    if name is None or not symbols.known(name):
        return Markup("")
    content, kind = symbols.drawn(name)
    return _picture(content, symbols.label(name), "symbol", symbols.mimetype(kind))


def _picture(content: bytes, words: str, kind: str, mimetype: str = "image/svg+xml") -> Markup:
    source = f"data:{mimetype};base64,{base64.b64encode(content).decode()}"
    return Markup(f'<img src="{source}" alt="{escape(words)}" class="{kind}">')
