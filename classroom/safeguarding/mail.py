"""Mail: by the school's SMTP server, or into the demo's own mailbox. Only staff mailboxes are ever written to."""
import datetime
import smtplib
import ssl
import threading
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from typing import Protocol
from urllib.parse import parse_qs, unquote, urlsplit

from flask import Flask, current_app

from classroom.config import Config
from classroom.models import now

SECONDS = 10.0  # for each wait on the mail server
PORTS = {"smtp": 25, "smtps": 465}
MOST_KEPT = 50


class MailFault(Exception):
    """A mail could not be sent. Its message is shown to staff, and holds no secret."""


@dataclass(frozen=True)
class Mail:
    to: str
    subject: str
    text: str
    urgent: bool = False


class Post(Protocol):
    def send(self, mail: Mail) -> None:
        """Raises MailFault."""
        ...


class Smtp:
    """HANDRAIL_SMTP_URL: smtp://user:password@host:port, or smtps:// where the line is secret from the start. With
    smtp:// the line is made secret where the server offers it (STARTTLS), and no password goes over an open one.
    ?from=… names the sender where the user's name is no address."""

    def __init__(self, url: str, context: ssl.SSLContext | None = None) -> None:
        parts = urlsplit(url)
        self._is_secret = parts.scheme == "smtps"
        self._host, self._port = parts.hostname or "", parts.port or PORTS[parts.scheme]
        self._user, self._password = unquote(parts.username or ""), unquote(parts.password or "")
        named = parse_qs(parts.query).get("from", [self._user])[0]
        self.sender = named if "@" in named else f"handrail@{self._host}"
        self._context = context

    def send(self, mail: Mail) -> None:
        try:
            with self._connected() as server:
                server.send_message(written(mail, self.sender))
        except smtplib.SMTPAuthenticationError as error:
            raise MailFault("The mail server did not accept the user name and password.") from error
        except smtplib.SMTPRecipientsRefused as error:
            raise MailFault("The mail server does not know this mailbox.") from error
        except smtplib.SMTPException as error:
            raise MailFault(f"The mail server would not take it ({type(error).__name__}).") from error
        except (OSError, UnicodeError) as error:
            raise MailFault("The mail server could not be reached.") from error

    def _connected(self) -> smtplib.SMTP:
        context = self._context or ssl.create_default_context()
        if self._is_secret:
            server: smtplib.SMTP = smtplib.SMTP_SSL(self._host, self._port, timeout=SECONDS, context=context)
        else:
            server = smtplib.SMTP(self._host, self._port, timeout=SECONDS)
        try:
            server.ehlo()
            if not self._is_secret and server.has_extn("starttls"):
                server.starttls(context=context)
                server.ehlo()
                is_secret = True
            else:
                is_secret = self._is_secret
            if self._user and self._password:
                if not is_secret:
                    raise MailFault("The mail server offers no secret line, so the password was not sent.")
                server.login(self._user, self._password)
        except BaseException:
            server.close()
            raise
        return server


class NoPost:
    """Where HANDRAIL_SMTP_URL is not set."""

    def send(self, mail: Mail) -> None:
        raise MailFault("No mail server is set up: HANDRAIL_SMTP_URL says which.")


class StandIn:
    """The demo's mailbox: mail goes no further than this process's memory, and a page shows it to staff."""

    def __init__(self) -> None:
        self._kept: deque[tuple[datetime.datetime, Mail]] = deque(maxlen=MOST_KEPT)
        self._lock = threading.Lock()

    def send(self, mail: Mail) -> None:
        with self._lock:
            self._kept.appendleft((now(), mail))

    @property
    def mails(self) -> Sequence[tuple[datetime.datetime, Mail]]:
        """Newest first."""
        with self._lock:
            return list(self._kept)


def written(mail: Mail, sender: str) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = f"Handrail <{sender}>", mail.to, mail.subject
    message["Date"] = format_datetime(now())
    # The usual id holds the name of this machine.
    message["Message-ID"] = make_msgid(domain=sender.rpartition("@")[2])
    message["Auto-Submitted"] = "auto-generated"
    if mail.urgent:
        message["Importance"], message["X-Priority"] = "high", "1"
    message.set_content(mail.text)
    return message


def post_of(config: Config) -> Post:
    if config.is_demo:
        return StandIn()
    return Smtp(config.smtp_url) if config.smtp_url else NoPost()


def post() -> Post:
    """The site's own way to send mail."""
    made: Post = current_app.extensions["post"]
    return made


def init_app(app: Flask) -> None:
    app.extensions["post"] = post_of(app.config["HANDRAIL"])
