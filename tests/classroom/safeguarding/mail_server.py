"""A real mail server on this machine, which keeps what it is sent. It can be told to refuse."""
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage

from aiosmtpd.controller import Controller

from tests.classroom.test_serve import free_port


class Kept:
    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.raw: list[bytes] = []
        self.answer = "250 OK"
        self.peers_were_secret: list[bool] = []

    async def handle_DATA(self, server, session, envelope) -> str:  # noqa: N802  aiosmtpd's name
        if self.answer.startswith("250"):
            self.raw.append(envelope.content)
            self.mails.append(message_from_bytes(envelope.content, policy=policy.default))
            self.peers_were_secret.append(session.ssl is not None)
        return self.answer

    @property
    def texts(self) -> list[str]:
        return [mail.get_content() for mail in self.mails]


@contextmanager
def mail_server(**options) -> Iterator[tuple[Kept, int]]:
    """(what it keeps, its port)"""
    kept, port = Kept(), free_port()
    controller = Controller(kept, hostname="127.0.0.1", port=port, **options)
    controller.start()
    try:
        yield kept, port
    finally:
        controller.stop()
