import pytest
from hypothesis import given
from hypothesis import strategies as st

from prompt_library import Fault, Field, FieldKind
from prompt_library.fields import clean


def field(kind: str, **more: object) -> Field:
    limits: dict[str, object] = {"number": {"minimum": 1, "maximum": 20}, "choice": {"choices": ["list", "cards"]}}
    return Field.model_validate({"name": "it", "kind": kind, "label": "It", **limits.get(kind, {}), **more})  # type: ignore[dict-item]


def fault(kind: str, raw: object, **more: object) -> str:
    answer = clean(field(kind, **more), raw)
    assert isinstance(answer, Fault), answer
    assert answer.field == "it" and answer.message.startswith("It: ")
    return answer.message


@pytest.mark.parametrize("kind", list(FieldKind))
@pytest.mark.parametrize("raw", [None, "", "   \n", "\u200b\ufeff"])
def test_an_empty_required_field_says_what_to_do(kind, raw):
    assert "yet." in fault(kind, raw)


@pytest.mark.parametrize("kind", ["text", "passage", "key_words"])
def test_an_empty_optional_field_is_none(kind):
    assert clean(field(kind, required=False, if_empty="none"), " ") is None


def test_a_default_stands_in_for_an_empty_field():
    assert clean(field("reading_age", default="9"), "") == 9.0


def test_text_too_long_says_how_long_and_the_limit():
    message = fault("passage", "word " * 300, max_length=1000)
    assert "1,499 characters" in message and "1,000" in message and "499" in message


@pytest.mark.parametrize("kind", ["text", "passage", "key_words"])
@pytest.mark.parametrize("raw", ["a\x00b", "\x00", "PK\x03\x04\x14\x06\x08!\x01", "\ufffd\ufffd\ufffd\ufffdGIF"])
def test_a_file_pasted_as_text_is_refused(kind, raw):
    assert "file" in fault(kind, raw)


def test_what_cannot_be_seen_is_taken_out_and_what_can_be_seen_stays():
    assert clean(field("passage"), "plan\u200bt\u00ads\u202e and\u00a0light\ud800") == "plants and light"
    assert clean(field("passage"), "<b>bold</b> *star* \u0633\u0644\u0627\u0645 \U0001f600") == (
        "<b>bold</b> *star* \u0633\u0644\u0627\u0645 \U0001f600"
    )


def test_a_passage_keeps_its_paragraphs_and_a_text_is_one_line():
    assert clean(field("passage"), "One.\r\n\r\n\r\n\r\nTwo.  Three.\x0b") == "One.\n\nTwo. Three."
    assert clean(field("text"), "One\nTwo") == "One Two"


@pytest.mark.parametrize("raw", ["***", "\U0001f600", "...", "。。"])
def test_marks_without_words_are_refused(raw):
    assert "no words" in fault("passage", raw)


@pytest.mark.parametrize(("raw", "year"), [("4", 4), ("Year 4", 4), ("yr 10", 10), ("Y13", 13), (7, 7), (7.0, 7)])
def test_a_year_is_read_as_people_write_it(raw, year):
    assert clean(field("year"), raw) == year


@pytest.mark.parametrize(
    "raw", ["0", "99", "-4", "4.5", "four or five", 0, 99, True, 10**400, float("nan"), [4], "4" * 5000]
)
def test_a_year_out_of_range_names_the_range(raw):
    assert "Years run from 1 to 13" in fault("year", raw)


@pytest.mark.parametrize(
    ("raw", "age"), [("9", 9.0), ("9.5", 9.5), ("9 years", 9.0), ("age 12", 12.0), (5, 5.0), ("17", 17.0)]
)
def test_a_reading_age_may_have_a_decimal(raw, age):
    assert clean(field("reading_age"), raw) == age


@pytest.mark.parametrize("raw", ["4.9", "17.5", "0", "nine", "1e1", "inf", float("inf"), "9 or 10"])
def test_a_reading_age_out_of_range_names_the_range(raw):
    assert "from 5 to 17" in fault("reading_age", raw)


@pytest.mark.parametrize("raw", ["0", "21", "2.5", "five", False, {}])
def test_a_number_out_of_its_limits_names_them(raw):
    assert "whole number from 1 to 20" in fault("number", raw)


def test_a_choice_is_one_of_its_choices_whatever_the_case():
    assert clean(field("choice"), " Cards ") == "cards"
    assert "list, cards" in fault("choice", "songs")


def test_key_words_are_split_trimmed_and_said_once():
    raw = "nation, Alliance ;alliance\n• trade route\n1. “treaty”\n - -ing, 1.5 metres, ***"
    assert clean(field("key_words"), raw) == ("nation", "Alliance", "trade route", "treaty", "-ing", "1.5 metres")


def test_key_words_come_as_a_list_from_json():
    assert clean(field("key_words"), ["root", "stem, leaf"]) == ("root", "stem", "leaf")
    assert "takes words" in fault("key_words", ["root", 4])


def test_too_many_or_too_long_key_words_name_the_limit():
    assert "limit is 3" in fault("key_words", "a,b,c,d", maximum=3)
    assert "too long" in fault("key_words", "a whole sentence that was pasted where one key word was meant to stand")


@given(kind=st.sampled_from(list(FieldKind)), raw=st.one_of(
    st.text(), st.integers(), st.floats(), st.booleans(), st.binary(), st.none(), st.lists(st.text() | st.integers()),
))
def test_anything_typed_is_a_value_or_a_fault_and_a_value_passes_again(kind, raw):
    once = clean(field(kind), raw)
    if not isinstance(once, Fault):
        assert clean(field(kind), once) == once
