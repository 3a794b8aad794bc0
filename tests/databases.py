"""The database that a test has for itself: on SQLite a file, and where HANDRAIL_TEST_POSTGRESQL says where one is
(tools/postgresql.py), a database on a PostgreSQL server. On both it is copied from one that was migrated once."""
import itertools
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, event, make_url

from classroom import database
from tools.postgresql import SETTING

SERVER = os.environ.get(SETTING, "")  # with {} where a database's name goes; empty means SQLite
_numbers = itertools.count(1)


def _tell_server(statement: str) -> None:
    engine = create_engine(SERVER.format("postgres"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(statement)
    engine.dispose()


def files_of_the_server() -> list[Path]:
    """Every file that PostgreSQL has, its journal and log too, with all that it holds back written. None on SQLite.
    Folders of other tests' databases may go while this looks, and os.walk does not mind."""
    if not SERVER:
        return []
    _tell_server("CHECKPOINT")
    folder = Path(make_url(SERVER).query["host"])
    return [Path(place) / name for place, _, names in os.walk(folder) for name in names
            if (Path(place) / name).is_file()]


@contextmanager
def empty() -> Iterator[str]:
    """DATABASE_URL for a database with nothing in it. Empty on SQLite, whose file is made where it is missing."""
    with _made("template0") as address:
        yield address


@contextmanager
def copied(address: str, file: Path, to: Path) -> Iterator[str]:
    """DATABASE_URL of a copy of a database that nobody is connected to. On SQLite `file` is copied into the folder."""
    if not SERVER:
        shutil.copy(file, to / file.name)
    with _made(address.partition("@/")[2].partition("?")[0]) as copy:
        yield copy


@contextmanager
def let_go_of(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Whatever connects to a database meanwhile closes afterwards what it has open, and what comes back later."""
    made, is_over = [], threading.Event()

    def remembered(*given, **options) -> Engine:
        engine = create_engine(*given, **options)
        made.append(engine)
        event.listen(engine, "checkin", lambda connection, _: is_over.is_set() and connection and connection.close())
        return engine

    # Not make_engine: whoever imports that by name meanwhile would keep what stands in for it.
    monkeypatch.setattr(database, "create_engine", remembered)
    yield
    is_over.set()
    for engine in made:
        engine.dispose()


@contextmanager
def _made(template: str) -> Iterator[str]:
    if not SERVER:
        yield ""
        return
    name = f"t{os.getpid()}_{next(_numbers)}"
    _tell_server(f"CREATE DATABASE {name} TEMPLATE {template}")
    try:
        yield SERVER.format(name)
    finally:
        _tell_server(f"DROP DATABASE {name} WITH (FORCE)")
