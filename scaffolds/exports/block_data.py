"""Blocks as the data that a template of exports/paper reads."""
from typing import Any

from scaffolds import symbols
from scaffolds.exports.blocks import blocks
from scaffolds.exports.blocks.base import Block, Cell, Heading, Items, Lines, Para, Picture, Table, Words
from scaffolds.exports.picture_files import file_of
from scaffolds.results import Glossary, Result
from scaffolds.results.glossary import MAT

Data = dict[str, Any]


def block_sheet(result: Result) -> Data:
    """template names the file that sets it; pictured are the pieces that have a picture."""
    if isinstance(result, Glossary) and result.layout == MAT:
        return _mat(result)
    made = [_block(one) for one in blocks(result)]
    cells = [cell for block in made for row in block.get("rows", ()) for cell in row]
    return {"template": "blocks", "blocks": made, "pictured": [cell for cell in cells if cell.get("picture")]}


def _mat(result: Glossary) -> Data:
    words = [{"word": gloss.word, "meaning": gloss.meaning} | _drawn(result.pictures.get(gloss.word))
             for gloss in result.glossary]
    return {"template": "word-mat", "title": result.title, "words": words,
            "pictured": [word for word in words if word["picture"]]}


def _block(block: Block) -> Data:
    data: Data = {"block": block.block}
    match block:
        case Heading(text=text, level=level):
            return data | {"text": text, "level": level}
        case Para(words=words, quiet=quiet):
            return data | {"words": _runs(words), "quiet": quiet}
        case Items(items=items, marker=marker, lines=lines):
            return data | {"items": [_runs(one) for one in items], "marker": marker, "lines": lines}
        case Table(columns=columns, rows=rows):
            return data | {"columns": [{"name": name, "share": share} for name, share in columns],
                           "rows": [[_cell(cell) for cell in row] for row in rows]}
        case Lines(count=count):
            return data | {"count": count}
    return data


def _runs(words: Words) -> list[Data]:
    return [{"text": run.text, "strong": run.strong} for run in words]


def _cell(cell: Cell) -> Data:
    return _drawn(cell.symbol) if isinstance(cell, Picture) else {"words": _runs(cell)}


def _drawn(symbol: str | None) -> Data:
    """A symbol's file and the words that stand for it; nothing where there is no such symbol."""
    file = file_of(symbol)
    return {"picture": file, "alt": symbols.label(symbol) if file and symbol else ""}
