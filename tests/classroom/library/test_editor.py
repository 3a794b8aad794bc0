"""Writing a prompt: rows by form buttons, nothing typed lost, each fault beside its box, and only ever a draft."""
import pytest
from lxml import html

import prompt_library
from classroom.library import form, form_checks, shelf
from classroom.models import PromptVersion, Role
from prompt_library.approval import State
from tests.classroom.library.pages import form_of, use_model
from tests.factories import make_staff, sign_in
from tests.scaffolds.scripted import endpoint, streamed

CHANGE = "/library/breakdown/1/change"
PROMPTS = prompt_library.load()


@pytest.mark.parametrize("name", sorted(PROMPTS))
def test_what_a_form_shows_of_a_prompt_is_the_prompt(name):
    prompt, faults = form_checks.read(form.of_prompt(PROMPTS[name]))
    assert faults == {} and prompt == PROMPTS[name]


def test_a_form_that_comes_back_unchanged_is_the_same_form(as_teacher, app):
    sent = form_of(as_teacher, CHANGE)
    with app.test_request_context(method="POST", data=sent):
        from flask import request
        assert form.typed(request.form, "breakdown") == form.of_prompt(PROMPTS["breakdown"])


def test_a_change_is_kept_as_a_draft_of_its_author(as_teacher, teacher, db):
    sent = form_of(as_teacher, CHANGE) | {"act": "save", "why": "Shorter."}
    sent["words"] = str(sent["words"]) + "\nNo more than is asked."
    answer = as_teacher.post(CHANGE, data=sent)
    assert answer.status_code == 303 and answer.location == "/library/breakdown/2"
    version = db.query(PromptVersion).filter_by(name="breakdown", number=2).one()
    assert (version.state, version.author_id, version.why) == (State.DRAFT, teacher.id, "Shorter.")
    assert shelf.prompt_of(version).words.endswith("No more than is asked.")
    assert shelf.approved(db)["breakdown"] == PROMPTS["breakdown"]


@pytest.mark.parametrize(("act", "fields", "examples"), [
    ("add-field", +1, 0), ("remove-field 1", -1, 0), ("up-field 1", 0, 0), ("add-example", 0, +1),
    ("remove-example 0", 0, -1), ("enter", 0, 0), ("up-field 0", 0, 0), ("remove-field 99", 0, 0),
    ("add-field x", 1, 0)])
def test_rows_come_and_go_and_what_was_typed_stays(as_teacher, db, act, fields, examples):
    sent = form_of(as_teacher, CHANGE) | {"title": "Half typed", "why": "Not yet", "act": act}
    answer = as_teacher.post(CHANGE, data=sent)
    page = html.document_fromstring(answer.text)
    assert answer.status_code == 200
    assert len(page.xpath("//fieldset[starts-with(@id, 'field-')]")) == int(sent["fields"]) + fields
    assert len(page.xpath("//fieldset[starts-with(@id, 'example-')]")) == int(sent["examples"]) + examples
    assert page.xpath("//input[@id='title']/@value") == ["Half typed"]
    assert page.xpath("//input[@id='why']/@value") == ["Not yet"]
    assert db.query(PromptVersion).filter_by(name="breakdown").count() == 1


def test_an_examples_values_go_with_their_fields(app):
    given = form.Form({}, (), ({"name": "a"}, {"name": "b"}, {"name": "c"}), (("1", "2", "3"),))
    assert form.acted(given, "up-field", 2).example(0) == {"a": "1", "c": "3", "b": "2"}
    assert form.acted(given, "remove-field", 0).example(0) == {"b": "2", "c": "3"}
    assert form.acted(given, "add-field", None).examples == (("1", "2", "3", ""),)


@pytest.mark.parametrize(("change", "box", "sentence"), [
    ({"title": " "}, "title", "Nothing is here yet."),
    ({"words": "Break $task down."}, "words", "The field detail is asked for and never used: put $detail in"),
    ({"words": "$task $detail $other"}, "words", "$other is not one of the fields"),
    ({"review_by": "soon"}, "review_by", "This takes a day, such as 2027-07-31."),
    ({"field-0-label": ""}, "field-0-label", "Nothing is here yet."),
    ({"field-0-name": "The Task"}, "field-0-name", "Small letters and digits"),
    ({"field-0-kind": "colour"}, "field-0-kind", "Choose one of the list."),
    ({"field-0-max_length": "many"}, "field-0-max_length", "This takes a whole number."),
    ({"field-1-minimum": ""}, "field-1-minimum", "A number needs a minimum and a maximum."),
    ({"field-1-default": "9"}, "field-1-default", "from 1 to 5"),
    ({"field-0-kind": "choice", "field-0-choices": "one"}, "field-0-choices", "A choice needs at least two choices."),
    ({"field-1-name": "task"}, "fields", "Two fields have the name task."),
    ({"example-0-1": "7"}, "example-0-1", "Detail: this takes a whole number from 1 to 5."),
    ({"examples": "0"}, "examples", "An example is missing: give the values of a real one."),
    ({"why": ""}, "why", "Say in a line why"),
    ({"purpose": "a" * 1_001}, "purpose", "the limit is 1,000"),
])
def test_each_fault_is_a_sentence_beside_its_box(as_teacher, db, change, box, sentence):
    sent = form_of(as_teacher, CHANGE) | {"act": "save", "why": "Because.", "title": "New"} | change
    answer = as_teacher.post(CHANGE, data=sent)
    page = html.document_fromstring(answer.text)
    assert answer.status_code == 422
    assert sentence in page.xpath(f"string(//*[@id='{box}-error'])")
    for name in change:
        if name != "examples":
            kept = page.xpath(f"//input[@id='{name}']/@value | //textarea[@id='{name}']/text()")
            assert "".join(kept).strip() in (str(change[name]).strip(), "") or "kind" in name
    assert db.query(PromptVersion).filter_by(name="breakdown").count() == 1


