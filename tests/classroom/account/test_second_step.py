"""The second step of signing in: who needs one, what is closed until it is there, and that a code opens once."""
import datetime

import pytest

from classroom import staff
from classroom.account.authenticator import step_of
from classroom.models import ContactRole, RecoveryCode, Role, SignIn, Staff, now
from tests.classroom.account.stepping import code, key_on, recovery_codes, set_up, with_second_step
from tests.factories import PASSPHRASE, make_contact, make_staff, sign_in
from tests.test_routes import ROUTES, address

OPEN_BEFORE = {("GET", "/account/second-step"), ("POST", "/account/second-step")}
FOR_STAFF = [(method, path) for method, path, who in ROUTES
             if who not in ("everyone", "learners") and (method, path) not in OPEN_BEFORE]


def first_step(app, person):
    client = app.test_client()
    response = client.post("/sign-in", data={"email": person.email, "passphrase": PASSPHRASE, "next": "/library"})
    assert response.location == "/sign-in/code?next=/library"
    return client


@pytest.mark.parametrize(("method", "path"), FOR_STAFF, ids=[f"{method} {path}" for method, path in FOR_STAFF])
def test_nothing_is_open_until_it_is_set_up(school, db, method, path):
    for role in (Role.SENCO, Role.ADMIN):
        client = sign_in(school.test_client(), make_staff(db, role))
        response = client.open(address(path, db), method=method)
        assert (response.status_code, response.location) in ((303, "/account/second-step"), (403, None))


def test_a_teacher_goes_on_and_a_safeguarding_contact_does_not(school, db, teacher):
    client = sign_in(school.test_client(), teacher)
    assert client.get("/classes").status_code == 200
    make_contact(db, ContactRole.DEPUTY, mailbox=teacher.email, minutes=15)
    assert client.get("/classes").location == "/account/second-step"


def test_a_part_of_a_page_goes_to_the_set_up_too(school, admin):
    client = sign_in(school.test_client(), admin)
    response = client.get("/classes", headers={"HX-Request": "true"})
    assert response.status_code == 401 and response.headers["HX-Redirect"] == "/account/second-step"


def test_what_was_typed_is_shown_where_it_cannot_be_taken_yet(school, admin):
    response = sign_in(school.test_client(), admin).post("/classes", data={"label": "Year 8 History"})
    assert response.status_code == 403 and "Year 8 History" in response.text and "second step" in response.text


def test_in_the_demo_it_is_offered(app, as_admin, as_senco):
    for client in (as_admin, as_senco):
        assert client.get("/classes").status_code == 200
        assert "In the demo it is there to be tried" in client.get("/account").text


def test_set_up_by_key_and_code_then_signing_in_with_both(school, admin):
    client = sign_in(school.test_client(), admin)
    page = client.get("/account/second-step").text
    assert "<svg" in page and "otpauth" not in page
    secret, codes = set_up(client)
    assert len(set(codes)) == 10
    assert client.get("/staff").status_code == 200

    other = first_step(school, admin)
    assert other.get("/staff").location.startswith("/sign-in?next="), "nothing is open after the passphrase alone"
    assert other.post("/sign-in/code", data={"code": code(secret, 1), "next": "/library"}).location == "/library"
    assert other.get("/staff").status_code == 200


def test_a_wrong_code_sets_nothing_up_and_the_key_stays(school, admin, db):
    client = sign_in(school.test_client(), admin)
    secret, key = key_on(client.get("/account/second-step").text)
    response = client.post("/account/second-step", data={"key": key, "code": "000000"})
    assert response.status_code == 422 and key_on(response.text)[0] == secret
    db.expire_all()
    assert db.get(Staff, admin.id).totp_secret is None


def test_a_key_that_was_made_for_somebody_else_sets_nothing_up(school, admin, senco, db):
    secret, key = key_on(sign_in(school.test_client(), senco).get("/account/second-step").text)
    for sealed in (key, "", "made up", key[:-4]):
        response = sign_in(school.test_client(), admin).post(
            "/account/second-step", data={"key": sealed, "code": code(secret)})
        assert response.status_code == 422 and key_on(response.text)[0] != secret
    db.expire_all()
    assert db.get(Staff, admin.id).totp_secret is None


