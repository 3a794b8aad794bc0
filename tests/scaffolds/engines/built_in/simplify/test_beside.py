import pytest

from scaffolds.engines.built_in.parser import parse
from scaffolds.engines.built_in.simplify.beside import placed
from scaffolds.engines.built_in.simplify.edits import Swap, apply
from scaffolds.engines.built_in.simplify.rendering import render
from tests.scaffolds.engines.built_in.simplify.saying import swapped


@pytest.mark.parametrize(
    ("sentence", "verb", "text", "after"),
    [
        ("He also takes pride in the change.", 2, "is proud of", "He is also proud of the change."),
        ("They always took pride in the garden.", 2, "were proud of", "They were always proud of the garden."),
        ("They all take pride in the garden.", 2, "are proud of", "They are all proud of the garden."),
        ("She will also take pride in the garden.", 3, "be proud of", "She will also be proud of the garden."),
    ],
)
def test_an_adverb_stands_behind_is(sentence, verb, text, after):
    parsed = parse([sentence])[0]
    swap = placed(parsed, Swap(verb, verb + 3, text, "phrase", "", 1.0, 0.1), frozenset())
    assert swap and render(apply(parsed, [swap])) == after


@pytest.mark.parametrize(
    ("sentence", "verb", "text"),
    [
        ("He quietly takes pride in the change.", 2, "is proud of"),
        ("He is taking pride in the change.", 2, "being proud of"),
        ("He does still take pride in the change.", 3, "be proud of"),
    ],
)
def test_what_cannot_be_said_with_is_stays(sentence, verb, text):
    assert placed(parse([sentence])[0], Swap(verb, verb + 3, text, "phrase", "", 1.0, 0.1), frozenset()) is None


def test_a_word_that_must_stay_is_not_moved():
    parsed = parse(["He also takes pride in the change."])[0]
    assert placed(parsed, Swap(2, 5, "is proud of", "phrase", "", 1.0, 0.1), frozenset({1})) is None


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
