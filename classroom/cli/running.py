"""One way to run every command that takes something in: as text for a person, as one JSON object, or line by line."""
import functools
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from classroom.cli.fields import Field, Refused
from classroom.cli.jsonl import answer_lines
from prompt_library.cleaning import is_binary

Answer = dict[str, Any]
UNREADABLE = {
    b"PK\x03\x04": "a Word, PowerPoint or zip file", b"%PDF": "a PDF", b"\xd0\xcf\x11\xe0": "an old Word file"}


@dataclass(frozen=True)
class Job:
    """fields are what one item may hold; answer makes the contract's object of it; show makes of that object what a
    person reads (the result, for stdout) and what is said about it (for stderr)."""

    fields: tuple[Field, ...]
    answer: Callable[..., Answer]
    show: Callable[[Answer], tuple[str, str]]

    def take(self, given: dict[str, Any]) -> dict[str, Any]:
        return {field.name: field.take(given) for field in self.fields}


def outputs(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options --json and --jsonl, handed on as one word: text, json or jsonl."""
    @click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
    @click.option("--jsonl", "as_jsonl", is_flag=True, help="Read one JSON object a line, answer one a line.")
    @functools.wraps(command)
    def with_outputs(as_json: bool, as_jsonl: bool, **options: Any) -> Any:
        if as_json and as_jsonl:
            raise click.UsageError("--json and --jsonl do not go together.")
        return command(output="jsonl" if as_jsonl else "json" if as_json else "text", **options)
    return with_outputs


def run(job: Job, given: dict[str, Any], output: str, file: str | None = None) -> int:
    """Runs a job over what was given and returns the exit code.

    given holds the options as they were typed. With --jsonl they stand in for what a line leaves out, and lines come
    from `file` or stdin. Otherwise `file`, where a command has one, is read as the text.
    """
    if output == "jsonl":
        return answer_lines(lambda row: job.answer(**job.take({**given, **row})), file)
    try:
        taken = job.take({**given, "text": ""} if file is not None else given)
    except Refused as refused:
        raise click.UsageError(str(refused)) from None
    try:
        if file is not None:
            taken |= job.take({**given, "text": read_input(file)})
        answer = job.answer(**taken)
    except Refused as refused:
        raise click.ClickException(str(refused)) from None
    if output == "json":
        click.echo(json.dumps(answer, ensure_ascii=False, indent=2))
        return 0
    result, said = job.show(answer)
    click.echo(result, nl=not result.endswith("\n"))
    if said:
        click.echo(said, err=True)
    return 0


def read_input(file: str) -> str:
    """The text of a file or, for -, of stdin: UTF-8, UTF-16 with its mark, or what an older Windows program saves.
    Where it cannot be read, ends the command with a sentence."""
    try:
        return _read(file)
    except Refused as refused:
        raise click.ClickException(str(refused)) from None


def _read(file: str) -> str:
    if file == "-" and sys.stdin.isatty():
        click.echo("Type or paste the text, then press Ctrl-D (Ctrl-Z and Enter on Windows).", err=True)
    name = "What was piped in" if file == "-" else f"“{file}”"
    try:
        raw = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except FileNotFoundError:
        raise Refused(f"There is no file called “{file}”.") from None
    except IsADirectoryError:
        raise Refused(f"{name} is a folder, and a file of text was expected.") from None
    except (OSError, ValueError) as error:
        raise Refused(f"{name} could not be read ({getattr(error, 'strerror', None) or error}).") from None
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