def test_a_code_opens_once(school, admin):
    secret, _ = with_second_step(school, admin)
    now_on = code(secret, 1)
    assert first_step(school, admin).post("/sign-in/code", data={"code": now_on}).status_code == 303
    again = first_step(school, admin).post("/sign-in/code", data={"code": now_on})
    assert again.status_code == 422 and "has been used" in again.text


def test_the_code_that_set_it_up_does_not_open_it(school, admin):
    secret, key = key_on((client := sign_in(school.test_client(), admin)).get("/account/second-step").text)
    used = code(secret)
    client.post("/account/second-step", data={"key": key, "code": used})
    assert first_step(school, admin).post("/sign-in/code", data={"code": used}).status_code == 422


def test_codes_of_nearby_moments_are_right_and_others_are_not():
    secret = "JBSWY3DPEHPK3PXP" * 2
    assert [step_of(secret, code(secret, ahead)) is not None for ahead in (-3, -1, 0, 1, 3)] == [
        False, True, True, True, False]
    assert step_of(secret, f" {code(secret)[:3]} {code(secret)[3:]} ") is not None
    assert step_of(secret, "") is step_of(secret, "12345") is step_of(secret, "１２３４５６") is None


def test_a_recovery_code_works_once_as_it_is_typed(school, admin, db):
    _, codes = with_second_step(school, admin)
    for typed in (codes[0], codes[1].upper().replace("-", " ")):
        client = first_step(school, admin)
        assert client.post("/sign-in/code", data={"code": typed}).status_code == 303
        assert client.get("/staff").status_code == 200
    assert first_step(school, admin).post("/sign-in/code", data={"code": codes[0]}).status_code == 422
    assert db.query(RecoveryCode).count() == 8
    assert "8 recovery codes are left" in client.get("/account").text


def test_somebody_elses_recovery_code_opens_nothing(school, admin, senco):
    with_second_step(school, admin)
    _, codes = with_second_step(school, senco)
    assert first_step(school, admin).post("/sign-in/code", data={"code": codes[0]}).status_code == 422


def test_nothing_of_it_is_kept_in_the_open(school, admin, db):
    secret, codes = with_second_step(school, admin)
    kept = str(db.connection().exec_driver_sql("SELECT * FROM staff").all()
               + db.connection().exec_driver_sql("SELECT * FROM recovery_code").all())
    assert secret not in kept and not any(one in kept or one.replace("-", "") in kept for one in codes)


def test_another_sites_key_does_not_unlock_it(school, config, admin, tmp_path):
    """A copy of the database alone opens nothing; the recovery codes still do, so nobody is shut out by a new key."""
    from classroom.app import create_app

    secret, codes = with_second_step(school, admin)
    (config.data / "secret-key").unlink()
    elsewhere = create_app(school.config["HANDRAIL"])
    client = first_step(elsewhere, admin)
    assert client.post("/sign-in/code", data={"code": code(secret, 1)}).status_code == 422
    assert client.post("/sign-in/code", data={"code": codes[0]}).status_code == 303


def test_guessing_codes_is_slowed(school, admin):
    secret, _ = with_second_step(school, admin)
    client = first_step(school, admin)
    said = [client.post("/sign-in/code", data={"code": "000000"}).status_code for _ in range(8)]
    assert said == [422] * 5 + [429] * 3
    slowed = client.post("/sign-in/code", data={"code": code(secret, 1)})
    assert slowed.status_code == 429 and slowed.headers["Retry-After"] == "1"
    assert first_step(school, admin).post("/sign-in/code", data={"code": "000000"}).status_code == 429, "by person"


def test_a_code_that_was_typed_is_shown_on_no_page(school, admin):
    with_second_step(school, admin)
    client = first_step(school, admin)
    for path in ("/sign-in/code", "/account/second-step/off"):
        refused = client.post(path, data={"code": "123-typed"}, headers={"Sec-Fetch-Site": "cross-site"})
        assert refused.status_code == 403 and "123-typed" not in refused.text


def test_a_code_without_a_passphrase_opens_nothing(school, admin):
    secret, codes = with_second_step(school, admin)
    for typed in (code(secret, 1), codes[0]):
        response = school.test_client().post("/sign-in/code", data={"code": typed})
        assert response.status_code == 422 and "passphrase" in response.text
    assert school.test_client().get("/sign-in/code").location == "/sign-in"


