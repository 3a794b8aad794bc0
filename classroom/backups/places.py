"""The place of a database: what is there is put aside in the moment in which the new one is complete."""
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, inspect, make_url, text

from classroom import database
from classroom.backups.archive import BackupFault

IN_USE = ("The site is still running, or something else has the database open. Nothing was changed. Stop it, then "
          "restore.")
SIDE_FILES = ("-wal", "-shm", "-journal")


class Swap:
    """Renames one after the other, all of which are undone where the `with` ends in an error."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._undo: list[Callable[[], object]] = []
        self.aside: list[str] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, error: type[BaseException] | None, *_: TracebackType | BaseException | None) -> None:
        if error is not None:
            for undo in reversed(self._undo):
                undo()
            with suppress(OSError):
                self._folder.rmdir()

    def put(self, new: Path, to: Path) -> None:
        """What was at `to` goes into the folder aside."""
        self.put_aside(to)
        os.replace(new, to)
        self._undo.append(lambda: os.replace(to, new))

    def put_aside(self, path: Path) -> None:
        if not path.exists():
            return
        self._folder.mkdir(mode=0o700, exist_ok=True)
        aside = self._folder / path.name
        os.replace(path, aside)
        self._undo.append(lambda: os.replace(aside, path))
        if str(self._folder) not in self.aside:
            self.aside.append(str(self._folder))


class SqlitePlace:
    def __init__(self, address: str, stamp: str) -> None:
        self._path = Path(make_url(address).database or "").absolute()
        self.aside: list[str] = []  # it goes where the files go

    @contextmanager
    def taken(self, swap: Swap) -> Iterator[Connection]:
        """A new database, which takes its place at the end of the `with`. Raises BackupFault."""
        new = self._path.with_name(f"tmp-restoring-{self._path.name}")
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._nobody_else()
        try:
            _removed(new)
            new.touch(mode=0o600)
            engine = database.make_engine(f"sqlite:///{new}")
            try:
                with engine.begin() as connection:
                    connection.exec_driver_sql("BEGIN IMMEDIATE")
                    yield connection
                with engine.connect() as connection:
                    connection.exec_driver_sql("PRAGMA journal_mode=DELETE")  # one file, with everything in it
            finally:
                engine.dispose()
            self._nobody_else()
            for ending in SIDE_FILES:
                swap.put_aside(self._path.with_name(self._path.name + ending))
            swap.put(new, self._path)
        finally:
            _removed(new)

    def _nobody_else(self) -> None:
        """Leaving WAL needs the file for oneself, and puts what was in the journal into it."""
        if not self._path.exists():
            return
        connection = sqlite3.connect(self._path, timeout=2)
        try:
            connection.execute("PRAGMA journal_mode=DELETE")
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise BackupFault(IN_USE) from error
        except sqlite3.DatabaseError:
            pass  # it is damaged, which may be why somebody restores
        finally:
            connection.close()


def _removed(path: Path) -> None:
    for ending in ("", *SIDE_FILES):
        path.with_name(path.name + ending).unlink(missing_ok=True)


class PostgresPlace:
    """The tables that are there move into a schema of their own. All of it is one transaction."""

    def __init__(self, address: str, stamp: str) -> None:
        self._address, self._schema = address, f"before_restoring_{stamp.replace('-', '_')}"
        self.aside: list[str] = []

    @contextmanager
    def taken(self, swap: Swap) -> Iterator[Connection]:
        """Raises BackupFault."""
        engine = database.make_engine(self._address)
        try:
            with engine.begin() as connection:
                if connection.scalar(text(OTHERS)):
                    raise BackupFault(IN_USE)
                self._make_room(connection)
                yield connection
        finally:
            engine.dispose()

    def _make_room(self, connection: Connection) -> None:
        quoted = connection.dialect.identifier_preparer.quote
        there = [f"TABLE {quoted(table)}" for table in inspect(connection).get_table_names()]
        if not there:
            return
        there += [f"FUNCTION {function}" for function in connection.scalars(text(FUNCTIONS))]
        connection.execute(text(f"CREATE SCHEMA {self._schema}"))
        for one in there:  # with what belongs to it: indexes, counters, triggers
            connection.execute(text(f"ALTER {one} SET SCHEMA {self._schema}"))
        self.aside.append(f"the schema {self._schema} of the database")


# Those of Handrail's own: not what an extension brought, nor somebody else's.
FUNCTIONS = """SELECT oid::regprocedure::text FROM pg_proc WHERE pronamespace = current_schema()::regnamespace
               AND proowner = current_user::regrole
               AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')"""
OTHERS = """SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND usename = current_user
            AND pid <> pg_backend_pid() AND backend_type = 'client backend'"""
