from tests.scaffolds.engines.built_in.simplify.saying import split


def test_a_second_thing_said_is_still_said_by_the_same_person():
    assert split("The minister said that the road would be built in May and that the school would open in June.") == (
        "The minister said that the road would be built in May. "
        "The minister also said that the school would open in June."
    )


def test_nothing_is_claimed_that_was_only_said():
    for sentence in (
        "The minister said that the road would be built in May and the school would open.",
        "The minister did not say that the road was built and that the school was open.",
        "The fact that the road was built and that the school was open made them happy.",
    ):
        assert split(sentence) == sentence
