"""One passage at several reading ages."""
import pytest

from classroom.make.ages import briefs
from prompt_library import load
from scaffolds.filling import ORIGINAL, NotFilledIn

SIMPLIFY = load()["simplify"]


def form(**fields: str) -> dict[str, str]:
    return {"passage": "The Romans built straight roads.", "reading_age": "9", **fields}


def test_the_youngest_comes_first_and_none_twice():
    made = briefs(SIMPLIFY, form(**{"also-1": "11", "also-2": "7"}))
    assert [brief.to for brief in made] == [7, 9, 11]
    assert [brief.to for brief in briefs(SIMPLIFY, form(**{"also-1": "9"}))] == [9]


def test_each_is_asked_for_in_its_own_words():
    made = briefs(SIMPLIFY, form(**{"also-1": "11"}))
    assert "reading age of 9 years" in made[0].origin.words
    assert "reading age of 11 years" in made[1].origin.words


def test_a_further_age_that_cannot_be_is_told_at_its_box():
    with pytest.raises(NotFilledIn) as caught:
        briefs(SIMPLIFY, form(**{"also-2": "99"}))
    assert [fault.field for fault in caught.value.faults] == ["also-2"]


def test_the_original_has_one_age():
    made = briefs(SIMPLIFY, form(comes_out=ORIGINAL, **{"also-1": "11"}))
    assert len(made) == 1
    assert made[0].original


def test_the_starting_prompt_offers_the_original_first():
    assert SIMPLIFY.field("comes_out").choices[0] == ORIGINAL


def test_other_prompts_make_one_brief():
    assert len(briefs(load()["breakdown"], {"task": "write a story", "also-1": "7"})) == 1
