"""How a word stands tells a person from a thing: one test for each manner of it, with the harmless line beside it."""
import pytest

from scaffolds.checks.identifiers import find, name_lists


def _names(text: str) -> list[str]:
    return [one.text for one in find(text) if one.kind == "name"]


@pytest.mark.parametrize(("person", "thing"), [
    ("River was brave on the slide", "The river was deep"),
    ("We put Angel in the red group because she asked", "We put an angel on the tree"),
    ("Sunny got 14 today", "Sunny weather is on its way"),
    ("Ruby was sick on the coach", "Ruby is found in rock"),
])
def test_what_is_counted_stands_without_an_article_only_as_a_name(person, thing):
    assert _names(person)
    assert not _names(thing)


@pytest.mark.parametrize(("person", "thing"), [
    ("will has left his coat", "Will it snow"),
    ("Mark is off", "Mark the answers in green"),
])
def test_a_word_that_does_is_a_name_where_another_verb_follows(person, thing):
    assert _names(person)
    assert not _names(thing)


@pytest.mark.parametrize(("person", "thing"), [
    ("I am uneasy about Crystal. She has not eaten.", "The crystal grew in a jar. She drew it."),
    ("Liberty drew on the table", "Liberty was promised to all"),
    ("Heaven is quiet but needs prompting at the sink", "Heaven is an idea in many faiths"),
])
def test_who_is_he_or_she_or_does_what_people_do_is_a_person(person, thing):
    assert _names(person)
    assert not _names(thing)


def test_the_rest_of_a_list_of_people_are_people():
    assert len(_names("Detention: Fernandes, Bajwa, Tuck")) == 3
    assert len(_names("Dinner debt - Bamidele £14.20, Coyle £6.00, Hristov £31.75")) == 3
    assert len(_names("Theo 14, Marcel 9, Oyin 20, Cerys absent")) == 4
    assert _names("Resources: clay, Blu Tack, card") == []
    assert _names("Sort these by date: Somme, Verdun, Ypres") == []


@pytest.mark.parametrize("text", [
    "can the caseworker (Hannah Lightowler) resend it", "the Khans have moved away", "cc: h.bannister",
    "PC Dunmore is in for assembly", "both Ethans are on the blue table", "the twins jaz and lou mix me up"])
def test_families_posts_and_accounts_are_read(text):
    assert _names(text)


@pytest.mark.parametrize("text", [
    "The Tudors were a family of rulers", "My dog is called Rolo and he eats socks", "Hurricane Irma hit in 2017",
    "Der Lehrer gibt dem Kind das Buch im Garten", "Use Cuisenaire rods for this", "Walk down Albert Street",
    "Oak class have swimming", "Mr McGregor chased the rabbit"])
def test_pets_places_other_tongues_and_things_named_after_people_are_let_through(text):
    assert _names(text) == []


def test_somebody_of_a_book_is_a_person_in_a_schools_own_day():
    assert _names("Romeo is off with a bug, so he needs his inhaler in the office.")
    assert _names("Romeo is banished from Verona") == []


def test_a_line_that_reads_as_printed_is_a_note_where_it_has_the_offices_words():
    assert _names("Eyob drew a boat with people in the water during choosing time, and the paper was sent home.")
    assert _names("Eyob drew a boat with people in the water, and the old man on the shore wept to look at it.") == []


def test_an_apposed_or_doubled_second_name_makes_the_first_one():
    assert _names("Tuesday-Rose is our youngest starter")
    assert _names("Send the letter to Cody-Jay")


def test_the_lists_part_what_is_sure_from_what_is_a_word():
    assert name_lists.capital_names() & name_lists.word_names()
    assert not name_lists.capital_names() & {"will", "pat", "mark"}
    assert name_lists.countable_names() <= name_lists.word_names()
    assert len(name_lists.first_names()) > 20_000
    assert len(name_lists.surnames()) > 4_000
