"""Low-demand wording: which words carry the demand, other ways without it, and what stays direct."""
import pytest

from scaffolds.brief import RewordingBrief
from scaffolds.checks.demands import left_in
from scaffolds.engines import EngineError
from scaffolds.engines.built_in.engine import BuiltIn
from scaffolds.engines.built_in.rewording import content, rewording
from scaffolds.make import make


def test_no_written_wording_asks_for_anything():
    said = [way.text for entry in content().written for way in entry.ways]
    said += [text for one in content().safety for text in one.afterwards]
    assert len(said) >= 100
    assert [(text, [one.text for one in left_in(text)]) for text in said if left_in(text)] == []


@pytest.mark.parametrize("said, carried", [
    ("Put your coat on and line up at the door now, please.", ["Put", "line", "now", "please"]),
    ("Can you please write your name on the sheet?", ["Can you", "please", "write"]),
    ("You need to write three sentences about the Romans.", ["You need to", "write"]),
    ("I want you to finish the worksheet before you can go out to play", ["I want you to", "finish", "before you can"]),
    ("Stop talking and get your books out.", ["Stop", "get"]),
])
def test_the_words_that_carry_the_demand_are_shown(said, carried):
    made = rewording(RewordingBrief(said))
    assert [one.words for one in made.demands] == carried
    assert all(said[one.start:one.end] == one.words and one.why for one in made.demands)


@pytest.mark.parametrize("said", [
    "Sit down now.", "Label the diagram and colour it in.", "Don't poke the hamster.", "Pick up the litter",
    "Hand me the stapler", "Look at page 12, read it and answer questions 1 to 4.", "Let's all tidy up quickly"])
def test_several_ways_are_left_and_none_asks(said):
    made = make(RewordingBrief(said), BuiltIn())
    assert 3 <= len(made.result.ways) <= 6
    assert made.findings == ()


@pytest.mark.parametrize("said, direct", [
    ("Get out of the building, there is a fire.", "Get out of the building."),
    ("Stop hitting him!", "Stop."), ("Please hold my hand near the road", "Hold my hand near the road."),
    ("wear your goggles", "Wear your goggles."), ("Come back here, away from the gate", "Come back here.")])
def test_what_keeps_somebody_safe_stays_direct(said, direct):
    made = make(RewordingBrief(said), BuiltIn()).result
    assert made.direct == direct
    assert "direct" in made.reason
    assert all(way.name == "afterwards" for way in made.ways)


def test_talk_about_what_happened_is_no_safety_instruction():
    assert rewording(RewordingBrief("Tell me why you hit him")).direct == ""


@pytest.mark.parametrize("said", ["Hello there", "no", "don't", "the blue one"])
def test_what_is_no_instruction_is_said_to_be_none(said):
    with pytest.raises(EngineError, match="no instruction here"):
        rewording(RewordingBrief(said))
