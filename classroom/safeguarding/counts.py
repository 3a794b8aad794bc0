"""Counts without content: how often something happened in a class and on a day. Small ones are never shown as they
are, since a class of three has nobody to hide among."""
import datetime
from collections.abc import Iterable

from sqlalchemy import Table, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from classroom.models import ClassCount, DayCount, OpenClass, now
from classroom.times import local_day
from scaffolds.asking.shapes import ReplyKind

SMALL = 5  # the DfE's own tables of schools hide numbers below it

# What a class asked for, as its teacher reads it. Cards are not here: a lead is told of those, and nobody counts them
# off against a seat.
ASKED = {
    "Steps for a task": (ReplyKind.BREAKDOWN, ReplyKind.SMALLER, ReplyKind.FORMAT),
    "A text in plainer words": (ReplyKind.SIMPLIFY,),
    "A word explained": (ReplyKind.EXPLAIN,),
    "A way to start a sentence": (ReplyKind.STARTERS,),
    "A hint": (ReplyKind.HINT,),
    "Only looking": (ReplyKind.NOTHING_ASKED, ReplyKind.HELD),
}
# What the safeguarding lead's report has a column for. The names are those of day_count.what.
REPORTED = {
    "asked": "Replies",
    "tier-1": "A quiet line (1)",
    "tier-2": "A card (2)",
    "tier-3": "An urgent card (3)",
    "hint": "Hints asked for",
    "not-checked": "Could not be checked",
    "refused": "Over the limit",
}


def add(session: Session, opened: OpenClass, of_class: Iterable[str], of_day: Iterable[str]) -> None:
    """One more of each. Commits."""
    for what in of_class:
        _one_more(session, ClassCount, open_class_id=opened.id, what=what)
    for what in of_day:
        _one_more(session, DayCount, day=local_day(now()), what=what)
    session.commit()


def _one_more(session: Session, model: type[ClassCount] | type[DayCount], **key: object) -> None:
    """In one statement, so that two at once are two."""
    table = model.__table__
    assert isinstance(table, Table)  # noqa: S101  what mypy cannot see
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    added = insert(table).values(**key, number=1)
    session.execute(added.on_conflict_do_update(index_elements=list(key), set_={"number": table.c.number + 1}))


def asked_in(session: Session, opened: OpenClass) -> dict[str, str]:
    """Each line of ASKED with its number as it may be shown, and the sum of all as "Altogether"."""
    rows = select(ClassCount.what, ClassCount.number).where(ClassCount.open_class_id == opened.id)
    numbers = {row.what: row.number for row in session.execute(rows)}
    sums = {words: sum(numbers.get(kind, 0) for kind in kinds) for words, kinds in ASKED.items()}
    return {words: shown(number) for words, number in {**sums, "Altogether": sum(sums.values())}.items()}


def by_day(session: Session, days: int) -> list[tuple[datetime.date, dict[str, int]]]:
    """The last so many days, oldest first, each with every name of REPORTED; days without anything too."""
    today = local_day(now())
    first = today - datetime.timedelta(days=days - 1)
    found: dict[datetime.date, dict[str, int]] = {
        first + datetime.timedelta(days=n): dict.fromkeys(REPORTED, 0) for n in range(days)
    }
    rows = select(DayCount.day, DayCount.what, DayCount.number).where(DayCount.day >= first, DayCount.day <= today)
    for day, what, number in session.execute(rows):
        if what in REPORTED:
            found[day][what] = number
    return list(found.items())


def shown(number: int) -> str:
    if number == 0:
        return "none"
    return f"fewer than {SMALL}" if number < SMALL else str(number)
