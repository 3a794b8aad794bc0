"""Notices: that something written in a class calls for a person. A notice holds the class, the tier, the kind and the
time to five minutes. What was written, and by whom, is not in it, since neither is kept anywhere."""
import datetime

from sqlalchemy import delete, or_, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from classroom.models import ContactRole, DayCount, Notice, OpenClass, Role, Staff, now
from classroom.safeguarding import contacts
from classroom.times import local_day

LOWEST_TIER = 2  # the first tier has its quiet line and tells nobody
FIVE_MINUTES = datetime.timedelta(minutes=5)
# The autumn term, the longest, has about 15 weeks with its half-term. A notice outlives its term by the holiday after
# it, so that a lead can look back over a whole term (DfE standards: reports and trends; UK GDPR 5(1)(e): no longer).
KEPT = datetime.timedelta(weeks=20)
LATE = datetime.timedelta(minutes=10)  # not told after this, whatever the reason, is a fault that staff are shown


def five_minutes(moment: datetime.datetime) -> datetime.datetime:
    """The start of the five minutes that a moment is in."""
    return moment.replace(minute=moment.minute // 5 * 5, second=0, microsecond=0)


def record(session: Session, opened: OpenClass, tier: int, kind: str) -> Notice | None:
    """A notice to be mailed, or the one that is there already for this class, tier and kind in these five minutes, so
    that a mailbox cannot be flooded. None for the first tier. Commits."""
    if tier < LOWEST_TIER:
        return None
    moment = now()
    deputy = contacts.confirmed(session, ContactRole.DEPUTY)
    wait = datetime.timedelta(minutes=deputy.minutes if deputy else contacts.USUAL_WAIT)
    raised = five_minutes(moment)
    notice = Notice(
        open_class_id=opened.id, code=opened.code, label=opened.label, tier=tier, kind=kind, raised_at=raised,
        deputy_after=five_minutes(moment + wait) + FIVE_MINUTES, try_after=raised,
    )
    same = select(Notice).where(
        Notice.code == opened.code, Notice.tier == tier, Notice.kind == kind, Notice.raised_at == raised,
    )
    if found := session.scalar(same):
        return found
    session.add(notice)
    try:
        session.commit()
    except IntegrityError:  # two browsers at once
        session.rollback()
        return session.scalar(same)
    return notice


def acknowledge(session: Session, notice: Notice, by: Staff) -> None:
    """The deputy is not told any more. Commits."""
    if notice.acknowledged_at is None:
        notice.acknowledged_at, notice.acknowledged_by_id = five_minutes(now()), by.id
        if notice.told_at:
            notice.try_after = None
        session.commit()


def newest(session: Session) -> list[Notice]:
    """Those still to be acknowledged first, each group newest first."""
    order = (Notice.acknowledged_at.is_not(None), Notice.raised_at.desc(), Notice.id.desc())
    return list(session.scalars(select(Notice).order_by(*order)))


def of_class(session: Session, opened: OpenClass) -> list[Notice]:
    """Not acknowledged yet, most urgent first."""
    waiting = select(Notice).where(Notice.open_class_id == opened.id, Notice.acknowledged_at.is_(None))
    return list(session.scalars(waiting.order_by(Notice.tier.desc(), Notice.raised_at)))


def unsent(session: Session, person: Staff) -> list[Notice]:
    """Those that nobody could be told of by mail, as this person may see them: a teacher those of their own classes."""
    failed = or_(Notice.tries > 0, Notice.raised_at < now() - LATE)
    query = select(Notice).where(Notice.told_at.is_(None), Notice.acknowledged_at.is_(None), failed)
    if person.role is Role.TEACHER and not contacts.is_contact(session, person):
        query = query.join(OpenClass, Notice.open_class_id == OpenClass.id).where(OpenClass.opened_by_id == person.id)
    return list(session.scalars(query.order_by(Notice.tier.desc(), Notice.raised_at)))


def forget_old(session: Session) -> None:
    """Commits."""
    session.execute(delete(Notice).where(Notice.raised_at < now() - KEPT))
    session.execute(delete(DayCount).where(DayCount.day < local_day(now() - KEPT)))
    session.commit()
