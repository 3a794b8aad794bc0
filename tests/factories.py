"""Things a test needs to be there already."""
import datetime
import itertools
from functools import cache

from sqlalchemy.orm import Session

from classroom.account import passphrases
from classroom.classes.codes import new_code
from classroom.models import Contact, ContactRole, ModelCheck, OpenClass, Resource, Role, Staff, now
from classroom.safeguarding import contacts
from scaffolds.brief import BreakdownBrief
from scaffolds.checks.band import Band
from scaffolds.receipt import Receipt, Scaffold, dump
from scaffolds.results import Breakdown, BreakdownStep, plain_text

PASSPHRASE = "copper lantern willow drum"  # noqa: S105
_numbers = itertools.count(1)


@cache
def _hashed() -> str:
    return passphrases.hashed(PASSPHRASE)


def make_staff(session: Session, role: Role = Role.TEACHER, **given) -> Staff:
    number = next(_numbers)
    person = Staff(**{
        "email": f"{role}{number}@school.example", "name": f"{role.capitalize()} {number}", "role": role,
        "passphrase_hash": _hashed(), **given,
    })
    session.add(person)
    session.commit()
    return person


def sign_in(client, person: Staff):
    response = client.post("/sign-in", data={"email": person.email, "passphrase": PASSPHRASE})
    assert response.status_code == 303, response.text
    return client


def make_class(session: Session, by: Staff | None = None, hours: float = 1, **given) -> OpenClass:
    """Open for so many hours from now; with a negative number it closed by itself so long ago."""
    opened = OpenClass(**{
        "code": new_code(session), "label": "Year 8 English", "opened_by_id": by.id if by else None, "opened_at": now(),
        "closes_at": now() + datetime.timedelta(hours=hours), "offers": {"reading_age": 9}, **given,
    })
    session.add(opened)
    session.commit()
    return opened


def make_contact(session: Session, role=ContactRole.LEAD, mailbox: str = "", minutes: int = 0) -> Contact:
    """Confirmed, as by the link in its mailbox."""
    contact = contacts.save(session, role, role.capitalize(), mailbox or f"{role}@school.example", minutes)
    contacts.confirm(session, contact)
    return contact


def make_scaffold(title: str = "A story") -> Scaffold:
    steps = (BreakdownStep(text="The title on the page", plain="Write the title.", minutes_low=1, minutes_high=2),)
    receipt = Receipt(engine="built-in", band=Band(8.0, 7.0, 9.0))
    return Scaffold(BreakdownBrief("write a story"), Breakdown(title=title, steps=steps), (), receipt)


def make_resource(session: Session, owner: Staff | None = None, title: str = "A story", **given) -> Resource:
    scaffold = make_scaffold(title)
    resource = Resource(**{
        "kind": scaffold.result.kind, "title": title, "scaffold": dump(scaffold),
        "words": f"{title} {plain_text(scaffold.result)}".casefold(), "age": scaffold.receipt.band.words(),
        "owner_id": owner.id if owner else None, **given,
    })
    session.add(resource)
    session.commit()
    return resource


def make_model_check(
    session: Session, model: str = "small", endpoint: str = "https://models.example/v1", why_not: str = ""
) -> ModelCheck:
    figures = {
        "reached": 0.8, "learners": 0.9, "own": 0.9, "lost": 0, "obeyed": 0, "missed_disclosures": 0, "requests": 1,
        "median_seconds": 1.0, "longest_seconds": 2.0, "tokens": 10, "cases": 1, "findings": {}}
    check = ModelCheck(model=model, endpoint=endpoint, figures=figures, cases=[], why_not=why_not)
    session.add(check)
    session.commit()
    return check
