from string import Template

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prompt_library import Prompt, fill, fingerprint, validate


def prompt(**more: object) -> Prompt:
    record = {
        "name": "summary", "title": "Summary", "makes": "passage", "purpose": "Shortens.", "for_whom": "Anyone.",
        "evidence": "None is known.", "author": "A SENCO", "review_by": "2027-07-31", "checks": ["facts"],
        "fields": [
            {"name": "passage", "kind": "passage", "label": "Passage"},
            {"name": "reading_age", "kind": "reading_age", "label": "Reading age", "default": "9"},
            {"name": "key_words", "kind": "key_words", "label": "Key words", "required": "false", "if_empty": "none"},
        ],
        "words": "Write for $reading_age. Keep $key_words.\n$passage",
        "examples": [{"passage": "A river runs."}],
    }
    return Prompt.model_validate(record | more)


def test_every_field_is_filled_in_and_an_empty_one_has_its_own_words():
    values = validate(prompt(), {"passage": "A river runs."}).values
    assert fill(prompt(), values) == "Write for 9. Keep none.\n~~~\nA river runs.\n~~~"


@given(st.text(alphabet="~\n ab$", min_size=1))
def test_no_passage_can_close_its_own_fence(text):
    checked = validate(prompt(), {"passage": "a" + text})
    words = fill(prompt(), checked.values).splitlines()
    assert words[1] == words[-1] and set(words[1]) == {"~"}
    assert all(words[1] not in line for line in words[2:-1])


def test_a_dollar_sign_in_a_value_is_only_a_dollar_sign():
    values = validate(prompt(), {"passage": "It cost $passage and $5."}).values
    assert "It cost $passage and $5." in fill(prompt(), values)


def test_faults_come_in_the_order_of_the_fields_and_what_passed_is_kept():
    checked = validate(prompt(), {"passage": "", "reading_age": "40", "key_words": "river", "token": "x"})
    assert [fault.field for fault in checked.faults] == ["passage", "reading_age"]
    assert checked.values == {"key_words": ("river",)}


def test_a_changed_letter_is_another_fingerprint():
    assert len(fingerprint(prompt())) == 64
    assert fingerprint(prompt()) == fingerprint(prompt())
    changed = prompt(words="Write for $reading_age. Keep $key_words!\n$passage")
    assert fingerprint(changed) != fingerprint(prompt())


def test_a_changed_limit_or_check_is_another_fingerprint():
    fields = prompt().model_dump()["fields"]
    fields[0]["max_length"] = 299
    assert fingerprint(prompt(fields=fields)) != fingerprint(prompt())
    assert fingerprint(prompt(checks=[])) != fingerprint(prompt())


def test_a_better_title_or_example_is_the_same_fingerprint():
    better = prompt(title="Short version", purpose="To shorten.", examples=[{"passage": "The sea."}])
    assert fingerprint(better) == fingerprint(prompt())


def test_a_field_is_found_by_its_name():
    assert prompt().field("passage").label == "Passage"
    with pytest.raises(KeyError):
        prompt().field("poem")


def test_the_words_are_a_template_of_exactly_the_fields():
    assert set(Template(prompt().words).get_identifiers()) == {field.name for field in prompt().fields}
