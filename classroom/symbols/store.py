"""Where a school's own pictures are kept: files under HANDRAIL_DATA/symbols, on that site and nowhere else.

    pictures/FINGERPRINT.png   each picture once, whoever put it up and in however many packs it is
    uploads/FINGERPRINT.json   its words, where a member of staff put it up
    packs/NAME.json            a pack: its licence, whose it is, and its pictures with their words

A file is written whole and then given its name, so nobody reads half of one, and several processes may share the
folder.
"""
import json
import logging
import os
import re
import tempfile
from collections.abc import Iterable
from pathlib import Path
from threading import Lock
from typing import Any

from flask import Flask, current_app, url_for

from scaffolds import symbols
from scaffolds.symbols import OWN, OwnSymbol, Shelf
from scaffolds.symbols.packs import Pack
from scaffolds.symbols.uploads import Picture

log = logging.getLogger(__name__)

LONGEST_WORDS = 80  # characters of a picture's words
NEEDED = {"packs": {"name", "licence", "attribution", "symbols"}, "uploads": {"label", "kind", "attribution"}}
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class PackThere(ValueError):
    """A pack of that name is kept already. The message is for whoever puts it up."""


class Store:
    def __init__(self, data: Path) -> None:
        self._folder = data / "symbols"
        self._lock = Lock()  # of the two below
        self._writing = Lock()  # nothing is swept away while something is being kept
        self._seen: tuple[int, int] | None = None
        self._shelf = Shelf()

    def shelf(self) -> Shelf:
        """The pictures as they are now. Two looks at the disk, and no more unless something changed."""
        with self._lock:
            now = self._moment("uploads"), self._moment("packs")
            if now != self._seen:
                self._shelf, self._seen = Shelf(tuple(self._pictures())), now
            return self._shelf

    def keep(self, picture: Picture, words: str, attribution: str = "") -> str:
        """Keeps an upload and gives the name that a result says it by."""
        told = {"label": words.strip()[:LONGEST_WORDS] or "A picture", "kind": picture.kind,
                "attribution": attribution.strip()[:300]}
        with self._writing:
            self._keep_picture(picture)
            self._write(self._folder / "uploads" / f"{picture.name.removeprefix(OWN)}.json", json.dumps(told).encode())
        return picture.name

    def add_pack(self, pack: Pack) -> None:
        """Raises PackThere."""
        path = self._folder / "packs" / f"{slug(pack.name)}.json"
        told = {"name": pack.name, "licence": pack.licence, "attribution": pack.attribution, "symbols": [
            {"name": one.picture.name, "label": one.label, "kind": one.picture.kind, "words": list(one.words)}
            for one in pack.symbols]}
        with self._writing:
            if path.exists():
                raise PackThere(
                    f"There is a pack called “{pack.name}” already. Remove that one first, or name this anew.")
            for one in pack.symbols:
                self._keep_picture(one.picture)
            self._write(path, json.dumps(told, ensure_ascii=False).encode())

    def packs(self) -> list[dict[str, Any]]:
        """Each as it was told, with its slug."""
        return [told | {"slug": path.stem} for path, told in self._told("packs")]

    def uploads(self) -> list[OwnSymbol]:
        return [self._own(f"{OWN}{path.stem}", told) for path, told in self._told("uploads")]

    def remove_pack(self, name: str) -> bool:
        """Whether there was one. Results keep the words of its pictures' steps, without the pictures."""
        return bool(SLUG.fullmatch(name)) and self._remove(self._folder / "packs" / f"{name}.json")

    def remove_upload(self, name: str) -> bool:
        if not symbols.shelf_name(name):
            return False
        return self._remove(self._folder / "uploads" / f"{name.removeprefix(OWN)}.json")

    def _pictures(self) -> Iterable[OwnSymbol]:
        """Those whose picture is there: a file that was lost makes a step without, and no page that cannot be made."""
        for pack in self.packs():
            for one in pack["symbols"]:
                own = self._own(one["name"], one | {"attribution": pack["attribution"]}, pack["name"])
                if own.path.is_file():
                    yield own
        yield from (own for own in self.uploads() if own.path.is_file())

    def _own(self, name: str, told: dict[str, Any], pack: str = "") -> OwnSymbol:
        path = self._folder / "pictures" / f"{name.removeprefix(OWN)}.{told['kind']}"
        return OwnSymbol(name, told["label"], told["kind"], path, tuple(told.get("words", ())), told["attribution"],
                         pack)

    def _keep_picture(self, picture: Picture) -> None:
        path = self._folder / "pictures" / f"{picture.name.removeprefix(OWN)}.{picture.kind}"
        if not path.exists():
            self._write(path, picture.content)

    def _write(self, path: Path, content: bytes) -> None:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=path.parent)  # mode 0600
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        os.replace(name, path)
        self._forget()

    def _remove(self, path: Path) -> bool:
        with self._writing:
            try:
                path.unlink()
            except FileNotFoundError:
                return False
            self._forget()
            self._sweep()
        return True

    def _sweep(self) -> None:
        """A picture that no upload and no pack has any more goes."""
        wanted = {one.path.name for one in self._pictures()}
        for path in (self._folder / "pictures").glob("*"):
            if path.name not in wanted and path.suffix:  # one without is being written at this moment
                path.unlink(missing_ok=True)

    def _forget(self) -> None:
        with self._lock:
            self._seen = None

    def _moment(self, name: str) -> int:
        try:
            return (self._folder / name).stat().st_mtime_ns
        except FileNotFoundError:
            return 0

    def _told(self, name: str) -> list[tuple[Path, dict[str, Any]]]:
        """What each file of a folder tells. A damaged one is left out and logged: the rest of the site goes on."""
        found = []
        for path in sorted((self._folder / name).glob("*.json")):
            try:
                found.append((path, _read(name, path)))
            except (OSError, ValueError):
                log.warning("%s cannot be read and is left out.", path.name)
        return found


def _read(folder: str, path: Path) -> dict[str, Any]:
    """Raises ValueError where it is not what was written here."""
    told = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(told, dict) or not NEEDED[folder] <= set(told):
        raise ValueError(f"{path.name} does not tell what it has to")
    return told


def slug(name: str) -> str:
    return "-".join(re.findall("[a-z0-9]+", name.lower()))[:60].strip("-") or "pack"


def init_app(app: Flask) -> None:
    app.extensions["symbols"] = Store(app.config["HANDRAIL"].data)
    app.before_request(_put_up)
    app.add_template_filter(address, "symbol_address")
    app.add_template_filter(symbols.known, "symbol_known")
    app.add_template_filter(symbols.attribution, "symbol_attribution")


def store() -> Store:
    found: Store = current_app.extensions["symbols"]
    return found


def address(name: str) -> str:
    """Where the picture of a symbol is, whoever drew it."""
    if name.startswith(OWN):
        return url_for("symbols.show_own", fingerprint=name.removeprefix(OWN))
    return url_for("symbols.show_symbol", name=name)


def _put_up() -> None:
    """Whatever this request does in its thread sees the school's pictures. A streamed answer does too, which is why
    the shelf is not taken down when the request ends: the next one puts up its own."""
    symbols.use(store().shelf())
