import pytest

from scaffolds.engines.built_in.simplify.plainness import is_plainer
from tests.scaffolds.engines.built_in.simplify.saying import swapped


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("She purchased a sizeable house.", "She bought a large house."),
        ("They are commencing the search.", "They are starting the search."),
        ("He utilises numerous tools.", "He uses many tools."),
        ("It was more beneficial than before.", "It was more helpful than before."),
        ("The task was more arduous than before.", "The job was harder than before."),
        ("In order to win, they ran.", "To win, they ran."),
        ("The flood took place on Monday.", "The flood happened on Monday."),
        ("The majority of the children agreed.", "Most of the children agreed."),
        ("The majority of children agreed.", "Most children agreed."),
        ("However, the plan failed.", "But the plan failed."),
        ("The town continued to grow.", "The town kept growing."),
        ("The music was composed of three parts.", "The music was made up of three parts."),  # not "written"
    ],
)
def test_hard_words_and_phrases_become_plain_ones(before, after):
    assert swapped(before) == after


@pytest.mark.parametrize(
    "sentence",
    [
        "He has applied for a licence.",  # not "used for"
        "The former player waved.",  # not "old player"
        "The impaled fish was small.",
        "The re-establishing of the club took years.",
        "They found the ring.",  # not "set up"
        "We observed a minute's silence.",
        "It was a question of capital punishment.",
        "The current is measured in amperes.",
    ],
)
def test_words_with_another_meaning_are_left(sentence):
    assert swapped(sentence) == sentence


def test_article_follows_the_new_word():
    assert swapped("He had an enormous dog.") == "He had a huge dog."
    assert swapped("It was a beneficial and a comprehensible idea.").startswith("It was a helpful and a clear idea")


def test_capitals_are_kept():
    assert swapped("Approximately 30 people came.") == "About 30 people came."


def test_forms_are_british():
    assert swapped("She had obtained a ticket and was travelling.") == "She had got a ticket and was travelling."


def test_quotations_are_never_reworded():
    said = "\u201cI purchased numerous apples,\u201d said the man."
    assert swapped(said) == said
    assert swapped("'I purchased it,' said the man.") == "'I purchased it,' said the man."


def test_names_are_never_reworded():
    assert swapped("The Approximate Band met in Commence Street.") == "The Approximate Band met in Commence Street."


def test_key_words_and_their_forms_stay():
    assert swapped("They purchased bread.", keep=("purchase",)) == "They purchased bread."
    assert swapped("The purchaser was commencing work.", keep=("commence",)).endswith("was commencing work.")
    assert swapped("Prior to dawn, they ate.", keep=("prior to",)) == "Prior to dawn, they ate."


def test_subject_words_stay():
    sentence = "The velocity and the acceleration were measured."
    assert swapped(sentence) == sentence


def test_no_word_comes_twice():
    assert swapped("They received gifts and donations.") == "They got gifts and donations."


def test_two_words_do_not_become_the_same_one():
    assert swapped("A vast army crossed a massive plain.") == "A huge army crossed a massive plain."
    assert swapped("Numerous men had numerous homes.") == "Many men had many homes."


def test_a_noun_that_cannot_be_counted_does_not_take_a():
    assert "a bad luck" not in swapped("It was a misfortune for the town.")
    assert "bad lucks" not in swapped("Their misfortunes were many.")


def test_several_words_do_not_come_between_to_and_its_verb():
    assert swapped("They wanted to publicly thank her.") == "They wanted to publicly thank her."


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The train was due to arrive.", "The train was due to arrive."),
        ("There had been attempts to save it.", "There had been attempts to save it."),
        ("He went on to win the prize.", "He later won the prize."),
        ("It was located in the city of Leeds.", "It was in Leeds."),
        ("They are able to swim or to float.", "They are able to swim or to float."),
        ("They had suffered injuries.", "They had suffered injuries."),
        ("The group consists of six people.", "The group is made up of six people."),
    ],
)
def test_phrases_change_only_where_the_rest_still_fits(before, after):
    assert swapped(before) == after


def test_a_word_is_swapped_only_for_one_that_children_meet_earlier():
    assert is_plainer("purchase", "buy")
    assert not is_plainer("buy", "purchase")
    assert not is_plainer("cold", "cold")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The law allowed women to vote.", "The law let women vote."),
        ("The storm caused the ship to sink.", "The storm made the ship sink."),
        ("Women were allowed to vote.", "Women were allowed to vote."),
        ("It allows users to search and to save pages.", "It allows users to search and to save pages."),
        ("It allowed him not to go.", "It allowed him not to go."),
    ],
)
def test_to_goes_with_the_verb_that_needed_it(before, after):
    assert swapped(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The engine is capable of lifting a car.", "The engine can lift a car."),
        ("The engines were capable of lifting a car.", "The engines could lift a car."),
        ("The birds tend to live in the hills.", "The birds often live in the hills."),
        ("The birds do not tend to live in the hills.", "The birds do not tend to live in the hills."),
        ("She succeeded in finding the key.", "She managed to find the key."),
        ("The town has a population of 5,000.", "The town has 5,000 people."),
        ("The town has a population of about 2 million.", "The town has about 2 million people."),
        ("The town has a population of wealthy families.", "The town has a population of rich families."),
    ],
)
def test_a_phrase_takes_the_verb_or_the_number_that_follows(before, after):
    assert swapped(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("He moved there after his death.", "He moved there after he died."),
        ("They asked for his death sentence after his death sentence was read.",
         "They asked for his death sentence after his death sentence was read."),
        ("The wall is two metres in height.", "The wall is two metres high."),
        ("The rise in height was small.", "The rise in height was small."),
        ("It's native to Kenya.", "It's native to Kenya."),
        ("The plant is native to Kenya.", "The plant comes from Kenya."),
        ("It is difficult to see.", "It is hard to see."),
        ("It is more difficult to see.", "It is harder to see."),
        ("It was a well-known story.", "It was a famous story."),
        ("The town was war-torn.", "The town was damaged by war."),
        ("The war-torn town was empty.", "The war-torn town was empty."),
        ("She suffered from asthma.", "She had asthma."),
        ("She had suffered from asthma.", "She had suffered from asthma."),
    ],
)
def test_a_phrase_fits_what_stands_around_it(before, after):
    assert swapped(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The company provides help.", "The company gives help."),
        ("The company provided him with food.", "The company provided him with food."),
        ("The picture represents a ship.", "The picture shows a ship."),
        ("They founded a school in Leeds.", "They set up a school in Leeds."),
        ("The theory is founded on fact.", "The theory is founded on fact."),
        ("The prince entered the palace.", "The prince went into the palace."),
        ("The men employed a cook.", "The men employed a cook."),
        ("The men employed the power of steam.", "The men used the power of steam."),
        ("They remain silent.", "They stay silent."),
        ("There remain many problems.", "There remain many problems."),
        ("She claimed that it was hers.", "She said that it was hers."),
        ("She claimed to be a queen.", "She claimed to be a queen."),
        ("They found a deafening noise.", "They found a very loud noise."),
        ("It was favorable weather.", "It was good weather."),
    ],
)
def test_one_sense_is_swapped_and_the_others_stay(before, after):
    assert swapped(before) == after


def test_a_doctors_work_keeps_its_apostrophe():
    assert swapped("The physician's bag was full.") == "The doctor's bag was full."
