"""Prompt files that come from elsewhere, alone or in a zip, taken apart so that none of them can do harm.

A zip says of itself how many files it has and how large they are, and can lie. So what is counted is what was really
read, no more than a limit is ever read, and nothing is ever written to a disk under a name out of a zip.
"""
import io
import re
import zipfile
from dataclasses import dataclass
from pathlib import PurePosixPath

from prompt_library import zips
from prompt_library.cleaning import INVISIBLE, is_binary
from prompt_library.library import parse
from prompt_library.prompt import Prompt
from prompt_library.records import RecordFault, is_trap

MOST_FILES = 500
MOST_EACH = 200_000  # bytes of a prompt file; the longest that comes with Handrail has 7,000
MOST_IN_ALL = 5_000_000  # bytes, read out of a zip
LONGEST_NAME = 60
HISTORY = ".history.yaml"
JUNK = re.compile(r"(^|/)(__MACOSX/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)|/$")  # what systems put into zips


TRAP = "it is nested deeper than any prompt, or points back at itself, so it was not read"
TWICE = "{file}: another file here is called {name} too, and nothing says which of the two is meant"


class PackFault(ValueError):
    """A zip of which nothing is taken. Its message is fit to show."""


@dataclass(frozen=True)
class Read:
    """One file: prompt is what it holds, None where fault says why it is not taken."""

    file: str
    prompt: Prompt | None
    fault: str = ""


def read_pack(data: bytes) -> list[Read]:
    """The prompts of a zip, in the order of their names. History files are for people and are passed over. Raises
    PackFault for a zip that is broken, locked, larger than any library, or that reaches for another folder."""
    return _together(_unpacked(data))


def _unpacked(data: bytes) -> list[Read]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as pack:
            return [_read(name, text) for name, text in _texts(pack)]
    except PackFault:
        raise
    except zips.UNREADABLE:
        raise PackFault("This zip cannot be read. It may have been cut short on its way here.") from None


def _texts(pack: zipfile.ZipFile) -> list[tuple[str, bytes]]:
    entries = [entry for entry in pack.infolist() if not JUNK.search(entry.filename)]
    if len(entries) > MOST_FILES:
        raise PackFault(f"There are {len(entries):,} files in this zip, and no library has more than {MOST_FILES}.")
    found, left = [], MOST_IN_ALL
    for entry in sorted(entries, key=lambda one: one.filename):
        _check_name(entry)
        if entry.filename.endswith(HISTORY):
            continue
        with pack.open(entry) as file:
            text = file.read(min(MOST_EACH, left) + 1)
        left -= len(text)
        if left < 0:
            raise PackFault(f"Unpacked, this zip has more than {MOST_IN_ALL // 1_000_000} MB. No library is so large.")
        found.append((PurePosixPath(entry.filename).name, text))
    return found


def _check_name(entry: zipfile.ZipInfo) -> None:
    name, parts = entry.filename, PurePosixPath(entry.filename).parts
    if "\\" in name or ":" in name or name.startswith("/") or ".." in parts or not name.isprintable():
        raise PackFault("A file in this zip asks to be put into another folder. Nothing of it was taken.")
    if name.lower().endswith((".zip", ".gz", ".7z", ".tar", ".rar")):
        raise PackFault("There is a zip in this zip. A library is one zip of readable files.")
    if entry.flag_bits & 1:
        raise PackFault("This zip is locked with a password. Unpack it, and zip its files without one.")


def read_file(name: str, data: bytes) -> Read:
    """The prompt of one file, whatever it is called."""
    return _read(PurePosixPath(name.replace("\\", "/")).name or "prompt.yaml", data)


def _read(file: str, data: bytes) -> Read:
    if not file.endswith((".yaml", ".yml")):
        return Read(file, None, f"{file}: a prompt is a .yaml file, and this is another kind")
    if len(data) > MOST_EACH:
        return Read(file, None, f"{file}: a prompt file has {MOST_EACH // 1_000} kB at most, and this has more")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Read(file, None, f"{file}:1: this file is not UTF-8 text. Save it as UTF-8 and try again")
    if is_binary(text) or INVISIBLE.search(text):
        return Read(file, None, f"{file}: there are characters in it that cannot be seen, which no prompt needs")
    if is_trap(text):
        return Read(file, None, f"{file}: {TRAP}")
    try:
        prompt = parse(text, file)
    except RecordFault as fault:
        return Read(file, None, str(fault))
    if len(prompt.name) > LONGEST_NAME:
        return Read(file, None, f"{file}: its name is longer than {LONGEST_NAME} letters")
    return Read(file, prompt)


def _together(files: list[Read]) -> list[Read]:
    """Of two with one name neither is taken: nothing says which was meant."""
    names = [read.prompt.name for read in files if read.prompt]
    twice = {name for name in names if names.count(name) > 1}
    return [Read(one.file, None, TWICE.format(file=one.file, name=one.prompt.name))
            if one.prompt and one.prompt.name in twice else one for one in files]


def read_files(files: list[tuple[str, bytes]]) -> list[Read]:
    """Several, zips among them, together. A zip of which nothing is taken is one fault."""
    found: list[Read] = []
    for name, data in files:
        if data[:4] in (b"PK\x03\x04", b"PK\x05\x06") or name.lower().endswith(".zip"):
            try:
                found += _unpacked(data)
            except PackFault as fault:
                found.append(Read(name, None, f"{PurePosixPath(name).name}: {fault}"))
        elif not name.endswith(HISTORY):
            found.append(read_file(name, data))
    return _together(found)
