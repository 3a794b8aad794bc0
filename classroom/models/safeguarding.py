"""Whom safeguarding tells, and of what."""
import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from classroom.models.base import Base, as_words
from classroom.models.classes import OpenClass
from classroom.models.staff import Staff


class ContactRole(StrEnum):
    LEAD = "lead"
    DEPUTY = "deputy"


class Contact(Base):
    """Where safeguarding notices go. confirmed_at is None until the one-time link that was mailed there was opened;
    only the SHA-256 of its token is kept. minutes is the deputy's: how long a notice waits for an acknowledgement."""

    __tablename__ = "safeguarding_contact"
    role: Mapped[ContactRole] = mapped_column(as_words(ContactRole), primary_key=True)
    name: Mapped[str] = mapped_column(String(60))
    mailbox: Mapped[str] = mapped_column(String(254))
    minutes: Mapped[int] = mapped_column(default=0)
    confirmed_at: Mapped[datetime.datetime | None]
    token_hash: Mapped[str | None] = mapped_column(String(64))
    token_ends_at: Mapped[datetime.datetime | None]


class Notice(Base):
    """That words in a class called for a person: never the words, nor whose. raised_at is the start of its five
    minutes, and no other moment kept for good is finer. try_after is when the next mail is due; None when none is."""

    __tablename__ = "notice"
    __table_args__ = (UniqueConstraint("code", "tier", "kind", "raised_at"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    open_class_id: Mapped[int | None] = mapped_column(ForeignKey("open_class.id", ondelete="SET NULL"), index=True)
    code: Mapped[str] = mapped_column(String(6))
    label: Mapped[str] = mapped_column(String(60))
    tier: Mapped[int]
    kind: Mapped[str] = mapped_column(String(40))
    raised_at: Mapped[datetime.datetime]
    told_at: Mapped[datetime.datetime | None]
    deputy_after: Mapped[datetime.datetime | None]
    deputy_told_at: Mapped[datetime.datetime | None]
    try_after: Mapped[datetime.datetime | None] = mapped_column(index=True)
    tries: Mapped[int] = mapped_column(default=0)
    acknowledged_at: Mapped[datetime.datetime | None]
    acknowledged_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id", ondelete="SET NULL"))
    open_class: Mapped[OpenClass | None] = relationship()
    acknowledged_by: Mapped[Staff | None] = relationship()
