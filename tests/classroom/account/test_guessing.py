"""Guessing is slowed by account and by address, and keeps nobody out for good."""
import pytest

from classroom.account import guessing
from classroom.limits import limits
from tests.factories import PASSPHRASE, make_staff

ELSEWHERE = {"REMOTE_ADDR": "203.0.113.9"}


def attempt(client, email, passphrase="wrong words here", **more):
    return client.post("/sign-in", data={"email": email, "passphrase": passphrase}, **more).status_code


@pytest.fixture(autouse=True)
def quick(app, monkeypatch):
    """What is counted is the same; argon2 itself is not what these tests are about, nor how long a busy machine takes
    for forty tries."""
    from classroom.account import passphrases

    for name in ("sign_in_throttle", "code_throttle"):
        monkeypatch.setattr(app.extensions[name], "_clock", lambda: 1_000.0)

    monkeypatch.setattr(passphrases, "matches", lambda hashed, typed: hashed is not None and typed == PASSPHRASE)


def test_guessing_from_elsewhere_does_not_make_the_owner_wait(client, teacher):
    for _ in range(40):
        attempt(client, teacher.email, environ_overrides=ELSEWHERE)
    assert attempt(client, teacher.email, PASSPHRASE, environ_overrides=ELSEWHERE) == 429
    assert attempt(client, teacher.email, PASSPHRASE) == 303


def test_many_accounts_from_one_address_are_slowed(client, teacher):
    said = [attempt(client, f"somebody{number}@school.example", environ_overrides=ELSEWHERE) for number in range(80)]
    assert said == [422] * 60 + [429] * 20
    assert attempt(client, teacher.email, PASSPHRASE) == 303, "another address goes on"


def test_whoever_signed_in_from_an_address_is_not_kept_out_by_a_guesser_there(client, teacher, admin):
    assert attempt(client, teacher.email, PASSPHRASE) == 303
    client.post("/sign-out")
    for number in range(80):
        attempt(client, f"somebody{number}@school.example")
    assert attempt(client, teacher.email, PASSPHRASE) == 303
    client.post("/sign-out")
    assert attempt(client, admin.email, PASSPHRASE) == 429, "and others wait a few seconds"


def test_a_try_that_an_address_has_no_room_for_is_not_held_against_the_account(app, client, teacher):
    for number in range(60):
        attempt(client, f"somebody{number}@school.example")
    for _ in range(10):
        assert attempt(client, teacher.email, PASSPHRASE) == 429
    assert not any(key[0] == teacher.email for key in app.extensions["sign_in_throttle"]._tries)


def test_one_account_from_many_addresses_is_slowed(client, teacher):
    def from_address(number):
        return {"REMOTE_ADDR": f"198.51.{number // 250}.{number % 250 + 1}"}

    said = [attempt(client, teacher.email, environ_overrides=from_address(number)) for number in range(110)]
    assert said == [422] * 100 + [429] * 10
    assert attempt(client, "another@school.example", environ_overrides=from_address(300)) == 422


def test_right_passphrases_use_nothing_up(client, db):
    people = [make_staff(db) for _ in range(3)]
    for _ in range(30):
        for person in people:
            assert attempt(client, person.email, PASSPHRASE) == 303


def test_a_slowed_answer_says_how_long(client, teacher):
    for _ in range(6):
        response = client.post("/sign-in", data={"email": teacher.email, "passphrase": "wrong words here"})
    assert response.headers["Retry-After"] == "1" and "in 1 second." in response.text
    assert teacher.email in response.text


def test_no_address_is_kept(app, client, teacher):
    attempt(client, teacher.email, environ_overrides=ELSEWHERE)
    kept = repr(vars(app.extensions["sign_in_throttle"])) + repr(vars(app.extensions["limits"]))
    assert "203.0.113.9" not in kept


def test_a_year_of_guessing_at_codes_comes_to_one_chance_in_ten():
    tries = 365 * 24 * 60 * 60 / guessing.LONGEST_FOR_CODES
    assert tries * 3 / 1_000_000 == pytest.approx(0.105, abs=0.001)


def test_known_places_are_forgotten_with_the_hour(app, client, teacher, monkeypatch):
    attempt(client, teacher.email, PASSPHRASE)
    with app.test_request_context(environ_overrides={"REMOTE_ADDR": "127.0.0.1"}):
        known = limits()
        assert known.knows(known.browser("127.0.0.1"), f"@{teacher.email}")
        later = known._clock() + 3601
        monkeypatch.setattr(known, "_clock", lambda: later)
        assert not known.knows(known.browser("127.0.0.1"), f"@{teacher.email}")
