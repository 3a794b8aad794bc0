"""Each thing that learners type in understood.yaml is answered with the task that is meant, as the page answers it."""

from pathlib import Path

import pytest
import yaml

from scaffolds.ask import Say, ask
from scaffolds.asking import clauses
from scaffolds.engines.built_in.tasks import tasks
from tests.scaffolds.test_real_words import is_line

HERE = Path(__file__).parent
MEANT = yaml.safe_load((HERE / "understood.yaml").read_text(encoding="utf-8"))
SAID = [(said, name) for name, every in MEANT.items() for said in every]
AFTER = yaml.safe_load((HERE / "after_steps.yaml").read_text(encoding="utf-8"))
TASK = "brush my teeth"


def talk(*said: str):
    history: list[tuple[str, str]] = []
    for one in said[:-1]:
        history.append((one, ask(Say(one, history=tuple(history))).text))
    return ask(Say(said[-1], history=tuple(history)))


def test_the_list_is_long_and_its_names_are_tasks():
    assert len(SAID) >= 150
    assert set(MEANT) <= {task.name for task in tasks()}


@pytest.mark.parametrize(("said", "name"), SAID, ids=lambda one: one[:50])
def test_a_task_is_known_by_what_learners_type(said, name):
    reply = ask(Say(said))
    assert reply.kind == "breakdown"
    assert reply.title == name or reply.title.startswith(f"{name}: ")


@pytest.mark.parametrize(
    ("said", "row"), [(said, row) for row in AFTER for said in row["says"]], ids=lambda one: str(one)[:40]
)
def test_what_is_said_of_steps_is_about_them(said, row):
    reply = talk(*row.get("after", [TASK]), said)
    assert reply.kind == row["kind"]
    assert "line" not in row or is_line(row["line"], reply.text)
    assert row.get("holds", "") in reply.text
    assert "count" not in row or len(reply.steps) == row["count"]
    assert not {TASK}.intersection(reply.options)


@pytest.mark.parametrize("pressed", [task.name for task in tasks()])
def test_every_name_that_is_offered_can_be_pressed(pressed):
    assert ask(Say(pressed)).title == pressed


def test_a_wrong_list_is_answered_with_other_near_tasks_and_not_with_itself():
    reply = talk(TASK, "no the other one")
    assert "Brushing teeth" not in reply.options
    assert 2 <= len(reply.options) <= 4
    assert reply.options[-1] == "Something else"


def test_two_tasks_in_one_say_are_both_offered_by_name():
    reply = ask(Say("clean my room then shower then homework"))
    assert reply.options == ("Tidying a bedroom", "Having a shower", "Starting homework", "Something else")
    assert not reply.steps
    assert clauses.two("feed the rabbit and clean her out") == ()


@pytest.mark.parametrize(
    "said", ["not tidy my room", "im not doing my maths", "ive done my maths", "i dont want to tidy my room"]
)
def test_what_is_denied_or_over_gets_no_list(said):
    reply = ask(Say(said))
    assert reply.kind == "nothing_asked"
    assert not reply.steps


def test_a_word_explained_on_the_way_leaves_the_steps_where_they_were():
    assert "2 of" in talk("essay on macbeth", "what does ambition mean", "next").text


def test_just_tell_me_three_times_goes_down_the_ladder_calmly():
    rungs = [talk("how do i do pythagoras", *["just tell me"] * times) for times in range(4)]
    assert [reply.kind for reply in rungs] == ["hint"] * 4
    assert len({reply.text for reply in rungs}) == 4
    assert rungs[2].text.startswith("One of the same kind.")
    assert is_line("no_more_hints", rungs[3].text)
