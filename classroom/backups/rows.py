"""Rows out of a database and into one, of whichever kind and at whichever revision: the tables are read from the
database itself and not from today's models."""
import datetime
import itertools
import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import JSON, Connection, Date, DateTime, Engine, Integer, MetaData, Table, column, func, select, table
from sqlalchemy.types import TypeEngine

VERSION = "alembic_version"  # the manifest says it
AT_ONCE = 500  # rows in memory
Row = dict[str, Any]


@contextmanager
def snapshot(engine: Engine) -> Iterator[Connection]:
    """The whole database as it is at one moment. Others go on writing meanwhile."""
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            connection.exec_driver_sql("BEGIN")  # Python's driver begins none for reading
            yield connection
        return
    with engine.connect().execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True) as connection:
        yield connection


def tables(connection: Connection) -> list[Table]:
    """Each after those that it refers to."""
    metadata = MetaData()
    metadata.reflect(connection)
    for found in metadata.tables.values():
        for one in found.columns:
            if isinstance(one.type, JSON):
                one.type = JSON(none_as_null=True)  # nothing is nothing, and not the word null
    return [found for found in metadata.sorted_tables if found.name != VERSION]


def revision(connection: Connection) -> str | None:
    """None where this is no database of Handrail's."""
    if not connection.dialect.has_table(connection, VERSION):
        return None
    return connection.scalar(select(column("version_num")).select_from(table(VERSION)))


def write(connection: Connection, source: Table, to: Callable[[bytes], None]) -> int:
    """A row a line. How many there were."""
    number = 0
    ordered = select(source).order_by(*source.primary_key).execution_options(yield_per=AT_ONCE)
    for row in connection.execute(ordered).mappings():
        number += 1
        to(json.dumps(dict(row), ensure_ascii=False, default=_said).encode() + b"\n")
    return number


def _said(value: object) -> str:
    if isinstance(value, datetime.datetime):  # SQLite forgets the zone, and all are in UTC
        return (value if value.tzinfo else value.replace(tzinfo=datetime.UTC)).astimezone(datetime.UTC).isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    raise TypeError(f"a {type(value).__name__} cannot be written")


def read(connection: Connection, into: Table, rows: Iterable[Row]) -> None:
    """Into an empty table. Raises KeyError for a column that it does not have, ValueError for a value of another kind
    than the column's."""
    kinds = {one.name: one.type for one in into.columns}
    remaining = iter(rows)
    while some := list(itertools.islice(remaining, AT_ONCE)):
        connection.execute(into.insert(), [_meant(row, kinds) for row in some])
    _count_on(connection, into)


def _meant(row: Row, kinds: dict[str, TypeEngine[Any]]) -> Row:
    return {name: _value(value, kinds[name]) for name, value in row.items()}


def _value(value: Any, kind: TypeEngine[Any]) -> Any:
    if isinstance(value, str) and isinstance(kind, DateTime):
        return datetime.datetime.fromisoformat(value)
    if isinstance(value, str) and isinstance(kind, Date):
        return datetime.date.fromisoformat(value)
    return value


def _count_on(connection: Connection, of: Table) -> None:
    """PostgreSQL numbers new rows by a counter of its own, which has not seen these."""
    if connection.dialect.name != "postgresql" or "id" not in of.columns:
        return
    if isinstance(of.columns["id"].type, Integer):
        counter = func.pg_get_serial_sequence(of.name, "id")
        highest = select(func.max(of.columns["id"])).scalar_subquery()
        connection.execute(select(func.setval(counter, func.coalesce(highest, 1), highest.is_not(None))))
