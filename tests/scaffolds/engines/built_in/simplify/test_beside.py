import pytest

from tests.scaffolds.engines.built_in.simplify.saying import swapped


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("He also takes pride in the change.", "He is also proud of the change."),
        ("They always took pride in the garden.", "They were always proud of the garden."),
        ("They all take pride in the garden.", "They are all proud of the garden."),
        ("She will also take pride in the garden.", "She will also be proud of the garden."),
    ],
)
def test_an_adverb_stands_behind_is(before, after):
    assert swapped(before) == after


@pytest.mark.parametrize(
    "sentence",
    [
        "He quietly takes pride in the change.",
        "He is taking pride in the change.",
        "He does still take pride in the change.",
    ],
)
def test_what_cannot_be_said_with_is_stays(sentence):
    assert swapped(sentence) == sentence


@pytest.mark.parametrize("verb", ["became", "will become", "have got", "seem", "feel"])
def test_several_words_do_not_follow_become(verb):
    sentence = f"The drivers {verb} unemployed."
    assert swapped(sentence) == sentence


def test_several_words_follow_is():
    assert swapped("The drivers are unemployed.") == "The drivers are out of work."


@pytest.mark.parametrize(
    "sentence",
    [
        "They use things similar to, or in place of, the shop.",
        "They use things that are similar to and cheaper than the shop.",
    ],
)
def test_a_word_that_reaches_on_has_something_to_reach(sentence):
    assert " like" not in swapped(sentence)


def test_a_word_that_reaches_on_stands_before_its_noun():
    assert swapped("They use things similar to the old lamps.") == "They use things like the old lamps."


def test_a_word_of_place_is_not_said_of_a_time():
    sentence = "The change went on throughout Mesolithic times."
    assert "all over" not in swapped(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "It is an extremely pretty, and, though common, particularly useful plant.",
        "It is a very pretty plant and an extremely useful one.",
    ],
)
def test_one_degree_word_is_not_said_twice(sentence):
    assert swapped(sentence).split().count("very") <= 1
