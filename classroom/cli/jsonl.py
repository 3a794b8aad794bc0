"""One JSON object a line in, or one text file of a folder after another; one object a line out, in the same order and
as it goes."""
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

import click

from classroom.cli.fields import Refused
from classroom.cli.files import read_text, texts_in

Row = dict[str, Any]
Read = Callable[[], Row]  # gives one row, or raises Refused


def answer_lines(answer: Callable[[Row], Row], file: str | None = None) -> int:
    """Answers every line of `file` (stdin where None or -) on stdout, or every .txt file where it is a folder, its name
    being the id; 1 where any could not be handled, else 0.

    What cannot be handled is answered {"id": …, "error": "…"} and the rest go on. Blank lines are not answered.
    """
    bad = 0
    with _rows(file) as (rows, total):
        progress = Progress(total)
        for name, read in rows:
            said = _answered(name, read, answer)
            bad += "error" in said
            progress.clear()
            print(json.dumps(said, ensure_ascii=False), flush=True)
            progress.show(bad)
    progress.end()
    return 1 if bad else 0


class Progress:
    """How far it is, on stderr where that is a terminal: one line that is written over. It is cleared before an answer
    is printed, since both may be the same terminal."""

    def __init__(self, total: int | None) -> None:
        self._total, self._done, self._shown = total, 0, 0
        if total:
            self._write(f"0 of {total:,} done")

    def show(self, bad: int) -> None:
        self._done += 1
        of = f" of {self._total:,}" if self._total else ""
        self._write(f"{self._done:,}{of} done{f', {bad:,} not' if bad else ''}")

    def clear(self) -> None:
        if self._shown:
            print(f"\r{' ' * self._shown}\r", end="", file=sys.stderr, flush=True)
            self._shown = 0

    def end(self) -> None:
        if self._shown:
            print(file=sys.stderr)

    def _write(self, words: str) -> None:
        if sys.stderr.isatty():
            print(f"\r{words}", end="", file=sys.stderr, flush=True)
            self._shown = len(words)


def _answered(name: Any, read: Read, answer: Callable[[Row], Row]) -> Row:
    try:
        row = read()
        name = row.pop("id", name)
        return {"id": name, **answer(row)}
    except Refused as refused:
        return {"id": name, "error": str(refused)}
    except Exception as error:  # one line's fault must not cost the others
        return {"id": name, "error": f"A fault inside Handrail stopped this line ({type(error).__name__}: {error})."}


def _row(line: bytes) -> dict[str, Any]:
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise Refused("This line is not JSON in UTF-8.") from None
    if not isinstance(row, dict):
        raise Refused("This line is not a JSON object.")
    return row


@contextmanager
def _rows(file: str | None) -> Iterator[tuple[Iterator[tuple[Any, Read]], int | None]]:
    """What is to be answered, each with the id known so far, and how many there are where that is known."""
    if file is None or file == "-":
        yield _lines(sys.stdin.buffer), None
        return
    path = Path(file)
    try:
        found = texts_in(path) if path.is_dir() else None
        opened = path.open("rb") if found is None else None
    except Refused as refused:
        raise click.ClickException(str(refused)) from None
    except (OSError, ValueError) as error:
        said = getattr(error, "strerror", None) or error
        raise click.ClickException(f"“{file}” could not be read ({said}).") from None
    if opened:
        with opened:
            yield _lines(opened), None
    elif found:
        yield _texts(path, found), len(found)


def _lines(source: BinaryIO) -> Iterator[tuple[Any, Read]]:
    for line in source:
        if line.strip():
            yield None, partial(_row, line)


def _texts(folder: Path, found: list[Path]) -> Iterator[tuple[Any, Read]]:
    for path in found:
        yield path.relative_to(folder).as_posix(), partial(_text_of, path)


def _text_of(path: Path) -> Row:
    return {"text": read_text(str(path))}
