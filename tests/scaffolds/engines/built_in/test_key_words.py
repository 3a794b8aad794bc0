import pytest

from scaffolds.engines.built_in.key_words import suggest

PLANTS = (
    "Photosynthesis is the process by which green plants make their own food. Sunlight is absorbed by chlorophyll in "
    "the leaves. The plant takes in carbon dioxide from the air and water from the soil. These are turned into glucose "
    "and oxygen. The oxygen is released through tiny holes called stomata."
)
HASTINGS = (
    "In 1066 William, Duke of Normandy, landed at Pevensey with an army of about 7,000 men. King Harold had just "
    "defeated Harald Hardrada at Stamford Bridge. Harold marched his tired army south and met William near Hastings."
)
WASHING = "The boy put the coat in the bag. He went to the shop, and then he went home. It was late and he was tired."


def test_the_subject_words_of_a_science_passage():
    found = suggest(PLANTS, 8)
    assert {"chlorophyll", "carbon dioxide", "glucose", "stomata", "oxygen"} <= set(found)
    assert not {"process", "own", "tiny", "called", "dioxide"} & set(found)


def test_names_are_key_words_of_a_history_passage():
    assert {"Harold", "William", "Stamford Bridge"} <= set(suggest(HASTINGS, 10))


def test_no_more_than_asked_and_none_twice():
    found = suggest(PLANTS * 3, 4)
    assert len(found) == 4 == len({word.lower() for word in found})


@pytest.mark.parametrize("text", [PLANTS, HASTINGS, WASHING])
def test_each_is_written_as_in_the_passage(text):
    assert all(word.lower() in text.lower() for word in suggest(text, 10))


def test_words_to_pass_over_are_passed_over():
    assert "chlorophyll" not in suggest(PLANTS, 10, without=["Chlorophyll"])


@pytest.mark.parametrize("text", ["", "   ", "1234 5678", "\U0001f600", "a b c", "the and of", "x" * 30_000])
def test_a_text_without_terms_is_no_fault(text):
    assert isinstance(suggest(text, 5), tuple)


def test_a_name_and_a_longer_name_are_two():
    found = suggest("Compare how Macbeth and Lady Macbeth react to the murder of Duncan.", 6)
    assert {"Macbeth", "Lady Macbeth", "Duncan"} <= set(found)


def test_small_words_and_number_words_are_none():
    found = suggest("The treaty cost Germany 132 billion gold marks, although nobody knew whether it was fair.", 9)
    assert not {"although", "whether", "billion", "billion gold", "nobody"} & set(found)
