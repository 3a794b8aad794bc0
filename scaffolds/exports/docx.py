"""A scaffold as a Word document that a teacher can go on editing: real styles, real tables, pictures with their words.

Set by the British Dyslexia Association's style guide: sans serif, 14 pt, lines at 1.5, left aligned, bold for stress,
no italics and no underline.
"""
import io

from docx import Document
from docx.document import Document as Doc
from docx.enum.text import WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from scaffolds.exports.docx_kinds import write_result
from scaffolds.exports.pieces import clean, cleaned
from scaffolds.exports.small_print import DRAFT, small_print
from scaffolds.receipt import Scaffold

FACE = "Arial"  # on every school computer; Word cannot fall back down a list of faces
LONGEST_TITLE = 255  # letters: Word takes no more


def docx(scaffold: Scaffold, *, title: str, draft: bool = True) -> bytes:
    """The bytes of a .docx file. draft puts the DRAFT line first, for a result that no person has ticked as read."""
    title = " ".join(clean(title).split())[:LONGEST_TITLE]
    document = _blank(title)
    if draft:
        _draft(document)
    write_result(document, cleaned(scaffold.result), title)
    _foot(document, scaffold)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _blank(title: str) -> Doc:
    document = Document()
    document.core_properties.title = title
    document.core_properties.author = "Handrail"
    document.core_properties.language = "en-GB"
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)  # lines of 70 letters at most
    section.top_margin = section.bottom_margin = Cm(2)
    for name, size, after in (("Normal", 14, 8), ("Title", 22, 12), ("Heading 1", 18, 8), ("Heading 2", 16, 6),
                              ("List Number", 14, 8), ("List Bullet", 14, 6)):
        _style(document, name, size, after)
    return document


def _style(document: Doc, name: str, size: int, after: int) -> None:
    style = document.styles[name]
    style.font.name = FACE
    style.font.size = Pt(size)
    style.font.italic = False
    style.font.color.rgb = RGBColor(0x1F, 0x2A, 0x30)
    style.font.bold = name.startswith(("Title", "Heading"))
    style.paragraph_format.space_after = Pt(after)
    style.paragraph_format.space_before = Pt(after if name.startswith("Heading") else 0)
    style.paragraph_format.line_spacing_rule = WD_LINE_SPACING.ONE_POINT_FIVE
    properties = style.element.get_or_add_rPr()
    for theme in properties.findall(qn("w:rFonts")):  # a theme face would win over the one named here
        for attribute in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            theme.attrib.pop(qn(f"w:{attribute}"), None)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-GB")
    properties.append(language)
    if name == "Title":  # Word's own title has a rule under it
        for border in style.element.findall(f".//{qn('w:pBdr')}"):
            border.getparent().remove(border)


def _draft(document: Doc) -> None:
    """First of all on the first page, where it is taken out with one key, and in the head of all that follow."""
    document.add_paragraph().add_run(DRAFT).bold = True
    section = document.sections[0]
    section.different_first_page_header_footer = True
    head = section.header.paragraphs[0]
    head.paragraph_format.line_spacing = 1
    run = head.add_run(DRAFT)
    run.bold, run.font.size = True, Pt(11)


def _foot(document: Doc, scaffold: Scaffold) -> None:
    section = document.sections[0]
    footers = [section.footer]
    if section.different_first_page_header_footer:
        footers.append(section.first_page_footer)
    for footer in footers:
        footer.paragraphs[0].add_run(small_print(scaffold)).font.size = Pt(9)
