"""HANDRAIL_SMTP_URL in all its forms, against a real server."""
import smtplib
import ssl

import pytest
import trustme
from aiosmtpd.smtp import AuthResult

from classroom.config import Config
from classroom.safeguarding.mail import Mail, MailFault, NoPost, Smtp, StandIn, post_of
from tests.classroom.safeguarding.mail_server import mail_server

MAIL = Mail("lead@school.example", "Subject", "Text, and more text.", urgent=True)


@pytest.fixture(scope="module")
def contexts():
    """(the server's, the client's)"""
    authority = trustme.CA()
    server, client = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH), ssl.create_default_context()
    authority.issue_cert("127.0.0.1", "localhost").configure_cert(server)
    authority.configure_trust(client)
    return server, client


def let_in(server, session, envelope, mechanism, auth):
    is_right = (auth.login, auth.password) == (b"handrail@school.example", b"p@ss:word")
    return AuthResult(success=is_right, handled=False)


def test_a_plain_line_works_without_a_password():
    with mail_server() as (kept, port):
        Smtp(f"smtp://127.0.0.1:{port}").send(MAIL)
        assert kept.mails[0]["From"] == "Handrail <handrail@127.0.0.1>"
        assert kept.mails[0]["Auto-Submitted"] == "auto-generated" and kept.texts[0].strip() == "Text, and more text."


def test_starttls_makes_the_line_secret_before_the_password(contexts):
    server, client = contexts
    options = {"tls_context": server, "auth_required": True, "authenticator": let_in}
    with mail_server(**options) as (kept, port):
        Smtp(f"smtp://handrail%40school.example:p%40ss%3Aword@127.0.0.1:{port}", client).send(MAIL)
        assert kept.peers_were_secret == [True]
        assert kept.mails[0]["From"] == "Handrail <handrail@school.example>"


def test_smtps_is_secret_from_the_start(contexts):
    server, client = contexts
    with mail_server(ssl_context=server) as (kept, port):
        Smtp(f"smtps://127.0.0.1:{port}", client).send(MAIL)
        assert len(kept.mails) == 1


def test_a_certificate_that_nobody_vouches_for_is_refused(contexts):
    with mail_server(tls_context=contexts[0]) as (kept, port):
        with pytest.raises(MailFault, match="could not be reached"):
            Smtp(f"smtp://127.0.0.1:{port}").send(MAIL)
        assert not kept.mails


def test_a_wrong_password_is_said_and_not_shown(contexts):
    server, client = contexts
    with mail_server(tls_context=server, auth_required=True, authenticator=let_in) as (kept, port):
        with pytest.raises(MailFault, match="did not accept the user name and password") as caught:
            Smtp(f"smtp://handrail%40school.example:hush@127.0.0.1:{port}", client).send(MAIL)
        assert "hush" not in str(caught.value) and not kept.mails


def test_no_password_goes_over_an_open_line():
    with mail_server() as (kept, port), pytest.raises(MailFault, match="no secret line"):
        Smtp(f"smtp://user:hush@127.0.0.1:{port}").send(MAIL)
    assert not kept.mails


@pytest.mark.parametrize("fault", [smtplib.SMTPServerDisconnected("x"), OSError("x")])
def test_whatever_fails_is_one_fault_with_a_sentence(monkeypatch, fault):
    def broken(*_):
        raise fault

    monkeypatch.setattr(smtplib.SMTP, "send_message", broken)
    with mail_server() as (_, port), pytest.raises(MailFault, match=r"\.$"):
        Smtp(f"smtp://127.0.0.1:{port}").send(MAIL)


def test_which_post_a_school_has(tmp_path):
    assert isinstance(post_of(Config(data=tmp_path)), NoPost)
    assert isinstance(post_of(Config(data=tmp_path, is_demo=True, smtp_url="smtp://x")), StandIn)
    assert isinstance(post_of(Config(data=tmp_path, smtp_url="smtp://x")), Smtp)
    with pytest.raises(MailFault, match="HANDRAIL_SMTP_URL"):
        NoPost().send(MAIL)


def test_the_stand_in_keeps_the_newest():
    post = StandIn()
    for number in range(60):
        post.send(Mail("x", str(number), ""))
    assert [mail.subject for _, mail in post.mails][:2] == ["59", "58"] and len(post.mails) == 50
