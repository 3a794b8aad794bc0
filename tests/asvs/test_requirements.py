"""One test for each requirement of the OWASP Application Security Verification Standard 5.0.0 that the product is held
to (../shared/field/safety.md, T6). The name holds the number, the docstring says in our words what is required;
`python -m tests.security` prints them as the table of docs/security.md."""
import datetime
import itertools
import os
import re
import stat
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from classroom import access
from classroom.account import again, guessing, passphrases, sign_in
from classroom.app import create_app
from classroom.classes.codes import ALPHABET
from classroom.config import settings
from classroom.models import Resource, Role, SignIn, now
from tests.classroom.account.stepping import code, with_second_step
from tests.factories import PASSPHRASE, make_class, make_resource, make_staff
from tests.factories import sign_in as sign_in_as
from tests.security import number_of, required, rows
from tests.test_routes import ROUTES, address, roles

TLS = "https://localhost"
ANSWERS = ["/", "/sign-in", "/about", "/join", "/learn/XXXXXX", "/classes", "/no-such-page", "/static/site.css",
           "/static/none.css", "/healthz", "/fonts/lexend.ttf"]


def cookie_behind_tls(app, person) -> str:
    data = {"email": person.email, "passphrase": PASSPHRASE}
    return app.test_client().post("/sign-in", data=data, base_url=TLS).headers["Set-Cookie"]


def every_answer(app, header: str) -> set[str | None]:
    """What the header says over TLS on pages, files, a 404, a 405 and a 500."""
    @app.get("/broken")
    @access.everyone
    def broken():
        raise ZeroDivisionError

    client, said = app.test_client(), set()
    for method, path in [*(("GET", path) for path in ANSWERS), ("DELETE", "/"), ("GET", "/broken")]:
        with client.open(path, method=method, base_url=TLS) as answer:
            said.add(answer.headers.get(header))
    return said


def test_v5_0_0_2_4_1_sign_ins_and_class_codes_cannot_be_tried_by_machine(client, db):
    """Excessive calls are held off: sign-in and the class code by address, learners' turns by device and class."""
    signing_in = [client.post("/sign-in", data={"email": f"a{number}@school.example", "passphrase": "x"}).status_code
                  for number in range(guessing.FROM_AN_ADDRESS.at_once + 10)]
    assert signing_in[-5:] == [429] * 5
    guesses = ["".join(letters) for letters in itertools.islice(itertools.product(ALPHABET, repeat=6), 80)]
    assert 429 in [client.post("/join", data={"code": guess}).status_code for guess in guesses]
    opened = make_class(db)
    said = {"say": "hello"}
    turns = [client.post(f"/learn/{opened.code}/say", data=said, environ_overrides={"REMOTE_ADDR": "198.51.100.7"})
             for _ in range(130)]
    assert turns[-1].status_code == 429


def test_v5_0_0_3_3_1_the_cookie_is_secure_and_its_name_says_so(app, teacher):
    """Behind TLS the cookie is Secure, and its name begins with __Host-."""
    cookie = cookie_behind_tls(app, teacher)
    assert cookie.startswith("__Host-") and "; Secure" in cookie


def test_v5_0_0_3_3_2_the_cookie_is_not_sent_with_another_sites_forms(app, teacher):
    """The cookie is SameSite=Lax: not sent with another site's forms, there when a provider sends one back."""
    assert "; SameSite=Lax" in cookie_behind_tls(app, teacher)


def test_v5_0_0_3_3_3_the_cookie_is_this_hosts_alone(app, teacher):
    """The cookie is this host's alone (__Host-): no Domain, and for the whole site."""
    cookie = cookie_behind_tls(app, teacher)
    assert "; Path=/" in cookie and "Domain" not in cookie


def test_v5_0_0_3_3_4_scripts_cannot_read_the_cookie(app, teacher):
    """Scripts cannot read the cookie (HttpOnly), and its token is in no page."""
    client = sign_in_as(app.test_client(), teacher)
    assert "; HttpOnly" in cookie_behind_tls(app, teacher)
    with client.session_transaction() as kept:
        token = kept["token"]
    assert token not in client.get("/account").text


def test_v5_0_0_3_4_1_browsers_are_told_to_stay_with_tls(app):
    """Strict-Transport-Security for a year, on every answer over TLS."""
    assert every_answer(app, "Strict-Transport-Security") == {"max-age=31536000; includeSubDomains"}