def test_the_passphrase_is_good_for_ten_minutes(school, admin, db):
    secret, _ = with_second_step(school, admin)
    client = first_step(school, admin)
    db.query(SignIn).one().created_at = now() - datetime.timedelta(minutes=10, seconds=1)
    db.commit()
    response = client.post("/sign-in/code", data={"code": code(secret, 1), "next": "/library"})
    assert response.status_code == 422 and "ten minutes" in response.text and 'value="/library"' in response.text


def test_the_token_of_the_first_step_is_worth_nothing_after_the_second(school, admin, db):
    secret, _ = with_second_step(school, admin)
    client = first_step(school, admin)
    half = client.get_cookie("handrail").value
    client.post("/sign-in/code", data={"code": code(secret, 1)})
    assert db.query(SignIn).count() == 1
    client.set_cookie("handrail", half)
    assert client.get("/staff").status_code == 303


def test_a_link_for_a_new_passphrase_does_not_go_round_it(school, admin, db):
    secret, _ = with_second_step(school, admin)
    client = school.test_client()
    answer = client.post(staff.new_link(db, admin), data={"passphrase": "another good passphrase"})
    assert answer.location == "/sign-in/code"
    assert client.get("/staff").status_code == 303
    assert client.post("/sign-in/code", data={"code": code(secret, 1)}).location == "/make"


def test_new_recovery_codes_end_those_from_before(school, admin, db):
    client = sign_in(school.test_client(), admin)
    _, old = set_up(client)
    new = recovery_codes(client.post("/account/second-step/codes").text)
    assert len(new) == 10 and not set(new) & set(old)
    assert first_step(school, admin).post("/sign-in/code", data={"code": old[0]}).status_code == 422
    assert first_step(school, admin).post("/sign-in/code", data={"code": new[0]}).status_code == 303


def test_moving_to_another_phone_shows_a_new_key_at_once(school, admin):
    client = sign_in(school.test_client(), admin)
    old, codes = set_up(client)
    client.post("/account/second-step/off")
    assert client.get("/staff").location == "/account/second-step"
    new, _ = set_up(client, 1)
    assert new != old
    assert first_step(school, admin).post("/sign-in/code", data={"code": codes[0]}).status_code == 422


def test_a_teacher_may_have_one_and_take_it_off(school, teacher):
    client = sign_in(school.test_client(), teacher)
    set_up(client)
    assert client.get("/account/second-step").location == "/account"
    client.post("/account/second-step/off")
    assert "second step is off" in client.get("/account").text
    assert sign_in(school.test_client(), teacher).get("/classes").status_code == 200


def test_there_are_no_recovery_codes_without_a_second_step(school, teacher):
    assert sign_in(school.test_client(), teacher).post("/account/second-step/codes").status_code == 404


def test_an_admin_resets_somebodys_and_the_person_is_told(school, admin, senco, db):
    with_second_step(school, senco)
    theirs = first_step(school, senco)
    as_admin = sign_in(school.test_client(), admin)
    set_up(as_admin)
    assert "second step on" in as_admin.get("/staff").text
    assert as_admin.post(f"/staff/{senco.id}/second-step").location == "/staff"
    assert db.query(RecoveryCode).filter_by(staff_id=senco.id).count() == 0
    assert theirs.get("/sign-in/code").status_code == 303, "what was half open has ended"
    told = sign_in(school.test_client(), senco).get("/account/second-step").text
    assert "An admin took the second step off this account" in told
    assert "An admin took" not in sign_in(school.test_client(), senco).get("/account/second-step").text, "said once"


@pytest.mark.parametrize("role", [Role.TEACHER, Role.SENCO])
def test_only_an_admin_resets(school, db, admin, role):
    with_second_step(school, admin)
    person = make_staff(db, role)
    client = sign_in(school.test_client(), person)
    if role is Role.SENCO:
        set_up(client)
    assert client.post(f"/staff/{admin.id}/second-step").status_code == 403
    db.expire_all()
    assert db.get(Staff, admin.id).totp_secret
