"""The files themselves: what ships passes, and each way a file can be wrong is named by file and line."""
import datetime
import re
from typing import get_args

import pytest

from prompt_library import fill, load, validate
from prompt_library.library import STARTING, read_prompt
from prompt_library.prompt import ResultKind
from prompt_library.records import RecordFault

NAMES = {
    "simplify", "method", "plain-letter", "exam-question", "schedule", "transitions", "trip", "doors", "starters",
    "judging", "retelling", "differentiate", "maths-task", "breakdown", "home-to-school", "writing-frame", "glossary",
    "before-the-topic", "word-mat", "retrieval", "digest", "social-story", "low-demand", "strategies", "support-plan",
    "letter"}


def test_prompts_of_every_kind_come_with_handrail():
    assert set(load()) == NAMES and len(NAMES) >= 24
    assert {prompt.makes for prompt in load().values()} == set(get_args(ResultKind))


def test_no_two_prompts_have_the_same_title_words_or_purpose():
    for part in ("title", "words", "purpose"):
        assert len({getattr(prompt, part) for prompt in load().values()}) == len(NAMES), part
    assert all(len(prompt.title) <= 32 for prompt in load().values())
    assert [prompt.name for prompt in load().values() if prompt.purpose.count(". ")] == []  # one sentence


@pytest.mark.parametrize("name", sorted(NAMES))
def test_a_starting_prompt_has_five_examples_no_two_about_the_same(name):
    examples = load()[name].examples
    assert len(examples) >= 5
    assert len({frozenset(example.items()) for example in examples}) == len(examples)


@pytest.mark.parametrize("name", sorted(NAMES))
def test_a_starting_prompt_fills_in_from_its_example(name):
    prompt = load()[name]
    checked = validate(prompt, prompt.example)
    assert not checked.faults
    words = fill(prompt, checked.values)
    assert "$" not in words and "British English" in words


@pytest.mark.parametrize("name", sorted(NAMES))
def test_a_starting_prompt_says_that_typed_text_is_material_and_asks_for_no_learner(name):
    prompt = load()[name]
    assert re.search(r"was typed by|were typed by|is material to", prompt.words)
    assert not re.search(r"learner's name|pupil's name", prompt.words)
    assert prompt.review_by > datetime.date(2026, 11, 24)
    assert len(prompt.evidence) > 150


def test_loading_twice_reads_once():
    assert load() is load()


def faulty(tmp_path, old: str, new: str) -> str:
    text = (STARTING / "starters.yaml").read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "starters.yaml"
    path.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(RecordFault) as raised:
        read_prompt(path)
    return str(raised.value)


def line_of(start: str) -> int:
    lines = (STARTING / "starters.yaml").read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if line.startswith(start))


@pytest.mark.parametrize(("old", "new", "at", "says"), [
    ("The topic: $topic", "The topic: $topic for $learner", "words:", "$learner is not one of the fields"),
    ("Key words: $key_words", "Key words:", "words:", "key_words is asked for and never used"),
    ("The topic: $topic", "It costs $5: $topic", "words:", "written $$"),
    ("title: Sentence starters", "title: ''", "title:", "empty"),
    ("makes: starters", "makes: songs", "makes:", "Input should be"),
    ("  - name: topic", "  - name: subject", "fields:", "not here: topic"),
    ("  - name: year", "  - name: count", "fields:", "two fields have the name count"),
    ("review_by: 2027-07-31", "review_by: soon", "review_by:", "date"),
    ('    year: "9"', '    year: "19"', "examples:", "Years run from 1 to 13"),
    ('    year: "9"', '    pupil: "9"', "examples:", "pupil, which is not one of the fields"),
    ("author: Handrail", "author: Handrail\nmodel: big", "", "model: there is no such part"),
])
def test_a_fault_names_the_file_and_the_line(tmp_path, old, new, at, says):
    message = faulty(tmp_path, old, new)
    assert says in message
    assert message.startswith("starters.yaml:")
    if at:
        assert message.startswith(f"starters.yaml:{line_of(at)}:")


def test_a_field_fault_names_its_own_line(tmp_path):
    message = faulty(tmp_path, '    default: "7"', '    default: "70"')
    assert message.startswith(f"starters.yaml:{line_of('  - name: year')}:") and "default" in message


def test_a_missing_example_is_a_fault(tmp_path):
    text = (STARTING / "breakdown.yaml").read_text(encoding="utf-8")
    path = tmp_path / "breakdown.yaml"
    path.write_text(text[: text.index("examples:")] + "examples: []\n", encoding="utf-8")
    with pytest.raises(RecordFault, match="example is missing"):
        read_prompt(path)


def test_a_file_holds_one_prompt_and_is_called_after_it(tmp_path):
    path = tmp_path / "other.yaml"
    path.write_text((STARTING / "breakdown.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(RecordFault, match="breakdown.yaml"):
        read_prompt(path)


@pytest.mark.parametrize(
    ("content", "says"), [(b"\xff\xfe\x00", "UTF-8"), (b"", "empty"), (b"a: [\n", "starters.yaml:2:")]
)
def test_a_file_that_is_not_a_record_is_a_fault(tmp_path, content, says):
    path = tmp_path / "starters.yaml"
    path.write_bytes(content)
    with pytest.raises(RecordFault, match=says):
        read_prompt(path)
