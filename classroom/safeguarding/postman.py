"""Mails notices in the background. What waits is a row, so a restart loses nothing; a claim on the row keeps two
processes from mailing one notice twice."""
import datetime
import logging
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence

from flask import Flask, current_app
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from classroom.background import Background
from classroom.models import ContactRole, Notice, OpenClass, now
from classroom.safeguarding import contacts, notices
from classroom.safeguarding.mail import MailFault, Post
from classroom.safeguarding.wording import notice_mail

log = logging.getLogger(__name__)

LOOKS_EVERY = 15.0  # seconds; a new notice wakes the postman at once
CLAIMED_FOR = datetime.timedelta(minutes=2)  # a process that dies while it mails gives the notice up after this
FIRST_WAIT, LONGEST_WAIT = 15.0, 15 * 60.0  # seconds between tries, twice as long each time


TIDIES_EVERY = 10 * 60.0

Chore = Callable[[Session], object]


class Postman(Background):
    """chores delete what is old, now and then, in the database and in memory."""

    name = "postman"
    looks_every = LOOKS_EVERY

    def __init__(self, sessions: Callable[[], Session], post: Post, chores: Sequence[Chore] = ()) -> None:
        super().__init__()
        self._sessions, self._post, self._chores = sessions, post, chores
        self._tidied_at = -TIDIES_EVERY
        self._owed: deque[tuple[int, int, str]] = deque(maxlen=1_000)

    def look(self) -> bool:
        self.deliver()
        return False

    def owe(self, open_class_id: int, tier: int, kind: str) -> None:
        """A notice that the database did not take: written down as soon as it does."""
        self._owed.append((open_class_id, tier, kind))

    def deliver(self) -> None:
        """Mails what is due, after what is owed has been written down and what is old deleted."""
        with self._sessions() as session:
            self._tidy(session)
            self._write_down(session)
            for id in session.scalars(select(Notice.id).where(Notice.try_after <= now())).all():
                if _claimed(session, id):
                    self._mail(session, session.get_one(Notice, id, populate_existing=True))

    def _tidy(self, session: Session) -> None:
        if time.monotonic() - self._tidied_at < TIDIES_EVERY:
            return
        self._tidied_at = time.monotonic()
        for chore in self._chores:
            chore(session)

    def _write_down(self, session: Session) -> None:
        while self._owed:
            open_class_id, tier, kind = self._owed[0]
            if opened := session.get(OpenClass, open_class_id):
                notices.record(session, opened, tier, kind)
            self._owed.popleft()

    def _mail(self, session: Session, notice: Notice) -> None:
        """At least once: where the process dies after the mail and before the row says so, it is mailed again."""
        is_failed = False
        for role in _due(notice):
            contact = contacts.confirmed(session, role)
            if contact is None:
                is_failed = is_failed or role is ContactRole.LEAD
                continue
            try:
                self._post.send(notice_mail(notice, contact, contacts.confirmed(session, ContactRole.DEPUTY)))
            except MailFault as fault:
                is_failed = True
                log.error("Safeguarding notice %s could not be mailed to the %s. %s", notice.id, role, fault)
                continue
            if role is ContactRole.LEAD:
                notice.told_at = notices.five_minutes(now())
            else:
                notice.deputy_told_at = notices.five_minutes(now())
        notice.tries += is_failed
        notice.try_after = _next_try(session, notice, is_failed)
        session.commit()


def _claimed(session: Session, id: int) -> bool:
    claim = update(Notice).where(Notice.id == id, Notice.try_after <= now()).values(try_after=now() + CLAIMED_FOR)
    taken = session.execute(claim).rowcount == 1  # type: ignore[attr-defined]
    session.commit()
    return taken


def _due(notice: Notice) -> Iterator[ContactRole]:
    if notice.told_at is None:
        yield ContactRole.LEAD
    if _waits_for_deputy(notice) and notice.deputy_after and notice.deputy_after <= now():
        yield ContactRole.DEPUTY


def _waits_for_deputy(notice: Notice) -> bool:
    return notice.deputy_told_at is None and notice.acknowledged_at is None


def _next_try(session: Session, notice: Notice, is_failed: bool) -> datetime.datetime | None:
    """Where mail failed, twice as long as the last time; else when it is the deputy's turn, if it ever is."""
    deputy_at = None
    if _waits_for_deputy(notice) and contacts.confirmed(session, ContactRole.DEPUTY):
        deputy_at = notice.deputy_after
    if not is_failed:
        return deputy_at
    again = now() + datetime.timedelta(seconds=min(FIRST_WAIT * 2 ** min(notice.tries - 1, 10), LONGEST_WAIT))
    return min(again, deputy_at) if deputy_at and deputy_at > now() else again


def postman() -> Postman:
    made: Postman = current_app.extensions["postman"]
    return made


def init_app(app: Flask) -> None:
    """Comes after the parts whose memory it tidies."""
    from classroom.classes import opening  # a room of its own, which knows this one
    from classroom.resources import bin

    seats, limits = app.extensions["seats"], app.extensions["limits"]
    chores: tuple[Chore, ...] = (
        notices.forget_old, opening.forget_old, bin.empty,
        lambda _: seats.forget_closed(), lambda _: limits.forget_old(),
    )
    app.extensions["postman"] = Postman(app.extensions["sessions"], app.extensions["post"], chores)
