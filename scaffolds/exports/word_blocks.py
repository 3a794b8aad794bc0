"""Blocks as Word sets them: real headings, lists and tables."""
from collections.abc import Sequence

from docx.document import Document as Doc
from docx.enum.text import WD_BREAK, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.shared import Cm, Length, Pt
from docx.text.paragraph import Paragraph

from scaffolds import symbols
from scaffolds.exports.blocks.base import Block, Heading, Items, Lines, NewPage, Para, Picture, Table, Words
from scaffolds.exports.word_parts import BOX, PICTURE_PIXELS, WIDTH, picture, row, table

STYLES = {1: "Title", 2: "Heading 1", 3: "Heading 2"}
LISTS = {"number": "List Number", "bullet": "List Bullet", "box": "Normal"}
QUIET = Pt(12)
RULED = Pt(24)  # about 8.5 mm between lines to write on, as in an exercise book


def write_blocks(document: Doc, blocks: Sequence[Block]) -> None:
    for block, following in zip(blocks, (*blocks[1:], None), strict=True):
        match block:
            case Heading(text=text, level=level):
                document.add_paragraph(text, style=STYLES[level])
            case Para(words=words, quiet=quiet):
                paragraph = document.add_paragraph()
                paragraph.paragraph_format.keep_with_next = isinstance(following, Items) or None
                _runs(paragraph, words, QUIET if quiet else None)
            case Items():
                _items(document, block)
            case Table():
                _table(document, block)
            case Lines(count=count):
                write_lines(document, count)
            case NewPage():
                document.paragraphs[-1].add_run().add_break(WD_BREAK.PAGE)


def write_lines(document: Doc, count: int) -> None:
    for left in reversed(range(count)):
        line = document.add_paragraph("\t")
        line.paragraph_format.line_spacing, line.paragraph_format.space_after = RULED, 0 if left else Pt(8)
        line.paragraph_format.tab_stops.add_tab_stop(WIDTH, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES)


def _runs(paragraph: Paragraph, words: Words, size: Length | None = None) -> None:
    for run in words:
        made = paragraph.add_run(run.text)
        made.bold = run.strong or None
        if size:
            made.font.size = size


def _items(document: Doc, items: Items) -> None:
    for number, words in enumerate(items.items, 1):
        paragraph = document.add_paragraph(style="Normal" if items.marker == "number" else LISTS[items.marker])
        if items.marker == "number":  # typed, so that a second list begins at 1 again whatever opens the file
            paragraph.paragraph_format.left_indent, paragraph.paragraph_format.first_line_indent = Cm(1), Cm(-1)
            paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(1))
            paragraph.add_run(f"{number}.\t")
        elif items.marker == "box":
            paragraph.add_run(f"{BOX} ")
        _runs(paragraph, words)
        write_lines(document, items.lines)


def _table(document: Doc, block: Table) -> None:
    shares = sum(share for _, share in block.columns)
    made = table(document, {name: Length(WIDTH * share // shares) for name, share in block.columns})
    for cells in block.rows:
        for paragraph, cell in zip(row(made, *("" for _ in cells)), cells, strict=True):
            if isinstance(cell, Picture):
                _pictured(paragraph, cell)
            else:
                _runs(paragraph, cell)


def _pictured(paragraph: Paragraph, cell: Picture) -> None:
    if cell.symbol and symbols.known(cell.symbol):
        picture(paragraph, symbols.png(cell.symbol, PICTURE_PIXELS), symbols.label(cell.symbol), Cm(2.5))
