import re

import pytest
from sqlalchemy import func, select

from classroom.models import Resource
from tests.classroom.test_make import BRIEFS, hidden
from tests.factories import make_resource, make_staff, sign_in


@pytest.fixture
def sealed(as_teacher) -> str:
    return hidden(as_teacher.post("/make/breakdown", data=BRIEFS["breakdown"]).text, "scaffold")


def test_nothing_is_kept_until_it_is_saved(as_teacher, sealed, db):
    assert db.scalar(select(func.count()).select_from(Resource)) == 0


def test_a_saved_result_has_its_receipt_its_prompt_and_who_read_it(as_teacher, sealed, db, teacher):
    answer = as_teacher.post("/resources", data={"scaffold": sealed, "title": " My  essay ", "reviewed": "1"})
    assert answer.status_code == 303
    kept = db.scalar(select(Resource))
    assert (kept.title, kept.kind, kept.prompt, kept.owner_id) == ("My essay", "breakdown", "breakdown", teacher.id)
    assert re.fullmatch("[0-9a-f]{64}", kept.fingerprint)
    assert kept.reviewed_by_id == teacher.id
    page = as_teacher.get(answer.location).text
    assert "DRAFT" not in page
    assert "Reading age" in page


def test_a_form_sent_twice_saves_once(as_teacher, sealed, db):
    for _ in range(2):
        as_teacher.post("/resources", data={"scaffold": sealed, "title": "Essay"})
    assert db.scalar(select(func.count()).select_from(Resource)) == 1


def test_it_is_a_draft_until_somebody_says_they_have_read_it(as_teacher, sealed):
    address = as_teacher.post("/resources", data={"scaffold": sealed}).location
    assert "DRAFT" in as_teacher.get(address).text
    as_teacher.post(f"{address}/read", data={"reviewed": "1"})
    assert "DRAFT" not in as_teacher.get(address).text
    as_teacher.post(f"{address}/read", data={})
    assert "DRAFT" in as_teacher.get(address).text


def test_a_title_with_a_persons_details_is_asked_about_before_it_is_kept(as_teacher, sealed, db):
    answer = as_teacher.post("/resources", data={"scaffold": sealed, "title": "For the learner born 04/05/2013"})
    assert answer.status_code == 422
    assert "04/05/2013" in answer.text
    assert db.scalar(select(func.count()).select_from(Resource)) == 0
    again = as_teacher.post("/resources", data={"scaffold": sealed, "title": "x", "not_a_person": "1"})
    assert again.status_code == 303


def test_what_was_not_sealed_here_is_not_saved(as_teacher, db):
    answer = as_teacher.post("/resources", data={"scaffold": "forged", "title": "Mine"})
    assert answer.status_code == 400
    assert "Mine" in answer.text


def test_another_teachers_resource_is_not_there(app, db, as_teacher):
    theirs = make_resource(db, make_staff(db))
    for method, end in (("GET", ""), ("POST", "/read"), ("POST", "/word"), ("POST", "/remove")):
        assert as_teacher.open(f"/resources/{theirs.id}{end}", method=method, data={"sure": "1"}).status_code == 404


def test_removing_asks_first(as_teacher, db, teacher):
    mine = make_resource(db, teacher)
    assert "for good" in as_teacher.post(f"/resources/{mine.id}/remove").text
    assert as_teacher.get(f"/resources/{mine.id}").status_code == 200
    as_teacher.post(f"/resources/{mine.id}/remove", data={"sure": "1"})
    assert as_teacher.get(f"/resources/{mine.id}").status_code == 404


def test_the_list_shows_ones_own_with_the_drafts_marked(app, db, teacher):
    make_resource(db, teacher, "Mine")
    make_resource(db, make_staff(db), "Theirs")
    page = sign_in(app.test_client(), teacher).get("/resources").text
    assert "Mine" in page
    assert "DRAFT" in page
    assert "Theirs" not in page
