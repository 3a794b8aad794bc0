import pytest

from scaffolds.checks.one_action import join
from scaffolds.engines.built_in.routines import routines


@pytest.mark.parametrize(("step", "words", "first", "second"), [
    ("Hang up your coat and sit down", "and", "Hang up your coat", "Sit down"),
    ("Wash your hands, then eat", "then", "Wash your hands", "Eat"),
    ("Stand up; push in your chair", ";", "Stand up", "Push in your chair"),
    ("Read the question. Write the answer", ".", "Read the question", "Write the answer"),
    ("Look at the board and copy the date", "and", "Look at the board", "Copy the date"),
    ("Tidy up and then line up", "and then", "Tidy up", "Line up"),
    ("Sit and listen", "and", "Sit", "Listen"),
])
def test_two_actions_are_cut_where_they_are_joined(step, words, first, second):
    assert join(step) == (words, first, second)


@pytest.mark.parametrize("step", [
    "Coat and bag", "Get your knife and fork", "Get scissors and glue", "Put your book and pencil away", "and", "then",
    "Letters and sounds", "Question and answer", "Say please and thank you", "Put on hat and coat", "Bread and butter",
    "Show and tell", "Wash and dry your hands", "Put the sand away", "Wash your hands.", "", "Wait for the band",
])
def test_one_action_is_left_alone(step):
    assert join(step) is None


def test_no_written_step_of_ours_is_two_actions():
    steps = {step.words(year) for routine in routines() for step in routine.steps for year in (1, 5, 9)}
    assert {step for step in steps if join(step)} == set()
