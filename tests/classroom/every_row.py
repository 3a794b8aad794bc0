"""A row for every table, of whichever revision: made from the columns that it has."""
import datetime
import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Connection, Date, DateTime, Integer, Table, insert, select, update

MOMENT = datetime.datetime(2026, 9, 1, 8, 30, 15, 123456, tzinfo=datetime.UTC)
SCAFFOLD = json.dumps({"result": {"kind": "breakdown", "title": "Ein Straßenname – and “quotes”"}})


def fill(connection: Connection, tables: Iterable[Table]) -> None:
    """Two rows in each table that has none, which refer to each other's first; tables after those they refer to."""
    for table in tables:
        if connection.execute(select(table).limit(1)).first() is None:
            for number in (1, 2):
                row = {column.name: _value(column, number) for column in table.columns}
                connection.execute(insert(table).values(row))
        if table.name == "audit_head":  # a row came with the table, and it tells of the record's last line
            connection.execute(update(table).values(number=2))


def _value(column: Column[Any], number: int) -> Any:
    if column.foreign_keys:
        return 1 if not column.primary_key or len(column.table.primary_key) == 1 else number
    if isinstance(column.type, Boolean):
        return number == 1
    if isinstance(column.type, DateTime):
        return MOMENT + datetime.timedelta(minutes=number) if number == 1 or not column.nullable else None
    if isinstance(column.type, Date):
        return MOMENT.date() + datetime.timedelta(days=number)
    if isinstance(column.type, JSON):
        return {"b": [1, 2.5, None, True], "a": "“typed”, Zoë"}
    if isinstance(column.type, Integer):
        return number
    if column.name == "scaffold":
        return SCAFFOLD
    return f"{column.name[:4]}{number}"


def told(connection: Connection, table: Table) -> list[tuple[Any, ...]]:
    """Its rows, in order, as they can be compared whichever database they are from."""
    found = connection.execute(select(table).order_by(*table.primary_key)).all()
    return [tuple(_plain(value) for value in row) for row in found]


def _plain(value: Any) -> Any:
    if isinstance(value, datetime.datetime) and value.tzinfo is None:
        return value.replace(tzinfo=datetime.UTC)
    return value
