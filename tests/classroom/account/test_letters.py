"""One-time links go by mail where the school has a mail server; else the admin is shown them."""
import re
from dataclasses import replace

import pytest

from classroom.app import create_app
from classroom.models import Staff
from tests.classroom.safeguarding.mail_server import mail_server
from tests.factories import sign_in

TYPED = {"name": "New", "email": "new@school.example", "role": "teacher"}


@pytest.fixture
def mailing(config):
    with mail_server() as (kept, port):
        app = create_app(replace(config, smtp_url=f"smtp://127.0.0.1:{port}?from=handrail@school.example"))
        yield app, kept


def test_an_invitation_is_mailed_and_not_shown(mailing, admin, db):
    app, kept = mailing
    client = sign_in(app.test_client(), admin)
    page = client.post("/staff", data=TYPED, follow_redirects=True).text
    assert "on its way to new@school.example" in page and "/link/" not in page
    [mail] = kept.mails
    assert mail["To"] == "new@school.example" and "within\n7 days" in kept.texts[0].replace("\r", "")
    path = re.search(r"http://localhost(/link/\S+)", kept.texts[0]).group(1)
    assert app.test_client().post(path, data={"passphrase": "another good passphrase"}).status_code == 303


def test_a_link_for_a_new_passphrase_is_mailed(mailing, admin, teacher):
    app, kept = mailing
    sign_in(app.test_client(), admin).post(f"/staff/{teacher.id}/link")
    assert kept.mails[0]["To"] == teacher.email and "new passphrase" in kept.mails[0]["Subject"]


def test_a_mail_that_cannot_go_is_shown_with_why(mailing, admin, db):
    app, kept = mailing
    kept.answer = "550 no"
    page = sign_in(app.test_client(), admin).post("/staff", data=TYPED).text
    assert "could not be mailed" in page and "http://localhost/link/" in page
    assert db.query(Staff).filter_by(email=TYPED["email"]).count() == 1


def test_without_a_mail_server_the_link_is_shown_once(as_admin):
    page = as_admin.post("/staff", data=TYPED).text
    assert "http://localhost/link/" in page
    assert "/link/" not in as_admin.get("/staff").text.replace("/link\"", "")
