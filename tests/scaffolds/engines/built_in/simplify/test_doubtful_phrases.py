"""Phrases whose words mean something else in other company, each as it was met in reading."""
import pytest

from tests.scaffolds.engines.built_in.simplify.saying import swapped


@pytest.mark.parametrize(
    "text",
    [
        "The island was turned into a town.",  # "was become"
        "She had trouble finding and keeping jobs.",  # "found it hard to find and keeping"
        "He must have had the ability to learn.",  # "must have could"
        "He did not object to this.",  # "did not be against"
        "They were companies engaged in trade.",  # "taken part in"
        "It has a shape well adapted to life in the sea.",  # "got used to"
        "It lies at the most shallow place of all.",  # "at most shallow"
        "She pulled on her own gloves.",  # "pulled alone gloves"
        "He bought the boat on his own account.",
        "He stretched it to the fullest extent.",  # "as much as possible extent"
        "His wife had been ordered to a warm land.",  # "told to a warm land"
        "The boat was under way again.",
        "The ant goes close to one of these insects.",  # "nearly one"
        "The mill was employed by the king.",  # a thing does not work for anybody
        "The trees sprang up, and ran to the door.",
        "He ran as well as he could.",
        "He did nothing but sit in the ashes.",  # "did only sit"
        "They met every now and again.",
        "A range of old shops has opened here.",  # "many old shops has opened"
        "The house was surrounded on all sides.",
        "The vote was a common practice.",  # "a usual"
    ],
)
def test_a_phrase_that_means_something_else_here_stays(text):
    assert swapped(text) == text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The frog turned into a prince.", "The frog became a prince."),
        ("She had trouble finding work.", "She found it hard to find work."),
        ("He lived on his own.", "He lived alone."),
        ("It was no more than 400 years.", "It was at most 400 years."),
        ("They went in the event of a fire.", "They went in case of a fire."),
        ("A range of old shops have opened here.", "Many old shops have opened here."),
        ("The stone was of great value.", "The stone was worth a lot."),
        ("They returned home.", "They went back home."),
    ],
)
def test_and_the_sense_that_is_sure_is_said_plainly(before, after):
    assert swapped(before) == after
