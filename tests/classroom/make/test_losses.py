"""What a result lost, sentence by sentence of its source."""
from classroom.make.losses import losses
from scaffolds.brief import PassageBrief
from scaffolds.engines.built_in.engine import BuiltIn
from scaffolds.make import make, remeasure
from tests.factories import make_scaffold

SOURCE = "The fire burned 13,200 houses and 87 churches. Few people died. The king did not leave London in 1666."


def lost_in(result: str):
    scaffold = make(PassageBrief(SOURCE, 9), BuiltIn())
    return losses(remeasure(scaffold, scaffold.result.model_copy(update={"text": result})))


def test_a_sentence_that_lost_two_facts_is_one_to_put_back():
    first, second = lost_in(
        "The fire burned many houses and churches. Few people died. The king did not leave London.")
    assert len(first.advice) == 2
    assert first.pieces == (
        ("The fire burned ", False), ("13,200", True), (" houses and ", False), ("87", True), (" churches.", False))
    assert first.lost == "13,200, 87"
    assert "1666" in second.lost


def test_nothing_lost_is_nothing_to_put_back():
    assert lost_in(SOURCE) == []


def test_other_kinds_of_result_lose_nothing():
    assert losses(make_scaffold()) == []
