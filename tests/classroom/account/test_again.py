"""Changes that matter ask for the passphrase again, once a quarter of an hour has gone by."""
import datetime

import pytest

from classroom.models import Role, SignIn, Staff, now
from tests.classroom.account.stepping import code, set_up
from tests.factories import PASSPHRASE, make_staff

LONG_AGO = datetime.timedelta(minutes=15, seconds=1)


def let_time_go_by(db):
    for one in db.query(SignIn):
        one.confirmed_at = now() - LONG_AGO
    db.commit()


@pytest.fixture
def other(db):
    return make_staff(db, Role.TEACHER)


def role_of(db, person) -> Role:
    db.expire_all()
    return db.get(Staff, person.id).role


def test_soon_after_signing_in_nothing_is_asked(as_admin, other, db):
    assert as_admin.post(f"/staff/{other.id}/role", data={"role": "senco"}).status_code == 303
    assert role_of(db, other) is Role.SENCO


def test_later_it_is_asked_and_what_was_typed_goes_along(as_admin, other, db):
    let_time_go_by(db)
    asked = as_admin.post(f"/staff/{other.id}/role", data={"role": "senco"})
    assert asked.status_code == 422 and 'name="role" value="senco"' in asked.text
    assert role_of(db, other) is Role.TEACHER
    answered = as_admin.post(f"/staff/{other.id}/role", data={"role": "senco", "passphrase_again": PASSPHRASE})
    assert answered.status_code == 303 and role_of(db, other) is Role.SENCO


def test_a_wrong_answer_changes_nothing_and_is_slowed(as_admin, other, db):
    let_time_go_by(db)
    typed = {"role": "senco", "passphrase_again": "wrong words here"}
    said = [as_admin.post(f"/staff/{other.id}/role", data=typed).text for _ in range(7)]
    assert "not the passphrase in use now" in said[0] and "several wrong tries" in said[-1]
    assert all("wrong words here" not in one for one in said)
    assert role_of(db, other) is Role.TEACHER


def test_the_right_answer_is_a_new_token_and_good_for_a_while(app, as_admin, other, db):
    let_time_go_by(db)
    before = as_admin.get_cookie("handrail").value
    as_admin.post(f"/staff/{other.id}/role", data={"role": "senco", "passphrase_again": PASSPHRASE})
    assert as_admin.post(f"/staff/{other.id}/role", data={"role": "teacher"}).status_code == 303
    thief = app.test_client()
    thief.set_cookie("handrail", before)
    assert thief.get("/staff").status_code == 303


@pytest.mark.parametrize("path", [
    "/staff", "/staff/{}/link", "/staff/{}/role", "/staff/{}/second-step", "/staff/{}/remove",
    "/account/second-step", "/account/second-step/codes", "/account/second-step/off",
])
def test_each_change_that_matters_asks(as_admin, other, db, path):
    let_time_go_by(db)
    typed = {"role": "admin", "name": "New", "email": "new@school.example"}
    response = as_admin.post(path.format(other.id), data=typed)
    assert response.status_code == 422 and "passphrase_again" in response.text
    assert db.query(Staff).count() == 2


def test_somebody_without_a_passphrase_answers_with_a_code(as_teacher, teacher, db):
    secret, _ = set_up(as_teacher)
    db.get(Staff, teacher.id).passphrase_hash = None
    db.commit()
    let_time_go_by(db)
    assert "Code from the authenticator app" in as_teacher.post("/account/second-step/codes").text
    wrong = as_teacher.post("/account/second-step/codes", data={"passphrase_again": "000000"})
    assert wrong.status_code == 422
    right = as_teacher.post("/account/second-step/codes", data={"passphrase_again": code(secret, 1)})
    assert right.status_code == 200 and "Recovery codes" in right.text


def test_somebody_with_neither_is_told_the_way(as_teacher, teacher, db):
    db.get(Staff, teacher.id).passphrase_hash = None
    db.commit()
    let_time_go_by(db)
    said = as_teacher.post("/account/second-step", data={"passphrase_again": ""})
    assert said.status_code == 422
    assert "in again by way of the school’s accounts" in as_teacher.post("/account/second-step").text


def test_where_safeguarding_notices_go_is_a_change_that_matters(as_admin, db):
    let_time_go_by(db)
    typed = {"name": "The lead", "mailbox": "another@school.example"}
    asked = as_admin.post("/safeguarding/contacts/lead", data=typed)
    assert asked.status_code == 422 and "another@school.example" in asked.text
    assert "another@school.example" not in as_admin.get("/safeguarding/contacts").text
