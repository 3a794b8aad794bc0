"""Opening, extending and closing a class."""
import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from classroom.classes.codes import new_code
from classroom.classes.offers import Offers
from classroom.models import OpenClass, Role, Staff, now
from classroom.safeguarding import contacts

LONGEST = datetime.timedelta(hours=8)
EXTENSION = datetime.timedelta(hours=1)
FORGOTTEN_AFTER = datetime.timedelta(days=7)  # after closing, a class and its code are deleted
LONGEST_LABEL = 60


def open_class(session: Session, by: Staff, label: str, hours: int, offers: Offers) -> OpenClass:
    """Commits. hours is 1 to 8."""
    forget_old(session)
    moment = now()
    opened = OpenClass(
        code=new_code(session), label=label, opened_by_id=by.id, opened_at=moment,
        closes_at=moment + min(datetime.timedelta(hours=hours), LONGEST), offers=offers.model_dump(),
    )
    session.add(opened)
    session.commit()
    return opened


def forget_old(session: Session) -> None:
    """Commits."""
    session.execute(delete(OpenClass).where(OpenClass.closes_at < now() - FORGOTTEN_AFTER))
    session.commit()


def extend(session: Session, opened: OpenClass) -> bool:
    """An hour more, up to eight hours from when it opened. False where there is no more to give. Commits."""
    later = min(opened.closes_at + EXTENSION, opened.opened_at + LONGEST)
    if later <= opened.closes_at or not opened.is_open:
        return False
    opened.closes_at = later
    session.commit()
    return True


def close(session: Session, opened: OpenClass) -> None:
    """The code stops working at once. Commits."""
    opened.closed_at = opened.closed_at or now()
    session.commit()


def seen_by(session: Session, person: Staff) -> list[OpenClass]:
    """The open classes a person looks after, newest first: a teacher their own; a SENCO, an admin, the safeguarding
    lead and the deputy everyone's."""
    query = select(OpenClass).where(OpenClass.closed_at.is_(None), OpenClass.closes_at > now())
    if not _sees_all(session, person):
        query = query.where(OpenClass.opened_by_id == person.id)
    return list(session.scalars(query.order_by(OpenClass.opened_at.desc())))


def may_see(session: Session, person: Staff, opened: OpenClass) -> bool:
    return opened.opened_by_id == person.id or _sees_all(session, person)


def _sees_all(session: Session, person: Staff) -> bool:
    return person.role is not Role.TEACHER or contacts.is_contact(session, person)
