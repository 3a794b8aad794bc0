import pytest

from tests.scaffolds.engines.built_in.simplify.saying import split


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "The first language is spoken by everyone, while the second language is spoken on one island.",
            "The first language is spoken by everyone. But the second language is spoken on one island.",
        ),
        (
            "Storms in the desert are rare, since the wind carries the rain away from the coast.",
            "Storms in the desert are rare. This is because the wind carries the rain away from the coast.",
        ),
        (
            "They left the town after the war ended in the spring of that year.",
            "The war ended in the spring of that year. After that, they left the town.",
        ),
        (
            "The men finished the wall before the enemy came back in the autumn.",
            "The men finished the wall. Then the enemy came back in the autumn.",
        ),
    ],
)
def test_contrast_cause_and_order_are_said_in_plain_words(before, after):
    assert split(before) == after


@pytest.mark.parametrize(
    "sentence",
    [
        "He has lived in the house since the war ended in the north.",  # from when, not why
        "They sat in the kitchen, while the rain was falling on the roof.",
        "They left two days after the war ended in the spring of that year.",
        "The men finished the wall long before the enemy came back in the autumn.",
        "But this was before the old king was known to the people in the valley.",
        "He only came to the town after the old king was sent away from it.",
        "The tests put the bones at a time long gone, before farming had come to the north.",
        "They had to finish the wall before the enemy could come back in the autumn.",
        "The men did not leave the wall before the enemy came back in the autumn.",
    ],
)
def test_time_that_is_measured_or_denied_stays(sentence):
    assert split(sentence) == sentence


def test_while_that_says_when_stays():
    text = "While they count the cost of the storm, the owners of the shops are not open."
    assert split(text) == text


def test_what_hangs_on_the_second_half_is_cut_after_it():
    text = "The war ended in 1919, and it made the land pay for it, although nobody knew how the money was to be found."
    assert split(text) == (
        "The war ended in 1919. It made the land pay for it. But nobody knew how the money was to be found."
    )
