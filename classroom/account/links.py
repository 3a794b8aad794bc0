"""One-time links: made here, shown once, kept only as a hash."""
import datetime
import hashlib
import secrets

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from classroom.models import OneTimeLink, Purpose, Staff, now

LIFETIMES = {
    Purpose.SET_UP: datetime.timedelta(days=1),
    Purpose.INVITATION: datetime.timedelta(days=7),
    Purpose.RESET: datetime.timedelta(hours=24),
}


def hash_of(token: str) -> str:
    """A token has 256 random bits, so one plain SHA-256 is enough."""
    return hashlib.sha256(token.encode()).hexdigest()


def address(token: str) -> str:
    """The path that a token opens, after the site's own address."""
    return f"/link/{token}"


def make(session: Session, purpose: Purpose, person: Staff | None = None) -> str:
    """A new token. Earlier unused links of the same purpose and person stop working. The caller commits."""
    staff_id = person.id if person else None
    same = (OneTimeLink.purpose == purpose, OneTimeLink.staff_id == staff_id, OneTimeLink.used_at.is_(None))
    session.execute(update(OneTimeLink).where(*same).values(used_at=now()))
    token = secrets.token_urlsafe(32)
    session.add(OneTimeLink(
        token_hash=hash_of(token), purpose=purpose, staff_id=staff_id, expires_at=now() + LIFETIMES[purpose]
    ))
    session.flush()
    return token


def find(session: Session, token: str) -> OneTimeLink | None:
    """The link of a token where it still works."""
    link = session.get(OneTimeLink, hash_of(token))
    if link is None or link.used_at is not None or link.expires_at <= now():
        return None
    if link.purpose is Purpose.SET_UP and has_staff(session):
        return None
    return link


def use(session: Session, link: OneTimeLink) -> bool:
    """Marks it used. False where somebody else was first: two presses at once make one account."""
    taken = session.execute(
        update(OneTimeLink)
        .where(OneTimeLink.token_hash == link.token_hash, OneTimeLink.used_at.is_(None))
        .values(used_at=now())
    )
    return taken.rowcount == 1  # type: ignore[attr-defined]


def has_staff(session: Session) -> bool:
    """Whether anyone can sign in at all."""
    return session.scalar(select(Staff.id).where(Staff.passphrase_hash.is_not(None)).limit(1)) is not None


def set_up_link(session: Session) -> str | None:
    """The path that makes the first admin, where there is no staff yet; None afterwards. Commits."""
    if has_staff(session):
        return None
    token = make(session, Purpose.SET_UP)
    session.commit()
    return address(token)
