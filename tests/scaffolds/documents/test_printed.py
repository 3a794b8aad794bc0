"""Print in a picture, as its reader tells it. The reader itself is an extra that tests do without; docs/resources.md
says how it did on real pictures."""
import pytest

from scaffolds import documents
from scaffolds.documents import printed
from tests.scaffolds.documents.files import pdf

PICTURE = b"\xff\xd8\xff" + b"\x00" * 40
SCAN = pdf("#for n in range(2) [#rect(width: 100%, height: 50%, fill: gray) #pagebreak(weak: true)]")


def line(text: str, down: float, sure: float = 0.98, height: float = 30, right: float = 900) -> dict:
    return {"text": text, "left": 100.0, "right": right, "base": -down, "height": height, "sure": sure}


@pytest.fixture
def says(monkeypatch):
    """A reader that is installed and says this of any picture."""
    def set_up(said: dict) -> None:
        monkeypatch.setattr(printed, "find_spec", lambda name: object())
        monkeypatch.setattr(printed, "asked", lambda script, data, pages, seconds: said)

    return set_up


def test_lines_of_a_photograph_are_paragraphs_again_and_a_person_is_told_to_read_them(says):
    says({"lines": [[
        line("Erosion", 80, height=55, right=300), line("A river wears away its banks and", 160, height=27),
        line("carries the soil away.", 200, height=34, right=400), line("The sea does so too.", 280)]]})
    read = documents.read(PICTURE)
    assert read.text == "Erosion\n\nA river wears away its banks and carries the soil away.\n\nThe sea does so too."
    assert read.notes[-1] == printed.CAREFUL


def test_what_could_not_be_made_out_is_left_out_and_counted(says):
    says({"lines": [[line("A river runs.", 100), line("x~#", 140, sure=0.3)]]})
    read = documents.read(PICTURE)
    assert read.text == "A river runs."
    assert read.notes[0] == "1 line could not be made out and was left out."


def test_a_scan_is_read_like_a_photograph_up_to_ten_pages(says):
    says({"lines": [[line("The first page.", 100)], [line("The second page.", 100)]]})
    read = documents.read(SCAN)
    assert (read.kind, read.pages, read.text.split()) == ("a scan", 2, "The first page. The second page.".split())
    with pytest.raises(documents.Unreadable, match="scan of 11 pages"):
        documents.read(pdf("#for n in range(11) [#rect(width: 100%) #pagebreak(weak: true)]"))


@pytest.mark.parametrize(("said", "sentence"), [
    ({"fault": "damaged"}, "damaged"), ({"lines": [[]]}, "No words could be made out"),
    ({"lines": [[line("~", 100, sure=0.2)]]}, "No words could be made out")])
def test_a_picture_without_words_is_said(says, said, sentence):
    says(said)
    with pytest.raises(documents.Unreadable, match=sentence):
        documents.read(PICTURE)


def test_without_the_reader_a_picture_is_said_to_be_one(monkeypatch):
    monkeypatch.setattr(printed, "find_spec", lambda name: None)
    with pytest.raises(documents.Unreadable, match="picture"):
        documents.read(PICTURE)
