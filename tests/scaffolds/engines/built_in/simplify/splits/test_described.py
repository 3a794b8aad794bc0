import pytest

from tests.scaffolds.engines.built_in.simplify.saying import split


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "He built a large house which stood for two hundred years beside the river.",
            "He built a large house. It stood for two hundred years beside the river.",
        ),
        (
            "Plants use a green pigment that absorbs light from the sun.",
            "Plants use a green pigment. It absorbs light from the sun.",
        ),
        (
            # the machine, or the wheel: "it" would not say which
            "The machine has a heavy wheel that turns all day and all night.",
            "The machine has a heavy wheel. This wheel turns all day and all night.",
        ),
        (
            "He found an old letter which his brother had sent from the war.",
            "He found an old letter. His brother had sent it from the war.",
        ),
    ],
)
def test_something_new_is_told_of_in_a_sentence_of_its_own(before, after):
    assert split(before) == after


@pytest.mark.parametrize(
    "sentence",
    [
        "She wanted a large house that was warm and dry in the winter.",  # no such house
        "He did not build a house that could stand against the wind.",
        "They must find a path that leads down to the old river.",
        "If he builds a house that stands by the river, it floods.",
        "He built the large house that stood beside the river for years.",  # which one is meant
        "It was the first house that had a roof made of red tiles.",
        "Some people live in a house that has no garden at all.",  # told of each
        "He found a way that nobody had tried in all the years before.",  # "a way" says nothing
        "He had gone to a small town that was near the farm and had joined the army.",
        "He spoke to a former prisoner who now runs a shop in the north of the city.",  # not "the prisoner"
        "The tree has leaves and a bark with a pattern that is known to every child.",
        "He had no money in the bank, a detail that surprised the police of the city.",
        "Children like stories that have a happy ending in most cases.",
    ],
)
def test_what_is_wanted_denied_or_singled_out_stays_whole(sentence):
    assert split(sentence) == sentence
