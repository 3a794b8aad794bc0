"""Rows from a CSV and from texts."""
import csv
import io

import pytest

import prompt_library
from classroom.batches import rows
from classroom.batches.rows import NotRows, Row
from tests.scaffolds.documents.files import pdf, zipped

BREAKDOWN, SIMPLIFY = (prompt_library.load()[name] for name in ("breakdown", "simplify"))


@pytest.mark.parametrize("prompt", prompt_library.load().values(), ids=lambda prompt: prompt.name)
def test_the_template_of_each_prompt_is_rows_that_can_be_made(prompt):
    made = rows.from_csv(rows.template(prompt).encode(), prompt)
    assert len(made) == len(prompt.examples)
    assert made[0].given == {field.name: prompt.example.get(field.name, "") for field in prompt.fields}


@pytest.mark.parametrize("text", [
    "task,detail\nwrite a story,3\n", "Task;Detail\r\nwrite a story;3\r\n", "task\tdetail\nwrite a story\t3\n",
    "\ufeffTASK,detail\n\nwrite a story,3\n,\n", 'colour,task,detail\nred,"write a story",3\n'],
    ids=["plain", "semicolons", "tabs", "mark and gaps", "a column of no field"])
def test_a_csv_is_read_as_spreadsheets_save_it(text):
    made = rows.from_csv(text.encode(), BREAKDOWN)
    assert [(row.given["task"], row.given["detail"]) for row in made] == [("write a story", "3")]


def test_a_row_is_called_by_its_line():
    made = rows.from_csv(b'title,task\nA,"two\nlines"\n\nB,one\n', BREAKDOWN)
    assert [(row.number, row.title) for row in made] == [(3, "A"), (5, "B")]


def test_windows_letters_are_read():
    made = rows.from_csv("task\nwrite about cafés".encode("cp1252"), BREAKDOWN)
    assert made[0].given["task"] == "write about cafés"


@pytest.mark.parametrize(("data", "said"), [
    (b"", "names no field"), (b"task\n", "no row"), (b"name,age\nx,y\n", "Its fields are task, detail"),
    (b"PK\x03\x04 a spreadsheet", "not a CSV"), ("task\n" + "write\n" * 201, "more than 200"),
    ("task\n" + "x" * 150_000 + "\n", "cannot be read"),
    ("task\n" + ("word " * 4_000 + "\n") * 101, "characters together"),
])
def test_what_makes_no_rows_is_said(data, said):
    with pytest.raises(NotRows, match=said):
        rows.from_csv(data if isinstance(data, bytes) else data.encode(), BREAKDOWN)


def test_what_the_template_kept_a_spreadsheet_from_running_comes_back_as_it_was():
    text = io.StringIO()
    csv.writer(text).writerows([["task"], ["'=1+1 is a sum"], ["'tis the season"]])
    made = rows.from_csv(text.getvalue().encode(), BREAKDOWN)
    assert [row.given["task"] for row in made] == ["=1+1 is a sum", "'tis the season"]


def test_texts_are_a_row_each_also_out_of_a_zip_and_one_that_cannot_be_read_says_why():
    package = zipped({
        "unit/sea.txt": "The sea is deep.", "unit/.DS_Store": "x", "__MACOSX/x": "x", "unit/map.png": b"\x89PNG"})
    made = rows.from_texts([("river.pdf", pdf("The river rises in the hills.")), ("unit.zip", package)], SIMPLIFY)
    assert made[0] == Row(1, "river", {"passage": "The river rises in the hills."})
    assert (made[1].number, made[1].title) == (2, "map")
    assert "picture" in made[1].fault
    assert made[2] == Row(3, "sea", {"passage": "The sea is deep."})


def test_texts_are_not_for_a_prompt_that_takes_none():
    with pytest.raises(NotRows, match="takes no text"):
        rows.from_texts([("a.txt", b"words")], BREAKDOWN)
    with pytest.raises(NotRows, match="damaged"):
        rows.from_texts([("a.zip", b"PK\x03\x04 broken")], SIMPLIFY)


def test_what_holds_for_every_row_gives_way_to_the_rows_own():
    row = Row(1, "", {"passage": "x", "reading_age": " ", "key_words": "sea"})
    assert rows.filled(row, {"reading_age": "9", "key_words": "river"}) == {
        "passage": "x", "reading_age": "9", "key_words": "sea"}
