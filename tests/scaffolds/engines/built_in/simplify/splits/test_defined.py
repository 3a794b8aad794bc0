import pytest

from tests.scaffolds.engines.built_in.simplify.saying import split


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "Neodymium is a chemical element with the symbol Nd and atomic number 60.",
            "Neodymium is a chemical element. It has the symbol Nd and atomic number 60.",
        ),
        (
            "Ripley is a town in the Amber Valley area of Derbyshire in England.",
            "Ripley is a town in the Amber Valley area of Derbyshire. It is in England.",
        ),
    ],
)
def test_a_definition_and_what_goes_with_it(before, after):
    assert split(before) == after


@pytest.mark.parametrize(
    "sentence",
    [
        "The city is a place with a lot of people in the cold winter.",  # "a place" says nothing
        "It is the largest town with a bridge in the whole of the north.",
        "The wolf is not a wild cat with a short tail and long ears.",
        "The house was a present from a man with a stick that he met.",
    ],
)
def test_half_a_definition_is_not_cut_off(sentence):
    assert split(sentence) == sentence
