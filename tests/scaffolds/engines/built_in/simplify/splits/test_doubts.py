"""Where a cut would lose an "and", a "when", a "that" or who did it, the sentence stays whole."""
import pytest

from tests.scaffolds.engines.built_in.simplify.saying import split


@pytest.mark.parametrize(
    "whole",
    [
        # "A, B, and C" without its "and"
        "The old engine pulled ten coaches for many years, has been mended, and is now pulling even more.",
        "The porter grabbed the box quickly, carried it to the harbour, where he guarded it until the ship came in.",
        "The illness is linked to stress, fear, anger, sadness and it is a known cause of poor sleep.",
        # a "when" or "as" over what comes next, its main clause still to come
        "The walls were built in the spring, and as time passed and the work went well the hope of the town grew.",
        "The guests meant to wait till the evening, when the rain would have stopped, and all would be dry again.",
        # the rest of a thought
        "The longer the storm lasted, the more afraid the sailors were and the less hopeful the captain was.",
        "The roof was mended in the spring, and the door by the summer, and yet the old house still let in rain.",
        "And the king feared the storm greatly and scarce could speak for tears.",
        "For a moment, for just a moment, the yellow lamp is shaken, and burns blue with cold.",
        # who did it
        "The girl had heard her mother say that she wanted to write to the school, but was no good at letters.",
        "The boat was not so fast as the other; and by and by the captain passed it, and tried to stop it in the bay.",
        # what is denied or only likely
        "The new lamp does not stand on the wooden table, but is held above it by a long chain.",
        "The sailor was probably ill after the voyage and had more trouble walking than the other men on the ship.",
        # one cause
        "The teachers only complain about the noisy old bell because it rings in the middle of the lesson.",
        "In both cases, though, the clouds form high above because the warm air is cooling in the evening wind.",
        "The fall in visitors was mostly due to the heavy rain in the spring because many people came on foot.",
        "The farmer cut down the tree, under which the poet is said to have sat, because he was tired of the visitors.",
        # what "which" stands for
        "The forests are much thicker near the river, which seems to be the result of the warm and wet summers.",
        "The frame is held by strips of wood much thinner at the middle than at the ends, which press on the glass.",
        "It is the duty of a small country, at war, which holds itself ready to defend its own towns.",
        # a clause that says which
        "These small bones are the smooth pieces that hold the parts of the ear together.",
        "Upon opening the old door to the garden, the children found a sight that took their breath away.",
        "According to the map, the wide river is deep, the small lake is shallow.",
        # a verb that belongs to another clause
        "The radio is a small machine used to listen to a baby asleep in another room of the house.",
        # the halves of "when ...; or when ..."
        "The bell is rung when a ship comes into the harbour; or when a boat is lost in the fog at night.",
        # a lost dash
        "The old bridge  a well known landmark  fell down after the storm had washed away the bank of the river.",
    ],
)
def test_in_doubt_a_sentence_stays_whole(whole):
    assert split(whole) == whole


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "Some metals, which include iron and gold, are taken from rocks known as ores.",
            "Some metals include iron and gold. They are taken from rocks known as ores.",
        ),
        (
            "The old walls fell down in the storm, and the river was crossed by thousands of people.",
            "The old walls fell down in the storm. The river was crossed by thousands of people.",
        ),
    ],
)
def test_what_is_sure_is_still_said_apart(before, after):
    assert split(before) == after


def test_what_is_told_of_a_thing_comes_before_other_things_are_named():
    assert split("The wooden fort, built in 1070 by the monks, still keeps the old road from the town to the sea.") == (
        "The wooden fort was built in 1070 by the monks. It still keeps the old road from the town to the sea."
    )


def test_news_of_a_person_is_not_told_after_what_it_explains():
    text = "The old king, who has died of a fever, was still loved by all of his people."
    assert split(text) == text


def test_somebody_the_youth_looks_at_is_not_the_youth():
    text = split("The youth looked at her more closely, and saw that her skin was smooth and fair.")
    assert "She saw" not in text and "He saw" not in text


def test_a_pronoun_that_looks_back_keeps_a_passive_as_it_is():
    text = "When the young birds are left out by other birds in the wood, they call for a long time."
    assert split(text) == text


def test_only_stays_with_the_doer_it_is_said_of():
    text = "In the old days the long red coat was only worn by soldiers."
    assert split(text) == text


def test_a_name_of_many_words_is_not_said_twice_in_a_row():
    text = split("Then the Shifty Lad went into the room and picked up some nuts, and came back to the warm loft.")
    assert text.count("Shifty Lad") == 1


def test_however_inside_a_joined_subject_takes_both_commas():
    assert split("Newton, however, and others have looked for the cause in the motion of the stars.") == (
        "But Newton and others have looked for the cause in the motion of the stars."
    )
