"""A symbol pack: a zip with pictures and a list of them, such as a school's own Widgit, ARASAAC or photographs.

The list is `pack.json` (docs/symbols.md), or `symbols.csv` with the columns file, name and words, where whoever puts it
up says the rest on the page. Nothing is ever unpacked to a disk: members are read in memory, up to a limit, by name.
"""
import csv
import io
import json
import stat
import zipfile
from dataclasses import dataclass, replace

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from prompt_library import zips
from scaffolds.symbols.uploads import MOST_BYTES, NotAPicture, Picture, picture

MOST_ZIP = 18 * 1024 * 1024
MOST_UNPACKED = 150 * 1024 * 1024
MOST_PICTURES, MOST_MEMBERS = 500, 2_000
MOST_LIST = 2 * 1024 * 1024
FAULTS_SAID = 5
JSON, CSV = "pack.json", "symbols.csv"
LIMITS = f"a zip of up to {MOST_ZIP // 1024 // 1024} MB with up to {MOST_PICTURES} pictures"


class PackFault(ValueError):
    """A pack that is not taken. The message says why; nothing of it has been kept."""


class Listed(BaseModel):
    """One picture as a list names it. name is its words; words are other ways of saying it."""

    model_config = ConfigDict(extra="forbid")
    file: str = Field(min_length=1, max_length=300)
    name: str = Field(min_length=1, max_length=80)
    words: list[str] = Field(default=[], max_length=40)


