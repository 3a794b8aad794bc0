"""Hard sentences cut out of a text for a page to draw."""
from classroom.make.marks import Piece, marked

EASY = "The dog ran to the park. It saw a cat. The cat sat in the sun."
HARD = (
    "Although the legislation was subsequently amended, which surprised the administration, its consequences were "
    "considerable because no institution had anticipated them.")


def said(pieces: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in pieces)


def test_the_pieces_of_each_paragraph_are_its_text():
    found = marked(f"{EASY} {HARD}\n\n  {HARD}\n\n\n{EASY} \n", 9, "result")
    assert [said(pieces) for pieces in found.paragraphs] == [f"{EASY} {HARD}", HARD, EASY]
    assert [mark.name for mark in found.marks] == ["result-1", "result-2"]


def test_only_hard_sentences_are_marked_and_each_says_why():
    (pieces,) = marked(f"{EASY} {HARD}", 9, "result").paragraphs
    assert [piece.text for piece in pieces if piece.mark] == [HARD]
    (mark,) = [piece.mark for piece in pieces if piece.mark]
    assert mark.much
    assert mark.why[0] == "It is 20 words long. At a reading age of 9, about 11 words are comfortable."
    assert mark.why[1] == "It says 4 things in one sentence (4 clauses)."
    assert mark.why[2].startswith("Hard words: “")
    assert "usually met at 9 to 11" in mark.why[2]


def test_the_last_word_can_stay_beside_its_mark():
    piece = Piece("It was damaged.")
    assert (piece.head, piece.tail) == ("It was ", "damaged.")
    assert Piece("One").head == ""


def test_a_text_that_cannot_be_rated_has_no_marks():
    assert marked("", 9, "source").paragraphs == ()
    assert marked("12 + 7 = 19", 9, "source").marks == []
