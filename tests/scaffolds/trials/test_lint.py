import pytest

from prompt_library import load
from scaffolds.checks.finding import Severity
from scaffolds.trials.lint import lint

STARTERS = load()["starters"]


def rules(**update):
    return {one.rule for one in lint(STARTERS.model_copy(update=update))} - {"examples"}


@pytest.mark.parametrize("name", sorted(load()))
def test_nothing_that_comes_with_handrail_asks_who_a_learner_is(name):
    assert [one for one in lint(load()[name]) if one.severity is Severity.HOLD] == []


@pytest.mark.parametrize("words", [
    "Write to the learner's name.", "Use the name of the child.", "The pupil’s date of birth is $topic.",
    "Add their UPN."])
def test_a_prompt_that_asks_who_a_learner_is_is_told_so(words):
    assert "asks-who" in rules(words=f"{STARTERS.words}\n{words}")


@pytest.mark.parametrize("words", [
    "Name no learner.", "Do not use the learner's name.", "The name of the topic: $topic"])
def test_a_prompt_that_forbids_it_is_not(words):
    assert "asks-who" not in rules(words=f"{STARTERS.words}\n{words}")


def test_a_field_that_asks_for_a_name_is_told_so():
    field = STARTERS.fields[0].model_copy(update={"label": "Pupil name"})
    assert rules(fields=(field, *STARTERS.fields[1:])) == {"asks-who"}


def test_a_name_in_an_example_is_found():
    assert "identifier" in rules(examples=({**STARTERS.example, "topic": "a story for rivers, ring 07700 900123"},))


def test_american_spelling_is_found():
    assert rules(purpose="To organize colors.") == {"american-spelling"}


def test_too_few_examples_are_said():
    found = lint(STARTERS.model_copy(update={"examples": STARTERS.examples[:1]}))
    assert any(one.rule == "examples" and "It has 1 and needs 5" in one.advice for one in found)


def test_demands_are_looked_for_where_learners_read():
    breakdown = load()["breakdown"].model_copy(update={"title": "You must try this. Well done!"})
    assert {one.rule[:2] for one in lint(breakdown)} >= {"D3", "D6"}
