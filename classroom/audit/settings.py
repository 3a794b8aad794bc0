"""The settings that the site was started with, in the record wherever one is another than before."""
from flask import Flask
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from classroom.audit.record import note
from classroom.config import KNOWN, Config, Known
from classroom.models import AuditEntry, AuditHead

WHERE_IT_LIVES = "HANDRAIL_DATA"  # the record is in there itself


def init_app(app: Flask) -> None:
    """Needs the database's sessions."""
    with app.extensions["sessions"].begin() as session:
        record(session, app.config["HANDRAIL"])


def record(session: Session, config: Config) -> None:
    """A line for each setting that differs from what the record says of it, or from its default where it says nothing.
    Processes that start at once take turns, so there is one line and not one a process. Not committed."""
    session.execute(update(AuditHead).where(AuditHead.id == 1).values(number=AuditHead.number))
    lines = session.scalars(
        select(AuditEntry).where(AuditEntry.kind == "setting-changed").order_by(AuditEntry.id))
    before = {line.fields["name"]: line.fields["after"] for line in lines}
    for known in KNOWN:
        if known.name == WHERE_IT_LIVES:
            continue
        value = _shown(known, getattr(config, known.attribute))
        said = before.get(known.name, _shown(known, known.default()))
        if value != said:
            note(session, "setting-changed", by=None, name=known.name, before=said, after=value)


def _shown(known: Known, value: object) -> str:
    """A secret is set or not; which one it is stays where it is."""
    if known.secret:
        return "set, hidden" if value else "not set"
    return str(value) if value not in ("", None) else "not set"
