"""Strategies, plans and letters: written content that keeps what it promises."""
import pytest

from prompt_library import load
from scaffolds.brief import LetterBrief, PlanBrief, StrategiesBrief
from scaffolds.checks import plain_letter, provision
from scaffolds.engines.built_in import letter, plan, strategies
from scaffolds.engines.built_in.engine import BuiltIn
from scaffolds.make import make

AREAS = ("Communication and interaction", "Cognition and learning", "Social, emotional and mental health",
         "Sensory and/or physical needs")


def test_there_are_strategies_over_the_four_areas():
    held = strategies.areas()
    assert set(held) == set(AREAS) == set(load()["strategies"].field("area").choices)
    assert all(len(written) >= 30 for written in held.values())
    names = [one.name for written in held.values() for one in written]
    assert len(names) >= 120 and len(set(names)) == len(names)


@pytest.mark.parametrize("area", AREAS)
def test_each_strategy_says_how_and_how_it_fades(area):
    made = make(StrategiesBrief(area, "", 20), BuiltIn())
    assert made.findings == ()
    assert all(len(one.fade.split()) >= 4 for one in strategies.areas()[area])
    assert len({one.how for one in strategies.areas()[area]}) == len(strategies.areas()[area])


@pytest.mark.parametrize("area, focus, name", [
    ("Cognition and learning", "spelling", "Spelling by what it is made of"),
    ("Sensory and/or physical needs", "noise", "Ear defenders on a hook"),
    ("Communication and interaction", "unexpected change", "A card that means change"),
    ("Social, emotional and mental health", "starting work", "First task that cannot go wrong")])
def test_a_focus_brings_what_is_about_it(area, focus, name):
    result = make(StrategiesBrief(area, focus, 4), BuiltIn()).result
    assert result.matched and name in {one.name for one in result.strategies}


def test_a_focus_that_nothing_is_about_is_said():
    made = make(StrategiesBrief(AREAS[1], "beekeeping", 4), BuiltIn())
    assert not made.result.matched and made.receipt.notes


@pytest.mark.parametrize("area", AREAS)
def test_every_written_line_of_provision_is_specific(area):
    held = plan.areas()[area]
    assert [(provision.missing(line.text), line.text) for line in held.provision if provision.missing(line.text)] == []
    assert [one.text for line in held.provision for one in provision.vague(line.text)] == []
    assert make(PlanBrief(area), BuiltIn()).findings == ()


def test_wording_that_is_given_is_looked_at_line_by_line():
    wording = ("Regular access to small group support as appropriate.\n"
               "Reading, 10 minutes, 4 times a week, by the class teacher.")
    made = make(PlanBrief(AREAS[1], "reading", wording), BuiltIn())
    assert [one.text for one in made.findings if one.rule == "vague"] == [
        "Regular", "access to", "small group", "as appropriate"]
    unspecific = [one.advice for one in made.findings if one.rule == "not-specific"]
    assert unspecific == ["This does not say how much, how often, who gives it or when it is reviewed.",
                          "This does not say when it is reviewed."]


def test_the_cycle_is_the_code_of_practices():
    assert [one.name for one in plan.cycle()] == ["Assess", "Plan", "Do", "Review"]


def test_there_is_a_letter_for_each_purpose_that_can_be_chosen():
    assert {name.lower() for name in load()["letter"].field("purpose").choices} == set(letter.letters())


@pytest.mark.parametrize("purpose", sorted(letter.letters()))
def test_a_letter_is_plain_short_and_has_blanks(purpose):
    made = make(LetterBrief(purpose, 10), BuiltIn())
    assert made.findings == ()
    assert made.receipt.band.age <= 10
    assert made.result.text.count("[") >= 5


def test_a_letter_for_another_purpose_has_its_middle_left_to_write():
    assert "[what happens]" in make(LetterBrief("Head lice in the class"), BuiltIn()).result.text


def test_what_makes_a_letter_hard_is_named():
    text = ("We will touch base about the IEP. Words " + "word " * 21 + "end. "
            "The special educational needs coordinator (SENCO) rings. The SENCO is [name of the SENCO and EP].")
    assert [(one.rule, one.text[:11]) for one in plain_letter.find(text)] == [
        ("idiom", "touch base"), ("unexplained-term", "IEP"), ("long-sentence", "Words word ")]
