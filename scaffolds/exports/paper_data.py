"""What stands on a sheet of paper, as the data that its template reads (exports/paper)."""
import re
from collections.abc import Callable, Mapping
from typing import Any

from scaffolds.exports.block_data import block_sheet
from scaffolds.exports.layouts import Layout
from scaffolds.exports.picture_files import contents, symbol_of
from scaffolds.exports.pieces import by_key_words, clean, cleaned, parts, sentence
from scaffolds.exports.schedule_data import schedule_data
from scaffolds.exports.small_print import DRAFT, small_print
from scaffolds.receipt import Scaffold
from scaffolds.results import (
    SHAPES,
    Breakdown,
    Kind,
    Passage,
    Schedule,
    Starters,
    Versions,
    plain_text,
)

Data = dict[str, Any]
LONG_RUN = re.compile(r"\S{41,}")  # a "word" that no line has room for: it may be broken after every eight letters
EIGHT = re.compile(r"(.{8})(?=.)")
UNTITLED = "Sheet"
EMOJI = re.compile("[\u2600-\u260f\u2613-\u27bf\U0001f000-\U0001faff]")


def sheet(scaffold: Scaffold, title: str, draft: bool, layout: Layout, times: bool, off_white: bool
          ) -> tuple[str, Data, dict[str, bytes]]:
    """The template's name, its data, and the pictures that the data names."""
    result = cleaned(scaffold.result)
    data: Data = {"title": title, "draft": DRAFT if draft else "", "off_white": off_white}
    pictures: dict[str, bytes] = {}
    if isinstance(result, Schedule):
        data |= schedule_data(result, layout, times)
        pictures = _pictures([*data["steps"], *(data[name] for name in layout.beside)]) if layout.pictures else {}
    else:
        made = _SHEETS.get(result.kind, block_sheet)
        data |= made(result)
        pictures = _pictures(data.get("pictured", []))
    for name in ("title", "document_title"):
        data[name] = clean(data.get(name, title)).strip() or UNTITLED
    data["document_title"] += " (DRAFT)" if draft else ""
    data["foot"] = small_print(
        scaffold, pictured=map(symbol_of, pictures), emoji=bool(EMOJI.search(plain_text(result))))
    template = layout.template if isinstance(result, Schedule) else data.get("template", str(result.kind))
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


def _pictures(pieces: list[Data]) -> dict[str, bytes]:
    return contents(piece["picture"] for piece in pieces)


def _breakable(value: Any) -> Any:
    """Every text in it with places to break in what is longer than a line."""
    if isinstance(value, str):
        return LONG_RUN.sub(lambda run: EIGHT.sub("\\1\u200b", run[0]), value)
    if isinstance(value, dict):
        return {key: _breakable(one) for key, one in value.items()}
    return [_breakable(one) for one in value] if isinstance(value, list) else value
