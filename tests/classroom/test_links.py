import datetime

import pytest

from classroom import staff
from classroom.account import links
from classroom.models import OneTimeLink, Purpose, Role, SignIn, Staff, now
from tests.factories import PASSPHRASE, make_staff, sign_in

NEW = "another good passphrase"


@pytest.fixture
def set_up(db):
    return links.set_up_link(db)


def test_first_start_makes_the_first_admin(client, db, set_up):
    assert client.get(set_up).status_code == 200
    typed = {"name": "The office", "email": "Office@School.example", "passphrase": NEW}
    assert client.post(set_up, data=typed).location == "/make"
    person = db.query(Staff).one()
    assert (person.email, person.name, person.role) == ("office@school.example", "The office", Role.ADMIN)
    assert client.get("/staff").status_code == 200  # signed in at once


def test_a_link_works_once(client, db, set_up):
    typed = {"name": "The office", "email": "office@school.example", "passphrase": NEW}
    client.post(set_up, data=typed)
    assert client.get(set_up).status_code == 404
    assert client.post(set_up, data={**typed, "email": "second@school.example"}).status_code == 404
    assert db.query(Staff).count() == 1


def test_there_is_no_set_up_link_once_somebody_can_sign_in(client, db, set_up):
    make_staff(db, Role.TEACHER)
    assert links.set_up_link(db) is None
    assert client.get(set_up).status_code == 404


def test_a_new_set_up_link_ends_the_one_before(client, db, set_up):
    second = links.set_up_link(db)
    assert client.get(set_up).status_code == 404
    assert client.get(second).status_code == 200


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("passphrase", "short", "at least 8"),
        ("passphrase", "x" * 129, "at most 128"),
        ("passphrase", " " * 9, "only spaces"),
        ("passphrase", "Password1", "guess"),
        ("passphrase", "P@ssw0rd123!", "guess"),
        ("passphrase", "12345678", "guess"),
        ("passphrase", "aaaaaaaab", "guess"),
        ("name", "", "Type the name"),
        ("email", "office", "office@school.example"),
        ("email", "a@b@c.example", "email address"),
    ],
)
def test_faults_are_named_and_what_was_typed_is_kept(client, db, set_up, field, value, said):
    typed = {"name": "The office", "email": "head@school.example", "passphrase": NEW, field: value}
    response = client.post(set_up, data=typed)
    assert response.status_code == 422 and said in response.text
    for kept in {"name", "email"} - {field}:
        assert typed[kept] in response.text
    assert typed["passphrase"] not in response.text.replace("   ", "")
    assert db.query(Staff).count() == 0
    assert client.get(set_up).status_code == 200  # a slip does not use the link up


def test_an_invitation_lets_one_person_in(client, db):
    path = staff.add(db, "new@school.example", "New", Role.SENCO)
    assert "new@school.example" in client.get(path).text
    assert client.post(path, data={"passphrase": NEW, "email": "other@school.example"}).status_code == 303
    person = db.query(Staff).one()
    assert person.email == "new@school.example" and person.role is Role.SENCO and person.passphrase_hash


def test_a_reset_signs_every_browser_out(app, client, db, teacher):
    elsewhere = sign_in(app.test_client(), teacher)
    path = staff.new_link(db, teacher)
    assert client.post(path, data={"passphrase": NEW}).status_code == 303
    assert elsewhere.get("/classes").status_code == 303
    assert client.get("/classes").status_code == 200
    attempt = {"email": teacher.email, "passphrase": PASSPHRASE}
    assert app.test_client().post("/sign-in", data=attempt).status_code == 422
    assert app.test_client().post("/sign-in", data={**attempt, "passphrase": NEW}).status_code == 303


@pytest.mark.parametrize("purpose", list(Purpose))
def test_links_run_out(client, db, purpose):
    person = None if purpose is Purpose.SET_UP else make_staff(db, passphrase_hash=None)
    path = links.address(links.make(db, purpose, person))
    db.commit()
    assert client.get(path).status_code == 200
    db.query(OneTimeLink).one().expires_at = now() - datetime.timedelta(seconds=1)
    db.commit()
    response = client.get(path)
    assert response.status_code == 404 and "run out" in response.text


def test_a_token_is_kept_only_as_a_hash(db, set_up):
    token = set_up.rpartition("/")[2]
    assert len(token) >= 43
    assert token not in str(db.connection().exec_driver_sql("SELECT * FROM one_time_link").all())


def test_two_presses_at_once_use_a_link_once(db, config, set_up):
    from classroom import database

    link = links.find(db, set_up.rpartition("/")[2])
    with database.open_session(config) as other:
        theirs = links.find(other, set_up.rpartition("/")[2])
        assert links.use(db, link)
        db.commit()
        assert not links.use(other, theirs)


def test_a_made_up_link_opens_nothing(client):
    assert client.get("/link/" + "a" * 43).status_code == 404


def test_changing_a_passphrase(app, as_teacher, teacher):
    elsewhere = sign_in(app.test_client(), teacher)
    change = {"passphrase_now": PASSPHRASE, "passphrase": NEW}
    assert as_teacher.post("/account/passphrase", data={**change, "passphrase_now": "no"}).status_code == 422
    assert as_teacher.post("/account/passphrase", data={**change, "passphrase": "short"}).status_code == 422
    assert elsewhere.get("/classes").status_code == 200
    assert as_teacher.post("/account/passphrase", data=change).status_code == 303
    assert "is changed" in as_teacher.get("/account").text
    assert elsewhere.get("/classes").status_code == 303


def test_passphrases_are_kept_as_argon2id(db, teacher):
    assert teacher.passphrase_hash.startswith("$argon2id$v=19$m=19456,t=2,p=1$")


def test_old_sign_ins_are_cleared_away(app, as_teacher, teacher, db):
    db.query(SignIn).one().created_at = now() - datetime.timedelta(days=2)
    db.commit()
    sign_in(app.test_client(), teacher)
    assert db.query(SignIn).count() == 1
