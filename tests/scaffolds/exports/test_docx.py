"""Word documents opened again: the words of the result in its order, real styles and tables, and words for pictures."""
import io
import zipfile

import docx as python_docx
import pytest
from docx.oxml.ns import qn

from scaffolds import symbols
from scaffolds.exports.docx import docx
from scaffolds.results import SHAPES, Passage, lines
from tests.scaffolds.exports.sheets import STEPS, scaffold
from tests.scaffolds.exports.test_any_words import LONG, MARKUP, STRANGE, kinds
from tests.scaffolds.exports.test_pdf import RESULTS


def opened(result, draft: bool = True, title: str = "A sheet"):
    return python_docx.Document(io.BytesIO(docx(scaffold(result), title=title, draft=draft)))


def text(document) -> str:
    """All words in the order of the file, those of tables too."""
    return " ".join("".join(t.text or "" for t in p.iter(qn("w:t"))) for p in document.element.body.iter(qn("w:p")))


@pytest.mark.parametrize("kind", RESULTS)
def test_it_says_what_the_screen_says_in_its_order(kind):
    said, at = " ".join(text(opened(RESULTS[kind])).split()), 0
    for line in lines(RESULTS[kind]):
        words = line if kind != "starters" or at else line.capitalize()
        found = said.find(" ".join(words.split()), at)
        assert found >= 0, words
        at = found + 1


@pytest.mark.parametrize("kind", RESULTS)
def test_draft_is_on_every_page_until_read(kind):
    document = opened(RESULTS[kind])
    section = document.sections[0]
    assert document.paragraphs[0].text.startswith("DRAFT")
    assert section.header.paragraphs[0].text.startswith("DRAFT")
    for foot in (section.footer, section.first_page_footer):
        assert "Reading age, as measured" in foot.paragraphs[0].text
    read = opened(RESULTS[kind], draft=False)
    assert "DRAFT" not in text(read) + read.sections[0].header.paragraphs[0].text
    assert "Reading age, as measured" in read.sections[0].footer.paragraphs[0].text


def pictures(document) -> list[str]:
    return [drawn.get("descr") for drawn in document.element.body.iter(qn("wp:docPr"))]


def test_each_picture_has_its_words_in_the_order_of_the_steps():
    assert pictures(opened(RESULTS["schedule"])) == [symbols.label(step.symbol) for step in STEPS if step.symbol]
    assert pictures(opened(RESULTS["versions"])) == list(SHAPES.values())


def test_a_schedule_is_a_table_that_says_its_heads_again_and_breaks_no_row():
    table = opened(RESULTS["schedule"]).tables[0]
    assert [cell.text for cell in table.rows[0].cells] == ["Picture", "Step", "Minutes", "Done"]
    assert len(table.rows) == len(STEPS) + 1
    marks = [{mark.tag for mark in row._tr.trPr} for row in table.rows]
    assert qn("w:tblHeader") in marks[0]
    assert all(qn("w:cantSplit") in row for row in marks)


def test_key_words_are_bold_and_lines_to_write_on_follow():
    paragraphs = opened(RESULTS["starters"]).paragraphs
    bold = [run.text for p in paragraphs if p.style.name == "List Number" for run in p.runs if run.bold]
    assert bold == ["source", "Erosion", "bank"]
    assert sum(p.text == "\t" for p in paragraphs) == 2 * 3


def test_each_version_but_the_last_ends_its_page():
    document = opened(RESULTS["versions"])
    assert sum(mark.get(qn("w:type")) == "page" for mark in document.element.body.iter(qn("w:br"))) == 2
    assert [p.text for p in document.paragraphs if p.style.name == "Heading 2"] == ["Steps", "To tick"]


def test_it_is_set_as_the_bda_asks():
    document = opened(RESULTS["passage"])
    for name in ("Normal", "Title", "Heading 1", "Heading 2", "List Number"):
        style = document.styles[name]
        assert style.font.size.pt >= 14
        assert style.font.italic is False
        assert not style.font.underline
        assert style.paragraph_format.line_spacing == 1.5
    assert all(p.alignment is None for p in document.paragraphs)  # left
    assert document.core_properties.language == "en-GB"


@pytest.mark.parametrize("words", [*MARKUP, *STRANGE.values()])
def test_any_words_make_a_file_that_opens(words):
    for result in kinds(words):
        assert opened(result, title=words).paragraphs


@pytest.mark.parametrize("name", ["words", "wide"])
def test_100_000_characters_make_a_file_that_opens(name):
    assert len(text(opened(Passage(text=LONG[name])))) >= 95_000


def test_nothing_in_it_is_fetched_from_elsewhere():
    with zipfile.ZipFile(io.BytesIO(docx(scaffold(RESULTS["schedule"]), title="x"))) as parts:
        assert not any(b'TargetMode="External"' in parts.read(name) for name in parts.namelist())
