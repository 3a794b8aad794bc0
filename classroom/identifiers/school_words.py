"""What points to this school: its name, which it writes down on a page, and the codes of its open classes. Lent to the
search for identifiers for each thing that is looked at."""
from flask import Flask, request
from sqlalchemy import select
from sqlalchemy.orm import Session

from classroom.database import session
from classroom.models import OpenClass, SchoolSetting, now
from scaffolds.checks.identifiers import ours
from scaffolds.checks.identifiers.ours import Ours

SETTING, MOST, LONGEST = "school-names", 10, 100
LOOKS = ("make", "identifiers", "batches", "resources", "learn")  # the rooms where words are looked at


def init_app(app: Flask) -> None:
    app.before_request(_lend)


def _lend() -> None:
    """What an earlier request lent to this thread is gone then too."""
    ours.known.set(None)
    if request.method == "POST" and request.blueprint in LOOKS:
        lend(session())


def lend(session: Session) -> None:
    """To this thread, until something else is."""
    codes = session.scalars(
        select(OpenClass.code).where(OpenClass.closed_at.is_(None), OpenClass.closes_at > now())).all()
    ours.known.set(Ours(tuple(names(session)), tuple(codes)))


def names(session: Session) -> list[str]:
    kept = session.get(SchoolSetting, SETTING)
    found = kept.value.get("names", []) if kept else []
    return [str(name) for name in found] if isinstance(found, list) else []


def write_down(session: Session, typed: str) -> int:
    """One name a line. How many are kept. Not committed."""
    lines = (" ".join(line.replace("\x00", "").split())[:LONGEST] for line in typed.splitlines())
    kept = [line for line in dict.fromkeys(lines) if len(line) >= ours.SHORTEST][:MOST]
    session.merge(SchoolSetting(name=SETTING, value={"names": kept}))
    return len(kept)
