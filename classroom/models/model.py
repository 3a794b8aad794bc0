"""What is kept of the model that the school uses: how much, whose service it is, and how it did in its checks."""
import datetime
from typing import Any

from sqlalchemy import BigInteger, Date, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from classroom.models.base import Base, now
from classroom.models.staff import Staff


class ModelDay(Base):
    """How much the model was used on a day: counts alone, for its limits and the register."""

    __tablename__ = "model_day"
    day: Mapped[datetime.date] = mapped_column(Date, primary_key=True)
    requests: Mapped[int] = mapped_column(default=0)
    tokens: Mapped[int] = mapped_column(BigInteger, default=0)


class Service(Base):
    """What the school knows of the service behind an endpoint, by its host. Until it is whole, nothing that a person
    typed is sent there. terms are the school's own words on how long what is sent is kept."""

    __tablename__ = "model_service"
    host: Mapped[str] = mapped_column(String(253), primary_key=True)
    region: Mapped[str] = mapped_column(String(100))
    agreement: Mapped[str] = mapped_column(String(200))
    no_training: Mapped[bool]
    terms: Mapped[str] = mapped_column(String(500))
    checked_on: Mapped[datetime.date] = mapped_column(Date)
    checked_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id", ondelete="SET NULL"), index=True)
    checked_by: Mapped[Staff | None] = relationship()


class ModelCheck(Base):
    """One run of the fixed suite over a model. figures is scaffolds.trials.model_check.Figures, and cases what each
    came to; endpoint is the address without its key. why_not is empty where learners may have the model."""

    __tablename__ = "model_check"
    id: Mapped[int] = mapped_column(primary_key=True)
    model: Mapped[str] = mapped_column(String(200))
    endpoint: Mapped[str] = mapped_column(String(300))
    at: Mapped[datetime.datetime] = mapped_column(default=now)
    by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id", ondelete="SET NULL"), index=True)
    figures: Mapped[dict[str, Any]]
    cases: Mapped[list[dict[str, Any]]]
    why_not: Mapped[str] = mapped_column(String(300), default="")
    by: Mapped[Staff | None] = relationship()
