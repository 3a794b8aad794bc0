import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scaffolds.brief import BreakdownBrief
from scaffolds.checks import invitations
from scaffolds.engines import EngineError
from scaffolds.engines.built_in import own_points
from scaffolds.engines.built_in.breakdown import breakdown, join, near, smaller
from scaffolds.engines.built_in.detail import at_detail
from scaffolds.engines.built_in.tasks import filled, general_tasks, tasks
from scaffolds.results import Breakdown, BreakdownStep

DETAILS = (1, 2, 3, 4, 5)
SHEET = (
    "1. Read pages 12-14 and answer questions 1 to 6. 2. Draw a diagram of a meander. 3. Explain why a river floods."
)


def made(task: str, detail: int = 3) -> Breakdown:
    return breakdown(BreakdownBrief(task, detail))


@pytest.fixture(scope="module", autouse=True)
def _loaded() -> None:
    """Content and word frequencies load once, at the first typo: times below are of a running site."""
    made("esay on macbth")


def every_text(steps: tuple[BreakdownStep, ...]) -> set[str]:
    return {step.text for step in steps} | {text for step in steps for text in every_text(step.smaller)}


def test_a_written_task_is_answered_with_its_steps_and_the_learners_topic() -> None:
    result = made("ive got to do my eng essay on macbeth")
    assert (result.title, result.matched) == ("Writing an essay: Macbeth", "Writing an essay")
    assert result.steps[0].text == "The essay question in view"
    assert any("Macbeth" in step.text for step in result.steps)
    assert all(step.why and 0 < step.minutes_low <= step.minutes_high for step in result.steps)


def test_without_a_topic_the_steps_still_read_naturally() -> None:
    result = made("make a poster")
    assert result.title == "A poster"
    assert "The topic in large letters across the top" in {step.text for step in result.steps}


def test_a_topic_does_not_go_into_the_title_of_a_task_that_has_none() -> None:
    assert made("pack my school bag about rivers").title == "Packing the school bag"


@pytest.mark.parametrize("task", tasks(), ids=lambda task: task.name)
def test_each_move_of_the_detail_changes_the_number_of_steps_by_at_least_one(task) -> None:
    steps = [filled(step, None) for step in task.steps]
    counts = [len(at_detail(steps, detail)) for detail in DETAILS]
    assert counts == sorted(set(counts)), counts
    assert counts[0] >= 2


@pytest.mark.parametrize("task", (*tasks(), *general_tasks()), ids=lambda task: task.name)
def test_a_step_keeps_its_words_at_every_level(task) -> None:
    written = {part.text for step in task.steps for part in (step, *step.smaller)}
    steps = [filled(step, "rivers") for step in task.steps]
    known = {filled(part, "rivers").text for step in task.steps for part in (step, *step.smaller)}
    assert len(known) == len(written)
    for detail in DETAILS:
        assert {step.text for step in at_detail(steps, detail)} <= known


@pytest.mark.parametrize("task", tasks(), ids=lambda task: task.name)
def test_fewer_steps_lose_nothing_and_take_as_long(task) -> None:
    steps = tuple(filled(step, None) for step in task.steps)
    for detail in (1, 2):
        fewer = at_detail(steps, detail)
        assert sum(step.minutes_high for step in fewer) == sum(step.minutes_high for step in steps)
        assert every_text(steps) <= every_text(fewer)


@pytest.mark.parametrize("said", ["essay on macbeth", "fix my bike chain", SHEET])
@pytest.mark.parametrize("detail, same_as", [(0, 1), (-5, 1), (6, 5), (99, 5)])
def test_a_detail_outside_the_slider_is_taken_as_its_nearest_end(said: str, detail: int, same_as: int) -> None:
    assert made(said, detail) == made(said, same_as)


@pytest.mark.parametrize(
    "said", ["fix my bike chain", SHEET, "essay on rivers", "asdf qwer zxcv", "1. a plan 2. a map"]
)
def test_the_number_of_steps_never_falls_as_the_detail_rises(said: str) -> None:
    counts = [len(made(said, detail).steps) for detail in DETAILS]
    assert counts == sorted(counts)
    assert counts[4] > counts[0]


