"""Swaps whose form or conditions hang on another word than the one that opens them."""
import pytest

from tests.scaffolds.engines.built_in.simplify.saying import swapped


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The girl was raised in a small village.", "The girl grew up in a small village."),
        ("The plants were raised in a small village.", "The plants were raised in a small village."),
        ("The clerk was assigned to the job of cleaning.", "The clerk was assigned to the job of cleaning."),
        ("The task was assigned to the clerk.", "The job was given to the clerk."),
        ("The old soldier was employed by the railway.", "The old soldier worked for the railway."),
        ("The poet was educated at a small school.", "The poet studied at a small school."),  # "only finite"
        ("The boat was fitted with an engine.", "The boat had an engine."),
        ("The soldiers were fitted with new suits.", "The soldiers were fitted with new suits."),
    ],
)
def test_who_a_passive_phrase_is_about_is_found(before, after):
    assert swapped(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("She was a most enthusiastic helper.", "She was a very keen helper."),  # not "a keenest"
        ("She was the most enthusiastic helper.", "She was the keenest helper."),
        ("He told of elves, who shriek in the dark.", "He told of elves, who scream in the dark."),
        (
            "The mill feeds a town, whereas before it fed a village.",
            "The mill feeds a town, whereas before it fed a village.",
        ),
        (  # a noun: the mark of its owner is lost
            "They want to fight the dealers claims that the whales die.",
            "They want to fight the dealers claims that the whales die.",
        ),
        ("It was such excellent food.", "It was such excellent food."),  # not "such very good"
        ("The men had to support and strengthen the bridge.", "The men had to support and strengthen the bridge."),
    ],
)
def test_a_plain_word_takes_the_form_its_place_asks_for(before, after):
    assert swapped(before) == after
