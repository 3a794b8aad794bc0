"""The prompt library from a terminal: what is in it, whether its files are right, in and out."""
import json
from pathlib import Path
from typing import Any

import click

from classroom.cli.wording import plural, table


@click.group("library")
def library() -> None:
    """The prompts that staff may run."""


def _folder() -> Path:
    """Where a school's own prompt files are kept."""
    from classroom.config import Config, ConfigError

    try:
        return Config.from_environment().data / "prompts"
    except ConfigError as error:
        raise click.UsageError(str(error)) from None


def _held() -> dict[str, Any]:
    """Every prompt by its name: those that come with Handrail, then the school's own files in their place."""
    from prompt_library import load
    from prompt_library.records import RecordFault

    folder = _folder()
    try:
        return {**load(), **(load(folder) if folder.is_dir() else {})}
    except RecordFault as fault:
        raise click.ClickException(str(fault)) from None


def _named(name: str) -> Any:
    held = _held()
    if name not in held:
        raise click.ClickException(f"There is no prompt called “{name}”. There are: {', '.join(sorted(held))}.")
    return held[name]


@library.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def list_prompts(as_json: bool) -> None:
    """Every prompt by name, with what it makes and what it is for."""
    held = _held()
    rows = [{"name": one.name, "title": one.title, "makes": one.makes, "purpose": one.purpose} for one in held.values()]
    if as_json:
        click.echo(json.dumps({"prompts": rows}, ensure_ascii=False, indent=2))
        return
    click.echo("\n".join(line.strip() for line in table([[row["name"], row["makes"], row["title"]] for row in rows])))


@library.command("show")
@click.argument("name")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def show_prompt(name: str, as_json: bool) -> None:
    """One prompt whole: its purpose, fields, words and example."""
    from prompt_library import fingerprint

    prompt = _named(name)
    if as_json:
        whole = {**prompt.model_dump(mode="json"), "fingerprint": fingerprint(prompt)}
        click.echo(json.dumps(whole, ensure_ascii=False, indent=2))
        return
    fields = table([[field.name, str(field.kind), field.label] for field in prompt.fields])
    example = table([[key, value] for key, value in prompt.example.items()])
    click.echo("\n".join([
        prompt.title, "", prompt.purpose, f"For: {prompt.for_whom}", f"Evidence: {prompt.evidence}",
        f"Review by: {prompt.review_by.isoformat()}", f"Fingerprint: {fingerprint(prompt)[:12]}", "",
        "Fields", *fields, "", "Words", prompt.words, "", "Example", *example]))


@library.command("check")
@click.argument("files", nargs=-1)
def check_files(files: tuple[str, ...]) -> int:
    """Read prompt FILES (or, with none, the whole library) and name each fault by file and line."""
    if not files:
        click.echo(f"{plural(len(_held()), 'prompt')} read. No faults.")
        return 0
    faults = [fault for file in files if (fault := _fault(Path(file)))]
    for fault in faults:
        click.echo(fault, err=True)
    click.echo(f"{plural(len(files), 'file')} read, {plural(len(faults), 'fault') if faults else 'no faults'}.")
    return 1 if faults else 0


def _fault(path: Path) -> str:
    from prompt_library.library import read_prompt
    from prompt_library.records import RecordFault

    try:
        read_prompt(path)
    except RecordFault as fault:
        return str(fault)
    except OSError as error:
        return f"{path}: {(error.strerror or 'cannot be read').lower()}"
    return ""


@library.command("export")
@click.argument("folder")
def export(folder: str) -> None:
    """Write every prompt of the library to FOLDER, one file each."""
    from prompt_library.library import STARTING

    held, own, into = _held(), _folder(), Path(folder)
    try:
        into.mkdir(parents=True, exist_ok=True)
        for name in held:
            mine = own / f"{name}.yaml"
            (into / f"{name}.yaml").write_bytes((mine if mine.exists() else STARTING / f"{name}.yaml").read_bytes())
    except OSError as error:
        raise click.ClickException(f"“{folder}” cannot be written to ({error.strerror}).") from None
    click.echo(f"{plural(len(held), 'prompt')} written to {folder}.")


@library.command("import")
@click.argument("files", nargs=-1, required=True)
def import_files(files: tuple[str, ...]) -> int:
    """Check prompt FILES and copy those without fault into the school's library. None is overwritten."""
    own, bad = _folder(), 0
    held = _held()
    for file in map(Path, files):
        fault = _fault(file) or (f"{file}: there is a prompt called {file.stem} already" if file.stem in held else "")
        if fault:
            bad += 1
            click.echo(fault, err=True)
            continue
        try:
            own.mkdir(parents=True, exist_ok=True)
            (own / file.name).write_bytes(file.read_bytes())
        except OSError as error:
            raise click.ClickException(f"{own} cannot be written to ({error.strerror}).") from None
        click.echo(f"{file.stem} is in the library now.")
    return 1 if bad else 0


COMMANDS = (library,)
