"""One way to run every command that takes something in: as text for a person, as one JSON object, or line by line."""
import functools
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import click

from classroom.cli.fields import Field, Refused
from classroom.cli.files import read_text
from classroom.cli.jsonl import answer_lines

Answer = dict[str, Any]


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
    from `file` or stdin, or are the .txt files where it is a folder. Otherwise `file`, where a command has one, is read
    as the text.
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
    """`read_text`; where the file cannot be read, ends the command with a sentence."""
    try:
        return read_text(file)
    except Refused as refused:
        raise click.ClickException(str(refused)) from None
