"""The file of a backup: a zip with the rows of each table, the secret key, a school's own files, and a list of it all.

    manifest.json            which Handrail and which revision of the database made it and when, the rows of each
                             table, and the SHA-256 of everything else in it
    database/TABLE.jsonl     a row a line, by the names of its columns
    files/PATH               what else is in HANDRAIL_DATA, the secret key among it
"""
import hashlib
import json
import os
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import Any

FORMAT = 1
LIST, TABLES, FILES = "manifest.json", "database/", "files/"
PIECE = 1 << 20  # bytes read at a time
LONGEST_LIST = 16 << 20  # bytes of manifest.json
DAMAGED = "“{name}” is damaged: {what}. Nothing was changed. Take another backup."


class BackupFault(Exception):
    """Why a backup cannot be made or used, and what is safe, as sentences for whoever asked for it."""


@dataclass(frozen=True)
class Manifest:
    """made_at is ISO 8601 in UTC; tables has the number of rows of each, files the SHA-256 of each entry."""

    format: int
    handrail: str
    revision: str
    made_at: str
    database: str
    tables: dict[str, int]
    files: dict[str, str]


class Writing:
    """Entries go in one after the other; `add_list` is the last."""

    def __init__(self, file: zipfile.ZipFile) -> None:
        self._zip = file
        self.files: dict[str, str] = {}

    @contextmanager
    def entry(self, name: str) -> Iterator[Callable[[bytes], None]]:
        """A function that writes the next bytes of it."""
        hashed = hashlib.sha256()
        with self._zip.open(name, "w", force_zip64=True) as inside:
            def write(piece: bytes) -> None:
                hashed.update(piece)
                inside.write(piece)

            yield write
        self.files[name] = hashed.hexdigest()

    def add_file(self, name: str, path: Path) -> None:
        with path.open("rb") as source, self.entry(name) as write:
            while piece := source.read(PIECE):
                write(piece)

    def add_list(self, manifest: Manifest) -> None:
        self._zip.writestr(LIST, json.dumps(asdict(manifest), indent=1))


@contextmanager
def written(path: Path) -> Iterator[Writing]:
    """A file that is there whole or not at all, and that only this user may read. Raises OSError."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with os.fdopen(os.open(unfinished, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "wb") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as opened:
                yield Writing(opened)
            file.flush()
            os.fsync(file.fileno())
        os.replace(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)


class Reading:
    """A backup of which everything has been checked against its list."""

    def __init__(self, file: zipfile.ZipFile, manifest: Manifest) -> None:
        self._zip, self.manifest = file, manifest

    def rows(self, table: str) -> Iterator[dict[str, Any]]:
        with self._zip.open(f"{TABLES}{table}.jsonl") as lines:
            yield from map(json.loads, lines)

    def unpack(self, folder: Path) -> None:
        """The files, below a folder that is there, for this user alone."""
        for name in self.manifest.files:
            if name.startswith(FILES):
                path = folder / name.removeprefix(FILES)
                path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                with self._zip.open(name) as source, open(path, "wb", opener=_for_this_user_alone) as target:
                    while piece := source.read(PIECE):
                        target.write(piece)


def _for_this_user_alone(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


@contextmanager
def checked(path: Path) -> Iterator[Reading]:
    """Raises BackupFault, before anything is handed out, where one byte of it is not as it was written."""
    try:
        file = path.open("rb")
    except OSError as error:
        raise BackupFault(f"“{path.name}” cannot be read ({error.strerror}).") from error
    with file:
        if not zipfile.is_zipfile(file):
            raise BackupFault(f"“{path.name}” is not a backup of Handrail, or it was cut short. Nothing was changed.")
        try:
            with zipfile.ZipFile(file) as opened:
                manifest = _listed(opened, path.name)
                _check(opened, manifest, path.name)
                yield Reading(opened, manifest)
        except (zipfile.BadZipFile, EOFError, zlib.error) as error:
            raise BackupFault(DAMAGED.format(name=path.name, what="it cannot be unpacked")) from error


def _listed(opened: zipfile.ZipFile, name: str) -> Manifest:
    if LIST not in opened.namelist() or opened.getinfo(LIST).file_size > LONGEST_LIST:
        raise BackupFault(f"“{name}” is a zip file, and not a backup of Handrail. Nothing was changed.")
    try:
        given = json.loads(opened.read(LIST))
        if given["format"] > FORMAT:
            raise BackupFault(f"“{name}” was made by a newer Handrail ({given['handrail']}). Nothing was changed. "
                              "Install that one first.")
        manifest = Manifest(**given)
        tables = {f"{TABLES}{table}.jsonl" for table in manifest.tables}
        if {entry for entry in manifest.files if entry.startswith(TABLES)} != tables:
            raise ValueError
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BackupFault(DAMAGED.format(name=name, what="the list of what is in it cannot be read")) from error
    return manifest


def _check(opened: zipfile.ZipFile, manifest: Manifest, name: str) -> None:
    """Everything that is listed is there and as it was, and there is nothing else."""
    names = opened.namelist()
    if sorted(names) != sorted({*manifest.files, LIST}):
        raise BackupFault(DAMAGED.format(name=name, what="something is missing from it, or was put into it"))
    for entry, expected in manifest.files.items():
        if not _stays_inside(entry):
            raise BackupFault(DAMAGED.format(name=name, what="it has a file in it that would go elsewhere"))
        with opened.open(entry) as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != expected:  # type: ignore[arg-type]
                raise BackupFault(DAMAGED.format(name=name, what=f"{entry} is not as it was when it was made"))


def _stays_inside(entry: str) -> bool:
    """On Windows too, where a backslash and a colon lead elsewhere."""
    path = PurePosixPath(entry)
    return (entry.startswith((TABLES, FILES)) and ".." not in path.parts and len(path.parts) > 1
            and str(path) == entry and not set(entry) & {"\\", ":", "\0"})