def test_v5_0_0_3_4_3_a_policy_says_what_a_page_may_load(app):
    """Content-Security-Policy on every answer: nothing inline, no other host, no object, no base."""
    [policy] = every_answer(app, "Content-Security-Policy")
    parts = set(policy.split("; "))
    assert {"default-src 'none'", "object-src 'none'", "base-uri 'none'", "script-src 'self'"} <= parts
    assert "unsafe" not in policy and "*" not in policy and "http" not in policy


def test_v5_0_0_3_4_4_browsers_do_not_guess_at_kinds_of_file(app):
    """X-Content-Type-Options: nosniff on every answer."""
    assert every_answer(app, "X-Content-Type-Options") == {"nosniff"}


def test_v5_0_0_3_4_5_addresses_are_told_to_nobody(app):
    """Referrer-Policy: no-referrer on every answer, since a class code is in an address."""
    assert every_answer(app, "Referrer-Policy") == {"no-referrer"}


def test_v5_0_0_3_4_6_no_other_page_can_show_ours_in_a_frame(app):
    """frame-ancestors 'none' on every answer."""
    assert all("frame-ancestors 'none'" in policy for policy in every_answer(app, "Content-Security-Policy"))


@pytest.mark.parametrize("headers", [
    {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}, {"Origin": "https://elsewhere.example"}])
def test_v5_0_0_3_5_1_another_sites_page_can_change_nothing(app, db, headers):
    """Every address that changes something refuses a post that another site's page sent."""
    admin = make_staff(db, Role.ADMIN)
    client = sign_in_as(app.test_client(), admin)
    for method, path, _ in ROUTES:
        if method != "GET":
            assert client.open(address(path, db), method=method, headers=headers).status_code == 403, path
    assert client.get("/staff").status_code == 200, "not even signed out"


def test_v5_0_0_6_2_1_passphrases_have_at_least_eight_characters():
    """Passphrases have at least 8 characters; 15 are advised on the page."""
    assert passphrases.fault("mxk4rvt") and not passphrases.fault("mxk4rvtq")


def test_v5_0_0_6_3_1_guessing_passphrases_is_slowed(client, teacher):
    """Guessing is slowed by account and by address; nobody is locked out for good."""
    said = [client.post("/sign-in", data={"email": teacher.email, "passphrase": "wrong words"}) for _ in range(7)]
    assert [one.status_code for one in said] == [422] * 5 + [429] * 2
    assert int(said[-1].headers["Retry-After"]) <= 60


def test_v5_0_0_6_3_3_a_second_factor_is_required(config, db):
    """A second step (TOTP) for SENCOs, admins and safeguarding contacts, before anything else is open."""
    school = create_app(replace(config, requires_second_step=True))
    for role in (Role.SENCO, Role.ADMIN):
        person = make_staff(db, role)
        assert sign_in_as(school.test_client(), person).get("/make").location == "/account/second-step"
        secret, _ = with_second_step(school, person)
        client = sign_in_as(school.test_client(), person)
        assert client.get("/make").location.startswith("/sign-in")
        client.post("/sign-in/code", data={"code": code(secret, 1)})
        assert client.get("/make").status_code == 200


def test_v5_0_0_7_2_4_each_sign_in_is_a_new_token(app, teacher, db):
    """A new token at sign-in and whenever the passphrase is asked for again; the one before is worth nothing."""
    client, tokens = app.test_client(), []
    for _ in range(2):
        sign_in_as(client, teacher)
        tokens.append(client.get_cookie("handrail").value)
    db.query(SignIn).one().confirmed_at = now() - again.GOOD_FOR - datetime.timedelta(seconds=1)
    db.commit()
    client.post("/account/second-step", data={"passphrase_again": PASSPHRASE})
    tokens.append(client.get_cookie("handrail").value)
    assert len(set(tokens)) == 3 and db.query(SignIn).count() == 1
    for old in tokens[:2]:
        thief = app.test_client()
        thief.set_cookie("handrail", old)
        assert thief.get("/account").status_code == 303


def test_v5_0_0_7_3_1_a_sign_in_ends_when_it_is_not_used(as_teacher, db):
    """A sign-in ends after two hours without use, and after twelve in any case."""
    assert sign_in.IDLE == datetime.timedelta(hours=2) and sign_in.LONGEST == datetime.timedelta(hours=12)
    db.query(SignIn).one().seen_at = now() - sign_in.IDLE - datetime.timedelta(seconds=1)
    db.commit()
    assert as_teacher.get("/account").status_code == 303


def test_v5_0_0_7_4_1_signing_out_ends_it_on_the_server(app, as_teacher):
    """Signing out ends the sign-in on the server: a copied cookie is worth nothing."""
    copied = as_teacher.get_cookie("handrail").value
    as_teacher.post("/sign-out")
    thief = app.test_client()
    thief.set_cookie("handrail", copied)
    assert thief.get("/account").status_code == 303


