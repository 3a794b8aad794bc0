"""How a word stands tells a person from a thing: one test for each manner of it, with the harmless line beside it."""
import pytest

from scaffolds.checks.identifiers import find, name_lists


def _names(text: str) -> list[str]:
    return [one.text for one in find(text) if one.kind == "name"]


@pytest.mark.parametrize(("person", "thing"), [
    ("Robin was wobbly on the beam", "The robin was on the fence"),
    ("They moved Lion to the window seat at noon", "They moved a lion to the zoo at noon"),
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
    ("Staff are unsure about Hope. She sits alone.", "There is some hope. She drew it."),
    ("Liberty drew on the table", "Liberty was promised to all"),
    ("Honesty is chatty but needs reminders to finish", "Honesty is a value in many faiths"),
])
def test_who_is_he_or_she_or_does_what_people_do_is_a_person(person, thing):
    assert _names(person)
    assert not _names(thing)


def test_the_rest_of_a_list_of_people_are_people():
    assert len(_names("Lunch club: Ferreira, Sandhu, Pugh")) == 3
    assert len(_names("Trip money owed - Adeyemi £3.50, Doyle £2.00, Petrov £11.25")) == 3
    assert len(_names("Alfie 4, Danuta 7, Wale 6, Bronwen late")) == 4
    assert _names("Resources: clay, Blu Tack, card") == []
    assert _names("Sort these by date: Somme, Verdun, Ypres") == []


@pytest.mark.parametrize("text", [
    "please thank the caretaker (Stella) for this", "the Mehtas are on holiday", "from: k.ramsbottom",
    "PC Hargreaves talks to the sixth form", "both Ethans are on the blue table", "the twins jaz and lou mix me up"])
def test_families_posts_and_accounts_are_read(text):
    assert _names(text)


@pytest.mark.parametrize("text", [
    "The Tudors were a family of rulers", "Our hamster is called Rosie and she sleeps all day",
    "Hurricane Irma hit in 2017",
    "Die Oma geht mit dem Hund in den Garten und ist froh", "Use Numicon tiles for this", "Walk down Arthur Street",
    "Oak class have swimming", "Mr Tumnus carried the parcels"])
def test_pets_places_other_tongues_and_things_named_after_people_are_let_through(text):
    assert _names(text) == []


def test_somebody_of_a_book_is_a_person_in_a_schools_own_day():
    assert _names("Romeo is off with a bug, so he needs his inhaler in the office.")
    assert _names("Romeo is banished from Verona") == []


def test_a_line_that_reads_as_printed_is_a_note_where_it_has_the_offices_words():
    assert _names("Yonas made a long tunnel out of boxes during choosing time, and then the tunnel was taken apart.")
    assert _names("Yonas made a long tunnel under the hill, and the old miners of the valley came to look at it.") == []


def test_an_apposed_or_doubled_second_name_makes_the_first_one():
    assert _names("Tuesday-Rose is our youngest starter")
    assert _names("Send the letter to Cody-Jay")


def test_the_lists_part_what_is_sure_from_what_is_a_word():
    assert name_lists.capital_names() & name_lists.word_names()
    assert not name_lists.capital_names() & {"will", "pat", "mark"}
    assert name_lists.countable_names() <= name_lists.word_names()
    assert len(name_lists.first_names()) > 20_000
    assert len(name_lists.surnames()) > 4_000


@pytest.mark.parametrize("text", [
    "Kezia can retell the whole of it with puppets, and then she adds an ending of her own.",
    "Ottoline shaded the numerator first and then saw that the whole had been cut into six.",
    "Overall, Tobias has had a steady year and the next step is to check each total twice."])
def test_a_word_on_how_a_learner_works_is_a_note_and_no_page(text):
    assert _names(text)


@pytest.mark.parametrize("text", [
    "One day, Walter went to the mill with his brother, and the miller gave them a loaf of bread.",
    "\"I never saw such a storm as this one,\" replied Walter, and he shut the door behind them."])
def test_a_line_of_a_story_is_a_page(text):
    assert _names(text) == []


@pytest.mark.parametrize(("text", "whole"), [
    ("callum t took the ball", "callum t"), ("Put Priya K, by the door", "Priya K"),
    ("Owen L-P has the key", "Owen L-P"), ("bilal a", "bilal a"), ("Osei T. and the others", "Osei T")])
def test_the_initial_after_a_name_is_covered(text, whole):
    assert any(one.startswith(whole) for one in _names(text))


def test_initials_by_themselves_are_somebody_where_they_do_something():
    assert _names("T.W. pushed the chair over at lunch") == ["T.W."]
    assert _names("Is P.E. on today? The U.K. is an island group.") == []


def test_a_name_that_is_a_word_is_a_person_beside_a_family_name_or_another_learner():
    assert _names("Readers: Joy Adeyemi; Faith Okonkwo") == ["Joy Adeyemi", "Faith Okonkwo"]
    assert len(_names("me ruby and tariq r on the same team")) == 2


def test_a_family_name_where_a_note_has_whose_it_is():
    assert _names("Scribe for the mock - Adeyemi") == ["Adeyemi"]
    assert _names("Detention with Okonkwo moved to noon") == ["Okonkwo"]
