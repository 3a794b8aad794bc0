"""What a step shows where no saying is about enough of it."""
from collections import Counter

import pytest

from scaffolds.symbols import last_resort as module
from scaffolds.symbols.last_resort import last_resort, rows
from scaffolds.symbols.table import symbols


def test_every_row_is_of_a_symbol_that_there_is_and_no_word_means_two():
    assert {row.name for row in rows()} - {*symbols()} == set()
    said = Counter((row.sort, row.said) for row in rows())
    assert [one for one, times in said.items() if times > 1] == []
    assert len(said) >= 500


@pytest.mark.parametrize(("step", "symbol"), [
    ("Hold the goat gently", "goat"), ("Rinse it under the table", "tap"), ("Rinse with Dad", "tap"),
    ("Go with Dad", "family"), ("Help Dad wash the car", "car"), ("Draw a fox", "draw"),
    ("Swap cards with a friend", None), ("Text Nan", "grandparent"),
    ("Swap to trainers, no boots", "trainers"), ("Water and shade", None), ("Cut the pizza", "chop"),
    ("Cut the ribbon", "cut out"), ("Water the tree", "watering can"),
    ("Put the hen in the box", "chickens"), ("Sketch it large", "draw"), ("xyzzy", None), ("", None),
])
def test_what_is_named_first_then_what_is_done_then_what_is_named_later(step, symbol):
    assert last_resort(step) == symbol


@pytest.mark.parametrize("step", ["No dogs", "Do not feed the goat", "Never touch the oven"])
def test_what_is_not_to_be_done_has_none(step):
    assert last_resort(step) is None


def test_a_fault_is_named_by_its_line(tmp_path, monkeypatch):
    (tmp_path / "last_resort.tsv").write_text("# words\nthing\tgoat\n", encoding="utf-8")
    monkeypatch.setattr(module, "CONTENT", tmp_path)
    rows.cache_clear()
    with pytest.raises(ValueError, match=r"last_resort\.tsv:2: three columns"):
        rows()
    rows.cache_clear()
