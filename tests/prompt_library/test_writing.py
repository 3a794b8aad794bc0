import pytest

from prompt_library import load
from prompt_library.library import parse
from prompt_library.records import RecordFault
from prompt_library.writing import written


@pytest.mark.parametrize("name", sorted(load()))
def test_a_prompt_that_is_written_is_read_back_the_same(name):
    prompt = load()[name]
    assert parse(written(prompt)) == prompt


@pytest.mark.parametrize("text", [
    "no: 12:30 and {curly} [square] # hash", "two\nlines\n\nand a gap", "  spaces  inside", "£5 – “quoted”",
    "- a list?", "a" * 300, "x: y " * 60])
def test_what_a_person_wrote_comes_back_as_it_was(text):
    words = f"$task $detail\n\n{text}".strip()
    prompt = load()["breakdown"].model_copy(update={"evidence": text.strip(), "words": words})
    assert parse(written(prompt)) == prompt


@pytest.mark.parametrize(("text", "sentence"), [
    ("", "empty"), ("[", "prompt:"), ("a: b\n---\nc: d", "prompt"), ("name: x", "title"), ("\x00", "not readable"),
    ("[" * 5_000, "prompt:"), ("- {}\n- {}", "prompt")])
def test_what_is_no_prompt_is_told_with_its_line(text, sentence):
    with pytest.raises(RecordFault, match=sentence):
        parse(text)
