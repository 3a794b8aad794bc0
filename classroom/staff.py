"""Staff accounts: the same rules for the page and the command line."""
import re

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from classroom import audit
from classroom.account import authenticator, links, passphrases
from classroom.models import OpenClass, Purpose, Role, SignIn, Staff, now

EMAIL = re.compile(r"[^@\s\x00-\x1f]+@[^@\s\x00-\x1f]+\.[^@\s\x00-\x1f.]+")


class StaffFault(Exception):
    """What was asked cannot be done. Its message is shown to people."""


def normalise(email: str) -> str:
    return email.strip().lower()[:254]


def everyone(session: Session) -> list[Staff]:
    return list(session.scalars(select(Staff).order_by(Staff.name, Staff.id)))


def faults(session: Session, email: str, name: str) -> dict[str, str]:
    """What is wrong with a new person's particulars, by field."""
    found = {}
    if not name.strip():
        found["name"] = "Type the name that colleagues know."
    elif len(name.strip()) > 100 or not name.isprintable():
        found["name"] = "A name has at most 100 characters, on one line."
    if not EMAIL.fullmatch(email.strip()) or len(email.strip()) > 254:
        found["email"] = "Type an email address, such as office@school.example."
    elif session.scalar(select(Staff.id).where(Staff.email == normalise(email))) is not None:
        found["email"] = "Somebody with this email address is on the list already."
    return found


def create(session: Session, email: str, name: str, role: Role, by: Staff | None = None) -> Staff:
    """A new person, without a passphrase yet. by is who adds them, None at the command line. Raises StaffFault. The
    caller commits."""
    if found := faults(session, email, name):
        raise StaffFault(" ".join(found.values()))
    person = Staff(email=normalise(email), name=name.strip(), role=role)
    session.add(person)
    session.flush()
    audit.note(session, "staff-added", by=by, whom=person, role=role.value)
    return person


def add(
    session: Session, email: str, name: str, role: Role, passphrase: str | None = None, by: Staff | None = None
) -> str | None:
    """Adds a person. With a passphrase they can sign in at once; without, the path of their one-time link comes back.
    Raises StaffFault. Commits."""
    if passphrase is not None and (fault := passphrases.fault(passphrase, (email, name))):
        raise StaffFault(fault)
    person = create(session, email, name, role, by)
    link = None
    if passphrase is None:
        link = links.address(links.make(session, Purpose.INVITATION, person))
    else:
        person.passphrase_hash = passphrases.hashed(passphrase)
    session.commit()
    return link


def find(session: Session, email: str) -> Staff:
    """Raises StaffFault where nobody has this email address."""
    person = session.scalar(select(Staff).where(Staff.email == normalise(email)))
    if person is None:
        raise StaffFault(f"Nobody on the list has the email address {normalise(email)}.")
    return person


def change_role(session: Session, person: Staff, role: Role, by: Staff | None = None) -> None:
    """Takes effect on the person's next page. Raises StaffFault for the last admin. Commits."""
    if role is not Role.ADMIN:
        _keep_an_admin(session, person)
    audit.note(session, "role-changed", by=by, whom=person, before=person.role.value, after=role.value)
    person.role = role
    session.commit()


def remove(session: Session, person: Staff, by: Staff | None = None) -> None:
    """Ends their sign-ins, links and open classes; what they saved stays, without an owner. Raises StaffFault for the
    last admin. Commits."""
    _keep_an_admin(session, person)
    for opened in session.scalars(select(OpenClass).where(OpenClass.opened_by_id == person.id)):
        opened.closed_at = opened.closed_at or now()
    audit.note(session, "staff-removed", by=by, whom=person, role=person.role.value)
    session.flush()
    session.execute(delete(Staff).where(Staff.id == person.id))
    session.commit()
    session.expire_all()


def reset_second_step(session: Session, person: Staff, by: Staff | None = None) -> None:
    """Takes it off, ends their sign-ins, and leaves a word for the next one. Commits."""
    authenticator.turn_off(session, person)
    person.second_step_reset_at = now()
    audit.note(session, "second-step-reset", by=by, whom=person)
    session.execute(delete(SignIn).where(SignIn.staff_id == person.id))
    session.commit()


def new_link(session: Session, person: Staff, by: Staff | None = None) -> str:
    """The path of a fresh one-time link: to join, or to set a new passphrase. Commits."""
    purpose = Purpose.RESET if person.passphrase_hash else Purpose.INVITATION
    path = links.address(links.make(session, purpose, person))
    audit.note(session, "link-made", by=by, whom=person)
    session.commit()
    return path


def _keep_an_admin(session: Session, person: Staff) -> None:
    others = select(func.count()).where(
        Staff.role == Role.ADMIN, Staff.id != person.id, Staff.passphrase_hash.is_not(None)
    )
    if person.role is Role.ADMIN and session.scalar(others) == 0:
        raise StaffFault("This is the only admin. Make somebody else an admin first.")
