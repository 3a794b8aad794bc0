import pytest

from tests.scaffolds.engines.built_in.simplify.saying import split


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "Great Forests is an Australian supermarket chain owned by the state of Victoria.",
            "Great Forests is an Australian supermarket chain. It is owned by the state of Victoria.",
        ),
        (
            "The old man, known as the King of the Hill, lived in a small hut near the sea.",
            "The old man lived in a small hut near the sea. He was known as the King of the Hill.",
        ),
        (
            "The breathing system is a body system consisting of the nose, throat and lungs.",
            "The breathing system is a body system. It consists of the nose, throat and lungs.",
        ),
    ],
)
def test_what_is_told_in_a_few_words_is_a_sentence(before, after):
    assert split(before) == after


@pytest.mark.parametrize(
    "sentence",
    [
        "It is a game for the console, developed by a small firm in the north.",  # the game, or the console
        "The museum is the only building designed by the famous architect in this city.",
        "The engine is not a machine built by the men of the village.",
        "The letters, written by the king, and the maps were lost in the fire.",
    ],
)
def test_where_it_is_not_sure_what_is_meant_nothing_is_cut(sentence):
    assert split(sentence) == sentence
