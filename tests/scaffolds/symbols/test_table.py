from collections import Counter

import pytest

from prompt_library.records import RecordFault, read_records
from scaffolds.symbols.table import CONTENT, Symbol, symbols


def test_no_name_is_given_twice():
    read = read_records(CONTENT / "symbols.yaml", Symbol)
    assert len(read) == len(symbols()) >= 150


def test_no_words_stand_for_two_symbols():
    said = Counter(words.lower() for symbol in symbols().values() for words in {symbol.name, *symbol.words})
    assert [words for words, times in said.items() if times > 1] == []


@pytest.mark.parametrize("fields", ["{name: a}", "{name: a, openmoji: 1F44B, drawing: towel}", "{openmoji: 1F44B}"])
def test_a_symbol_has_one_picture_and_a_name(tmp_path, fields):
    path = tmp_path / "symbols.yaml"
    path.write_text(f"- {fields}\n", encoding="utf-8")
    with pytest.raises(RecordFault, match=r"^symbols\.yaml:1: "):
        read_records(path, Symbol)
