"""How often something happened on a day."""
import datetime

from sqlalchemy import Date, String
from sqlalchemy.orm import Mapped, mapped_column

from classroom.models.base import Base


class DayCount(Base):
    """How often something happened on one day, in all classes together."""

    __tablename__ = "day_count"
    day: Mapped[datetime.date] = mapped_column(Date, primary_key=True)
    what: Mapped[str] = mapped_column(String(40), primary_key=True)
    number: Mapped[int]
