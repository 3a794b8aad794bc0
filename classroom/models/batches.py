"""Many results made one after the other."""
import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from classroom.models.base import Base, as_words, now
from classroom.models.staff import Staff


class BatchState(StrEnum):
    WORKING = "working"
    STOPPED = "stopped"
    DONE = "done"


class RowState(StrEnum):
    WAITING = "waiting"
    MADE = "made"
    NOT_MADE = "not-made"


class Batch(Base):
    """Rows to be made with one prompt, or the parts of a pack (then prompt is empty). engine is as a form names it.
    claimed_until: a process is at work on it and means to say so again before then; one that died says nothing more.
    delete_after is when it goes with all its rows."""

    __tablename__ = "batch"
    id: Mapped[int] = mapped_column(primary_key=True)
    owner_id: Mapped[int] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"), index=True)
    title: Mapped[str] = mapped_column(String(200))
    prompt: Mapped[str] = mapped_column(String(60), default="")
    engine: Mapped[str] = mapped_column(String(20), default="")
    state: Mapped[BatchState] = mapped_column(as_words(BatchState), default=BatchState.WORKING, index=True)
    created_at: Mapped[datetime.datetime] = mapped_column(default=now)
    claimed_until: Mapped[datetime.datetime | None]
    delete_after: Mapped[datetime.datetime] = mapped_column(index=True)
    owner: Mapped[Staff] = relationship()


class BatchRow(Base):
    """One thing to make. given is what is filled in, and is emptied as soon as the row is made or cannot be; scaffold
    is what came of it, as scaffolds.receipt.dump made it; fault is why nothing did, in a sentence."""

    __tablename__ = "batch_row"
    batch_id: Mapped[int] = mapped_column(ForeignKey("batch.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(String(200), default="")
    prompt: Mapped[str] = mapped_column(String(60))
    fingerprint: Mapped[str] = mapped_column(String(64))
    given: Mapped[dict[str, Any]] = mapped_column(default=dict)
    state: Mapped[RowState] = mapped_column(as_words(RowState), default=RowState.WAITING)
    scaffold: Mapped[str | None] = mapped_column(Text)
    fault: Mapped[str] = mapped_column(String(400), default="")
