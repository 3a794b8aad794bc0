import pytest

from tests.scaffolds.engines.built_in.simplify.saying import split


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "The company, Mars One, plans to send four people on a trip to the Red Planet.",
            "The company is called Mars One. It plans to send four people on a trip to the Red Planet.",
        ),
        (
            "The king's daughter, Mary, was sent to live with her uncle in the south of France.",
            "The king's daughter was called Mary. She was sent to live with her uncle in the south of France.",
        ),
    ],
)
def test_a_name_between_commas_is_told_first(before, after):
    assert split(before) == after


@pytest.mark.parametrize(
    "sentence",
    [
        "The captain, Smith, and the crew were lost in the storm of that winter.",
        "The owner of the mill, Old Stone, has said no to a new road in the valley.",
        "Even the king's brother, Henry, was sent away from the town in that year.",
        "Her lawyer, Vincent Stone, told the newspaper that the book was wrong in every way.",  # he or she is not known
        "A company, Mars One, plans to send four people on a trip to the Red Planet.",
    ],
)
def test_a_name_that_may_be_one_of_several_stays(sentence):
    assert split(sentence) == sentence
