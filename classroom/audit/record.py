"""Adds to the record and checks it. Nothing here, or anywhere, changes or removes a line; the database refuses it too.

Each line's hash (SHA-256) is over its number, moment, kind, fields and the hash of the line before. The head, one row
apart from the lines, holds the number and hash of the last one: it puts writers in a queue, and it shows where lines
were taken off the end. Whoever can rewrite the whole database can rewrite the chain as well: a hash that was written
down elsewhere (it is on the page and in every export) shows that.
"""
import datetime
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from classroom.audit.kinds import KINDS, PEOPLE
from classroom.models import AuditEntry, AuditHead, Staff, now
from prompt_library.cleaning import one_line

LONGEST = 200  # characters of a field
FIRST = "0" * 64  # the hash before the first line
AT_A_TIME = 1_000  # lines read together while the chain is checked
Known = str | int | bool | None


class AuditFault(Exception):
    """A line with other fields than its kind names. A fault of the code that would have added it."""


def note(session: Session, kind: str, **fields: Staff | Known) -> AuditEntry:
    """Adds a line; the caller commits, in the same transaction as what it tells of, and soon: until then other writers
    wait. `by` is None where the site or its command line did it. Raises AuditFault unless the fields are exactly those
    of the kind (audit/kinds.py)."""
    if kind not in KINDS:
        raise AuditFault(f"The record has no kind “{kind}”.")
    if fields.keys() != KINDS[kind].fields:
        raise AuditFault(f"“{kind}” has the fields {', '.join(sorted(KINDS[kind].fields))}, and nothing else.")
    kept = {name: _kept(kind, name, value) for name, value in sorted(fields.items())}
    number, before = session.execute(
        update(AuditHead).where(AuditHead.id == 1).values(number=AuditHead.number + 1)
        .returning(AuditHead.number, AuditHead.hash).execution_options(synchronize_session=False)).one()
    entry = AuditEntry(id=number, at=now().replace(microsecond=0), kind=kind, fields=kept, before=before)
    entry.hash = _hash(entry.id, entry.at, kind, kept, before)
    session.add(entry)
    session.execute(
        update(AuditHead).where(AuditHead.id == 1).values(hash=entry.hash)
        .execution_options(synchronize_session=False))
    return entry


def _kept(kind: str, name: str, value: object) -> Any:
    """A person as number and name: numbers are given again after somebody was removed, and names change."""
    if (name in PEOPLE) != isinstance(value, Staff) and not (name in PEOPLE and value is None):
        raise AuditFault(f"“{name}” of “{kind}” is a member of staff." if name in PEOPLE else
                         f"“{name}” of “{kind}” is not a person.")
    if isinstance(value, Staff):
        return {"number": value.id, "name": value.name}
    if isinstance(value, str):
        return one_line(value)[:LONGEST]
    if value is None or isinstance(value, bool | int):
        return value
    raise AuditFault(f"“{name}” of “{kind}” is a {type(value).__name__}. The record takes words, numbers, yes and no.")


def _hash(number: int, at: datetime.datetime, kind: str, fields: dict[str, Any], before: str) -> str:
    whole = [number, at.astimezone(datetime.UTC).isoformat(), kind, fields, before]
    return hashlib.sha256(json.dumps(whole, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


@dataclass(frozen=True)
class Checked:
    """number is the first line that does not fit, None where all do; said is a sentence for people; lines counts those
    that fit; hash is of the last of them."""

    lines: int
    hash: str
    number: int | None = None
    said: str = ""

    @property
    def fits(self) -> bool:
        return self.number is None


def verify(session: Session) -> Checked:
    """Reads the whole record in order. About a third of a second for 20,000 lines."""
    head = session.get(AuditHead, 1, populate_existing=True)
    columns = (AuditEntry.id, AuditEntry.at, AuditEntry.kind, AuditEntry.fields, AuditEntry.before, AuditEntry.hash)
    there_now = select(*columns).where(AuditEntry.id <= (head.number if head else 0)).order_by(AuditEntry.id)
    with session.execute(there_now.execution_options(yield_per=AT_A_TIME)) as lines:
        found = _followed(lines)
    if not found.fits:
        return found
    last = found.lines
    if head is None or head.number > last:
        return Checked(last, found.hash, last + 1, f"Lines after line {last} are not there any more.")
    if head.hash != found.hash:
        return Checked(last - 1, found.hash, last, f"Line {last} is not the one that was written last.")
    return found


def _followed(lines: Iterable[Any]) -> Checked:
    number, before = 0, FIRST
    for line in lines:
        if line.id != number + 1:
            return Checked(number, before, number + 1, f"Line {number + 1} is not there any more.")
        if line.before != before:
            return Checked(number, before, line.id, f"Line {line.id} does not follow from the line before it.")
        if _hash(line.id, line.at, line.kind, line.fields, before) != line.hash:
            return Checked(number, before, line.id, f"Line {line.id} was changed after it was written.")
        number, before = line.id, line.hash
    return Checked(number, before)
