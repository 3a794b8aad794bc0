"""/audit: the record, to search and to take away. Admins read all of it. SENCOs read what was decided (prompts, model,
training, contacts, exports) and not when colleagues signed in, which is no business of whoever curates prompts."""
import csv
import datetime
import io
from collections.abc import Iterable
from typing import Any

from flask import Blueprint, Response, render_template, request
from flask.typing import ResponseReturnValue
from sqlalchemy import ColumnElement, func, or_, select

from classroom.access import current_staff, role
from classroom.audit import kinds
from classroom.audit.record import note, verify
from classroom.csv_cells import safe
from classroom.database import session
from classroom.models import AuditEntry, Role

bp = Blueprint("audit", __name__, url_prefix="/audit")
readers = role(Role.SENCO, Role.ADMIN)
ADMINS_ALONE = (kinds.SIGNING_IN, kinds.STAFF)
A_PAGE = 50
THE_SITE = "The site"
COLUMNS = ("Line", "When (UTC)", "Who", "Kind", "What", "Hash")


@bp.get("")
@readers
def show_record() -> ResponseReturnValue:
    found = select(AuditEntry).where(*_wanted())
    before = request.args.get("before", type=int)
    lines = session().scalars(
        (found.where(AuditEntry.id < before) if before and 0 < before < 2**31 else found)
        .order_by(AuditEntry.id.desc()).limit(A_PAGE + 1)).all()
    count = session().scalar(select(func.count()).select_from(AuditEntry).where(*_wanted()))
    return render_template(
        "audit/record.html", lines=lines[:A_PAGE], more=lines[A_PAGE - 1].id if len(lines) > A_PAGE else None,
        count=count, parts=_parts(), asked=_asked(), fault=_date_fault(), who=who, what=what, sees_all=_sees_all(),
        checked=verify(session()) if "check" in request.args else None)


@bp.get("/record.csv")
@readers
def send_record() -> ResponseReturnValue:
    """Everything that the search finds, the newest first. That it was taken away is a line of the record itself."""
    lines = session().scalars(select(AuditEntry).where(*_wanted()).order_by(AuditEntry.id.desc())).all()
    written = io.StringIO()
    rows = csv.writer(written)
    rows.writerow(COLUMNS)
    rows.writerows(_rows(lines))
    note(session(), "record-exported", by=current_staff(), entries=len(lines))
    session().commit()
    headers = {"Content-Disposition": "attachment; filename=handrail-record.csv"}
    return Response(written.getvalue(), mimetype="text/csv", headers=headers)


def _rows(lines: Iterable[AuditEntry]) -> Iterable[list[str]]:
    for line in lines:
        cells = (str(line.id), line.at.strftime("%Y-%m-%d %H:%M:%S"), who(line), line.kind, what(line), line.hash)
        yield [safe(cell) for cell in cells]


def who(line: AuditEntry) -> str:
    """As they were called then."""
    return _person(line.fields["by"]) if line.fields.get("by") else THE_SITE


def what(line: AuditEntry) -> str:
    """A line in words. A kind that a later Handrail no longer has is still told, by its name."""
    kind = kinds.KINDS.get(line.kind)
    said = [kind.said if kind else line.kind.replace("-", " ")]
    if whom := line.fields.get("whom"):
        said.append(_person(whom))
    rest = {name: value for name, value in line.fields.items() if name not in kinds.PEOPLE}
    told = ", ".join(f"{name.replace('_', ' ')} {_told(name, value)}" for name, value in rest.items())
    return " ".join(said) + (f": {told}" if told else "")


def _told(name: str, value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if name == "fingerprint":
        return str(value)[:8]
    return str(value).replace("_", " ") if value not in ("", None) else "none"


def _person(kept: dict[str, Any]) -> str:
    return f"{kept['name']} ({kept['number']})"


def _sees_all() -> bool:
    return current_staff().role is Role.ADMIN


def _parts() -> list[str]:
    return [part for part in kinds.parts() if _sees_all() or part not in ADMINS_ALONE]


def _asked() -> dict[str, str]:
    return {name: request.args.get(name, "").strip()[:100] for name in ("part", "person", "since", "until")}


def _wanted() -> list[ColumnElement[bool]]:
    """What was asked for, within what this person may read."""
    asked = _asked()
    wanted: list[ColumnElement[bool]] = []
    chosen = [asked["part"]] if asked["part"] in _parts() else _parts()
    if chosen != kinds.parts():
        wanted.append(AuditEntry.kind.in_([name for part in chosen for name in kinds.of(part)]))
    if asked["person"]:
        names = [AuditEntry.fields[field]["name"].as_string() for field in kinds.PEOPLE]
        wanted.append(or_(*(name.icontains(asked["person"], autoescape=True) for name in names)))
    if since := _day(asked["since"]):
        wanted.append(AuditEntry.at >= since)
    if until := _day(asked["until"]):
        wanted.append(AuditEntry.at < until + datetime.timedelta(days=1))
    return wanted


def _day(typed: str) -> datetime.datetime | None:
    """The start of a day in UTC, as the record's moments are."""
    try:
        day = datetime.date.fromisoformat(typed)
        return datetime.datetime(day.year, day.month, day.day, tzinfo=datetime.UTC) if 1 < day.year < 9999 else None
    except ValueError:
        return None


def _date_fault() -> str:
    wrong = [name for name in ("since", "until") if _asked()[name] and _day(_asked()[name]) is None]
    return "A date is typed as year, month and day, such as 2026-11-24. It was left out of the search." if wrong else ""
