"""Blocks as HTML. The first title is the page's; those of further pages go a level down, and what is under them too."""
from collections.abc import Iterable, Sequence

from scaffolds.exports.blocks.base import Block, Heading, Items, Lines, NewPage, Para, Picture, Table, Words
from scaffolds.exports.html_parts import LINE, Markup, element, joined, symbol


def written_blocks(blocks: Sequence[Block], title: str) -> Iterable[str]:
    if not any(isinstance(block, Heading) and block.level == 1 for block in blocks):
        yield element("h1", title)  # a letter begins with its greeting, and a page with a heading
    deeper, on_new_page = 0, False
    for block in blocks:
        match block:
            case NewPage():
                deeper, on_new_page = 1, True
                continue
            case Heading(text=text, level=level):
                made = element(f"h{level + deeper}", text, {"class": "new-page"} if on_new_page else None)
            case Para(words=words, quiet=quiet):
                made = element("p", _runs(words), {"class": "quiet"} if quiet else None)
            case Items():
                made = _items(block)
            case Table():
                made = _table(block)
            case Lines(count=count):
                made = joined([LINE] * count)
        on_new_page = False
        yield made


def _runs(words: Words) -> Markup:
    return joined(element("strong", run.text) if run.strong else run.text for run in words)


def _items(block: Items) -> Markup:
    items = [element("li", [_runs(words), *[LINE] * block.lines]) for words in block.items]
    boxes = {"class": "boxes", "role": "list"} if block.marker == "box" else None
    return element("ol" if block.marker == "number" else "ul", items, boxes)


def _table(block: Table) -> Markup:
    heads = [element("th", name, {"scope": "col"}) for name, _ in block.columns]
    rows = [element("tr", [element("td", symbol(cell.symbol) if isinstance(cell, Picture) else _runs(cell))
                           for cell in cells]) for cells in block.rows]
    return element("table", [element("thead", element("tr", heads)), element("tbody", rows)])
