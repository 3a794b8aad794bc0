"""One JSON object a line in, one a line out, in the same order and as it goes."""
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO

import click

from classroom.cli.fields import Refused


def answer_lines(answer: Callable[[dict[str, Any]], dict[str, Any]], file: str | None = None) -> int:
    """Answers every line of `file` (stdin where None or -) on stdout; 1 where any line could not be handled, else 0.

    A bad line is answered {"id": …, "error": "…"} and the rest go on. Blank lines are not answered.
    """
    done = bad = 0
    with _source(file) as source:
        for line in source:
            if not line.strip():
                continue
            said = _answered(line, answer)
            bad += "error" in said
            done += 1
            print(json.dumps(said, ensure_ascii=False), flush=True)
            _progress(done, bad)
    if done and sys.stderr.isatty():
        print(file=sys.stderr)
    return 1 if bad else 0


def _answered(line: bytes, answer: Callable[[dict[str, Any]], dict[str, Any]]) -> dict[str, Any]:
    name: Any = None
    try:
        row = _row(line)
        name = row.pop("id", None)
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
def _source(file: str | None) -> Iterator[BinaryIO]:
    if file in (None, "-"):
        yield sys.stdin.buffer
        return
    try:
        opened = open(file, "rb")
    except OSError as error:
        raise click.ClickException(f"“{file}” could not be read ({error.strerror}).") from None
    with opened:
        yield opened


def _progress(done: int, bad: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{done:,} done{f', {bad:,} not' if bad else ''}", end="", file=sys.stderr, flush=True)
