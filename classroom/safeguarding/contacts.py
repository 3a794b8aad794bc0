"""The school's safeguarding lead and the deputy: where notices go. A mailbox counts once the link that was mailed to
it has been opened (DfE product safety standards, monitoring: contacts given at set-up, confirmed before activation)."""
import datetime
import secrets

from sqlalchemy import select
from sqlalchemy.orm import Session

from classroom import audit
from classroom.account.links import hash_of
from classroom.models import Contact, ContactRole, Staff, now
from classroom.staff import EMAIL

LINK_LASTS = datetime.timedelta(days=2)
WAITS = (5, 10, 15, 30, 60)  # minutes until the deputy is told as well
USUAL_WAIT = 15
LONGEST_NAME = 60
TITLES = {ContactRole.LEAD: "Safeguarding lead", ContactRole.DEPUTY: "Deputy"}


class LeadNotConfirmed(Exception):
    """A class cannot be used, since nobody would be told. Learners are answered with a page that says so calmly."""


def find(session: Session, role: ContactRole) -> Contact | None:
    return session.get(Contact, role)


def confirmed(session: Session, role: ContactRole) -> Contact | None:
    """The contact where mail may be sent to it."""
    contact = find(session, role)
    return contact if contact and contact.confirmed_at else None


def why_not_open(session: Session) -> str | None:
    """A sentence for staff on why no class can open, or None where one can."""
    lead = find(session, ContactRole.LEAD)
    if lead is None:
        return "The school’s safeguarding lead has not been set, so nobody could be told where a learner is not safe."
    if lead.confirmed_at is None:
        return "The safeguarding lead’s mailbox has not been confirmed: the link mailed to it is still to be opened."
    return None


def require(session: Session) -> None:
    """Raises LeadNotConfirmed."""
    if confirmed(session, ContactRole.LEAD) is None:
        raise LeadNotConfirmed


def faults(role: ContactRole, name: str, mailbox: str, minutes: str, other: Contact | None) -> dict[str, str]:
    """What is wrong with what was typed, by field."""
    found = {}
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        found["name"] = f"Type what colleagues call this mailbox, in at most {LONGEST_NAME} characters."
    if not mailbox.isascii() or not EMAIL.fullmatch(mailbox) or len(mailbox) > 254:
        found["mailbox"] = "Type an email address, such as safeguarding@school.example."
    elif other and other.mailbox == mailbox.lower():
        found["mailbox"] = "The lead and the deputy need two mailboxes, so that one of them is read."
    if role is ContactRole.DEPUTY and minutes not in map(str, WAITS):
        found["minutes"] = "Choose after how many minutes the deputy is told."
    return found


def save(
    session: Session, role: ContactRole, name: str, mailbox: str, minutes: int = 0, by: Staff | None = None
) -> Contact:
    """Another mailbox is not confirmed, whatever the one before was. Commits."""
    mailbox = mailbox.strip().lower()
    contact = find(session, role)
    if contact is None:
        contact = Contact(role=role, name=name, mailbox=mailbox)
        session.add(contact)
    if contact.mailbox != mailbox:
        contact.mailbox = mailbox
        contact.confirmed_at = contact.token_hash = contact.token_ends_at = None
    contact.name, contact.minutes = name, minutes
    audit.note(session, "contact-saved", by=by, contact=role.value)
    session.commit()
    return contact


def remove_deputy(session: Session, by: Staff | None = None) -> None:
    """Commits. The lead cannot be removed, only changed."""
    if deputy := find(session, ContactRole.DEPUTY):
        session.delete(deputy)
        audit.note(session, "contact-removed", by=by, contact=ContactRole.DEPUTY.value)
        session.commit()


def new_token(session: Session, contact: Contact) -> str:
    """What the mailed link holds. An earlier link stops working. Commits."""
    token = secrets.token_urlsafe(32)
    contact.token_hash, contact.token_ends_at = hash_of(token), now() + LINK_LASTS
    session.commit()
    return token


def of_token(session: Session, token: str) -> Contact | None:
    """The contact that a link would confirm, where the link still works."""
    contact = session.scalar(select(Contact).where(Contact.token_hash == hash_of(token)))
    ends = contact.token_ends_at if contact else None
    return contact if ends and ends > now() else None


def confirm(session: Session, contact: Contact) -> None:
    """The link is used up. Commits."""
    contact.confirmed_at, contact.token_hash, contact.token_ends_at = now(), None, None
    audit.note(session, "contact-confirmed", by=None, contact=contact.role.value)
    session.commit()


def is_contact(session: Session, person: Staff) -> bool:
    """Whether somebody signs in with the confirmed mailbox of the lead or the deputy: they are then one of the two,
    whatever else their role opens."""
    found = select(Contact.role).where(Contact.mailbox == person.email, Contact.confirmed_at.is_not(None))
    return session.scalar(found) is not None
