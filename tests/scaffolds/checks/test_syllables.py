import pytest

from scaffolds.checks.reading_age.syllables import by_spelling, easy_words, syllables


@pytest.mark.parametrize(
    ("word", "said"),
    [("cat", 1), ("made", 1), ("table", 2), ("jumped", 1), ("wanted", 2), ("names", 1), ("boxes", 2), ("science", 2),
     ("radio", 3), ("nation", 2), ("photosynthesis", 5), ("queue", 1), ("sh", 1)],
)  # fmt: skip
def test_syllables_are_those_that_are_said(word: str, said: int) -> None:
    assert syllables(word) == said


@pytest.mark.parametrize(
    ("word", "said"),
    [("splodged", 1), ("grimbling", 2), ("vapes", 1), ("crumbliness", 3), ("shopkeeper", 3), ("colourful", 3),
     ("selfie", 2), ("hopefully", 3), ("dinosaurial", 5)],
)  # fmt: skip
def test_a_word_that_the_dictionary_lacks_is_read_from_its_spelling(word: str, said: int) -> None:
    assert by_spelling(word) == said


def test_the_easy_words_are_spelt_as_in_britain() -> None:
    assert {"colour", "neighbour", "grey"} <= easy_words() and "color" not in easy_words()
