"""Saving a resource, and who may see one."""
from flask import abort
from sqlalchemy import select
from sqlalchemy.orm import Session

from classroom.access import current_staff
from classroom.database import session
from classroom.models import Resource, Staff, now
from scaffolds.checks import identifiers
from scaffolds.checks.identifiers.names import ALONE
from scaffolds.receipt import Scaffold, dump
from scaffolds.results import Kind, plain_text

NOT_HERE = "There is no resource of yours at this address. It may be in the bin, or have been removed."


def kept(session: Session, owner: Staff, scaffold: Scaffold, title: str, folder: str = "") -> Resource:
    """The resource of this person that holds this scaffold: a new one, or the one that was saved before. Not yet
    committed."""
    resource = _same(session, owner, scaffold) or Resource(owner_id=owner.id, folder=folder)
    fill(resource, scaffold, title)
    session.add(resource)
    return resource


def fill(resource: Resource, scaffold: Scaffold, title: str) -> None:
    """Puts a scaffold and its title into a resource, with all that is told by them."""
    origin = scaffold.brief.origin
    resource.title, resource.kind = title, scaffold.result.kind
    resource.scaffold, resource.age = dump(scaffold), scaffold.receipt.band.words()
    resource.words = " ".join([title, *texts(scaffold)]).casefold()
    resource.prompt, resource.fingerprint = origin.prompt, origin.fingerprint
    resource.updated_at = now()


def texts(scaffold: Scaffold) -> list[str]:
    """The words of a result, with the cards and the meanings beside it: a person may have written those."""
    meanings = (gloss.meaning for gloss in getattr(scaffold.result, "glossary", ()))
    return [plain_text(scaffold.result), *scaffold.result.also_shown(), *meanings]


def details(scaffold: Scaffold, title: str) -> list[identifiers.Identifier]:
    """Nothing is kept with a person's details in it unless somebody has said that they are not a learner's. What was
    put in was asked about when it was made; the title and the words that came out are asked about here."""
    already = {one.text for one in scaffold.findings if one.rule == "identifier"}
    found = [one for text in (title, *texts(scaffold)) for one in identifiers.find(text)]
    found += _in_its_lines(scaffold)
    return [one for one in {(one.kind, one.text): one for one in found}.values() if one.text not in already]


def _in_its_lines(scaffold: Scaffold) -> list[identifiers.Identifier]:
    """Many short lines together read like a passage, in which people are let through. Each by itself does not. A name
    alone in a line of schoolwork is as likely somebody in a book, and in a line of what is to be done it is not."""
    of_the_day = scaffold.result.kind in (Kind.SCHEDULE, Kind.BREAKDOWN)
    found = [one for line in scaffold.result.parts() for one in identifiers.find(line)]
    return [one for one in found if of_the_day or one.why != ALONE]


def mark_read(resource: Resource, by: Staff) -> None:
    resource.reviewed_by_id, resource.reviewed_at = by.id, now()


def make_draft(resource: Resource) -> None:
    """Words that nobody has read yet go no further than their owner."""
    resource.reviewed_by_id = resource.reviewed_at = None


def own_or_404(number: int) -> Resource:
    """One's own, and not in the bin."""
    resource = session().get(Resource, number)
    if resource is None or resource.owner_id != current_staff().id or resource.binned_at:
        abort(404, NOT_HERE)
    return resource


def visible_or_404(number: int) -> Resource:
    """One's own, or what another member of staff shares and somebody has read."""
    resource = session().get(Resource, number)
    if resource is None or resource.binned_at or not (resource.owner_id == current_staff().id or is_shared(resource)):
        abort(404, NOT_HERE)
    return resource


def is_shared(resource: Resource) -> bool:
    """Whether other staff may see it. A draft stays its owner's alone, whatever was ticked before."""
    return resource.shared_at is not None and resource.reviewed_at is not None


def _same(session: Session, owner: Staff, scaffold: Scaffold) -> Resource | None:
    return session.scalar(select(Resource).where(
        Resource.owner_id == owner.id, Resource.scaffold == dump(scaffold), Resource.binned_at.is_(None)))
