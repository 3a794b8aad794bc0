"""What a resource was before: each change of its words keeps the words that were there."""
import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from classroom.models import Resource, ResourceVersion
from classroom.resources.kept import fill, make_draft
from scaffolds.receipt import Scaffold, load
from scaffolds.results import plain_text

MOST = 50  # of one resource: beyond it the oldest goes
TOKEN = re.compile(r"\n+|[^\S\n]+|[\w’'-]+|.")


@dataclass(frozen=True)
class Piece:
    """Words that are in both texts ("same"), only in the older ("out") or only in the newer ("in")."""

    kind: str
    text: str


def change(session: Session, resource: Resource, scaffold: Scaffold, what: str, title: str = "") -> None:
    """Other words for a resource: those that were there become a version, and it is a draft again. what says what was
    done ("Words changed"). Not yet committed."""
    last = session.scalar(
        select(func.max(ResourceVersion.number)).where(ResourceVersion.resource_id == resource.id)) or 0
    session.add(ResourceVersion(
        resource_id=resource.id, number=last + 1, title=resource.title, scaffold=resource.scaffold,
        made_at=resource.updated_at, change=what))
    fill(resource, scaffold, title or resource.title)
    make_draft(resource)
    session.flush()
    for old in _all(session, resource)[MOST:]:
        session.delete(old)


def all_of(session: Session, resource: Resource) -> list[ResourceVersion]:
    """The newest first."""
    return _all(session, resource)


def _all(session: Session, resource: Resource) -> list[ResourceVersion]:
    return list(session.scalars(
        select(ResourceVersion).where(ResourceVersion.resource_id == resource.id)
        .order_by(ResourceVersion.number.desc())))


def bring_back(session: Session, resource: Resource, version: ResourceVersion) -> None:
    """A version's words once more; what was there until now becomes a version too, so nothing is lost by it."""
    change(session, resource, load(version.scaffold), f"Version {version.number} brought back", version.title)


def compared(older: Scaffold, newer: Scaffold) -> list[Piece]:
    """Two results word by word, as one text with what went and what came marked in it."""
    before, after = (TOKEN.findall(plain_text(one.result)) for one in (older, newer))
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return list(_together(_pieces(matcher, before, after)))


def _pieces(matcher: "SequenceMatcher[str]", before: list[str], after: list[str]) -> Iterator[Piece]:
    for how, start, end, first, last in matcher.get_opcodes():
        if how == "equal":
            yield Piece("same", "".join(before[start:end]))
            continue
        if end > start:
            yield Piece("out", "".join(before[start:end]))
        if last > first:
            yield Piece("in", "".join(after[first:last]))


def _together(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """A single space that stayed between two changes is part of them: a diff that cuts at it cannot be read."""
    out, into = "", ""
    for piece in pieces:
        if piece.kind == "out":
            out += piece.text
        elif piece.kind == "in":
            into += piece.text
        elif piece.text == " " and (out or into):
            out, into = out + " ", into + " "
        else:
            yield from _both(out, into)
            out, into = "", ""
            yield piece
    yield from _both(out, into)


def _both(out: str, into: str) -> Iterator[Piece]:
    if out.strip() or (out and not into):
        yield Piece("out", out)
    if into:
        yield Piece("in", into)
