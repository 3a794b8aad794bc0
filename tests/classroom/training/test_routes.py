"""Reading a card, what a school requires before Make, and who has read which."""
import csv
import io
from urllib.parse import unquote

import pytest

from classroom.models import AuditEntry, CardRead, SchoolSetting
from classroom.training import cards as training
from classroom.training import routes
from tests.factories import make_staff, sign_in


@pytest.fixture
def asked(db):
    """The school asks for two cards."""
    training.require(db, ["never-paste", "a-good-brief"])
    db.commit()


def test_nothing_is_required_until_a_school_says_so(as_teacher):
    assert as_teacher.get("/make").status_code == 200


def test_what_is_required_comes_before_make_for_those_who_are_signed_in_already(as_teacher, db):
    assert as_teacher.get("/make").status_code == 200
    training.require(db, ["never-paste"])
    db.commit()
    for path in ("/make", "/make/simplify", "/batches"):
        answer = as_teacher.get(path)
        assert answer.status_code == 303 and unquote(answer.location) == f"/training?next={path}"
    assert as_teacher.get("/resources").status_code == as_teacher.get("/classes").status_code == 200


def test_what_was_typed_meanwhile_is_not_lost(as_teacher, asked):
    answer = as_teacher.post("/make/starters", data={"topic": "the water cycle"})
    assert answer.status_code == 403 and "the water cycle" in answer.text and "short cards to be read" in answer.text
    part = as_teacher.post("/make/starters", data={"topic": "the water cycle"}, headers={"HX-Request": "true"})
    assert part.status_code == 403 and part.headers["HX-Retarget"] == "#said"


def test_reading_leads_on_to_the_next_and_then_to_where_the_person_was_going(as_teacher, asked):
    first = as_teacher.post("/training/a-good-brief/read", data={"next": "/make/schedule"})
    assert first.status_code == 303 and first.location.startswith("/training/never-paste?next=")
    second = as_teacher.post("/training/never-paste/read", data={"next": "/make/schedule"})
    assert second.location == "/make/schedule"
    assert as_teacher.get("/make/schedule").status_code == 200


@pytest.mark.parametrize("elsewhere", ["https://elsewhere.example/", "//elsewhere.example"])
def test_reading_leads_to_no_other_site(as_teacher, elsewhere):
    answer = as_teacher.post("/training/never-paste/read", data={"next": elsewhere})
    assert "elsewhere" not in answer.location


def test_pressed_twice_it_was_read_the_first_time(as_teacher, teacher, db):
    for _ in range(2):
        as_teacher.post("/training/never-paste/read")
    kept = db.query(CardRead).filter_by(staff_id=teacher.id).all()
    assert [(one.card, one.edition) for one in kept] == [("never-paste", 1)]


def test_a_card_that_was_written_anew_counts_as_unread(as_teacher, asked, monkeypatch):
    for name in ("never-paste", "a-good-brief"):
        as_teacher.post(f"/training/{name}/read")
    assert as_teacher.get("/make").status_code == 200
    newer = {name: card.model_copy(update={"edition": 2}) for name, card in training.cards().items()}
    for module in (training, routes):
        monkeypatch.setattr(module, "cards", lambda: newer)
    assert as_teacher.get("/make").status_code == 303
    assert "changed since you read it" in as_teacher.get("/training").text.lower()


def test_a_required_card_that_is_no_longer_there_locks_nobody_out(as_teacher, db):
    db.add(SchoolSetting(name=training.REQUIRED, value={"cards": ["a-card-of-last-year"]}))
    db.commit()
    assert as_teacher.get("/make").status_code == 200


def test_a_page_names_the_card_that_belongs_to_it_until_it_is_read(as_teacher):
    assert "Worth reading first:" in as_teacher.get("/make/starters").text
    for name in ("never-paste", "fading-support"):
        as_teacher.post(f"/training/{name}/read")
    assert "Worth reading first:" not in as_teacher.get("/make/starters").text
    assert "/training/reading-age" in as_teacher.get("/make/simplify").text


def test_a_senco_says_what_is_required_and_it_is_in_the_record(as_senco, as_teacher, senco, db):
    answer = as_senco.post("/training/required", data={"card": ["never-paste", "no-such-card"]})
    assert answer.status_code == 303 and as_teacher.get("/make").status_code == 303
    told = db.query(AuditEntry).filter_by(kind="training-required").one()
    assert told.fields == {"by": {"number": senco.id, "name": senco.name}, "cards": "never-paste"}
    as_senco.post("/training/required")
    assert as_teacher.get("/make").status_code == 200


def test_who_has_read_which_and_its_table_file(app, as_admin, db):
    person = make_staff(db, name="=SUM(1)")
    sign_in(app.test_client(), person).post("/training/never-paste/read")
    assert "=SUM(1)" in as_admin.get("/training/who").text
    rows = list(csv.reader(io.StringIO(as_admin.get("/training/who.csv").text)))
    theirs = next(row for row in rows if row[1] == person.email)
    assert theirs[0] == "'=SUM(1)" and sum(bool(cell) for cell in theirs[3:]) == 1
    assert len(rows[0]) == 13
    assert db.query(AuditEntry).filter_by(kind="training-exported").count() == 1
