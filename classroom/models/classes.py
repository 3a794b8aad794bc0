"""Open classes, what they can open, and counts of what happened in them."""
import datetime
from typing import Any

from sqlalchemy import Column, ForeignKey, String, Table
from sqlalchemy.orm import Mapped, mapped_column, relationship

from classroom.models.base import Base, now
from classroom.models.resources import Resource
from classroom.models.staff import Staff

shared_resource = Table(
    "shared_resource",
    Base.metadata,
    Column("open_class_id", ForeignKey("open_class.id", ondelete="CASCADE"), primary_key=True),
    Column("resource_id", ForeignKey("resource.id", ondelete="CASCADE"), primary_key=True),
)


class OpenClass(Base):
    """A code that learners type. offers is classroom.classes.offers.Offers as JSON."""

    __tablename__ = "open_class"
    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(String(6), unique=True)
    label: Mapped[str] = mapped_column(String(60))
    opened_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id", ondelete="SET NULL"), index=True)
    opened_at: Mapped[datetime.datetime] = mapped_column(default=now)
    closes_at: Mapped[datetime.datetime]
    closed_at: Mapped[datetime.datetime | None]
    offers: Mapped[dict[str, Any]] = mapped_column(default=dict)
    opened_by: Mapped[Staff | None] = relationship()
    shared: Mapped[list[Resource]] = relationship(secondary=shared_resource)

    @property
    def is_open(self) -> bool:
        return self.closed_at is None and now() < self.closes_at


class ClassCount(Base):
    """How often something happened in one class. Goes with its class."""

    __tablename__ = "class_count"
    open_class_id: Mapped[int] = mapped_column(ForeignKey("open_class.id", ondelete="CASCADE"), primary_key=True)
    what: Mapped[str] = mapped_column(String(40), primary_key=True)
    number: Mapped[int]