class Manifest(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: str = Field(min_length=1, max_length=80)
    licence: str = Field(min_length=1, max_length=300)
    attribution: str = Field(min_length=1, max_length=300)  # printed on every sheet that has a picture of it
    symbols: list[Listed] = Field(min_length=1, max_length=MOST_PICTURES)


@dataclass(frozen=True)
class Packed:
    picture: Picture
    label: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Pack:
    name: str
    licence: str
    attribution: str
    symbols: tuple[Packed, ...] = ()


def read_pack(content: bytes, typed: Pack = Pack("", "", "")) -> Pack:  # noqa: B008  frozen
    """The pack in a zip. typed is what a person said of one that has only symbols.csv. Raises PackFault."""
    if len(content) > MOST_ZIP:
        raise PackFault(f"This file is larger than {MOST_ZIP // 1024 // 1024} MB. Make two packs of it.")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as opened:
            members = _members(opened)
            manifest = _manifest(opened, members, typed)
            return replace(typed, name=manifest.name, licence=manifest.licence, attribution=manifest.attribution,
                           symbols=_symbols(opened, members, manifest))
    except PackFault:
        raise
    except zips.UNREADABLE as error:
        raise PackFault("This file cannot be read as a zip. Zip the folder again, without a password.") from error


def _members(opened: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """The files of a zip by their path, without the folder that they may all be in and without what a Mac adds."""
    infos = [one for one in opened.infolist() if not one.is_dir() and not one.filename.startswith("__MACOSX/")]
    if len(infos) > MOST_MEMBERS:
        raise PackFault(f"There are {len(infos):,} files in this zip. A pack has at most {MOST_MEMBERS:,}.")
    for one in infos:
        _refuse(one)
    tops = {one.filename.split("/")[0] for one in infos}
    folder = f"{tops.pop()}/" if len(tops) == 1 and all("/" in one.filename for one in infos) else ""
    return {one.filename.removeprefix(folder): one for one in infos}


def _refuse(one: zipfile.ZipInfo) -> None:
    name, parts = one.filename, one.filename.replace("\\", "/").split("/")
    if ".." in parts or name.startswith(("/", "\\")) or ":" in parts[0] or "\x00" in name:
        raise PackFault(f"A file in this zip is called “{name[:80]}”, which points outside the zip. Nothing was taken.")
    if stat.S_ISLNK(one.external_attr >> 16):
        raise PackFault(f"“{name[:80]}” in this zip is a link to another file. Put the picture itself in.")
    if one.flag_bits & 1:
        raise PackFault("This zip has a password. Zip the folder again without one.")


def _read(opened: zipfile.ZipFile, one: zipfile.ZipInfo, most: int) -> bytes | None:
    """A member; None where it is longer than that, whatever its heading says."""
    with opened.open(one) as member:
        content = member.read(most + 1)
    return None if len(content) > most else content


def _manifest(opened: zipfile.ZipFile, members: dict[str, zipfile.ZipInfo], typed: Pack) -> Manifest:
    name = next((name for name in (JSON, CSV) if name in members), None)
    if name is None:
        raise PackFault(f"There is no list in this zip. Put {JSON} or {CSV} beside the pictures.")
    content = _read(opened, members[name], MOST_LIST)
    if content is None:
        raise PackFault(f"{name} is longer than 2 MB.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise PackFault(f"{name} is not saved as UTF-8. Choose “CSV UTF-8” when it is saved.") from error
    try:
        return Manifest.model_validate(json.loads(text) if name == JSON else _from_csv(text, typed))
    except json.JSONDecodeError as error:
        raise PackFault(f"{JSON} has a fault in line {error.lineno}.") from error
    except ValidationError as error:
        raise PackFault(_said(name, error)) from error


def _from_csv(text: str, typed: Pack) -> dict[str, object]:
    rows = csv.DictReader(io.StringIO(text))
    if not {"file", "name"} <= {(heading or "").strip().lower() for heading in rows.fieldnames or ()}:
        raise PackFault(f"The first line of {CSV} is not “file,name,words”.")
    listed = []
    for row in rows:
        given = {(key or "").strip().lower(): (value or "") for key, value in row.items() if isinstance(value, str)}
        if given.get("file", "").strip():
            words = [one.strip() for one in given.get("words", "").split(";") if one.strip()]
            listed.append({"file": given["file"].strip(), "name": given.get("name", "").strip(), "words": words})
    return {"name": typed.name, "licence": typed.licence, "attribution": typed.attribution, "symbols": listed}


def _said(name: str, error: ValidationError) -> str:
    first = error.errors()[0]
    where = list(first["loc"])
    if where[:1] == ["symbols"] and len(where) > 1:
        return f"{name}: picture {int(where[1]) + 1}, {where[-1]}: {first['msg'][:1].lower()}{first['msg'][1:]}."
    what = {"name": "The pack's name", "licence": "The licence", "attribution": "Whose the pictures are"}.get(
        str(where[0]) if where else "", f"{name}, {where[0] if where else 'as a whole'}")
    return f"{what} is missing, too long or not what it can be: {first['msg'][:1].lower()}{first['msg'][1:]}."


def _symbols(opened: zipfile.ZipFile, members: dict[str, zipfile.ZipInfo], manifest: Manifest) -> tuple[Packed, ...]:
    """Every picture, or PackFault with the first few faults: a pack is taken whole or not at all."""
    made, faults, unpacked = [], [], 0
    for listed in manifest.symbols:
        one = members.get(listed.file.replace("\\", "/").removeprefix("./"))
        content = _read(opened, one, MOST_BYTES) if one else b""
        unpacked += len(content or b"") or MOST_BYTES
        if unpacked > MOST_UNPACKED and one:
            raise PackFault(f"The pictures are more than {MOST_UNPACKED // 1024 // 1024} MB together, unpacked.")
        try:
            made.append(Packed(_picture(one, content), listed.name.strip(), tuple(listed.words)))
        except NotAPicture as error:
            faults.append(f"“{listed.file[:80]}”: {error}")
    if faults:
        more = f" And {len(faults) - FAULTS_SAID} more like it." if len(faults) > FAULTS_SAID else ""
        raise PackFault(f"Nothing was taken. {' '.join(faults[:FAULTS_SAID])}{more}")
    return tuple(made)


def _picture(one: zipfile.ZipInfo | None, content: bytes | None) -> Picture:
    if one is None:
        raise NotAPicture("it is in the list and not in the zip.")
    if content is None:
        raise NotAPicture(f"it is larger than {MOST_BYTES // 1024 // 1024} MB.")
    return picture(content)
