import pytest

from prompt_library import fingerprint, load, validate
from prompt_library.prompt import NEEDED
from scaffolds.brief import BreakdownBrief, PassageBrief, ScheduleBrief, StartersBrief, VersionsBrief
from scaffolds.checks import spelling
from scaffolds.filling import NotFilledIn, brief_from
from scaffolds.results import Kind


@pytest.mark.parametrize("name", sorted(load()))
def test_an_example_makes_a_brief_of_the_prompts_kind_with_its_origin(name):
    prompt = load()[name]
    brief = brief_from(prompt, prompt.example)
    assert brief.kind is Kind(prompt.makes)
    assert brief.origin.prompt == name
    assert brief.origin.fingerprint == fingerprint(prompt)
    assert "$" not in brief.origin.words


def test_each_kind_is_typed():
    def made(name, **values):
        return brief_from(load()[name], values)

    passage = made("simplify", passage="Rivers erode.", reading_age="8.5", key_words="erode; river")
    assert isinstance(passage, PassageBrief)
    assert (passage.text, passage.to, passage.keep) == ("Rivers erode.", 8.5, ("erode", "river"))
    schedule = made("schedule", routine="lunch", year="Year 3")
    assert isinstance(schedule, ScheduleBrief) and (schedule.year, schedule.steps) == (3, None)
    starters = made("starters", topic="rivers")
    assert isinstance(starters, StartersBrief)
    assert (starters.key_words, starters.count, starters.year) == ((), 5, 7)
    versions = made("differentiate", text="List two rivers.", year=5)
    assert isinstance(versions, VersionsBrief) and versions.year == 5
    breakdown = made("breakdown", task="Revise rivers", detail=5)
    assert isinstance(breakdown, BreakdownBrief) and breakdown.detail == 5


def test_checked_values_pass_again():
    prompt = load()["starters"]
    checked = validate(prompt, {"topic": "rivers", "key_words": "delta, source"})
    assert brief_from(prompt, checked.values) == brief_from(prompt, {"topic": "rivers", "key_words": "delta, source"})


def test_a_fault_stops_the_brief_and_names_its_field():
    with pytest.raises(NotFilledIn) as raised:
        brief_from(load()["schedule"], {"routine": "", "year": "99"})
    assert [fault.field for fault in raised.value.faults] == ["routine", "year"]
    assert "Years run from 1 to 13" in str(raised.value)


@pytest.mark.parametrize("name", sorted(load()))
def test_a_starting_prompt_is_in_british_english(name):
    prompt = load()[name]
    text = "\n".join([prompt.title, prompt.purpose, prompt.for_whom, prompt.evidence, prompt.words])
    assert not spelling.find(text)


def test_every_kind_of_result_can_be_made_by_a_prompt():
    assert set(NEEDED) == {kind.value for kind in Kind}
