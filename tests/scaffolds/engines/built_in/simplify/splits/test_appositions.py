import pytest

from tests.scaffolds.engines.built_in.simplify.saying import split


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "The castle \u2013 a huge stone fort on a hill \u2013 was built in 1070 for the king.",
            "The castle was a huge stone fort on a hill. It was built in 1070 for the king.",
        ),
        (
            "In 1990, Leeds, a city in Yorkshire, was the home of the first race for children.",
            "Leeds is a city in Yorkshire. In 1990, it was the home of the first race for children.",
        ),
    ],
)
def test_a_thing_is_named_first_and_then_told_of(before, after):
    assert split(before) == after


def test_one_of_several_is_not_named_first():
    text = "One boy, a friend of his, and the other children were late for the train."
    assert split(text) == text
