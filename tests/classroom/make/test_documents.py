"""A document in place of a pasted passage, by an ordinary form post."""

import pytest
from lxml import html

from classroom import uploads
from scaffolds import documents
from tests.classroom.multipart import multipart
from tests.classroom.test_make import hidden
from tests.scaffolds.documents.files import pdf, word

STORY = "The river rises in the hills. It runs to the sea."
NAMED = "My name is Oluwaseun Adebayo-Whitfield and I am in 4B. Ring 07700 900123. The river rises in the hills."
TYPED = {"reading_age": "9", "key_words": "river, hills", "also-1": "11", "passage": "What was here before."}


def send(client, content: bytes | None, name: str = "notes.txt", **typed):
    file = {} if content is None else {"document-passage": (name, content)}
    return client.post("/make/simplify/document?field=passage", **multipart({**TYPED, **typed, **file}))


def boxes(page: str) -> dict[str, str]:
    tree = html.document_fromstring(page)
    found = {box.get("name"): box.text or "" for box in tree.iter("textarea")}
    return found | {box.get("name"): box.get("value", "") for box in tree.iter("input") if box.get("type") != "radio"}


@pytest.mark.parametrize(("content", "name"), [
    (STORY.encode(), "river.txt"), (pdf(STORY), "river.pdf"),
    (word(lambda document: document.add_paragraph(STORY)), "river.docx")], ids=["text", "PDF", "Word"])
def test_its_words_are_in_the_box_and_all_else_that_was_typed_is_kept(as_teacher, content, name):
    answer = send(as_teacher, content, name, lock="sea")
    assert answer.status_code == 200
    found = boxes(answer.text)
    assert found["passage"].strip() == STORY
    assert (found["reading_age"], found["also-1"]) == ("9", "11")
    assert found["key_words"].strip() == "river, hills, sea"
    assert f"“{name}”" in answer.text
    assert "11 words" in answer.text


def test_a_fault_is_said_beside_the_file_and_nothing_typed_is_lost(as_teacher):
    picture = b"\x89PNG" + b"\0" * 30
    for content, said in ((None, "No file is chosen yet"), (b"", "nothing in this file"), (picture, "picture")):
        answer = send(as_teacher, content)
        assert answer.status_code == 422
        assert said in answer.text
        assert boxes(answer.text)["passage"].strip() == TYPED["passage"]


def test_people_in_it_are_said_before_any_of_it_is_in_the_box(as_teacher):
    answer = send(as_teacher, NAMED.encode())
    assert "Oluwaseun" in answer.text
    assert "Phone number: 1 time" in answer.text
    assert boxes(answer.text)["passage"].strip() == TYPED["passage"]
    waiting = {**TYPED, "document_text": hidden(answer.text, "document_text")}
    address = "/make/simplify/document?field=passage"
    taken_out = boxes(as_teacher.post(address, data={**waiting, "take": "masked"}).text)["passage"]
    assert "[name]" in taken_out
    assert "[phone number]" in taken_out
    assert "Oluwaseun" not in taken_out
    assert boxes(as_teacher.post(address, data={**waiting, "take": "whole"}).text)["passage"].strip() == NAMED


def test_where_the_check_fails_the_document_is_not_used(as_teacher, monkeypatch):
    def broken(_text):
        raise RuntimeError

    monkeypatch.setattr("classroom.documents.identifiers.find", broken)
    answer = send(as_teacher, STORY.encode())
    assert answer.status_code == 422
    assert STORY not in answer.text


def test_what_is_longer_than_the_box_is_cut_after_a_paragraph_and_that_is_said(as_teacher):
    paragraph = "Water wears the rock away little by little. " * 20
    answer = send(as_teacher, "\n\n".join([paragraph] * 30).encode())
    text = boxes(answer.text)["passage"].strip()
    assert 19_000 < len(text) <= 20_000
    assert text.endswith("little by little.")
    assert f"the first {len(text.split()):,} of its 4,800 words" in answer.text


def test_a_file_that_is_too_large_is_answered_on_its_page_or_at_the_door(as_teacher, monkeypatch):
    answer = send(as_teacher, b"words " * (documents.MOST_BYTES // 6 + 1))
    assert answer.status_code == 422
    assert "10 MB is the most" in answer.text
    assert boxes(answer.text)["passage"].strip() == TYPED["passage"]
    monkeypatch.setattr(uploads, "LARGEST_UPLOAD", 1024 * 1024)
    answer = send(as_teacher, b"words " * 400_000)
    assert answer.status_code == 413
    assert "1 MB here at most" in answer.text


def test_other_pages_still_take_no_more_than_words(as_teacher):
    assert as_teacher.post("/make/simplify", data={"passage": "words " * 400_000}).status_code == 413


def test_a_file_goes_to_no_disk(as_teacher, monkeypatch):
    def to_disk(*_, **__):
        raise AssertionError("a temporary file was made")

    monkeypatch.setattr("werkzeug.formparser.SpooledTemporaryFile", to_disk)
    assert send(as_teacher, b"The sea is deep and wide. " * 40_000).status_code in (200, 422)


def test_only_a_field_that_takes_a_passage_takes_a_document(as_teacher):
    for end in ("simplify/document?field=key_words", "simplify/document", "starters/document?field=topic"):
        assert as_teacher.post(f"/make/{end}", data={}).status_code == 404


def test_a_files_name_is_said_back_on_one_short_line():
    assert uploads.shown("C:\\Users\\x\\my\nnotes\u202e.txt") == "my notes.txt"
    assert len(uploads.shown("n" * 300)) == uploads.LONGEST_NAME + 1


def test_enter_in_a_box_makes_it_and_asks_for_no_document(as_teacher):
    """A browser presses the form's first button that sends."""
    page = html.document_fromstring(as_teacher.get("/make/simplify").text)
    first = next(one for one in page.get_element_by_id("brief").iter("button") if one.get("type") != "button")
    assert first.get("formaction") is None
