"""The row that says what kind of text goes in, and the page on which a school decides what it takes."""
import datetime

import pytest

from classroom.account import again
from classroom.identifiers import data_types, school_words
from classroom.models import AuditEntry, SchoolSetting, SignIn, now
from tests.classroom.identifiers.test_marks import tree
from tests.classroom.test_make import BRIEFS, STREAM
from tests.factories import PASSPHRASE, make_class

NAMED = {"task": "help jayden smith dob 04/05/2013 with his essay"}
FURTHER = [row for row in data_types.ROWS if row.needs]


def opened(client, kind: str, ticked=None):
    needs = data_types.BY_KIND[data_types.DataType(kind)].needs
    return client.post(f"/data-types/{kind}", data={"ticked": list(needs if ticked is None else ticked)})


@pytest.mark.parametrize("row", FURTHER, ids=lambda row: row.kind)
def test_what_the_school_does_not_take_is_refused_with_why_and_what_to_do_instead(as_teacher, row):
    typed = {**BRIEFS["breakdown"], "data_type": row.kind}
    for headers in ({}, STREAM):
        answer = as_teacher.post("/make/breakdown", data=typed, headers=headers)
        assert answer.status_code == 422
        said = tree(answer).xpath("//*[@data-testid='data-type-fault']")[0].text
        assert row.why_not in said
        assert row.instead in said
        assert typed["task"] in answer.text


@pytest.mark.parametrize("data_type", [None, "", "generic", "anonymised", "no such row"])
def test_the_first_two_and_a_post_that_does_not_say_are_taken_with_the_guard_on(as_teacher, data_type):
    said = {} if data_type is None else {"data_type": data_type}
    assert as_teacher.post("/make/breakdown", data={**BRIEFS["breakdown"], **said}).status_code == 200
    assert as_teacher.post("/make/breakdown", data={**NAMED, **said}).status_code == 422


def test_general_with_a_name_in_it_is_told(as_teacher):
    answer = as_teacher.post("/make/breakdown", data={**NAMED, "data_type": "generic"})
    assert "no learner in it” is chosen above" in answer.text
    other = as_teacher.post("/make/breakdown", data={**NAMED, "data_type": "anonymised"})
    assert "no learner in it” is chosen above" not in other.text


@pytest.mark.parametrize(("prompt", "chosen"), [("schedule", ["generic"]), ("starters", ["generic"]), ("simplify", [])])
def test_a_topic_is_general_at_first_and_a_pasted_text_is_what_the_person_says(as_teacher, prompt, chosen):
    assert tree(as_teacher.get(f"/make/{prompt}")).xpath("//input[@name='data_type'][@checked]/@value") == chosen


def test_a_further_row_opens_only_with_each_of_its_safeguards_ticked(as_senco, as_teacher, db):
    needs = data_types.BY_KIND[data_types.DataType.NAMED].needs
    for missing in needs:
        answer = opened(as_senco, "named", [need for need in needs if need != missing])
        assert answer.status_code == 422
        assert data_types.SAFEGUARDS[missing] in tree(answer).xpath("string(//*[@role='alert'])")
    assert data_types.opened(db) == {}
    assert opened(as_senco, "named").status_code == 303
    db.expire_all()
    (entry,) = data_types.opened(db).values()
    assert (entry.on, entry.role, entry.ticked) == (datetime.date.today(), "senco", needs)
    answer = as_teacher.post("/make/breakdown", data={**NAMED, "data_type": "named"})
    assert answer.status_code == 200
    assert [one.fields["on"] for one in db.query(AuditEntry).filter_by(kind="data-type-set")] == [True]
    about = as_teacher.get("/about").text
    assert all(data_types.SAFEGUARDS[need] in about for need in needs)


def test_what_is_opened_can_be_shut(as_admin, as_teacher):
    opened(as_admin, "report")
    assert as_admin.post("/data-types/report", data={"shut": "1"}).status_code == 303
    assert as_admin.post("/data-types/report", data={"shut": "1"}).status_code == 303
    assert as_teacher.post("/make/breakdown", data={**BRIEFS["breakdown"], "data_type": "report"}).status_code == 422


def test_a_teacher_sees_the_page_and_decides_nothing(as_teacher):
    page = tree(as_teacher.get("/data-types"))
    assert page.xpath("//main//form") == []
    assert opened(as_teacher, "named").status_code == 403


def test_the_passphrase_is_asked_again_after_a_while_and_the_ticks_are_not_lost(as_senco, db):
    db.query(SignIn).update({"confirmed_at": now() - again.GOOD_FOR * 2, "created_at": now() - again.GOOD_FOR * 2})
    db.commit()
    answer = opened(as_senco, "named")
    assert answer.status_code == 422
    assert len(tree(answer).xpath("//input[@name='ticked']")) == 5


def test_the_schools_names_are_in_the_record_by_how_many_they_are(as_senco, senco, db):
    as_senco.post("/data-types/school-names", data={"names": "Elm Hall\nThe Elm Hall Trust"})
    (line,) = db.query(AuditEntry).filter_by(kind="school-names-set")
    assert line.fields == {"by": {"number": senco.id, "name": senco.name}, "names": 2}


def test_the_passphrase_is_asked_again_before_the_schools_names_change_and_they_are_not_lost(as_senco, db):
    db.query(SignIn).update({"confirmed_at": now() - again.GOOD_FOR * 2, "created_at": now() - again.GOOD_FOR * 2})
    db.commit()
    typed = {"names": "Elm Hall\nThe Elm Hall Trust"}
    answer = as_senco.post("/data-types/school-names", data=typed)
    assert answer.status_code == 422
    assert tree(answer).xpath("//input[@name='names']/@value") == [typed["names"]]
    assert school_words.names(db) == []
    carried = typed | {again.FIELD: PASSPHRASE}
    assert as_senco.post("/data-types/school-names", data=carried).status_code == 303
    db.expire_all()
    assert school_words.names(db) == ["Elm Hall", "The Elm Hall Trust"]


@pytest.mark.parametrize("kind", ["generic", "anonymised", "other"])
def test_there_is_nothing_to_decide_of_the_first_two(as_senco, kind):
    assert as_senco.post(f"/data-types/{kind}", data={"shut": "1"}).status_code == 404


@pytest.mark.parametrize("value", [{}, {"ticked": 3}, {"ticked": ["dpia"]}, {"ticked": list(data_types.SAFEGUARDS)}])
def test_a_setting_in_another_shape_counts_as_shut(db, value):
    db.add(SchoolSetting(name="data-type-named", value=value))
    db.commit()
    assert data_types.opened(db) == {}


def test_the_schools_own_name_is_marked_wherever_it_is_typed(as_senco, as_teacher):
    typed = {"task": "write an essay about Elm Hall"}
    assert as_teacher.post("/make/breakdown", data=typed).status_code == 200
    as_senco.post("/data-types/school-names", data={"names": " Elm  Hall \r\n\r\nab\nThe Elm Hall Trust"})
    assert "Elm Hall\nThe Elm Hall Trust" in as_senco.get("/data-types").text
    answer = as_teacher.post("/make/breakdown", data=typed)
    assert answer.status_code == 422
    assert "school&#39;s own name" in answer.text
    assert "Put “the school”" in answer.text


def test_the_code_of_an_open_class_is_marked(as_teacher, db):
    code = make_class(db).code
    answer = as_teacher.post("/make/breakdown", data={"task": f"write {code} on the board"})
    assert answer.status_code == 422
    assert [one.text for one in tree(answer).iter("mark")] == [code]