def test_a_pasted_sheet_is_answered_with_its_own_points() -> None:
    result = made("Rivers homework\n" + SHEET)
    assert result.matched is None
    assert result.title == "Rivers homework"
    assert [step.text for step in result.steps] == [
        "Pages 12-14, read",
        "Answers to questions 1 to 6",
        "A diagram of a meander",
        "An explanation of why a river floods",
    ]
    assert result.steps[0].plain == "Read pages 12-14."


def test_a_sheet_wins_over_a_written_task() -> None:
    assert made("Essay on Macbeth. " + SHEET).matched is None


def test_an_unknown_task_gets_an_honest_general_answer_round_its_own_words() -> None:
    result = made("can you help me fix my bike chain")
    assert result.matched is None
    assert result.title == "The bike chain, fixed"
    assert result.steps[0].text == "A look at what is wrong with the bike chain"


@pytest.mark.parametrize(
    "said, first",
    [
        ("write a raffle ticket", "The page or file, open"),
        ("build a raft", "A clear place to work"),
        ("thank the caretaker", "Three words on what it is about"),
        ("memorise the flags", "The page or list for the flags, in sight"),
    ],
)
def test_the_general_answer_fits_the_kind_of_thing_it_is(said: str, first: str) -> None:
    result = made(said)
    assert result.matched is None
    assert result.steps[0].text == first


@pytest.mark.parametrize(
    "said", ["fix this fucking thing", "help jake with the shed", "kill the wasps", "skjdfhskjdfhskjdfhskjdfhskjdfh"]
)
def test_words_better_left_unsaid_are_not_repeated(said: str) -> None:
    result = made(said)
    said_back = " ".join((result.title, *(step.text + step.plain for step in result.steps))).lower()
    assert result.title == "A task"
    assert not {word for word in said.split() if len(word) > 3 and word not in {"this", "thing", "help", "with"}} & set(
        said_back.replace(",", " ").split()
    )


@pytest.mark.parametrize("said", ["", "   ", "\n\n", "\x00", "😀😀", "<b></b>", "​‎", "!!!"])
def test_nothing_typed_is_a_clear_sentence_not_a_list(said: str) -> None:
    with pytest.raises(EngineError, match="Type the task"):
        made(said)


@pytest.mark.parametrize(
    "said",
    [
        "a" * 100_000,
        "essay on macbeth " * 6000,
        "<script>alert(1)</script> essay",
        "essay\x00 on\x07 rivers",
        "essay 😀 on rivers 🏳️‍🌈",
        "‮essay on rivers",
        "# **essay** on _rivers_",
        "مقال عن الأنهار",
        "{topic|x}",
        "1. {topic|x} 2. {topic|y}",
        "'; DROP TABLE essay; --",
        "the of and the",
        "1. the 2. of 3. and",
        "1. 4 2. 3x 3. y",
    ],
)
@pytest.mark.parametrize("detail", DETAILS)
def test_hostile_input_still_gives_short_whole_steps_in_good_time(said: str, detail: int) -> None:
    began = time.process_time()
    result = made(said, detail)
    assert time.process_time() - began < 0.1
    assert result.steps
    assert len(result.title.split()) <= 12
    for step in result.steps:
        assert 0 < len(step.text.split()) <= 14
        assert not {"<", "\x00", "\x07", "‮"} & set(step.text + result.title)


@pytest.mark.parametrize(
    "said", ["essay on macbeth", "tidy my room", "fix my bike chain", "poster about the water cycle", SHEET]
)
def test_the_first_thing_seen_is_at_most_twelve_words_and_asks_for_nothing(said: str) -> None:
    for detail in DETAILS:
        first = made(said, detail).steps[0].text
        assert len(first.split()) <= 12
        assert not invitations.find(first)


