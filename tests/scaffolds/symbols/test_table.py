from collections import Counter
from pathlib import Path

import pytest
import yaml

from prompt_library.records import RecordFault, read_records
from scaffolds.symbols import search
from scaffolds.symbols.table import Symbol, groups, symbols


def test_no_name_is_given_twice():
    assert sum(map(len, groups().values())) == len(symbols()) >= 300


def test_no_words_stand_for_two_symbols():
    said = Counter(words.lower() for symbol in symbols().values() for words in {symbol.name, *symbol.words})
    assert [words for words, times in said.items() if times > 1] == []


def test_every_acceptable_symbol_in_the_lists_is_one_that_there_is():
    lists = Path(__file__).parent.glob("*.yaml")
    rows = [row for path in lists for row in yaml.safe_load(path.read_text(encoding="utf-8"))]
    assert len(rows) >= 260
    assert {name for row in rows for name in row["symbols"]} - {*symbols(), "no symbol"} == set()


def test_groups_are_named_and_searched_by_name():
    assert "food and health" in groups()
    assert set(search("safety")) >= {one.name for one in groups()["safety"]}


@pytest.mark.parametrize("fields", ["{name: a}", "{name: a, openmoji: 1F44B, drawing: towel}", "{openmoji: 1F44B}"])
def test_a_symbol_has_one_picture_and_a_name(tmp_path, fields):
    path = tmp_path / "symbols.yaml"
    path.write_text(f"- {fields}\n", encoding="utf-8")
    with pytest.raises(RecordFault, match=r"^symbols\.yaml:1: "):
        read_records(path, Symbol)
