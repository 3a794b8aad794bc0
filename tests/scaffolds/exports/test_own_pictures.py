"""A school's own pictures, and what a person chose about a schedule, in every format."""
import io

import docx as python_docx
import pytest

from scaffolds import symbols
from scaffolds.exports.docx import docx
from scaffolds.exports.html import html
from scaffolds.exports.layouts import LAYOUTS
from scaffolds.exports.pdf import Paper, pdf
from scaffolds.results import Schedule, ScheduleStep
from scaffolds.symbols import OwnSymbol, Shelf
from scaffolds.symbols.uploads import picture
from tests.scaffolds.exports.sheets import STEPS, Sheet, cut, ink, scaffold
from tests.scaffolds.symbols.files import SQUARE, jpeg, png

WORDS = ("Our hall", "Our pond", "Our gate")


@pytest.fixture
def made(tmp_path):
    kept = []
    for content, words in zip((png(400, 400), jpeg(400, 400), SQUARE), WORDS, strict=True):
        one = picture(content)
        (tmp_path / one.name[4:]).write_bytes(one.content)
        kept.append(OwnSymbol(one.name, words, one.kind, tmp_path / one.name[4:], attribution="Pictures: our school"))
    steps = [ScheduleStep(text=f"Go to {one.label.lower()}", symbol=one.name, picked=True, minutes=5) for one in kept]
    with symbols.using(Shelf(tuple(kept))):
        yield scaffold(Schedule(title="Round school", steps=(*steps, STEPS[0]), different="A surprise"))


@pytest.mark.parametrize("name", [name for name in LAYOUTS if name not in ("list", "pocket")])
def test_they_are_on_paper_with_their_words_and_whose_they_are(made, name):
    sheet = Sheet(pdf(made, title="Round school", paper=Paper(name)))
    said = [figure.words for figure in sheet.figures()]
    assert list(dict.fromkeys(words for words in said if words in WORDS)) == list(WORDS)
    assert "Pictures: our school." in sheet.text
    figure = next(figure for figure in sheet.figures() if figure.words == "Our pond")
    drawn = ink(cut(sheet.grey(figure.page), figure.box))
    assert drawn.width >= figure.box.width * 0.9
    if name.startswith("cards"):
        assert drawn.width >= 25
        assert "A surprise" in sheet.text


def test_they_are_in_word_with_their_words(made):
    document = python_docx.Document(io.BytesIO(docx(made, title="Round school")))
    said = [one.get("descr") for one in document.element.iter() if one.tag.endswith("}docPr")]
    assert said[:3] == list(WORDS)
    assert "Pictures: our school." in document.sections[0].first_page_footer.paragraphs[0].text


def test_they_are_in_a_web_page(made):
    page = html(made, title="Round school")
    assert all(f'alt="{words}"' in page for words in WORDS)
    assert "data:image/jpeg;base64," in page and "data:image/png;base64," in page


def test_times_that_are_off_are_off_everywhere(made):
    off = scaffold(made.result.model_copy(update={"times": False}))
    for name in LAYOUTS:
        assert "5 min" not in Sheet(pdf(off, title="x", paper=Paper(name))).text
    document = python_docx.Document(io.BytesIO(docx(off, title="x")))
    assert "Minutes" not in [cell.text for cell in document.tables[0].rows[0].cells]
    assert "5 min" not in html(off, title="x")


def test_a_sheet_with_only_the_schools_own_says_nothing_of_openmoji(made):
    own = scaffold(made.result.model_copy(update={"steps": made.result.steps[:3]}))
    assert "OpenMoji" not in Sheet(pdf(own, title="x", paper=Paper("vertical-strip"))).text
    assert "OpenMoji" in Sheet(pdf(own, title="x", paper=Paper("cards-4"))).text  # the change card has one


def test_a_picture_that_is_gone_leaves_the_words(made):
    with symbols.using(Shelf()):
        sheet = Sheet(pdf(made, title="x", paper=Paper("cards-8")))
        assert "Go to hall" in sheet.text
        assert docx(made, title="x")
