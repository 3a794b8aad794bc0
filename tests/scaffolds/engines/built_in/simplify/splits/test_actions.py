import pytest

from tests.scaffolds.engines.built_in.simplify.saying import split


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "He ran across the field to the old barn, shouting for help.",
            "He ran across the field to the old barn. He shouted for help.",
        ),
        (
            "The workers dug the tunnel by hand, using picks and shovels to break the rock.",
            "The workers dug the tunnel by hand. They used picks and shovels to break the rock.",
        ),
        (
            "The charity set up water stalls around the site, offering free drinks to all visitors.",
            "The charity set up water stalls around the site. It offered free drinks to all visitors.",
        ),
        (
            "Having lost the match, the players went home on the train to London.",
            "The players had lost the match. Then they went home on the train to London.",
        ),
    ],
)
def test_what_somebody_did_meanwhile_is_a_sentence(before, after):
    assert split(before) == after


def test_a_person_gives_and_an_event_does_not():
    assert split("She walked across the whole of the room, giving him a gentle push.") == (
        "She walked across the whole of the room. She gave him a gentle push."
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "He will run across the field to the old barn, shouting for help.",
        "He never ran across the field to the old barn, shouting for help.",
        "The price went up by a half last year, meaning fewer sales in the shops.",
        "They ran across the field, shouting for help and waving their hats.",
    ],
)
def test_unsure_doings_stay(sentence):
    assert split(sentence) == sentence
