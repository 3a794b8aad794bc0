import pytest

from scaffolds.brief import BreakdownBrief, PassageBrief, ScheduleBrief, StartersBrief, VersionsBrief
from scaffolds.checks.finding import Finding, Severity
from scaffolds.distrust import distrust, strict
from scaffolds.engines.built_in.engine import BuiltIn
from scaffolds.results import (
    Level,
    Passage,
    Result,
    Schedule,
    ScheduleStep,
    Starter,
    Starters,
    TaskVersion,
    Versions,
)

SOURCE = (
    "The fluvial channel erodes its banks, and sediment is transported downstream. During periods of inundation the "
    "adjacent flood plain receives deposits of silt, which makes the soil fertile."
)
PLAIN = (
    "The river wears away its banks and carries the sediment downstream. In a flood it leaves silt on the flood plain. "
    "This makes the soil rich."
)
TASK = VersionsBrief("Explain how a river erodes its banks.", 8)


def rules(brief, result: Result) -> set[str]:
    return {finding.rule for finding in distrust(brief, result)}


def versions(*texts: str) -> Versions:
    return Versions(objective="Explain erosion", versions=tuple(
        TaskVersion(level=level, text=text) for level, text in zip(Level, texts, strict=True)))


def test_a_free_rewrite_is_trusted():
    assert rules(PassageBrief(SOURCE, 9), Passage(text=PLAIN)) == set()


def test_words_about_something_else_are_held_back():
    other = "The role of the assistant is to help people with the document. It reads the prompt and answers it in JSON."
    assert "topic" in rules(PassageBrief(SOURCE, 9), Passage(text=other))


def test_a_summary_is_held_back():
    assert "length" in rules(PassageBrief(SOURCE, 9), Passage(text="The channel erodes its banks with sediment."))


def test_one_version_about_something_else_is_enough():
    good = "Explain how a river erodes its banks. Use a diagram."
    assert rules(TASK, versions(good, good, good)) == set()
    assert rules(TASK, versions(good, "The needs of the learner are met.", good)) == {"topic"}


@pytest.mark.parametrize(("steps", "found"), [
    (("Hang up the coat", "Answer the register"), {"topic"}), (("Come in with the morning line", "Sit down"), set())])
def test_a_list_names_its_subject_somewhere(steps, found):
    result = Schedule(title="Steps", steps=tuple(ScheduleStep(text=step) for step in steps))
    assert rules(ScheduleBrief("morning arrival", 4), result) == found


def test_the_topic_of_starters_is_looked_for_in_the_starters():
    result = Starters(topic="rivers", starters=(Starter(text="One reason is", key_words=("reason",)),))
    assert rules(StartersBrief("rivers", (), 1), result) == {"topic"}


def test_a_person_who_was_not_named_is_held_back():
    assert rules(PassageBrief(SOURCE, 9), Passage(text=f"{PLAIN} Ring 07700 900123.")) == {"identifier"}
    assert rules(PassageBrief(f"{SOURCE} Ring 07700 900123.", 9), Passage(text=f"{PLAIN} Ring 07700 900123.")) == set()


@pytest.mark.parametrize("brief", [
    PassageBrief(SOURCE, 9), ScheduleBrief("morning arrival", 4), StartersBrief("rivers", ("erosion",)), TASK,
    BreakdownBrief("write an essay about rivers")], ids=lambda brief: brief.kind)
def test_good_answers_would_be_trusted_from_anyone(brief):
    assert distrust(brief, BuiltIn().answer(brief)) == []


def test_a_model_may_not_change_a_fact_and_may_be_asked_about_a_name():
    number, name = (Finding(rule, Severity.WARN, "", 0, 0, "") for rule in ("lost-number", "added-name"))
    assert [finding.severity for finding in strict([number, name])] == [Severity.HOLD, Severity.WARN]


@pytest.mark.parametrize(("topic", "word"), [("rivers", "delta"), ("my pets", "pet")])
def test_a_starter_may_say_a_word_of_the_topic_instead_of_its_name(topic, word):
    said = Starters(topic=topic, starters=(Starter(text=f"The {word} is there because …", key_words=(word,)),))
    assert not [one for one in distrust(StartersBrief(topic, (), 1), said) if one.rule == "topic"]
