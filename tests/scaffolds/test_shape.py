from scaffolds.brief import BreakdownBrief, PassageBrief, ScheduleBrief, StartersBrief, VersionsBrief
from scaffolds.checks.finding import Severity
from scaffolds.results import (
    Breakdown,
    BreakdownStep,
    Level,
    Passage,
    Schedule,
    ScheduleStep,
    Starter,
    Starters,
    TaskVersion,
    Versions,
    plain_text,
)
from scaffolds.shape import shape


def schedule(*steps: str) -> Schedule:
    return Schedule(title="Morning", steps=tuple(ScheduleStep(text=step) for step in steps))


def test_what_was_asked_for_has_no_finding():
    assert shape(PassageBrief("The river is wide.", 8), Passage(text="The river is wide.")) == []
    assert shape(ScheduleBrief("morning", 4, 2), schedule("Sit down", "Get a pencil")) == []
    assert shape(ScheduleBrief("morning", 4), schedule("Sit down")) == []


def test_a_wrong_kind_is_held_back():
    found, = shape(PassageBrief("The river is wide.", 8), schedule("Sit down"))
    assert (found.rule, found.severity) == ("kind", Severity.HOLD)


def test_a_part_with_no_words_is_held_back():
    for empty in (Passage(text=" "), Passage(text="…\n\n…")):
        assert [one.rule for one in shape(PassageBrief("The river is wide.", 8), empty)] == ["empty"]
    assert [one.rule for one in shape(ScheduleBrief("morning", 4), schedule("Sit down", "—"))] == ["empty"]
    assert [one.rule for one in shape(BreakdownBrief("tidy"), Breakdown(title="Tidying", steps=()))] == ["empty"]


def test_a_wrong_count_is_told_in_numbers():
    found, = shape(ScheduleBrief("morning", 4, 3), schedule("Sit down", "Get a pencil"))
    assert found.advice == "3 steps were asked for and 2 came back."


def test_a_level_given_twice_is_held_back():
    twice = Versions(objective="Rivers", versions=tuple(
        TaskVersion(level=level, text="Draw a river.") for level in (Level.EXPECTED, Level.EXPECTED, Level.EXTENDED)))
    assert [one.severity for one in shape(VersionsBrief("Draw a river.", 8), twice)] == [Severity.HOLD]


def test_a_step_is_at_most_twelve_words():
    twelve = "The names of all the rivers of England in one long list"
    steps = tuple(BreakdownStep(text=text, minutes_low=1, minutes_high=2) for text in (twelve, f"{twelve} today"))
    result = Breakdown(title="Rivers", steps=steps)
    found, = shape(BreakdownBrief("rivers"), result)
    assert found.rule == "long-step"
    assert plain_text(result)[found.start:found.end] == found.text == f"{twelve} today"


def test_the_key_words_asked_for_count_and_not_those_claimed():
    result = Starters(topic="rivers", starters=(
        Starter(text="Erosion happens because", key_words=("erosion",)), Starter(text="It is", key_words=("it",))))
    assert [one.text for one in shape(StartersBrief("rivers", ("erosion",), 2), result)] == ["It is"]
    assert shape(StartersBrief("rivers", (), 2), result) == []
