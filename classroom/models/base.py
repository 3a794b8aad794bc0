"""What every table is made with."""
import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, Enum, TypeDecorator
from sqlalchemy.orm import DeclarativeBase


def now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)


class Moment(TypeDecorator[datetime.datetime]):
    """A moment in UTC. SQLite forgets the time zone, so it is put back on the way out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_result_value(self, value: datetime.datetime | None, _dialect: Dialect) -> datetime.datetime | None:
        return value.replace(tzinfo=datetime.UTC) if value is not None and value.tzinfo is None else value


class Base(DeclarativeBase):
    type_annotation_map = {datetime.datetime: Moment, dict[str, Any]: JSON, list[dict[str, Any]]: JSON}


def as_words(enum: type[StrEnum]) -> Enum:
    """Kept as the members' values, in plain text that a new member needs no migration for."""
    return Enum(enum, native_enum=False, length=20, values_callable=lambda names: [name.value for name in names])
