"""How each kind of result is laid out in Word."""
import io
from collections.abc import Callable, Mapping
from typing import Any

from docx.document import Document as Doc
from docx.enum.table import WD_ALIGN_VERTICAL, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_BREAK, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Length
from docx.table import Table
from docx.text.paragraph import Paragraph

from scaffolds import symbols
from scaffolds.exports.pieces import by_key_words, parts, sentence
from scaffolds.exports.shapes import shape_png
from scaffolds.results import SHAPES, Breakdown, Kind, Passage, Result, Schedule, Starters, Versions

BOX = "\N{BALLOT BOX}"
WIDTH = Cm(16)  # of the lines
LINES = 2  # to write on under a starter
PICTURE_PIXELS = 300  # 25 mm at about 300 dots an inch


def write_result(document: Doc, result: Result, title: str) -> None:
    """Adds a result to a document, under its title."""
    _WRITERS[result.kind](document, result, title)


def _passage(document: Doc, passage: Passage, title: str) -> None:
    document.add_paragraph(title, style="Title")
    for paragraph in passage.text.split("\n\n"):
        if paragraph.strip():
            document.add_paragraph(paragraph.strip())
    if passage.glossary:
        document.add_paragraph("What the words mean", style="Heading 1")
        table = _table(document, {"Word": Cm(4.5), "What it means": Cm(11.5)})
        for gloss in passage.glossary:
            _row(table, "", gloss.meaning)[0].add_run(gloss.word).bold = True


def _schedule(document: Doc, schedule: Schedule, title: str) -> None:
    document.add_paragraph(schedule.title, style="Title")
    timed = any(step.minutes for step in schedule.steps)
    table = _table(document, {"Picture": Cm(3), "Step": Cm(8.6 if timed else 11.2),
                              **({"Minutes": Cm(2.6)} if timed else {}), "Done": Cm(1.8)})
    for number, step in enumerate(schedule.steps, 1):
        timing = (str(step.minutes or ""),) if timed else ()
        picture, *_ = _row(table, "", f"{number}. {step.text}", *timing, BOX)
        if step.symbol in symbols.names() and step.symbol:
            _picture(picture, symbols.png(step.symbol, PICTURE_PIXELS), symbols.label(step.symbol), Cm(2.5))


def _starters(document: Doc, starters: Starters, title: str) -> None:
    document.add_paragraph(sentence(starters.topic), style="Title")
    for starter in starters.starters:
        paragraph = document.add_paragraph(style="List Number")
        for words, key in by_key_words(starter):
            paragraph.add_run(words).bold = key
        for _ in range(LINES):
            line = document.add_paragraph("\t")
            line.paragraph_format.tab_stops.add_tab_stop(WIDTH, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES)


def _versions(document: Doc, versions: Versions, title: str) -> None:
    """One page a version, named by a shape only: learner copies carry no ability label."""
    for index, version in enumerate(versions.versions):
        heading = document.add_paragraph(f"{versions.objective}  ", style="Title")
        shape = SHAPES[version.level]
        _picture(heading, shape_png(shape, PICTURE_PIXELS), shape, Cm(0.8))
        heading.add_run(f" ({shape})").bold = False
        for part in parts(version):
            if part.name:
                document.add_paragraph(part.name, style="Heading 2")
            for line in part.lines:
                document.add_paragraph(line)
        if index < len(versions.versions) - 1:
            document.paragraphs[-1].add_run().add_break(WD_BREAK.PAGE)


def _breakdown(document: Doc, breakdown: Breakdown, title: str) -> None:
    document.add_paragraph(breakdown.title, style="Title")
    for step in breakdown.steps:
        paragraph = document.add_paragraph(f"{BOX} {step.text}")
        if step.plain:
            paragraph.paragraph_format.space_after = 0
            document.add_paragraph(step.plain).paragraph_format.left_indent = Cm(0.75)


_WRITERS: Mapping[Kind, Callable[[Doc, Any, str], None]] = {
    Kind.PASSAGE: _passage,
    Kind.SCHEDULE: _schedule,
    Kind.STARTERS: _starters,
    Kind.VERSIONS: _versions,
    Kind.BREAKDOWN: _breakdown,
}


def _picture(paragraph: Paragraph, png: bytes, words: str, width: Length) -> None:
    picture = paragraph.add_run().add_picture(io.BytesIO(png), width=width)
    picture._inline.docPr.set("descr", words)


def _table(document: Doc, columns: dict[str, Length]) -> Table:
    """A table of headings and how wide each column is. Its first row is marked as its heading, so that a screen reader
    says it with every cell and a new page has it again."""
    table = document.add_table(rows=0, cols=len(columns))
    table.style = "Table Grid"
    table.alignment = WD_TABLE_ALIGNMENT.LEFT
    table.autofit = False
    for column, width in zip(table.columns, columns.values(), strict=True):
        column.width = width
    for paragraph, heading in zip(_row(table, *("" for _ in columns)), columns, strict=True):
        paragraph.add_run(heading).bold = True
    _mark(table, "w:tblHeader")
    return table


def _row(table: Table, *texts: str) -> list[Paragraph]:
    """A row that no page breaks, with the paragraph of each of its cells."""
    cells = table.add_row().cells
    for cell, text, column in zip(cells, texts, table.columns, strict=True):
        cell.width = column.width
        cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
        cell.text = text
        cell.paragraphs[0].paragraph_format.line_spacing = 1.25
        cell.paragraphs[0].paragraph_format.space_before = cell.paragraphs[0].paragraph_format.space_after = Cm(0.1)
    _mark(table, "w:cantSplit")
    return [cell.paragraphs[0] for cell in cells]


def _mark(table: Table, name: str) -> None:
    """Sets a property of the last row."""
    mark = OxmlElement(name)
    mark.set(qn("w:val"), "true")
    table.rows[-1]._tr.get_or_add_trPr().append(mark)
