import time

import pytest

from scaffolds.checks.spelling import british, find, mend


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("My favorite color is gray.", "My favourite colour is grey."),
        ("COLOR the center. Colors!", "COLOUR the centre. Colours!"),
        ("They traveled, canceled and labeled it.", "They travelled, cancelled and labelled it."),
        ("She analyzed and organized the jewelry.", "She analysed and organised the jewellery."),
        ("The flavorful, colorless vapor", "The flavourful, colourless vapour"),
        ("Mom likes math and yogurt.", "Mum likes maths and yoghurt."),
        ("He has gotten skillful.", "He has got skilful."),
        ("She went to practice. She practiced.", "She went to practise. She practised."),
        ("It is 5 meters, or 1,000 meters, by the gas meter.", "It is 5 metres, or 1,000 metres, by the gas meter."),
        ("A driver's license and a TV program", "A driving licence and a TV programme"),
        ("“Color it,” she said.", "“Colour it,” she said."),
        ("THE COLOR WHEEL\n\nThe Color Wheel", "THE COLOUR WHEEL\n\nThe Colour Wheel"),
    ],
)
def test_american_spellings_are_mended(text: str, expected: str) -> None:
    assert mend(text) == expected
    assert mend(expected) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The size of the prize was no surprise: seize it and capsize.",
        "Exercise, advertise, comprise, promise, wise, horizon.",
        "They attacked Pearl Harbor on a Sunday.",
        "Attack on Pearl Harbor",
        "He works for the World Health Organization in Geneva.",
        "The house of Mr Gray is near Labor Park.",
        "Write to color@example.org or see color.com and background_color.",
        "A computer program, a gas meter, a story, a tired man, a check and a draft.",
        "His practice is good. They license drivers there.",
        "Sulfur and sulfuric acid are spelt so in science.",
        "",
        "\x00\u200b",
    ],
)
def test_what_is_right_or_a_name_is_left_alone(text: str) -> None:
    assert find(text) == [] and mend(text) == text


def test_a_name_is_left_alone_and_the_word_beside_it_is_mended() -> None:
    assert mend("He saw the harbor at Pearl Harbor.") == "He saw the harbour at Pearl Harbor."


def test_a_finding_points_at_the_word_and_gives_the_spelling() -> None:
    text = "It is my favorite color."
    found = find(text)
    assert [text[f.start : f.end] for f in found] == ["favorite", "color"]
    assert {f.rule for f in found} == {"american-spelling"} and "favourite" in found[0].advice


def test_one_word_is_turned_and_any_other_is_given_back() -> None:
    assert british("theaters") == "theatres" and british("theatres") == "theatres" and british("xyz") == "xyz"


def test_a_long_text_is_mended_quickly() -> None:
    start = time.perf_counter()
    assert mend("The color of the theater is gray. " * 3000).count("colour") == 3000
    assert time.perf_counter() - start < 5
