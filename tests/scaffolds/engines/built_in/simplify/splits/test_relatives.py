import pytest

from tests.scaffolds.engines.built_in.simplify.saying import split


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # what was so earlier is told first
        (
            "The towns, which had grown rapidly, did not have enough clean water for the people.",
            "The towns had grown rapidly. They did not have enough clean water for the people.",
        ),
        # nothing may come between a sentence and the one that looks back at it
        (
            "Insulators, which include rubber and wood, do not let current flow and are used to cover wires.",
            "Insulators include rubber and wood. They do not let current flow. They are used to cover wires.",
        ),
        (
            "Ramadan is the ninth month of the Islamic calendar, during which Muslims remember the book.",
            "Ramadan is the ninth month of the Islamic calendar. During this month, Muslims remember the book.",
        ),
        (
            "The veneer is passed to the cutting table, where it is cut to a length of two feet.",
            "The veneer is passed to the cutting table. There, it is cut to a length of two feet.",
        ),
        (
            "They hid in the corner of the room, where hung the long coats of the men.",
            "They hid in the corner of the room. There hung the long coats of the men.",
        ),
        # the smell, or the plant: "this" leaves open what "which" left open
        (
            "The farmers measured the growth of the plant, which was the tallest of them all.",
            "The farmers measured the growth of the plant. This was the tallest of them all.",
        ),
    ],
)
def test_a_clause_between_commas_is_a_sentence(before, after):
    assert split(before) == after


def test_the_price_or_the_bills_is_not_guessed():
    text = "He paid a price of £420 before bills, which would rise in the spring of that year."
    assert split(text) == text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "The captain set out on a long voyage, in which he and the pilot lost their way.",
            "The captain set out on a long voyage. On this voyage, he and the pilot lost their way.",
        ),
        (
            "From there they saw a high hill, on which stood the ruins of an old fort.",
            "From there they saw a high hill. On this hill stood the ruins of an old fort.",
        ),
    ],
)
def test_the_preposition_fits_the_noun(before, after):
    assert split(before) == after


def test_a_firm_does_things_itself():
    result = split("They do not want to sue the health department, which is helping with the case and giving advice.")
    assert "This is helping" not in result


def test_a_long_name_is_said_whole_or_not_again():
    text = "The Black Gallows Bird, who was used to the business, lay down on the hay and went to sleep in the barn."
    result = split(text)
    assert result.count("Gallows Bird") == result.count("Bird")
    assert "It " not in result


def test_nothing_stands_between_somebody_and_the_end_of_what_is_said():
    result = split("Dr Moran, who is leading the study, said: The children seem happier and settle in faster.")
    assert "faster. " not in result
