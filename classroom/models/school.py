"""What a school has decided for itself, what its staff have read, and the record of who did what."""
import datetime
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from classroom.models.base import Base, now


class SchoolSetting(Base):
    """One decision of the school's, made on a page and not by whoever runs the machine."""

    __tablename__ = "school_setting"
    name: Mapped[str] = mapped_column(String(60), primary_key=True)
    value: Mapped[dict[str, Any]]


class CardRead(Base):
    """That a member of staff has read a training card, in the edition that it had then."""

    __tablename__ = "card_read"
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"), primary_key=True)
    card: Mapped[str] = mapped_column(String(60), primary_key=True)
    edition: Mapped[int]
    at: Mapped[datetime.datetime] = mapped_column(default=now)


class AuditEntry(Base):
    """One line of a record that is only ever added to. fields are the ones that its kind names, and nothing else; hash
    is over the line and the hash before it, so that a change or a gap shows."""

    __tablename__ = "audit_entry"
    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime.datetime]
    kind: Mapped[str] = mapped_column(String(40), index=True)
    fields: Mapped[dict[str, Any]]
    before: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64), unique=True)


class AuditHead(Base):
    """The last line of that record: one row, number 1. Whoever adds a line changes it first and so waits in turn, and
    where lines are taken off the end it no longer fits."""

    __tablename__ = "audit_head"
    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int]
    hash: Mapped[str] = mapped_column(String(64))
