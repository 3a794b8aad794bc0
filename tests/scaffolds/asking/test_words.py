"""The fixed words of replies: every one of them asks nothing of the learner, and is short."""

from string import Template

import pytest

from scaffolds.asking.words import hints, line, meaning_of, options, ways_in, words
from scaffolds.checks import invitations

VALUES = dict.fromkeys(
    ("title", "step", "number", "total", "low", "high", "word", "meaning", "others", "kind", "topic", "age"), "the page"
)
FIXED = [
    *(Template(text).substitute(VALUES) for text in words().lines.values()),
    *words().nothing_asked,
    *(rung for ladder in hints() for rung in ladder.rungs),
]
PRESSED = [*words().options.values(), *words().ways_in, *words().other_ways]


@pytest.mark.parametrize("text", FIXED + PRESSED)
def test_no_fixed_word_pushes_questions_praises_or_hurries(text):
    assert not invitations.find(text)


@pytest.mark.parametrize("text", FIXED)
def test_d15_no_fixed_reply_is_long(text):
    assert len(text.split()) <= 60
    assert len(text.splitlines()) <= 5


@pytest.mark.parametrize("text", PRESSED)
def test_what_can_be_pressed_is_a_short_noun_phrase(text):
    assert len(text.split()) <= 6
    assert text[-1] not in ".!?"


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("predominantly", ("Predominantly", "mainly")),
        ("constructed", ("Construct", "build")),
        ("reluctant", ("Reluctant", "not keen or unwilling")),
        ("flibber", None),
    ],
)
def test_a_hard_word_means_what_the_simplifier_would_say(word, said):
    assert meaning_of(word) == said


def test_d5_there_are_four_ways_in_at_most_and_one_is_nothing():
    for ways in (ways_in(), words().other_ways):
        assert 2 <= len(ways) <= 4
        assert "Nothing for now" in ways
    assert "Something else" in ways_in()


def test_the_last_ladder_is_for_everything_else():
    assert not hints()[-1].words
    assert all(ladder.words for ladder in hints()[:-1])


def test_no_rung_but_the_last_holds_an_example():
    for ladder in hints():
        assert "example" not in (ladder.rungs[0] + ladder.rungs[1]).lower()
        assert ladder.rungs[2].lower().startswith("one of the same kind")


@pytest.mark.parametrize("term", ["evaluate", "photosynthesis", "metaphors", "tributary", "paragraph", "analysis"])
def test_a_word_has_its_plain_meaning(term):
    found = meaning_of(term)
    assert found
    assert not invitations.find(f"{found[0]}: {found[1]}.")


def test_a_word_that_is_not_held_has_none():
    assert meaning_of("flibberty") is None


def test_a_missing_value_is_a_fault_at_once():
    with pytest.raises(KeyError):
        line("explain", word="river")
    with pytest.raises(KeyError):
        options("no such option")
