"""Resources as a zip of standard files, sent while it is made: the memory holds one resource at a time, however many
there are, and a school can leave with everything whenever it likes."""
import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from flask import Response, current_app
from sqlalchemy.orm import Session

from classroom.csv_cells import safe
from classroom.models import Resource
from classroom.paper import plain_name
from scaffolds.exports.docx import docx
from scaffolds.exports.html import html
from scaffolds.exports.text import text
from scaffolds.receipt import Scaffold, dump, load

INDEX = ("folder", "title", "kind", "reading age", "read by a person", "changed", "files")
README = """Resources from Handrail.

Each resource is here four times, under one name: as a Word document (.docx), a web page (.html), plain text (.txt),
and with everything that is known of it (.json: what it was made from, its result, and what was measured).
index.csv lists them all.
"""


@dataclass(frozen=True)
class Entry:
    """One thing to be put into a zip, with what an index says of it. changed is a date, YYYY-MM-DD."""

    scaffold: Scaffold
    title: str
    folder: str = ""
    reviewed: bool = False
    changed: str = ""


class _Outlet(io.RawIOBase):
    """What zipfile writes into; each piece is taken out of it and sent."""

    def __init__(self) -> None:
        self._waiting: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]
        self._waiting.append(bytes(data))
        return len(data)

    def taken(self) -> bytes:
        taken, self._waiting = b"".join(self._waiting), []
        return taken


def answer(numbers: Sequence[int], name: str) -> Response:
    """A download of these resources. It is under way when the request's own session has ended, so it has one itself."""
    sessions = current_app.extensions["sessions"]
    return download(_in_own_session(sessions, numbers), name)


def download(entries: Iterator[Entry], name: str) -> Response:
    response = current_app.response_class(streamed(entries), mimetype="application/zip")
    response.headers.set("Content-Disposition", "attachment", filename=f"{name}.zip")
    return response


def streamed(entries: Iterator[Entry]) -> Iterator[bytes]:
    """The bytes of a zip with each entry as its files, an index and a line about them."""
    outlet, index, names = _Outlet(), [], Names()
    with zipfile.ZipFile(outlet, "w", zipfile.ZIP_DEFLATED) as package:  # type: ignore[call-overload]
        package.writestr("README.txt", README)
        for entry in entries:
            path = names.free(entry)
            for ending, content in _files(entry):
                package.writestr(f"{path}.{ending}", content)
            index.append(_line(entry, path))
            yield outlet.taken()
        package.writestr("index.csv", _index(index))
    yield outlet.taken()


class Names:
    """A name in the zip for each entry, none twice on any machine: Windows does not tell capitals apart."""

    def __init__(self) -> None:
        self._used: set[str] = set()

    def free(self, entry: Entry) -> str:
        folder = f"{plain_name(entry.folder)}/" if entry.folder else ""
        name, number = f"{folder}{plain_name(entry.title)}", 1
        while name.casefold() in self._used:
            number += 1
            name = f"{folder}{plain_name(entry.title)}-{number}"
        self._used.add(name.casefold())
        return name


def _files(entry: Entry) -> Iterator[tuple[str, bytes | str]]:
    title, draft = entry.title, not entry.reviewed
    yield "docx", docx(entry.scaffold, title=title, draft=draft)
    yield "html", html(entry.scaffold, title=title, draft=draft)
    yield "txt", text(entry.scaffold, title=title, draft=draft)
    yield "json", _json(entry)


def _json(entry: Entry) -> str:
    about = {"title": entry.title, "folder": entry.folder, "read_by_a_person": entry.reviewed, "changed": entry.changed}
    return json.dumps({**about, **json.loads(dump(entry.scaffold))}, ensure_ascii=False, indent=1)


def _line(entry: Entry, path: str) -> list[str]:
    return [entry.folder, entry.title, entry.scaffold.result.kind, entry.scaffold.receipt.band.words(),
            "yes" if entry.reviewed else "no, a draft", entry.changed, f"{path}.docx, .html, .txt, .json"]


def _index(rows: list[list[str]]) -> str:
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(INDEX)
    writer.writerows([safe(cell) for cell in row] for row in rows)
    return "\ufeff" + file.getvalue()  # Excel takes it for UTF-8 by this mark alone


def _in_own_session(sessions: Callable[[], Session], numbers: Sequence[int]) -> Iterator[Entry]:
    with sessions() as session:
        yield from entries(session, numbers)


def entries(session: Session, numbers: Sequence[int], *, by_owner: bool = False) -> Iterator[Entry]:
    """These resources one after another, none of them held in memory afterwards. by_owner puts whose it is before the
    name of its folder."""
    for number in numbers:
        resource = session.get(Resource, number)
        if resource is None:  # removed since
            continue
        owner = (resource.owner.name if resource.owner else "Someone who has left") if by_owner else ""
        folder = " ".join(part for part in (owner, resource.folder) if part)
        yield Entry(load(resource.scaffold), resource.title, folder, resource.reviewed_at is not None,
                    resource.updated_at.date().isoformat())
        session.expunge(resource)
