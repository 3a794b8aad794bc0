"""A sheet said as blocks: the PDF, the Word document, the web page and the plain text have its words in its order."""
import io
from collections.abc import Iterator
from functools import cache

import docx as python_docx
import pytest
from docx.oxml.ns import qn

from prompt_library import load
from scaffolds.brief import FrameBrief, GlossaryBrief
from scaffolds.engines.built_in.engine import BuiltIn
from scaffolds.engines.built_in.frame import KINDS
from scaffolds.exports.blocks import blocks
from scaffolds.exports.blocks.base import Block, Heading, Items, NewPage, Para, Picture, Table
from scaffolds.exports.docx import docx
from scaffolds.exports.html import html
from scaffolds.exports.pdf import pdf
from scaffolds.exports.text import text
from scaffolds.filling import brief_from
from scaffolds.make import make
from scaffolds.receipt import Scaffold
from scaffolds.results import Kind
from tests.scaffolds.exports.sheets import Sheet, ink

OLDER = {Kind.PASSAGE, Kind.SCHEDULE, Kind.STARTERS, Kind.VERSIONS, Kind.BREAKDOWN}
PROMPTS = sorted(name for name, prompt in load().items() if Kind(prompt.makes) not in OLDER)
MAT = GlossaryBrief("", ("volcano", "island", "evaporation", "erosion", "mountain"), 5, mat=True)


@cache
def made(name: str) -> Scaffold:
    prompt = load()[name]
    return make(brief_from(prompt, prompt.example), BuiltIn())


@cache
def printed(name: str) -> Sheet:
    return Sheet(pdf(made(name), title="A sheet", draft=False))


def said(found: list[Block]) -> Iterator[str]:
    """The words of blocks in their order, a piece for each run, with no space at either end."""
    for block in found:
        match block:
            case Heading(text=heading):
                yield heading
            case Para(words=words):
                yield from (run.text for run in words)
            case Items(items=items):
                yield from (run.text for words in items for run in words)
            case Table(columns=columns, rows=rows):
                yield from (name for name, _ in columns)
                yield from (run.text for row in rows for cell in row if not isinstance(cell, Picture) for run in cell)


def assert_in_order(name: str, whole: str) -> None:
    whole, at = "".join(whole.split()), 0  # a line may end anywhere
    for piece in said(blocks(made(name).result)):
        found = whole.find("".join(piece.split()), at)
        assert found >= 0, piece
        at = found + 1


def test_every_kind_but_those_set_in_a_way_of_their_own_is_said_as_blocks():
    assert {made(name).result.kind for name in PROMPTS} | OLDER == set(Kind)


@pytest.mark.parametrize("name", sorted(set(PROMPTS) - {"word-mat"}))
def test_paper_says_the_words_in_their_order(name):
    assert_in_order(name, printed(name).text)


@pytest.mark.parametrize("name", PROMPTS)
def test_word_says_the_words_in_their_order(name):
    document = python_docx.Document(io.BytesIO(docx(made(name), title="A sheet")))
    paragraphs = document.element.body.iter(qn("w:p"))
    assert_in_order(name, " ".join("".join(t.text or "" for t in p.iter(qn("w:t"))) for p in paragraphs))


@pytest.mark.parametrize("name", PROMPTS)
def test_a_web_page_and_plain_text_can_be_made(name):
    first = next(said(blocks(made(name).result)))
    assert first in html(made(name), title="A sheet")
    assert first in text(made(name), title="A sheet")


@pytest.mark.parametrize("name", PROMPTS)
def test_paper_is_tagged_and_nothing_is_at_its_edge(name):
    sheet = printed(name)
    assert sheet.root["/MarkInfo"]["/Marked"]
    for number in range(len(sheet.pdf)):
        width, height = sheet.size(number)
        drawn = ink(sheet.grey(number))
        assert drawn.left >= 10 and drawn.right <= width - 10 and drawn.bottom <= height - 6


@pytest.mark.parametrize("name", ["writing-frame", "retrieval"])
def test_what_is_handed_out_apart_is_on_a_page_of_its_own(name):
    cuts = sum(isinstance(block, NewPage) for block in blocks(made(name).result))
    assert cuts and len(printed(name).pdf) == cuts + 1


def test_the_answers_are_not_on_the_page_of_the_questions():
    sheet = printed("retrieval")
    assert "Answers" not in sheet.texts[0] and "Answers" in sheet.texts[1]


def test_a_mat_is_a_page_across_with_a_cell_and_a_picture_for_each_word_that_can_be_seen():
    mat = make(MAT, BuiltIn())
    sheet = Sheet(pdf(mat, title="A mat", draft=False))
    width, height = sheet.size()
    assert len(sheet.pdf) == 1 and width > height
    for gloss in mat.result.glossary:
        assert gloss.word in sheet.text and " ".join(gloss.meaning.split()) in sheet.text
    figures = sheet.figures()
    assert [figure.words for figure in figures] == [
        label for word, label in (("volcano", "Volcano"), ("island", "Island"), ("mountain", "Mountain"))
        if word in {gloss.word for gloss in mat.result.glossary}]
    assert all(figure.box.width >= 24.9 for figure in figures)
    assert "OpenMoji" in sheet.text


@pytest.mark.parametrize("year", [3, 10])
@pytest.mark.parametrize("writing", KINDS)
def test_each_fade_of_every_frame_is_one_page(writing, year):
    frame = make(FrameBrief("the Great Fire of London", writing, (), year), BuiltIn())
    assert len(Sheet(pdf(frame, title="x")).pdf) == 4
