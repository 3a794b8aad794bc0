"""Looking through resources: by words, kind, folder, whose they are and when they were changed. In SQL that SQLite and
PostgreSQL both have."""
import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session, defer, joinedload

from classroom.models import Resource, Staff, now
from scaffolds.results import Kind

PAGE = 25
MOST_WORDS, LONGEST = 8, 100  # of what is looked for
WITHIN = {"7": "in the last week", "31": "in the last month", "100": "this term, about", "366": "in the last year"}
WHOSE = {"mine": "Mine", "shared": "Shared by other staff", "all": "Mine and shared"}


@dataclass(frozen=True)
class Search:
    """What was asked for, with everything that cannot be taken left out."""

    text: str = ""
    kind: str = ""
    folder: str = ""
    whose: str = "mine"
    within: str = ""
    page: int = 1

    @classmethod
    def asked(cls, form: Mapping[str, str]) -> "Search":
        page = form.get("page", "")
        return cls(
            text=" ".join(form.get("text", "").replace("\x00", "").split())[:LONGEST],
            kind=form.get("kind", "") if form.get("kind") in set(Kind) else "",
            folder=form.get("folder", "").replace("\x00", "")[:60],
            whose=form.get("whose", "") if form.get("whose") in WHOSE else "mine",
            within=form.get("within", "") if form.get("within") in WITHIN else "",
            page=int(page) if page.isascii() and page.isdigit() and 0 < len(page) < 5 and int(page) else 1,
        )

    @property
    def is_narrow(self) -> bool:
        """Whether more may be there than what it finds."""
        return bool(self.text or self.kind or self.folder or self.within or self.whose != "mine")

    def at(self, page: int) -> dict[str, str | int]:
        """The same, on another page, as the parts of an address."""
        given = {"text": self.text, "kind": self.kind, "folder": self.folder, "within": self.within}
        return {**{name: value for name, value in given.items() if value}, "whose": self.whose, "page": page}


@dataclass(frozen=True)
class Found:
    resources: list[Resource]
    count: int
    page: int
    pages: int


def find(session: Session, person: Staff, search: Search) -> Found:
    """One page of what a person may see, what was changed last first. The scaffolds themselves are left where they are:
    a list needs none of them."""
    asked = _conditions(person, search)
    count = session.scalar(select(func.count()).select_from(Resource).where(*asked)) or 0
    pages = max(1, ceil(count / PAGE))
    page = min(search.page, pages)
    query = (
        select(Resource).where(*asked).order_by(Resource.updated_at.desc(), Resource.id.desc())
        .limit(PAGE).offset((page - 1) * PAGE)
        .options(defer(Resource.scaffold), defer(Resource.words), joinedload(Resource.owner)))
    return Found(list(session.scalars(query)), count, page, pages)


def folders(session: Session, person: Staff) -> list[str]:
    """The names of a person's folders, in order."""
    names = session.scalars(select(Resource.folder).distinct().where(_mine(person), Resource.folder != ""))
    return sorted(names, key=str.casefold)


def _conditions(person: Staff, search: Search) -> list[ColumnElement[bool]]:
    asked = [_seen(person, search.whose)]
    asked += [Resource.words.contains(word, autoescape=True) for word in search.text.casefold().split()[:MOST_WORDS]]
    if search.kind:
        asked.append(Resource.kind == search.kind)
    if search.folder:
        asked.append(and_(_mine(person), Resource.folder == search.folder))
    if search.within:
        asked.append(Resource.updated_at >= now() - datetime.timedelta(days=int(search.within)))
    return asked


def _seen(person: Staff, whose: str) -> ColumnElement[bool]:
    shared = and_(Resource.shared_at.is_not(None), Resource.reviewed_at.is_not(None), Resource.binned_at.is_(None),
                  or_(Resource.owner_id != person.id, Resource.owner_id.is_(None)))
    return {"mine": _mine(person), "shared": shared, "all": or_(_mine(person), shared)}[whose]


def _mine(person: Staff) -> ColumnElement[bool]:
    return and_(Resource.owner_id == person.id, Resource.binned_at.is_(None))