def test_v5_0_0_8_2_1_each_function_is_for_those_roles_that_are_named(app, db):
    """Every address is in a table with who may call it, and lets in nobody else (tests/test_routes.py)."""
    for method, path, who in ROUTES:
        if who in ("everyone", "learners"):
            continue
        assert app.test_client().open(address(path, db), method=method).status_code in (303, 401), path
        for role in set(Role) - roles(who):
            assert sign_in_as(app.test_client(), make_staff(db, role)).open(
                address(path, db), method=method).status_code == 403, path


def test_v5_0_0_8_2_2_nobody_reaches_another_persons_things_by_their_number(app, as_teacher, db):
    """Another's class, resource or sign-in is not there for whoever tries its address (tests/test_objects.py)."""
    other = make_staff(db)
    resource, opened = make_resource(db, other), make_class(db, other)
    for path in (f"/resources/{resource.id}", f"/classes/{opened.code}"):
        assert as_teacher.get(path).status_code == 404
    assert as_teacher.post(f"/resources/{resource.id}/remove", data={"sure": "1"}).status_code == 404
    assert db.query(Resource).count() == 1


def test_v5_0_0_13_3_1_secrets_are_kept_apart(config, monkeypatch):
    """The site's key is a file for its user alone, made at first start; settings never show a secret, and what is
    secret in the database is hashed, or locked with that key."""
    create_app(config)
    if sys.platform != "win32":
        assert stat.S_IMODE(os.stat(config.data / "secret-key").st_mode) == 0o600
    hidden = {"OPENAI_API_KEY": "hush", "HANDRAIL_SMTP_URL": "smtp://x:hush@mail.example",
              "HANDRAIL_OIDC_CLIENT_SECRET": "hush", "HANDRAIL_OIDC_CLIENT_ID": "x",
              "HANDRAIL_OIDC_ISSUER": "https://accounts.school.example"}
    assert "hush" not in str(settings(hidden))


def test_v5_0_0_16_3_1_each_sign_in_is_logged(client, teacher, caplog):
    """Sign-ins are logged, right and wrong ones, with when and whose by number."""
    caplog.set_level("INFO")
    client.post("/sign-in", data={"email": teacher.email, "passphrase": "wrong words"})
    sign_in_as(client, teacher)
    said = [record.getMessage() for record in caplog.records if record.name == "classroom.account.log"]
    assert [line.partition(" ")[2] for line in said] == [
        f"wrong passphrase: staff {teacher.id}", f"signed in: staff {teacher.id}"]


def test_v5_0_0_16_4_1_no_line_of_the_log_can_be_forged(client, caplog):
    """No line of the log can be forged: nothing that somebody typed is in it."""
    caplog.set_level("DEBUG")
    forged = "x@school.example\r\nWARNING root: everything is well\x1b[1A"
    for path, data in (("/sign-in", {"email": forged, "passphrase": forged}), ("/join", {"code": forged})):
        client.post(path, data=data, headers={"User-Agent": "forged agent"})
    said = [record.getMessage() for record in caplog.records]
    assert said and not any(re.search(r"[\r\n\x1b]|everything is well|forged agent", line) for line in said)


def test_v5_0_0_16_5_1_an_unexpected_error_says_nothing_of_the_inside(app, caplog):
    """An unexpected error gives a page in plain words, without the error, its place or its message."""
    @app.get("/broken")
    @access.everyone
    def broken():
        raise ZeroDivisionError("a secret of the inside")

    answer = app.test_client().get("/broken")
    assert answer.status_code == 500
    assert not re.search(r"ZeroDivision|Traceback|\.py|secret of the inside", answer.text)
    assert "secret of the inside" not in caplog.text


def test_the_document_says_what_is_tested():
    """docs/security.md has this table, word for word."""
    said = {number: required(test) for name, test in globals().items() if (number := number_of(name))}
    document = (Path(__file__).parents[2] / "docs" / "security.md").read_text(encoding="utf-8")
    assert "\n".join(rows(said)) in document


def test_no_requirement_is_without_its_test():
    """Those of T6, written out once more: a test that is deleted is missed here."""
    named = """2.4.1 3.3.1 3.3.2 3.3.3 3.3.4 3.4.1 3.4.3 3.4.4 3.4.5 3.4.6 3.5.1 6.2.1 6.3.1 6.3.3 7.2.4 7.3.1 7.4.1
        8.2.1 8.2.2 13.3.1 16.3.1 16.4.1 16.5.1""".split()
    assert {number_of(name) for name in globals()} - {None} == {f"v5.0.0-{number}" for number in named}
