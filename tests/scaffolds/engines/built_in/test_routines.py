"""The written routines: what each step of every one of them keeps to."""
import re
from collections import Counter

import pytest

from prompt_library.records import RecordFault, read_records
from scaffolds import symbols
from scaffolds.checks import spelling
from scaffolds.engines.built_in.routines import Routine, general, routines

ALL = [*routines(), general()]
WAYS = [(routine.name, way) for routine in ALL for step in routine.steps
        for way in (step.text, step.younger, step.older) if way]
DEMANDING = re.compile(
    r"\b(?:must|should|don.?t|do not|never|remember to|make sure|try|hurry|quick|good (?:girl|boy)|well done|please|"
    r"let.?s|sensibly|nicely|behave|naughty|reward|no)\b", re.IGNORECASE)
GOOD = """\
name: Feeding the fish
phrases: [fish]
years: 1-6
steps:
  - {text: Get the food, card: Get food, rank: 2}
  - {text: Sprinkle the food, card: Sprinkle, rank: 1, minutes: 1}
  - {text: Wash your hands, card: Wash hands, rank: 3}
"""


def test_there_are_routines_for_a_whole_school():
    assert len(routines()) >= 55
    for year in range(1, 14):
        assert sum(year in routine.years for routine in routines()) >= 45


def test_no_two_routines_share_a_name():
    assert [name for name, times in Counter(routine.name for routine in ALL).items() if times > 1] == []


def test_a_phrase_asks_for_one_routine_in_any_one_year():
    for year in range(1, 14):
        asked = Counter(phrase.lower() for routine in routines() if year in routine.years
                        for phrase in {routine.name.lower(), *map(str.lower, routine.phrases)})
        assert [phrase for phrase, times in asked.items() if times > 1] == []


def test_each_routine_can_be_asked_for_in_more_than_one_way():
    assert [routine.name for routine in routines() if len(set(routine.phrases)) < 3] == []


def test_every_symbol_that_a_step_names_exists():
    named = {name for routine in ALL for step in routine.steps for name in (step.symbol, step.older_symbol) if name}
    assert named <= set(symbols.names())


def test_nearly_every_step_has_a_symbol():
    steps = [step for routine in routines() for step in routine.steps]
    assert sum(step.symbol is not None for step in steps) / len(steps) > 0.95


def test_no_step_presses_praises_or_forbids():
    assert [(name, way) for name, way in WAYS if DEMANDING.search(way)] == []


def test_steps_and_cards_are_british_and_start_with_a_capital():
    cards = [(routine.name, step.card) for routine in ALL for step in routine.steps]
    for _, text in [*WAYS, *cards]:
        assert text[0].isupper()
        assert spelling.find(text) == []


def test_a_wording_for_another_age_differs_from_the_middle_one():
    same = [(routine.name, step.text) for routine in ALL for step in routine.steps
            if step.text in (step.younger, step.older)]
    assert same == []


def test_secondary_steps_have_no_carpet_peg_or_grown_up():
    young = re.compile(r"\b(?:carpet|peg|grown-up|wave|teddy|golden)\b", re.IGNORECASE)
    found = [(routine.name, step.words(9)) for routine in routines() if 7 <= routine.years.last and 9 in routine.years
             for step in routine.steps if young.search(step.words(9))]
    assert found == []


@pytest.mark.parametrize(("was", "becomes", "line", "says"), [
    ("Wash your hands", "Wash your hands and sit down", 7, "one action"),
    ("Wash your hands", "Go to the sink then wash your hands", 7, "one action"),
    ("Wash your hands", "Wash both of your hands well with soap for ages", 7, "at most 9 words"),
    ("card: Sprinkle", "card: Sprinkle the fish food", 6, "at most 3 words"),
    ("rank: 3", "rank: 2", 1, "each once"),
    ("minutes: 1", "minutes: 0", 6, "greater than or equal to 1"),
    ("minutes: 1", "minuts: 1", 6, "no such part"),
    ("years: 1-6", "years: 1-16", 3, "less than or equal to 13"),
    ("years: 1-6", "years: all", 3, "valid integer"),
    ("phrases: [fish]", "phrases: []", 2, "at least 1"),
])
def test_a_fault_in_a_routine_is_named_with_its_file_and_line(tmp_path, was, becomes, line, says):
    assert was in GOOD
    path = tmp_path / "fish.yaml"
    path.write_text(GOOD.replace(was, becomes), encoding="utf-8")
    with pytest.raises(RecordFault, match=rf"^fish\.yaml:{line}: .*{says}"):
        read_records(path, Routine)


def test_a_routine_in_order_is_read(tmp_path):
    path = tmp_path / "fish.yaml"
    path.write_text(GOOD, encoding="utf-8")
    (routine,) = read_records(path, Routine)
    assert [step.text for step in routine.most_important(2)] == ["Get the food", "Sprinkle the food"]
