"""How a scaffold is shown and carried by pages: the filters its templates use, and the sealed form in which a page
holds a result that is not saved.

Nothing that a person made is kept on the server until they save it. The page carries it, sealed with the site's key,
so that what comes back is what was measured and a receipt cannot be written by hand.
"""
import re
from collections.abc import Callable
from typing import Any

from flask import Flask, abort, current_app, request
from itsdangerous import BadData, URLSafeSerializer
from markupsafe import Markup, escape

from scaffolds import symbols
from scaffolds.brief import PassageBrief, VersionsBrief
from scaffolds.checks.paragraphs import paragraphs
from scaffolds.exports.blocks import blocks
from scaffolds.exports.pieces import by_key_words, sentence
from scaffolds.exports.small_print import small_print
from scaffolds.receipt import Scaffold, dump, load
from scaffolds.results import SHAPES, Gloss, Kind, Level, Point, Starter
from scaffolds.verify import NOT_ORIGINAL

LEVELS = {Level.EXPECTED: "Expected for the year", Level.BELOW: "Below", Level.EXTENDED: "Extended"}
YEARS = ("no years", "a year", "two years", "three years", "four years", "five years")


KIND_NAMES = {
    Kind.PASSAGE: "A passage", Kind.SCHEDULE: "A schedule", Kind.STARTERS: "Sentence starters",
    Kind.VERSIONS: "A task in three versions", Kind.BREAKDOWN: "Steps", Kind.FRAME: "A writing frame",
    Kind.GLOSSARY: "Words with meanings", Kind.RETRIEVAL: "Questions", Kind.DIGEST: "A digest",
    Kind.STORY: "A social story", Kind.REWORDING: "Low-demand wording", Kind.STRATEGIES: "Strategies",
    Kind.PLAN: "Support plan wording", Kind.LETTER: "A letter home",
}
CHANGE_KINDS = {
    "word": "a plainer word", "phrase": "a plainer phrase", "split": "a long sentence in shorter ones",
    "voice": "who does it comes first", "brackets": "brackets in a sentence of their own",
    "sentence": "a sentence put another way",
}


class Unsealed(ValueError):
    """What came back is not what this site sealed."""


LONGEST_TITLE = 200  # characters


def init_app(app: Flask) -> None:
    filters: dict[str, Callable[..., Any]] = {
        "along_rail": along_rail, "blocks": blocks, "placed": placed, "age": age, "lines": line_breaks,
        "explained": explained, "sentence": sentence, "key_words": bold_key_words,
        "level_name": level_name, "kind_name": lambda kind: KIND_NAMES[Kind(kind)],
        "change_kind": lambda kind: CHANGE_KINDS.get(kind, kind),
        "shape_name": SHAPES.__getitem__, "symbol_label": lambda name: symbols.label(name),
    }
    for name, use in filters.items():
        app.add_template_filter(use, name)


def seal(scaffold: Scaffold) -> str:
    return str(_serializer().dumps(dump(scaffold)))


def unseal(sealed: str) -> Scaffold:
    """Raises Unsealed."""
    try:
        return load(_serializer().loads(sealed))
    except (BadData, ValueError) as error:
        raise Unsealed("This page is from before a restart, or has been changed on the way.") from error


def sealed_or_400() -> Scaffold:
    """The result that the form under way carries."""
    try:
        return unseal(request.form.get("scaffold", ""))
    except Unsealed as error:
        abort(400, f"{error} Go back and make it again: what was typed there is still in its boxes.")


def _serializer() -> URLSafeSerializer:
    return URLSafeSerializer(current_app.secret_key or "", salt="scaffold")


def shown(scaffold: Scaffold) -> dict[str, Any]:
    """What every template that shows a sheet needs. whole_original says that every word is the source's own."""
    brief = scaffold.brief
    whole_original = isinstance(brief, PassageBrief) and brief.original and not any(
        finding.rule == NOT_ORIGINAL for finding in scaffold.findings)
    return {
        "scaffold": scaffold, "result": scaffold.result, "receipt": scaffold.receipt, "foot": small_print(scaffold),
        "whole_original": whole_original}


def titled(scaffold: Scaffold, typed: str) -> str:
    """The title that a person typed, on one line; the result's own where they typed none."""
    return " ".join(typed.split())[:LONGEST_TITLE] or scaffold.result.own_title


def level_name(level: str, scaffold: Scaffold | None = None) -> str:
    """What a teacher reads over a version: with the years below that were asked for, where the brief is at hand."""
    brief = scaffold.brief if scaffold else None
    if Level(level) is Level.BELOW and isinstance(brief, VersionsBrief):
        return "The same words, with support" if brief.supports_only else f"About {YEARS[brief.below]} below"
    return LEVELS[Level(level)]


def along_rail(years: float) -> float:
    """Where a reading age stands on the gauge: 5 at 14 and 17 at 286, in the units of its viewBox."""
    return round(14 + (min(17.0, max(5.0, years)) - 5) * 272 / 12, 1)


def age(years: float) -> str:
    """9 for 9.0, and 8.5 as it is."""
    return f"{years:g}"


def line_breaks(text: str) -> Markup:
    return Markup("<br>").join(re.split(r"\r\n?|\n", text))


def explained(text: str, glossary: tuple[Gloss, ...]) -> Markup:
    """The text with line breaks, and each word that the glossary explains marked, in the singular or plural."""
    if not glossary:
        return line_breaks(text)
    words = "|".join(re.escape(gloss.word) for gloss in sorted(glossary, key=lambda gloss: -len(gloss.word)))
    parts = re.split(rf"(?<![\w-])((?:{words})(?:s|es)?)(?![\w-])", text, flags=re.IGNORECASE)  # odd places are words
    return Markup("").join(
        Markup('<span class="key-word">{}</span>').format(part) if index % 2 else line_breaks(part)
        for index, part in enumerate(parts))


def placed(text: str, points: tuple[Point, ...]) -> list[list[tuple[str, int | None]]]:
    """A document's paragraphs, cut at the sentences that a digest took: each piece with its point's number, or None."""
    made = []
    for first, last in paragraphs(text):
        pieces: list[tuple[str, int | None]] = []
        at = first
        for number, point in enumerate(points, 1):
            if first <= point.start < last and point.start >= at:
                pieces += [(text[at:point.start], None), (text[point.start:point.end], number)]
                at = point.end
        made.append([*pieces, (text[at:last], None)])
    return made


def bold_key_words(starter: Starter) -> Markup:
    """A starter with each of its key words marked."""
    return Markup("").join(
        Markup('<span class="key-word">{}</span>').format(words) if is_key else escape(words)
        for words, is_key in by_key_words(starter))
