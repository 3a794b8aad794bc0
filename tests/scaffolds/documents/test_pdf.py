"""PDFs as programs make them: columns, divided words, ligatures, tables, heads and feet."""
import subprocess

import pytest

from scaffolds import documents
from scaffolds.documents import child, printed
from scaffolds.documents.pdf_layout import laid_out
from scaffolds.documents.pdf_line import Line, Sheet
from tests.scaffolds.documents.files import locked_pdf, pdf

RIVER = ("A river finds its difficult way across flat fields to the sea. Hydraulic action, abrasion, attrition and "
         "solution are the four processes of erosion. The effect of flooding is underestimated by communities.")
COAST = ("Waves wear away the foot of a cliff until an unsupported overhang collapses. Interlocking spurs, well-known "
         "from the upper course of a river, are found far from the coast. The sea carries the fragments off.")


@pytest.fixture(scope="module")
def booklet() -> documents.Document:
    """Two columns, justified and hyphenated, on three pages with a head and a foot."""
    return documents.read(pdf(f"""
        #set page(paper: "a4", columns: 2, header: [Year 8 Geography #h(1fr) Rivers],
                  footer: context [Booklet #h(1fr) Page #counter(page).display()])
        #set par(justify: true)
        #set text(size: 11pt, lang: "en", region: "GB", hyphenate: true)
        = Rivers and coasts
        #for n in range(16) [== Part #(n + 1)

        {RIVER}

        {COAST}
        ]"""))


def test_columns_are_read_one_after_the_other_and_words_are_whole_again(booklet):
    paragraphs = booklet.text.split("\n\n")
    assert paragraphs[:4] == ["Rivers and coasts", "Part 1", RIVER, COAST]
    assert (paragraphs.count(RIVER), paragraphs.count(COAST)) == (16, 16)
    assert [one for one in paragraphs if one.startswith("Part")] == [f"Part {n}" for n in range(1, 17)]


def test_the_head_and_foot_of_every_page_are_left_out_and_that_is_said(booklet):
    assert booklet.pages == 3
    assert "Geography" not in booklet.text
    assert "Booklet" not in booklet.text
    assert len(booklet.notes) == 1
    assert "Year 8 Geography Rivers" in booklet.notes[0]


def test_pages_numbers_alone_are_left_out_and_numbers_in_the_text_are_not():
    words = ("In the year", "of the battle, which was", "1066")
    page = [Line(text, 70, 300, 700 - 14 * n, 11, (70,)) for n, text in enumerate(words)]
    for number, read in ((Line("ix", 300, 310, 40, 11, (300,)), ""), (Line("I", 300, 310, 658, 11, (300,)), " I")):
        assert laid_out([Sheet([*page, number])])[0] == f"In the year of the battle, which was 1066{read}"


def test_a_table_has_a_line_for_each_row_even_where_a_cell_has_several_lines():
    read = documents.read(pdf("""
        #set page(paper: "a4")
        The processes of erosion stand in this table, each with what it does and where that happens.
        #table(columns: (4cm, 5cm, 4cm), inset: 10pt, [Process], [What happens], [Where],
          [Abrasion], [Stones that the river carries scrape its bed and its banks away], [Upper course],
          [Solution], [Acids dissolve the rock], [Everywhere])
        The paragraph after the table stands apart from it.""")).text
    assert read.split("\n\n")[1:] == [(
        "Process | What happens | Where\n"
        "Abrasion | Stones that the river carries scrape its bed and its banks away | Upper course\n"
        "Solution | Acids dissolve the rock | Everywhere"),
        "The paragraph after the table stands apart from it."]


def test_lists_keep_an_item_a_line():
    read = documents.read(pdf("""
        What to bring:
        - A coat that keeps the rain out, since there is nowhere to shelter on the way from the station to the beach
        - Lunch

        1. Meet at the gate.
        2. Walk to the station.""")).text
    assert read.endswith(
        "- A coat that keeps the rain out, since there is nowhere to shelter on the way from the station to the beach\n"
        "- Lunch\n1. Meet at the gate.\n2. Walk to the station.")


def test_ligatures_are_letters():
    assert laid_out([Sheet([Line("The oﬃce of the ﬁnest ﬂeet", 70, 200, 700, 11, (70,))])])[0] == (
        "The office of the finest fleet")


def test_a_page_written_across_both_columns_is_read_down_each():
    left = ["The left column begins with this", *["and it goes on down here until"] * 9, "it ends here."]
    right = ["The right column is read after", *["the left one has been read, and"] * 9, "it also comes to an end."]
    lines = [Line(f"{one}\t{two}", 70, 500, 700 - 14 * n, 11, (70, 300))
             for n, (one, two) in enumerate(zip(left, right, strict=True))]
    assert laid_out([Sheet(lines)])[0] == f"{' '.join(left)}\n\n{' '.join(right)}"


@pytest.mark.parametrize(("first", "second", "whole"), [
    ("un", "supported rock", "unsupported rock"), ("well", "known rock", "well-known rock"),
    ("Anglo", "Saxon rock", "Anglo-Saxon rock"), ("1914", "1918 was a war", "1914-1918 was a war")])
def test_a_word_divided_at_the_end_of_a_line_is_one_word(first, second, whole):
    lines = [Line(f"This is the {first}\x02", 70, 500, 700, 11, (70,)), Line(second, 70, 200, 686, 11, (70,))]
    assert laid_out([Sheet(lines)])[0] == f"This is the {whole}"


def test_a_scan_is_told_from_an_empty_file(monkeypatch):
    monkeypatch.setattr(printed, "find_spec", lambda name: None)
    with pytest.raises(documents.Unreadable, match="pictures of pages"):
        documents.read(pdf("#rect(width: 100%, height: 50%, fill: gray)"))


def test_a_page_without_words_among_others_is_named():
    read = documents.read(pdf("One page of words.\n#pagebreak()\n#rect(width: 100%)"))
    assert read.notes == ("Page 2 has no words that can be read: perhaps pictures, or a scan.",)


def test_a_password_is_said():
    with pytest.raises(documents.Unreadable, match="password"):
        documents.read(locked_pdf())


def test_more_pages_than_are_read_are_counted():
    with pytest.raises(documents.Unreadable, match="41 pages, and 40 is the most"):
        documents.read(pdf("#for n in range(41) [Page #n #pagebreak(weak: true)]"))


@pytest.mark.parametrize("data", [
    b"%PDF-1.7\n", b"%PDF-1.7\nnothing of the kind\n%%EOF", pdf("Some words.")[:-900]],
    ids=["bare", "made up", "cut short"])
def test_what_is_damaged_is_said(data):
    with pytest.raises(documents.Unreadable):
        documents.read(data)


def test_a_reader_that_does_not_come_back_is_given_up(monkeypatch):
    def late(*_, timeout, **__):
        raise subprocess.TimeoutExpired("pdf", timeout)

    monkeypatch.setattr(child.subprocess, "run", late)
    with pytest.raises(documents.Unreadable, match="too long"):
        documents.read(b"%PDF-1.7 never read")
