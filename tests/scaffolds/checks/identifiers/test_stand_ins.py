"""What is put in the place of an identifier: nothing that would be one itself, and the same for the same person."""

import pytest

from scaffolds.checks.identifiers import find, ours, stand_ins
from scaffolds.checks.identifiers.ours import Ours
from tests.scaffolds.checks.identifiers.test_identifiers import POSITIVE, spans


def all_put(*texts: str, names=None) -> stand_ins.Swapped:
    found = [(one, text) for text in texts for one in find(text)]
    return stand_ins.put_all(texts, found, names or {})


@pytest.mark.parametrize(("kind", "line"), POSITIVE)
def test_with_stand_ins_for_all_nothing_is_left_to_find(kind, line):
    assert find(all_put(spans(line)[0]).texts[0]) == []


@pytest.mark.parametrize("sentence", [
    "My name is {}.", "{}'s EHCP", "Dear {}", "a story for {} in 4B", "{} keeps hitting {}", "Pupil: {}"])
def test_a_stand_in_is_never_found_itself(sentence):
    for stand_in in (*stand_ins.LETTERED, *stand_ins.INSTEAD.values(), stand_ins.ADULT):
        assert find(sentence.format(stand_in, stand_in)) == []


def test_one_learner_is_the_learner_and_a_sentence_begins_with_a_capital():
    assert all_put("Oliver's EHCP says so. Write to oliver.").texts == (
        "The learner's EHCP says so. Write to the learner.",)


def test_several_are_told_apart_and_stay_who_they_are():
    put = all_put("Zainab sat with Oluwaseun Adebayo.", "Oluwaseun needs a map, and zainab a rest.")
    assert put.texts == (
        "Learner A sat with Learner B.", "Learner B needs a map, and Learner A a rest.") or put.texts == (
        "Learner B sat with Learner A.", "Learner A needs a map, and Learner B a rest.")
    assert set(put.names.values()) == {"Zainab", "Oluwaseun Adebayo"}


def test_a_person_who_has_a_letter_already_keeps_it():
    put = all_put("zainab has lost her map again in 4B, said kieran", names={"Learner C": "Zainab"})
    assert put.texts[0].startswith("Learner C has lost her map")
    assert put.names["Learner C"] == "Zainab"


def test_a_word_that_is_a_name_too_is_left_where_it_is_the_word():
    assert all_put("Hope in 4B has dyslexia. There is hope.").texts[0] == (
        "The learner in 4B has dyslexia. There is hope.")


def test_an_adult_goes_with_the_title_and_a_missing_apostrophe_comes_back():
    assert all_put("ask Mrs Fotheringay about it").texts[0] == "ask the adult about it"
    assert all_put("harpreets mum rang school").texts[0] == "The learner's mum rang school"


def test_the_schools_own_name_and_the_codes_of_its_open_classes_are_found_where_they_are_lent():
    text = "The trip of Elm Hall leaves at nine, and BK7RT2 opens the page."
    assert find(text) == []
    lent = ours.known.set(Ours(("Elm Hall",), ("BK7RT2",)))
    try:
        assert [(one.kind, one.text) for one in find(text)] == [("school", "Elm Hall"), ("class_code", "BK7RT2")]
    finally:
        ours.known.reset(lent)
    assert find(text) == []