def test_the_smaller_steps_of_a_written_step_are_the_written_ones() -> None:
    parts = smaller("Writing an essay: Macbeth", "Four rough ideas about Macbeth")
    assert [part.text for part in parts] == ["One thing already known about Macbeth", "Three more ideas in note form"]
    assert all(part.why for part in parts)


def test_the_smaller_steps_of_a_general_step_are_the_written_ones_too() -> None:
    title = made("fix my bike chain").title
    assert [part.text for part in smaller(title, "The tools in one place")] == [
        "The tool used most",
        "A cloth or tray for small parts",
    ]


def test_any_other_step_can_be_split_until_it_is_as_small_as_it_goes() -> None:
    parts = smaller("Writing an essay", "A slow read for full stops")
    assert [part.text for part in parts] == [
        "Things for this part, within reach",
        "The first two minutes of this part",
        "What is left of this part",
    ]
    again = smaller("Writing an essay", parts[1].text)
    assert 2 <= len(again) <= 3
    assert smaller("Writing an essay", again[0].text) == ()


@pytest.mark.parametrize(
    "title, step",
    [
        ("", ""),
        ("x" * 9000, "y" * 9000),
        ("Writing an essay: (", "Four rough ideas about ("),
        ("Writing an essay", "{topic|x}"),
        (": ", ": "),
        ("No such task", "The page"),
    ],
)
def test_smaller_answers_whatever_the_page_sends(title: str, step: str) -> None:
    for part in smaller(title, step):
        assert len(part.text.split()) <= 14


def test_two_steps_join_into_one_that_can_be_opened_again() -> None:
    a, b = made("tidy my room").steps[:2]
    both = join(a, b)
    assert both.text == "One bag for rubbish, with rubbish into the bag"
    assert both.smaller == (a, b)
    assert (both.minutes_low, both.minutes_high) == (a.minutes_low + b.minutes_low, a.minutes_high + b.minutes_high)
    assert both.plain == f"{a.plain} {b.plain}"


def test_near_ways_come_best_first_and_no_more_than_asked_for() -> None:
    found = near("something about a poem", 3)
    assert 1 <= len(found) <= 3
    assert [one.confidence for one in found] == sorted((one.confidence for one in found), reverse=True)
    assert all("poem" in " ".join(one.entry.phrases) for one in found[:2])


def test_a_breakdown_takes_well_under_a_tenth_of_a_second() -> None:
    made("warm up")
    began = time.process_time()
    for detail in DETAILS * 4:
        made("ive got to do my english esay on macbeth plz", detail)
    assert (time.process_time() - began) / 20 < 0.02


@pytest.mark.parametrize(
    "second, inside",
    [
        ("Macbeth as a title", "Macbeth as a title"),
        ("PE kit in the bag", "PE kit in the bag"),
        ("The title", "the title"),
        ("Shoes on", "shoes on"),
    ],
)
def test_a_joined_step_keeps_the_capitals_of_names_and_loses_the_others(second: str, inside: str) -> None:
    a, b = (BreakdownStep(text=text, minutes_low=1, minutes_high=2) for text in ("A clear page", second))
    assert join(a, b).text == f"A clear page, with {inside}"


PIECES = st.sampled_from(
    "essay poem revise read write the of about on and then my in your own words, Task: Explain Label 1. 2. 3. a) b) - "
    "• \n ? ! ; : ( ) * # <b> </b> {topic|x} … \x00 😀 4 3x jake".split(" ")
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=40).map(" ".join), st.integers(-1, 7))
def test_whatever_is_typed_gives_whole_steps_of_at_most_twelve_words_or_says_what_to_type(
    said: str, detail: int
) -> None:
    try:
        result = made(said, detail)
    except EngineError:
        assert not any(letter.isalnum() for letter in own_points.tidied(said))
        return
    assert result.title.strip()
    for step in result.steps:
        assert 0 < len(step.text.split()) <= 12
        assert "?" not in step.text
        assert step.minutes_low <= step.minutes_high
