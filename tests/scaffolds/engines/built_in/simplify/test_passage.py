import re

import pytest

from scaffolds.brief import PassageBrief
from scaffolds.checks.reading_age import estimate
from scaffolds.engines.built_in.simplify import simplify
from scaffolds.engines.built_in.simplify.guards import keeps
from tests.scaffolds.engines.built_in.simplify import passages
from tests.scaffolds.engines.built_in.simplify.passages import ALL, School

NUMBER = re.compile(r"\d[\d,.]*\d|\d")


def ids(school: School) -> str:
    return school.text.split()[0].lower()


def test_a_turned_sentence_loses_no_word_to_a_phrase_that_was_swapped_in_it():
    """ "was founded in" is one phrase, and turning the sentence would have taken it apart."""
    for text in ("The company was founded in 1950 by two brothers.", "The school was founded in May by two nuns."):
        assert " in " in simplify(PassageBrief(text, 7)).text


@pytest.mark.parametrize("school", ALL, ids=ids)
@pytest.mark.parametrize("to", [7, 9, 11])
def test_key_words_and_numbers_survive_at_every_age(school, to):
    result = simplify(PassageBrief(school.text, to, keep=school.key_words)).text
    assert [word for word in school.key_words if word.lower() not in result.lower()] == [
        word for word in school.key_words if word.lower() not in school.text.lower()
    ]
    assert sorted(NUMBER.findall(result)) == sorted(NUMBER.findall(school.text))
    assert keeps(school.text, result)


@pytest.mark.parametrize("school", ALL, ids=ids)
def test_lower_targets_are_never_harder(school):
    ages = [estimate(simplify(PassageBrief(school.text, to)).text).band.age for to in (7, 9, 11, 13)]
    assert ages == sorted(ages)


@pytest.mark.parametrize("school", ALL, ids=ids)
def test_comes_within_a_year_of_one_year_easier(school):
    own = estimate(school.text).band.age
    reached = estimate(simplify(PassageBrief(school.text, own - 1)).text).band.age
    assert abs(reached - (own - 1)) <= 0.5


def test_an_easy_passage_is_left_as_it_is():
    text = passages.RIVERS.text
    assert simplify(PassageBrief(text, 16)).text == text


def test_no_more_is_changed_than_is_needed():
    text = passages.PLAGUE.text
    own = estimate(text).band.age
    few, many = (simplify(PassageBrief(text, own - years)) for years in (0.5, 2))
    assert 0 < len(few.changes) < len(many.changes)


def test_every_change_can_be_found_in_both_texts():
    for school in ALL:
        result = simplify(PassageBrief(school.text, 8))
        assert result.changes
        for change in result.changes:
            assert change.before in school.text
            assert change.after in result.text
            assert change.kind in ("word", "phrase", "split", "voice", "order", "brackets")


def test_the_same_brief_gives_the_same_passage():
    brief = PassageBrief(passages.DICKENS.text, 9, keep=("novel",))
    assert simplify(brief) == simplify(brief)


def test_subject_words_are_explained():
    words = {gloss.word: gloss.meaning for gloss in simplify(PassageBrief(passages.PHOTOSYNTHESIS.text, 9)).glossary}
    assert {"photosynthesis", "chlorophyll", "carbon dioxide", "enzyme"} <= set(words)
    assert "factor" not in words  # a maths word only beside other maths words


def test_paragraphs_stay_apart():
    for school in ALL:
        result = simplify(PassageBrief(school.text, 8)).text
        assert result.count("\n\n") == school.text.count("\n\n")
        assert "  " not in result and " ." not in result and " ," not in result


def test_speech_is_word_for_word():
    result = simplify(PassageBrief(passages.DICKENS.text, 7)).text
    assert '"Marley was dead: to begin with,"' in result


def test_must_never_is_still_must_never():
    result = simplify(PassageBrief(passages.CIRCUITS.text, 7)).text
    assert "must never experiment" in result and "must not be any gaps" in result


def test_an_edit_that_is_not_needed_for_the_age_is_given_up():
    text = passages.CIRCUITS.text
    wanted = round(estimate(text).band.age) - 1
    result = simplify(PassageBrief(text, wanted))
    assert abs(estimate(result.text).band.age - wanted) <= 0.5


def test_a_text_too_short_to_rate_closely_is_never_left_harder_than_asked():
    text = "The expedition was abandoned because of the severe weather, and the explorers commenced their journey home."
    assert estimate(simplify(PassageBrief(text, 9)).text).band.age <= 9
