"""What every sheet in Word is made of: pictures with their words, and tables that a screen reader can follow."""
import io

from docx.document import Document as Doc
from docx.enum.table import WD_ALIGN_VERTICAL, WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Length
from docx.table import Table
from docx.text.paragraph import Paragraph

BOX = "\N{BALLOT BOX}"
WIDTH = Cm(16)  # of the lines
PICTURE_PIXELS = 300  # 25 mm at about 300 dots an inch


def picture(paragraph: Paragraph, png: bytes, words: str, width: Length) -> None:
    made = paragraph.add_run().add_picture(io.BytesIO(png), width=width)
    made._inline.docPr.set("descr", words)
    paragraph.paragraph_format.line_spacing = 1  # more would be so much more of the picture's height


def table(document: Doc, columns: dict[str, Length]) -> Table:
    """A table of headings and how wide each column is. Its first row is marked as its heading, so that a screen reader
    says it with every cell and a new page has it again."""
    made = document.add_table(rows=0, cols=len(columns))
    made.style = "Table Grid"
    made.alignment = WD_TABLE_ALIGNMENT.LEFT
    made.autofit = False
    for column, width in zip(made.columns, columns.values(), strict=True):
        column.width = width
    for paragraph, heading in zip(row(made, *("" for _ in columns)), columns, strict=True):
        paragraph.add_run(heading).bold = True
    _mark(made, "w:tblHeader")
    return made


def row(table: Table, *texts: str) -> list[Paragraph]:
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
