"""Replies are in the words of whoever asked: nearly every one is within a year of the reading age that was set."""
import pytest

from scaffolds.ask import Say, ask
from scaffolds.asking.words import Words, hints, line, words
from scaffolds.checks import invitations
from scaffolds.engines.built_in import breakdown
from scaffolds.engines.built_in.tasks import TaskStep, Young
from tests.bench.learner import OVER, VALUES, tasks_within

SHARES = [(6, "", 0.90), (7, " about volcanoes", 0.95), (9, "", 0.99)]


@pytest.mark.parametrize(("age", "topic", "share"), SHARES)
def test_tasks_are_told_within_a_year_of_the_reading_age(age, topic, share):
    ages = {name: reply.age.age or 5 for name, reply in tasks_within(age, topic)}
    above = {name: measured for name, measured in ages.items() if measured > age + OVER}
    assert 1 - len(above) / len(ages) >= share, above


def test_a_young_reader_gets_the_same_steps_in_young_words():
    young, usual = (ask(Say("essay on macbeth", age=age)) for age in (6, 9))
    assert len(young.steps) == len(usual.steps)
    assert [(step.minutes_low, step.minutes_high) for step in young.steps] == [
        (step.minutes_low, step.minutes_high) for step in usual.steps]
    assert young.steps[0].text == "The question, out to see"
    assert young.steps[0].plain == "Put the question out to see."
    assert any("Macbeth" in step.text for step in young.steps)
    assert young.title == usual.title == "Writing an essay: Macbeth"


def test_a_young_step_opens_into_the_same_smaller_steps():
    for age in (6, 9):
        reply = ask(Say("essay on macbeth", age=age))
        step = next(step for step in reply.steps if step.smaller)
        assert len(breakdown.smaller(reply.title, step.text)) == len(step.smaller)


def test_from_eight_on_the_usual_words_are_used():
    assert ask(Say("tidy my room", age=8)).text == ask(Say("tidy my room", age=12)).text
    assert ask(Say("tidy my room", age=7.9)).text == ask(Say("tidy my room", age=5)).text


def test_a_reply_above_the_reading_age_says_so():
    reply = ask(Say("what does photosynthesis mean", age=6))
    assert [one.rule for one in reply.findings] == ["reading-age"]


@pytest.mark.parametrize("name", list(words().young_lines))
def test_a_young_line_pushes_nobody_and_is_short(name):
    said = line(name, young=True, **VALUES)
    assert not invitations.find(said)
    assert len(said.split()) <= 60
    assert len(said.splitlines()) <= 5


@pytest.mark.parametrize("ladder", hints(), ids=lambda ladder: ladder.kind)
def test_a_young_ladder_pushes_nobody_and_gives_no_example_too_soon(ladder):
    assert not [rung for rung in ladder.young if invitations.find(rung)]
    assert ladder.young[2].startswith("One of the same kind.")


def test_a_young_ladder_is_climbed_by_a_young_reader():
    rungs = [ask(Say("how do i do fractions", age=age)).text for age in (6, 9)]
    ladder = next(each for each in hints() if each.kind == "fractions")
    assert rungs == [ladder.young[0].strip(), ladder.rungs[0].strip()]


def test_a_young_step_without_the_learners_topic_is_a_fault():
    young = Young(text="What it is about", plain="Write what it is about.")
    with pytest.raises(ValueError, match="young words hold a"):
        TaskStep(text="{topic|The subject} as a title", plain="Write it.", minutes=(1, 2), young=young)


@pytest.mark.parametrize(("text", "plain"), [
    ("The book and then a pen", "Get it."), ("The book", "Get the book. Open it."), ("word " * 13, "Get the book.")])
def test_a_young_step_is_one_short_action(text, plain):
    with pytest.raises(ValueError, match="one action|at most 12 words"):
        Young(text=text, plain=plain)


def test_a_young_line_for_no_line_or_without_its_value_is_a_fault():
    usual = {"lines": {"smaller": "A smaller way in: $step."}, "nothing_asked": (), "options": {}, "ways_in": (),
             "other_ways": ()}
    faults = (({"bigger": "A big one."}, "there is no line bigger"), ({"smaller": "A way in."}, "has the values"))
    for young, fault in faults:
        with pytest.raises(ValueError, match=fault):
            Words(**usual, young_lines=young)
