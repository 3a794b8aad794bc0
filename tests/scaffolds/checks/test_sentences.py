import pytest
from hypothesis import given
from hypothesis import strategies as st

from scaffolds.checks.sentences import split, words


def texts(text: str) -> list[str]:
    return [sentence.text for sentence in split(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dr. Smith met Mr. J. K. Brown at 8 a.m. on Monday.",
        "Rice, e.g. brown rice, costs £3.50 a bag.",
        "See fig. 3 on p. 12 of the book, i.e. the red one.",
        "St. Paul's is near No. 10 and the U.S. Embassy.",
        "It took 2.5 hours, from 9.15 a.m. to 11.45 a.m. Monday.",
        "He stopped... and then went on.",
        '"Stop!" Grandma said.',
        "“Why?” asked the boy.",
        "Visit example.com or www.example.org today.",
    ],
)
def test_full_stops_that_end_nothing_do_not_split(sentence: str) -> None:
    assert texts(sentence) == [sentence]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. We ran! Did you?", ["It rained.", "We ran!", "Did you?"]),
        ("We had eggs, ham, etc. Then we left.", ["We had eggs, ham, etc.", "Then we left."]),
        ("Oranges hold vitamin C. It helps.", ["Oranges hold vitamin C.", "It helps."]),
        ("She said, “Go.” He went.", ["She said, “Go.”", "He went."]),
        ("It was the end.Then it began.", ["It was the end.", "Then it began."]),
        ("They live in the U.S. The weather is hot.", ["They live in the U.S.", "The weather is hot."]),
    ],
)
def test_sentences_split_where_a_reader_stops(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


def test_headings_and_list_items_are_units_without_their_bullets() -> None:
    text = "The Water Cycle\n\nYou need:\n- a jug\n• ice cubes\n1. Fill the jug.\n(b) Wait\n\nDone"
    assert texts(text) == ["The Water Cycle", "You need:", "a jug", "ice cubes", "Fill the jug.", "Wait", "Done"]


def test_bullets_on_one_line_are_units() -> None:
    assert texts("• red • green • blue") == ["red", "green", "blue"]


def test_table_cells_are_units() -> None:
    assert texts("Planet\tMoons\n| Mars | 2 |\n|---|---|") == ["Planet", "Moons", "Mars", "2"]


def test_lines_wrapped_by_a_mail_program_are_joined() -> None:
    text = (
        "The cat had been asleep on the warm kitchen step since the\n"
        "early morning, and nobody in the house had dared to move it\n"
        "because London was hot. Then it woke up and wandered off to\n"
        "find some shade."
    )
    assert len(split(text)) == 2


def test_a_line_of_a_poem_that_reads_on_is_joined() -> None:
    text = "They took some honey, and plenty of money,\nwrapped up in a five-pound note."
    assert len(split(text)) == 1


def test_headings_are_not_closed_and_sentences_are() -> None:
    assert [s.closed for s in split("Rivers\n\nRivers flow.")] == [False, True]


def test_lines_without_letters_or_digits_are_dropped() -> None:
    assert texts("Yes.\n***\n- - -\n😀😀\nNo.") == ["Yes.", "No."]


@pytest.mark.parametrize("text", ["", " \n\t ", "\x00\x01\x02", "...", "😀"])
def test_nothing_to_read_gives_nothing(text: str) -> None:
    assert split(text) == []


def test_words_join_over_apostrophes_and_invisible_characters() -> None:
    assert words("the dog’s pho\u200bto, well-known, 3.5 km") == ["the", "dog's", "photo", "well", "known", "km"]


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_every_sentence_stands_where_it_says(text: str) -> None:
    found = split(text)
    assert all(text[s.start : s.end] == s.text and s.text.strip() for s in found)
    assert all(a.end <= b.start for a, b in zip(found, found[1:], strict=False))
