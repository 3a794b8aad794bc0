"""The steps of every written task, at every place of the slider."""
import pytest

from classroom.learn.acts import Marks
from classroom.learn.sheet import arranged
from classroom.learn.turns import Turn, read, turn_from, written
from scaffolds.ask import Say, ask
from scaffolds.engines.built_in.tasks import tasks

PLACES = range(1, 6)


@pytest.fixture(scope="module")
def turns() -> list[Turn]:
    return [turn_from(0, task.name, ask(Say(task.name))) for task in tasks()]


def test_every_task_has_more_steps_at_a_higher_place_whatever_was_opened(turns):
    for turn in turns:
        assert len(arranged(turn, Marks(), 1)) < len(arranged(turn, Marks(), 5)), turn.title
        for node in {node.id: node for place in PLACES for node in arranged(turn, Marks(), place)}.values():
            counts = [len(arranged(turn, Marks(opened=[node.id]), place)) for place in PLACES]
            assert counts == sorted(counts), (turn.title, node.text, counts)


def test_no_step_is_there_twice(turns):
    for turn in turns:
        for place in PLACES:
            ids = [node.id for node in arranged(turn, Marks(), place)]
            assert len(ids) == len(set(ids)), turn.title


def test_opening_a_step_leaves_every_other_where_it_was(turns):
    for turn in turns:
        for place in (1, 3):
            before = [node.id for node in arranged(turn, Marks(), place)]
            after = [node.id for node in arranged(turn, Marks(opened=before[-1:]), place)]
            assert after[: len(before) - 1] == before[:-1], turn.title


def test_a_turn_comes_back_from_the_page_as_it_went(turns):
    for turn in turns:
        (back,) = read(written([turn]))
        assert back == turn
        assert back.tree == turn.tree
