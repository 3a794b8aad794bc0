"""Back to what a backup holds. Everything is made ready beside what is there, and what is there is put aside and not
deleted; until the very end a failure leaves it all as it was."""
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, delete, func, make_url, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from classroom import audit, database
from classroom.backups import rows
from classroom.backups.archive import BackupFault, Manifest, Reading, checked
from classroom.backups.making import ASIDE
from classroom.backups.places import PostgresPlace, SqlitePlace, Swap
from classroom.config import Config, data_folder
from classroom.models import OneTimeLink, SignIn, now

NEWER = ("“{name}” is from a newer Handrail ({version}) than this one. Nothing was changed. Install that one, then "
         "restore.")
FAILED = "“{name}” could not be put back ({why}). Everything is as it was before."


@dataclass(frozen=True)
class Restored:
    """aside says where what was there before is now, a place each; empty where nothing was."""

    manifest: Manifest
    aside: list[str]


def looked_at(path: Path) -> Manifest:
    """What a backup says of itself, after all of it was checked. Raises BackupFault."""
    with checked(path) as reading:
        if reading.manifest.revision not in database.revisions():
            raise BackupFault(NEWER.format(name=path.name, version=reading.manifest.handrail))
        return reading.manifest


def restore(config: Config, path: Path) -> Restored:
    """Raises BackupFault, and then everything is as it was. The site must not run meanwhile, which is looked for."""
    looked_at(path)
    data, stamp = data_folder(config), f"{now():%Y%m%d-%H%M%S}"
    place = (SqlitePlace if make_url(config.database).get_backend_name() == "sqlite" else PostgresPlace)(
        config.database, stamp)
    try:
        with checked(path) as reading, _folder_in(data) as ready, Swap(data / f"{ASIDE}{stamp}") as swap:
            reading.unpack(ready)
            with place.taken(swap) as connection:
                _fill(connection, reading)
                for one in sorted(ready.iterdir()):
                    swap.put(one, data / one.name)
            return Restored(reading.manifest, [*place.aside, *swap.aside])
    except (SQLAlchemyError, OSError, KeyError, ValueError) as error:
        why = getattr(error, "orig", None) or getattr(error, "strerror", None) or f"{type(error).__name__}: {error}"
        raise BackupFault(FAILED.format(name=path.name, why=str(why).strip())) from error


@contextmanager
def _folder_in(data: Path) -> Iterator[Path]:
    """On the same disk, so that what is made ready there only has to be renamed."""
    ready = Path(tempfile.mkdtemp(prefix="tmp-restoring-", dir=data))
    try:
        yield ready
    finally:
        shutil.rmtree(ready, ignore_errors=True)


def _fill(connection: Connection, reading: Reading) -> None:
    """The tables as they were when it was made, their rows, and then whatever Handrail has changed since. Sign-ins and
    one-time links stay out: one that was ended or used since would work again."""
    database.upgrade(connection, reading.manifest.revision)
    for table in reversed(rows.tables(connection)):
        if connection.scalar(select(func.count()).select_from(table)):
            connection.execute(delete(table))  # what a migration puts into its table is among the rows
    for table in rows.tables(connection):
        if table.name in reading.manifest.tables:
            rows.read(connection, table, reading.rows(table.name))
    database.upgrade(connection)
    connection.execute(delete(SignIn))
    connection.execute(delete(OneTimeLink))
    with Session(connection, join_transaction_mode="create_savepoint") as session:
        audit.note(session, "backup-restored", by=None, made_on=reading.manifest.made_at)
        session.commit()