def test_nothing_different_is_no_version(as_teacher):
    answer = as_teacher.post(CHANGE, data=form_of(as_teacher, CHANGE) | {"act": "save", "why": "Because."})
    assert answer.status_code == 422 and "Nothing is different from version 1 yet." in answer.text


@pytest.mark.parametrize("role", list(Role))
def test_anybody_on_the_staff_writes_a_new_one_and_nobody_can_run_it(app, db, role):
    browser = sign_in(app.test_client(), make_staff(db, role))
    sent = form_of(browser, "/library/new?makes=breakdown") | {
        "act": "save", "title": "Very small steps", "name": "very-small-steps", "purpose": "Small steps.",
        "for_whom": "Whoever begins late.", "evidence": "None yet.", "why": "For tutor time.",
        "example-0-0": "Write a story", "example-0-1": "5"}
    assert browser.post("/library/new", data=sent).location == "/library/very-small-steps/1"
    assert browser.get("/make/very-small-steps").status_code == 404
    assert "waiting for review" in browser.post(
        "/library/very-small-steps/1/move", data={"move": "submit"}, follow_redirects=True).text


@pytest.mark.parametrize("name", ["breakdown", "new", "try-again", "four-eyes", "pack"])
def test_a_name_that_is_taken_or_is_an_address_is_told(as_teacher, name):
    sent = form_of(as_teacher, "/library/new?makes=breakdown") | {"act": "save", "name": name, "title": "New"}
    answer = as_teacher.post("/library/new", data=sent)
    assert answer.status_code == 422
    assert "This name is taken." in html.document_fromstring(answer.text).xpath("string(//*[@id='name-error'])")


def test_a_kind_that_is_none_is_asked_for_again(as_teacher):
    assert "What it makes" in as_teacher.get("/library/new?makes=poem").text
    assert as_teacher.post("/library/new", data={"makes": "poem"}).status_code == 400
    assert as_teacher.post(CHANGE, data={"makes": "poem", "act": "save"}).status_code == 422


def test_a_try_out_shows_both_engines_side_by_side_and_keeps_nothing(app, as_teacher, db):
    sent = form_of(as_teacher, CHANGE) | {"act": "try", "try-example": "0", "title": "Tried"}
    with endpoint(streamed({"title": "Nonsense", "steps": []})) as script:
        use_model(app, script)
        answer = as_teacher.post(CHANGE, data=sent)
        assert script.asked
    assert answer.status_code == 200 and answer.text.count('data-testid="tried"') == 2
    assert "built-in engine made this instead" in answer.text.casefold() and "Nothing of it can be saved" in answer.text
    assert 'name="scaffold"' not in answer.text
    assert db.query(PromptVersion).filter_by(name="breakdown").count() == 1


@pytest.mark.parametrize("act", ["try", "save"])
def test_what_names_a_person_is_neither_tried_nor_kept(app, as_teacher, db, act):
    sent = form_of(as_teacher, CHANGE) | {"act": act, "why": "Because.", "example-0-0": "Ring 07700 900123 about it"}
    with endpoint(streamed({})) as script:
        use_model(app, script)
        answer = as_teacher.post(CHANGE, data=sent)
        assert script.asked == []
    assert answer.status_code == 422 and "This names a person" in answer.text and "07700 900123" in answer.text
    assert db.query(PromptVersion).filter_by(name="breakdown").count() == 1


@pytest.mark.parametrize("data", [
    {}, {"act": "save"}, {"act": "try 9"}, {"fields": "9999", "examples": "-1", "act": "add-field"},
    {"fields": "12", "examples": "12", "act": "save"}, {"words": "\x00" * 9, "act": "save"}, {"act": "remove-field ²"},
    {"act": "try", "try-example": "99999999999999999999"}])
def test_a_crafted_form_is_answered(as_teacher, data):
    assert as_teacher.post(CHANGE, data={"makes": "breakdown"} | data).status_code in (200, 422)
