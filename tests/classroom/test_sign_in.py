import datetime
import time

import pytest

from classroom.account.sign_in import IDLE, LONGEST
from classroom.models import SignIn, now
from tests.factories import PASSPHRASE, make_staff, sign_in

VAGUE = "do not go together"


def attempt(client, email, passphrase, **more):
    return client.post("/sign-in", data={"email": email, "passphrase": passphrase, **more})


def test_signing_in_and_out(client, teacher, db):
    assert client.get("/classes").location == "/sign-in?next=/classes"
    assert attempt(client, teacher.email, PASSPHRASE, next="/classes").location == "/classes"
    assert client.get("/classes").status_code == 200
    assert client.post("/sign-out").status_code == 303
    assert client.get("/classes").status_code == 303
    assert db.query(SignIn).count() == 0


def test_cookie_is_for_this_site_and_not_for_scripts(client, teacher):
    cookie = attempt(client, teacher.email, PASSPHRASE).headers["Set-Cookie"]
    assert "HttpOnly" in cookie and "SameSite=Lax" in cookie and "Secure" not in cookie
    assert "Expires" not in cookie and "Max-Age" not in cookie  # gone with the browser: machines are shared


def test_cookie_is_secure_behind_tls(client, teacher):
    data = {"email": teacher.email, "passphrase": PASSPHRASE}
    response = client.post("/sign-in", data=data, base_url="https://localhost")
    assert "Secure" in response.headers["Set-Cookie"]


def test_every_failure_sounds_the_same(client, teacher, db):
    invited = make_staff(db, passphrase_hash=None)
    said = {
        attempt(client, email, "wrong words here").text.count(VAGUE)
        for email in (teacher.email, "nobody@school.example", invited.email, "", "not an address")
    }
    assert said == {1}


def test_an_unknown_address_takes_as_long_as_a_known_one(client, teacher):
    def best(email):
        times = []
        for _ in range(4):
            start = time.perf_counter()
            attempt(client, email, "wrong words here")
            times.append(time.perf_counter() - start)
        return min(times)

    attempt(client, "warm@school.example", "up")
    assert best("nobody@school.example") > best(teacher.email) / 3


def test_the_address_is_kept_and_the_passphrase_is_not(client):
    page = attempt(client, "Someone@School.example", "wrong words here", next="/library").text
    assert 'value="Someone@School.example"' in page and 'value="/library"' in page
    assert "wrong words here" not in page


def test_the_address_is_read_as_people_type_it(client, teacher):
    assert attempt(client, f"  {teacher.email.upper()} ", PASSPHRASE).status_code == 303


def test_a_passphrase_is_not_trimmed_or_cut(client, teacher):
    assert attempt(client, teacher.email, f"{PASSPHRASE} ").status_code == 422
    assert attempt(client, teacher.email, PASSPHRASE.title()).status_code == 422
    assert attempt(client, teacher.email, "x" * 100_000).status_code == 422


@pytest.mark.parametrize(
    "path",
    [
        "https://elsewhere.example/",
        "//elsewhere.example",
        "/\\elsewhere.example",
        "/\t/elsewhere.example",
        "javascript:alert(1)",
        "elsewhere",
        "",
        "/classes\r\nX: y",
        "\\\\elsewhere.example",
        "/%0a\n",
    ],
)
def test_signing_in_leads_nowhere_else(client, teacher, path):
    assert attempt(client, teacher.email, PASSPHRASE, next=path).location == "/make"


def test_the_sign_in_page_goes_on_where_somebody_is_signed_in(as_teacher):
    assert as_teacher.get("/sign-in?next=/library").location == "/library"
    assert as_teacher.get("/sign-in?next=//elsewhere.example").location == "/make"


def test_a_new_sign_in_is_a_new_token(client, teacher, db):
    sign_in(client, teacher)
    first = db.query(SignIn).one().token_hash
    sign_in(client, teacher)
    assert first != max(db.query(SignIn), key=lambda one: one.created_at).token_hash


def test_a_copied_cookie_is_worth_nothing_after_signing_out(app, as_teacher):
    kept = as_teacher.get_cookie("handrail").value
    as_teacher.post("/sign-out")
    thief = app.test_client()
    thief.set_cookie("handrail", kept)
    assert thief.get("/classes").status_code == 303


def test_signing_out_everywhere(app, as_teacher, teacher):
    other = sign_in(app.test_client(), teacher)
    as_teacher.post("/account/sign-out-everywhere")
    assert other.get("/classes").status_code == as_teacher.get("/classes").status_code == 303


@pytest.mark.parametrize("column", ["created_at", "seen_at"])
def test_sign_ins_end_by_themselves(as_teacher, db, column):
    late = now() - (LONGEST if column == "created_at" else IDLE) - datetime.timedelta(seconds=1)
    setattr(db.query(SignIn).one(), column, late)
    db.commit()
    assert as_teacher.get("/classes").status_code == 303


def test_use_keeps_a_sign_in_going(as_teacher, db):
    before = now() - IDLE / 2
    db.query(SignIn).one().seen_at = before
    db.commit()
    as_teacher.get("/classes")
    db.expire_all()
    assert db.query(SignIn).one().seen_at > before


def test_what_was_typed_outlives_a_sign_in_that_ran_out(client):
    response = client.post("/classes", data={"label": "Year 8 History", "passphrase": "never shown"})
    assert response.status_code == 401
    assert "Year 8 History" in response.text and "never shown" not in response.text


def test_a_part_of_a_page_sends_the_browser_to_sign_in(client):
    response = client.get("/classes", headers={"HX-Request": "true"})
    assert response.status_code == 401 and response.headers["HX-Redirect"] == "/sign-in"


def test_before_anyone_can_sign_in_the_page_says_what_to_do(client):
    assert "set-up link" in client.get("/sign-in").text


def test_guessing_is_slowed_and_never_locked_out(app, client, teacher, monkeypatch):
    for _ in range(5):
        assert attempt(client, teacher.email, "wrong words here").status_code == 422
    slowed = attempt(client, teacher.email, PASSPHRASE)
    assert slowed.status_code == 429 and slowed.headers["Retry-After"] == "1" and "1 second." in slowed.text
    throttle = app.extensions["sign_in_throttle"]
    later = throttle._clock() + 1.1
    monkeypatch.setattr(throttle, "_clock", lambda: later)
    assert attempt(client, teacher.email, PASSPHRASE).status_code == 303


def test_guesses_while_waiting_cost_the_site_nothing(client, teacher, monkeypatch):
    asked = []
    monkeypatch.setattr("classroom.account.passphrases.matches", lambda *given: asked.append(given))
    for _ in range(300):
        attempt(client, teacher.email, "wrong words here")
    assert len(asked) <= 8


def test_guessing_at_one_account_leaves_others_alone(client, teacher, admin):
    for _ in range(6):
        attempt(client, teacher.email, "wrong words here")
    assert attempt(client, admin.email, PASSPHRASE).status_code == 303
