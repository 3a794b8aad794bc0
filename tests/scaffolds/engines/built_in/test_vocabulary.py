import pytest

from scaffolds.engines.built_in import frames
from scaffolds.engines.built_in.vocabulary import find, known, topics


def test_there_are_topics_enough_for_key_stages_one_to_four():
    assert len(topics()) >= 60


@pytest.mark.parametrize("topic", topics(), ids=lambda topic: topic.name)
def test_a_topic_has_its_key_words_once_each(topic):
    words = [word.text.lower() for word in topic.key_words]
    assert 8 <= len(words) <= 12
    assert len(set(words)) == len(words)
    assert set(topic.kinds) <= set(frames.kinds())
    assert all(phrase == phrase.lower() for phrase in topic.phrases)


@pytest.mark.parametrize("topic", topics(), ids=lambda topic: topic.name)
def test_a_topic_is_found_by_its_own_name(topic):
    found = find(topic.name)
    assert found is not None and set(found.words) & set(topic.words)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("causes of WW1", "the First World War"),
        ("the cold war", "the Cold War"),
        ("Year 9: photosynthesis", "photosynthesis"),
        ("photosynthsis", "photosynthesis"),
        ("volcanos", "volcanoes"),
        ("how a river changes", "rivers"),
        ("Lady Macbeth's guilt", "Macbeth"),
        ("the great fire of london", "the Great Fire of London"),
    ],
)
def test_a_topic_is_found_as_people_write_it(typed, name):
    found = find(typed)
    assert found is not None and found.name == name


@pytest.mark.parametrize("typed", ["", "???", "drivers", "obesity", "the tuck shop", "a quick brown fox"])
def test_a_topic_that_is_not_here_is_not_guessed(typed):
    assert find(typed) is None


def test_a_known_word_stands_as_its_topic_has_it():
    assert known()["assassination"].phrase == "the assassination"
    assert known()["militarism"].phrase == "militarism"
