"""Details of a person in a form of /make: marked in place, and a press beside each that puts something else there."""
import pytest
from lxml import html

from classroom.identifiers import marking
from scaffolds.checks import identifiers
from tests.classroom.make.test_documents import boxes
from tests.classroom.test_make import BRIEFS

AT = "/make/simplify/identifiers"
PASSAGE = "Zainab in 4B reads slowly. The map helps Zainab when she is tired. Ring 07700 900123."
TYPED = {"passage": PASSAGE, "reading_age": "9", "key_words": "map"}
HX = {"HX-Request": "true"}


def tree(answer):
    return html.document_fromstring(answer.text)


def test_what_was_found_is_marked_where_it_stands_with_why_and_what_to_do(as_teacher):
    answer = as_teacher.post("/make/simplify", data=TYPED)
    assert answer.status_code == 422
    page = tree(answer)
    (view,) = page.xpath("//div[@class='marked-text']")
    assert [one.text for one in view.iter("mark")] == ["Zainab", "Zainab", "07700 900123"]
    assert "The map helps" in view.text_content()
    rows = page.xpath("//ul[@class='marks-list']/li")
    assert [row.find(".//strong").text for row in rows] == ["Zainab", "07700 900123"]
    assert "(2 times)" in rows[0].text_content()
    assert [one.text for one in rows[0].iter("button")] == ["Put “the learner”", "Put “Learner A”", "Not a person"]
    assert [one.text for one in rows[1].iter("button")] == ["Put “[phone number]”", "Nobody's"]


def press(client, value: str, **typed):
    answer = client.post(AT, data={**TYPED, "swap": value, **typed})
    assert answer.status_code == 200
    return answer


def test_one_press_puts_the_learner_everywhere_and_keeps_what_was_typed(as_teacher):
    found = boxes(press(as_teacher, "instead Zainab").text)
    assert found["passage"].strip() == (
        "The learner in 4B reads slowly. The map helps the learner when she is tired. Ring 07700 900123.")
    assert (found["reading_age"], found["key_words"].strip()) == ("9", "map")


def test_a_lettered_stand_in_is_remembered_by_the_page_alone_and_stays_the_same_persons(as_teacher):
    page = press(as_teacher, "lettered Zainab")
    found = boxes(page.text)
    assert found["passage"].startswith("\nLearner A in 4B") or found["passage"].startswith("Learner A in 4B")
    assert "Zainab" not in found["passage"]
    (names,) = tree(page).xpath("//dl[@data-names]")
    assert [part.text for part in names] == ["Learner A", "Zainab"]
    again = press(as_teacher, "all", passage="Learner A in 4B sat with Zainab and Kieran in 4B.",
                  standins=found["standins"])
    assert boxes(again.text)["passage"].strip() == "Learner A in 4B sat with Learner A and Learner B in 4B."


def test_the_names_come_back_beside_the_result_and_are_not_in_it(as_teacher):
    found = boxes(press(as_teacher, "lettered Zainab").text)
    typed = {**TYPED, "passage": found["passage"].replace("07700 900123", "the office"), "standins": found["standins"]}
    answer = as_teacher.post("/make/simplify", data=typed)
    assert answer.status_code == 200
    page = tree(answer)
    assert [part.text for part in page.xpath("//dl[@data-names]")[0]] == ["Learner A", "Zainab"]
    (result,) = page.xpath("//*[@data-testid='result']")
    assert "Learner A" in result.text_content()
    assert "Zainab" not in result.text_content()
    sealed = page.xpath("//input[@name='scaffold']/@value")[0]
    saved = as_teacher.post("/resources", data={"scaffold": sealed, "title": "A map"})
    assert "Zainab" not in as_teacher.get(saved.location).text


def test_names_that_this_site_did_not_seal_are_not_shown(as_teacher):
    answer = as_teacher.post("/make/breakdown", data={**BRIEFS["breakdown"], "standins": "eyJMZWFybmVyIEEiOiJYIn0.x"})
    assert answer.status_code == 200
    assert "data-names" not in answer.text


def test_one_press_for_all_leaves_nothing_to_find(as_teacher):
    answer = press(as_teacher, "all")
    assert boxes(answer.text)["passage"].strip() == (
        "The learner in 4B reads slowly. The map helps the learner when she is tired. Ring [phone number].")
    assert 'data-testid="marks-none"' in answer.text
    assert 'data-testid="marks"' not in answer.text


def test_not_a_person_holds_for_this_text_and_then_it_is_made(as_teacher):
    answer = press(as_teacher, "nobody Zainab")
    assert [one.text for one in tree(answer).iter("mark")] == ["07700 900123"]
    said = boxes(answer.text)["nobody"]
    both = boxes(press(as_teacher, "nobody 07700 900123", nobody=said).text)["nobody"]
    assert as_teacher.post("/make/simplify", data={**TYPED, "nobody": both}).status_code == 200
    assert as_teacher.post("/make/simplify", data=TYPED).status_code == 422


def test_while_typing_only_the_marks_come_back(as_teacher):
    answer = as_teacher.post(AT, data=TYPED, headers=HX)
    assert "<form" not in answer.text
    assert "2 things look like a person" in " ".join(tree(answer).text_content().split())
    assert 'data-testid="marks"' in answer.text
    nothing = as_teacher.post(AT, data={**TYPED, "passage": "The river rises."}, headers=HX)
    assert 'data-testid="marks"' not in nothing.text


@pytest.mark.parametrize("value", ["", "all", "nobody", "instead", "lettered Nobody Here", "x y", "instead \x00"])
def test_a_press_on_nothing_changes_nothing(as_teacher, value):
    typed = {**TYPED, "passage": "The river rises in the hills."}
    found = boxes(press(as_teacher, value, **typed).text)
    assert found["passage"].strip() == typed["passage"]


def test_what_is_typed_is_shown_as_it_is_typed(as_teacher):
    answer = as_teacher.post(AT, data={**TYPED, "passage": "<b>Zainab</b> in 4B is new. Zainab in 4B reads."})
    assert "<b>Zainab" not in answer.text


def test_where_the_check_fails_nothing_is_made(as_teacher, monkeypatch):
    def broken(_text):
        raise RuntimeError

    monkeypatch.setattr(identifiers, "find", broken)
    answer = as_teacher.post("/make/breakdown", data=BRIEFS["breakdown"])
    assert answer.status_code == 422
    assert marking.FAILED in answer.text
