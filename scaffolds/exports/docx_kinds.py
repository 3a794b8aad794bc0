"""How each kind of result is laid out in Word."""
import io

from docx.document import Document as Doc
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm
from docx.table import Table

from scaffolds import symbols
from scaffolds.results import SHAPES, Breakdown, Passage, Result, Schedule, Starters, Versions

BOX = "\N{BALLOT BOX}"
LINE = "_" * 40
PICTURE_PIXELS = 300  # 25 mm at about 300 dots an inch


def write_result(document: Doc, result: Result, title: str) -> None:
    """Adds a result to a document, under its title."""
    match result:
        case Passage():
            _passage(document, result, title)
        case Schedule():
            _schedule(document, result)
        case Starters():
            _starters(document, result)
        case Versions():
            _versions(document, result)
        case Breakdown():
            _breakdown(document, result)


def _passage(document: Doc, passage: Passage, title: str) -> None:
    document.add_paragraph(title, style="Title")
    for paragraph in passage.text.split("\n\n"):
        if paragraph.strip():
            document.add_paragraph(paragraph.strip())
    if passage.glossary:
        document.add_paragraph("What the words mean", style="Heading 1")
        table = _table(document, ("Word", "What it means"))
        for gloss in passage.glossary:
            cells = table.add_row().cells
            cells[0].paragraphs[0].add_run(gloss.word).bold = True
            cells[1].text = gloss.meaning


def _schedule(document: Doc, schedule: Schedule) -> None:
    document.add_paragraph(schedule.title, style="Title")
    timed = any(step.minutes for step in schedule.steps)
    table = _table(document, ("Picture", "Step", *(("Minutes",) if timed else ()), "Done"))
    for number, step in enumerate(schedule.steps, 1):
        cells = table.add_row().cells
        if step.symbol:
            picture = cells[0].paragraphs[0].add_run().add_picture(
                io.BytesIO(symbols.png(step.symbol, PICTURE_PIXELS)), width=Cm(2.5))
            picture._inline.docPr.set("descr", symbols.label(step.symbol))
        cells[1].text = f"{number}. {step.text}"
        if timed:
            cells[2].text = str(step.minutes or "")
        cells[-1].text = BOX


def _starters(document: Doc, starters: Starters) -> None:
    document.add_paragraph(starters.topic, style="Title")
    for starter in starters.starters:
        document.add_paragraph(starter.text, style="List Number")
        document.add_paragraph(LINE)


def _versions(document: Doc, versions: Versions) -> None:
    """One page a version, named by a shape only: learner copies carry no ability label."""
    for index, version in enumerate(versions.versions):
        heading = document.add_paragraph(versions.objective, style="Title")
        heading.add_run(f"  ({SHAPES[version.level]})").bold = False
        for line in version.text.splitlines():
            if line.strip():
                document.add_paragraph(line.strip())
        if index < len(versions.versions) - 1:
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def _breakdown(document: Doc, breakdown: Breakdown) -> None:
    document.add_paragraph(breakdown.title, style="Title")
    for step in breakdown.steps:
        document.add_paragraph(f"{BOX} {step.text}")


def _table(document: Doc, headings: tuple[str, ...]) -> Table:
    """A table whose first row is marked as its heading, so that a screen reader says it with every cell."""
    table = document.add_table(rows=1, cols=len(headings))
    table.style = "Table Grid"
    for cell, heading in zip(table.rows[0].cells, headings, strict=True):
        cell.paragraphs[0].add_run(heading).bold = True
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(mark)
    return table
