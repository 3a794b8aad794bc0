"""Writing frames: whole, each starter open and with a key word, and four fades of the same frame."""
import pytest

from scaffolds.brief import FrameBrief
from scaffolds.engines.built_in.engine import BuiltIn
from scaffolds.engines.built_in.frame import KINDS, frames
from scaffolds.exports.blocks import blocks
from scaffolds.exports.blocks.base import Lines, NewPage
from scaffolds.make import make
from scaffolds.results import Fade
from scaffolds.results.frame import WHEN

TOPICS = {
    "cause": "causes of the First World War", "sequence": "the water cycle", "compare": "Athens and Sparta",
    "describe": "a Victorian street", "explain": "how photosynthesis works",
    "argue": "should school uniform be compulsory", "evaluate": "the success of the Roman army",
    "predict": "what happens when salt is added to ice", "recount": "our trip to the farm",
    "instruct": "how to make bread"}


def test_there_is_a_frame_for_each_kind_of_writing():
    assert frames().keys() == set(KINDS) == TOPICS.keys()


@pytest.mark.parametrize("year", [3, 10])
@pytest.mark.parametrize("writing", KINDS)
def test_a_frame_is_whole_and_open(writing, year):
    made = make(FrameBrief(TOPICS[writing], writing, (), year), BuiltIn())
    assert made.findings == ()
    assert [section.name for section in made.result.sections] == ["Opening", "Middle", "Close"]
    for section in made.result.sections:
        for starter in section.starters:
            assert starter.text.endswith("…")
            assert any(word.lower() in starter.text.lower() for word in starter.key_words)


@pytest.mark.parametrize("topic, writing", [
    ("why the Great Fire of London spread", "cause"), ("compare two poems about war", "compare"),
    ("Is it ever right to lie?", "argue"), ("gravity", "explain"), ("my holiday", "recount")])
def test_a_topic_tells_the_kind_of_writing(topic, writing):
    assert make(FrameBrief(topic), BuiltIn()).result.writing == writing


def test_each_fade_takes_more_away():
    result = make(FrameBrief(TOPICS["cause"], "cause", (), 9), BuiltIn()).result
    left = {fade: sum(len(starters) for _, starters in result.starters(fade)) for fade in Fade if fade is not Fade.ALL}
    assert left == {Fade.FULL: 8, Fade.HALF: 3, Fade.WORDS: 0, Fade.NONE: 0}


@pytest.mark.parametrize("fade", list(Fade))
def test_a_fade_can_be_chosen_and_says_when_to_go_on(fade):
    result = make(FrameBrief(TOPICS["explain"], "explain", (), 7), BuiltIn()).result.choosing(fade.value)
    set_out = blocks(result)
    said = "".join(run.text for block in set_out for run in getattr(block, "words", ()))
    shown = result.shown()
    assert [fade in shown for fade in WHEN] == [WHEN[fade] in said for fade in WHEN]
    assert sum(isinstance(block, NewPage) for block in set_out) == len(shown) - 1


def test_no_frame_is_only_lines():
    result = make(FrameBrief(TOPICS["explain"], "explain", (), 7, Fade.NONE), BuiltIn()).result
    assert any(isinstance(block, Lines) for block in blocks(result))
    assert "key" not in "".join(run.text for block in blocks(result)[:-1] for run in getattr(block, "words", ()))
