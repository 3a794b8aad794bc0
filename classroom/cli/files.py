"""Text out of the files that schools have: one file, or every .txt in a folder."""
import sys
from pathlib import Path

import click

from classroom.cli.fields import Refused
from prompt_library.cleaning import is_binary

UNREADABLE = {
    b"PK\x03\x04": "a Word, PowerPoint or zip file", b"%PDF": "a PDF", b"\xd0\xcf\x11\xe0": "an old Word file"}


def read_text(file: str) -> str:
    """The text of a file or, for -, of stdin: UTF-8, UTF-16 with its mark, or what an older Windows program saves.
    Raises Refused."""
    if file == "-" and sys.stdin.isatty():
        click.echo("Type or paste the text, then press Ctrl-D (Ctrl-Z and Enter on Windows).", err=True)
    name = "What was piped in" if file == "-" else f"“{file}”"
    try:
        raw = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except FileNotFoundError:
        raise Refused(f"There is no file called “{file}”.") from None
    except IsADirectoryError:
        raise Refused(f"{name} is a folder. With --jsonl every .txt file in it is answered.") from None
    except (OSError, ValueError) as error:
        raise Refused(f"{name} could not be read ({getattr(error, 'strerror', None) or error}).") from None
    return _decoded(raw, name)


def texts_in(folder: Path) -> list[Path]:
    """Every .txt file in a folder and the folders in it, in order of name. Raises Refused where there is none."""
    found = sorted(path for path in folder.rglob("*") if path.suffix.lower() == ".txt" and path.is_file())
    if not found:
        raise Refused(f"There is no .txt file in “{folder}”.")
    return found


def _decoded(raw: bytes, name: str) -> str:
    for start, kind in UNREADABLE.items():
        if raw.startswith(start):
            raise Refused(f"{name} is {kind}. Save or copy its words as plain text first.")
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", "replace")
    if is_binary(text):
        raise Refused(f"{name} is not text.")
    return text
