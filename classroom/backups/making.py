"""A backup is made while the site runs: the rows are those of one moment, and nobody waits for it."""
import datetime
import importlib.metadata
import re
from pathlib import Path

from sqlalchemy import Engine, inspect, make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from classroom import audit, database
from classroom.backups import rows
from classroom.backups.archive import FILES, FORMAT, TABLES, BackupFault, Manifest, Writing, written
from classroom.config import Config, secret_key
from classroom.models import AuditHead, now

FOLDER = "backups"
ASIDE = "before-restoring-"  # what a restore put aside
NAME = "handrail-{:%Y%m%d-%H%M%S}.zip"
NAMED = re.compile(r"handrail-\d{8}-\d{6}\.zip")
UNFINISHED = ("tmp", ".")  # how files begin that are being written


def dated(config: Config) -> Path:
    """Where a backup goes if nobody says otherwise. The folder is made where it is missing."""
    folder = config.data / FOLDER
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder / NAME.format(now())


def prune(config: Config, keep: int) -> list[Path]:
    """Deletes all but the newest of the dated backups, and says which. Others in the folder stay."""
    found = sorted(path for path in (config.data / FOLDER).iterdir() if NAMED.fullmatch(path.name))
    old = found[: max(0, len(found) - keep)]
    for path in old:
        path.unlink()
    return old


def back_up(config: Config, path: Path) -> Manifest:
    """Raises BackupFault. The file is there whole or not at all. That it was made is a line of the school's record, and
    so the line is not in the file."""
    url = make_url(config.database)
    if url.get_backend_name() == "sqlite" and not Path(url.database or "").exists():
        raise BackupFault(f"There is no database yet at {url.database}, so there is nothing to back up.")
    engine = database.make_engine(config.database)
    try:
        with written(path) as file:
            manifest = _filled(file, engine, config, path)
        _put_in_the_record(engine)
        return manifest
    except OSError as error:
        raise BackupFault(f"“{path}” cannot be written ({error.strerror}). No backup was made; the site goes on.") \
            from error
    finally:
        engine.dispose()


def _put_in_the_record(engine: Engine) -> None:
    """A database from before there was a record has none to write to. One that takes no line now (full, or others hold
    it) is said, since the backup is made all the same."""
    if not inspect(engine).has_table(AuditHead.__tablename__):
        return
    try:
        with Session(engine) as session:
            audit.note(session, "backup-made", by=None)
            session.commit()
    except SQLAlchemyError as error:
        raise BackupFault("The backup is made and whole. That it was made could not be put in the record: the database "
                          f"takes nothing now ({getattr(error, 'orig', None) or type(error).__name__}).") from error


def _filled(file: Writing, engine: Engine, config: Config, path: Path) -> Manifest:
    made_at = now().astimezone(datetime.UTC).isoformat(timespec="seconds")
    counts = {}
    with rows.snapshot(engine) as connection:
        revision = rows.revision(connection)
        if revision is None:
            raise BackupFault("This database is not Handrail's, or nothing is in it yet. No backup was made.")
        for table in rows.tables(connection):
            with file.entry(f"{TABLES}{table.name}.jsonl") as write:
                counts[table.name] = rows.write(connection, table, write)
    secret_key(config)  # made where it is missing
    for one in kept_files(config, path):
        file.add_file(FILES + one.relative_to(config.data).as_posix(), one)
    manifest = Manifest(FORMAT, importlib.metadata.version("handrail"), revision, made_at, engine.dialect.name, counts,
                        file.files)
    file.add_list(manifest)
    return manifest


def kept_files(config: Config, path: Path) -> list[Path]:
    """Whatever is in HANDRAIL_DATA, the secret key too, but the database, which is there as rows, other backups, and
    what is being written or was put aside."""
    url = make_url(config.database)
    own = Path(url.database or "-").absolute() if url.get_backend_name() == "sqlite" else config.data / "handrail.db"
    return sorted(
        one for one in config.data.rglob("*")
        if one.is_file() and not one.is_symlink() and one.absolute() != path.absolute()
        and not one.absolute().as_posix().startswith(own.as_posix()) and not one.name.startswith(UNFINISHED)
        and not one.relative_to(config.data).parts[0].startswith((FOLDER, ASIDE)))
