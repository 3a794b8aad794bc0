"""Every written breakdown is held to practice.md §4: D3, D4, D6, D10, E1, E3, E8."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from prompt_library.records import RecordFault, read_records
from scaffolds.checks import invitations, spelling
from scaffolds.engines.built_in.own_points import forms
from scaffolds.engines.built_in.tasks import SLOT, Task, TaskStep, filled, general_tasks, tasks
from scaffolds.engines.built_in.words import lists, plain

PUSHING = re.compile(
    r"\b(?:must|should|shouldn't|need|needs|have to|has to|don't forget|let's|try|make sure|remember to|ought|quickly"
    r"|hurry|well done|great job|good job|brilliant|amazing|awesome|excellent|fantastic|clever|proud|just|simply"
    r"|obviously|easy peasy)\b",
    re.IGNORECASE,
)
TWO_ACTIONS = re.compile(r"\b(?:and|then)\b", re.IGNORECASE)
FIRST_PERSON = re.compile(r"\b(?:I|me|my|we|us|our|I'm|let us)\b")
SECOND_PERSON = re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE)


def every_written_step() -> Iterator[tuple[str, TaskStep]]:
    for task in (*tasks(), *general_tasks()):
        for main in task.steps:
            yield task.name, main
            for step in main.smaller:
                yield task.name, step
    for part in (*forms().split, *forms().tiny):
        yield "a split", part


def every_step() -> Iterator[tuple[str, TaskStep]]:
    """Each as it is written, and in its young words where it has them."""
    for name, step in every_written_step():
        yield name, step
        if step.young:
            yield name, step.model_copy(update={"text": step.young.text, "plain": step.young.plain})


def faults(find: re.Pattern[str], field: str) -> list[str]:
    return [f"{name}: {getattr(step, field)}" for name, step in every_step() if find.search(getattr(step, field))]


def words_of(text: str) -> int:
    return len(SLOT.sub(lambda slot: slot[1], text).split())


def test_there_are_at_least_120_kinds_of_task() -> None:
    assert len(tasks()) >= 120


def test_names_are_unique_and_leave_room_for_a_topic() -> None:
    names = [task.name for task in tasks()]
    assert len(names) == len(set(names))
    assert not [name for name in names if ": " in name]


def test_each_task_has_enough_ways_of_saying_it() -> None:
    assert not [task.name for task in tasks() if len(task.phrases) < 8]


def test_no_way_of_saying_it_belongs_to_two_tasks() -> None:
    said = Counter(plain(phrase) for task in tasks() for phrase in task.phrases)
    assert not [phrase for phrase, count in said.items() if count > 1]


def test_each_task_has_five_to_seven_steps_of_which_two_or_more_can_be_made_smaller() -> None:
    assert not [task.name for task in tasks() if not 5 <= len(task.steps) <= 7]
    assert not [task.name for task in tasks() if sum(bool(step.smaller) for step in task.steps) < 2]
    assert not [(name, step.text) for name, step in every_step() if step.smaller and not 2 <= len(step.smaller) <= 3]


def test_no_step_is_longer_than_twelve_words() -> None:
    assert not [(name, step.text) for name, step in every_step() if words_of(step.text) > 12]


def test_a_step_with_a_long_topic_still_has_at_most_fourteen_words() -> None:
    long = "the causes of World War"
    assert not [step.text for _, step in every_step() if len(SLOT.sub(long, step.text).split()) > 14]


def test_every_main_step_says_why_in_one_sentence() -> None:
    for task in tasks():
        for step in task.steps:
            assert step.why.endswith("."), f"{task.name}: {step.text}"
            assert len(re.findall(r"[.!?](?:\s|$)", step.why)) == 1, step.why


def test_no_step_is_named_by_an_order() -> None:
    """The plain forms open with the verbs that tell; no name of a step may open with one of them."""
    nouns_too = {"water", "label", "copy", "place", "notes", "head"}
    telling = {step.plain.split()[0].lower() for _, step in every_step()} - nouns_too
    assert len(telling) > 80
    opening = [
        f"{name}: {step.text}"
        for name, step in every_step()
        if re.split(r"\W", SLOT.sub(lambda slot: slot[1], step.text))[0].lower() in telling
    ]
    assert not opening


def test_every_plain_form_is_a_sentence_that_tells() -> None:
    assert not [step.plain for _, step in every_step() if not step.plain.endswith((".", '."'))]
    assert not [step.plain for _, step in every_step() if re.match(r"(?:The|A|An|One|Two|Three)\b", step.plain)]


@pytest.mark.parametrize("field", ["text", "plain", "why"])
def test_nothing_pushes_praises_or_hurries(field: str) -> None:
    assert not faults(PUSHING, field)


@pytest.mark.parametrize("field", ["text", "plain"])
def test_each_step_is_one_action(field: str) -> None:
    assert not faults(TWO_ACTIONS, field)


@pytest.mark.parametrize("field", ["text", "plain", "why"])
def test_nothing_asks_a_question(field: str) -> None:
    assert not faults(re.compile(r"\?|!"), field)


@pytest.mark.parametrize("field", ["text", "plain"])
def test_nothing_speaks_in_the_first_person(field: str) -> None:
    """Reasons may speak of the word I (a diary is written with it); the check on invitations reads those."""
    assert not faults(FIRST_PERSON, field)


@pytest.mark.parametrize("field", ["text", "why"])
def test_names_and_reasons_are_impersonal(field: str) -> None:
    assert not faults(SECOND_PERSON, field)


@pytest.mark.parametrize("field", ["text", "plain", "why"])
def test_spelling_is_british(field: str) -> None:
    assert not [(name, getattr(step, field)) for name, step in every_step() if spelling.find(getattr(step, field))]


def test_a_step_is_not_there_twice_in_one_task() -> None:
    for task in tasks():
        for young in (False, True):
            steps = [filled(main, None, young=young) for main in task.steps]
            named = Counter(step.text.lower() for main in steps for step in (main, *main.smaller))
            assert not [(task.name, text) for text, count in named.items() if count > 1]


def test_smaller_steps_take_about_as_long_as_their_step() -> None:
    for name, step in every_step():
        if step.smaller:
            low, high = (sum(part.minutes[end] for part in step.smaller) for end in (0, 1))
            assert -1 <= low - step.minutes[0] <= 2, f"{name}: {step.text}: {low} for {step.minutes[0]}"
            assert -2 <= high - step.minutes[1] <= 2, f"{name}: {step.text}: {high} for {step.minutes[1]}"


def test_the_first_step_is_a_small_way_in() -> None:
    assert not [task.name for task in tasks() if task.steps[0].minutes[0] > 2]


def test_slots_are_well_formed() -> None:
    for _, step in every_step():
        for text in (step.text, step.plain, step.why):
            assert "{" not in SLOT.sub("", text)


def test_a_topic_is_put_in_its_place_and_otherwise_the_fallback_reads_naturally() -> None:
    step = TaskStep(text="{topic|the story} as a title", plain="Write {topic|the story} as a title.", minutes=(1, 2))
    assert filled(step, "rivers").text == "Rivers as a title"
    assert filled(step, None).plain == "Write the story as a title."


def test_a_fault_in_a_task_names_its_line(tmp_path) -> None:
    file = tmp_path / "tasks.yaml"
    file.write_text(
        "- name: A task\n  phrases: [a task]\n  steps:\n    - text: The page\n      plain: Open it.\n"
        "      minutes: 5-2\n"
    )
    with pytest.raises(RecordFault, match=r"tasks\.yaml:6: .*minutes"):
        read_records(file, Task)


def test_no_word_stands_for_two_ideas() -> None:
    forms_of = Counter(form for idea, forms_ in lists().ideas.items() for form in {idea, *forms_})
    assert not [form for form, count in forms_of.items() if count > 1]


def test_the_check_on_learner_facing_words_finds_nothing_in_names_or_reasons() -> None:
    found = []
    for name, step in every_step():
        for written in (step.text, step.why):
            said = SLOT.sub(lambda slot: slot[1], written)
            found += [(name, said, one.rule) for one in invitations.find(said[:1].upper() + said[1:])]
    assert not found
