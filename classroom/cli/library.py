"""The prompt library from a terminal, the same that the site runs from: what is in it, whether files are right, in and
out."""
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from classroom.cli.school import database, json_option
from classroom.cli.wording import plural, table

if TYPE_CHECKING:
    from classroom.library.importing import Incoming
    from classroom.models import PromptVersion


@click.group("library")
def library() -> None:
    """The prompts of this school."""


@contextmanager
def _shelf() -> Iterator[tuple[Any, dict[str, "PromptVersion"]]]:
    """The database's session, and for each prompt the version in use, else its newest."""
    from classroom.library import shelf
    from classroom.library.importing import newest_of_each

    with database() as session:
        shelf.stock(session)
        yield session, {version.name: version for version in newest_of_each(session)}


def _told(version: "PromptVersion") -> dict[str, Any]:
    from classroom.library.shelf import prompt_of

    prompt = prompt_of(version)
    return {"name": prompt.name, "title": prompt.title, "makes": prompt.makes, "purpose": prompt.purpose,
            "version": version.number, "state": version.state.value, "fingerprint": version.fingerprint}


@library.command("list")
@json_option
def list_prompts(as_json: bool) -> None:
    """Every prompt by name, with what it makes and whether it is approved."""
    with _shelf() as (_, held):
        rows = [_told(version) for version in held.values()]
    if as_json:
        click.echo(json.dumps({"prompts": rows}, ensure_ascii=False, indent=2))
        return
    shown = [[row["name"], row["makes"], row["state"].replace("_", " "), row["title"]] for row in rows]
    click.echo("\n".join(line.strip() for line in table(shown)))


@library.command("show")
@click.argument("name")
@json_option
def show_prompt(name: str, as_json: bool) -> None:
    """One prompt whole: its purpose, fields, words and example."""
    from classroom.library.shelf import prompt_of

    with _shelf() as (_, held):
        if name not in held:
            raise click.ClickException(f"There is no prompt called “{name}”. There are: {', '.join(sorted(held))}.")
        prompt, told = prompt_of(held[name]), _told(held[name])
    if as_json:
        click.echo(json.dumps({**prompt.model_dump(mode="json"), **told}, ensure_ascii=False, indent=2))
        return
    fields = table([[field.name, str(field.kind), field.label] for field in prompt.fields])
    example = table([[key, value] for key, value in prompt.example.items()])
    click.echo("\n".join([
        prompt.title, "", prompt.purpose, f"For: {prompt.for_whom}", f"Evidence: {prompt.evidence}",
        f"Version: {told['version']}, {told['state'].replace('_', ' ')}",
        f"Review by: {prompt.review_by.isoformat()}", f"Fingerprint: {told['fingerprint'][:12]}", "",
        "Fields", *fields, "", "Words", prompt.words, "", "Example", *example]))


@library.command("check")
@click.argument("files", nargs=-1)
def check_files(files: tuple[str, ...]) -> int:
    """Read prompt FILES (or, with none, the whole library) and name each fault by file and line."""
    if not files:
        from classroom.library.shelf import prompt_of

        with _shelf() as (_, held):
            number = len([prompt_of(version) for version in held.values()])
        click.echo(f"{plural(number, 'prompt')} read. No faults.")
        return 0
    faults = [fault for file in files if (fault := _fault(Path(file)))]
    for fault in faults:
        click.echo(fault, err=True)
    click.echo(f"{plural(len(files), 'file')} read, {plural(len(faults), 'fault') if faults else 'no faults'}.")
    return 1 if faults else 0


def _fault(path: Path) -> str:
    from prompt_library.library import read_prompt
    from prompt_library.packing import TRAP
    from prompt_library.records import RecordFault, is_trap

    try:
        if is_trap(path.read_text(encoding="utf-8", errors="replace")):
            return f"{path.name}: {TRAP}"
        read_prompt(path)
    except RecordFault as fault:
        return str(fault)
    except OSError as error:
        return f"{path}: {(error.strerror or 'cannot be read').lower()}"
    return ""


@library.command("export")
@click.argument("to", metavar="FOLDER|FILE.zip", type=click.Path(path_type=Path))
@click.option("--with-names", is_flag=True, help="Name members of staff in the histories.")
def export(to: Path, with_names: bool) -> None:
    """Write every prompt, each in one file with its history beside it, to a FOLDER or into one FILE.zip."""
    from classroom import audit
    from classroom.library import exporting

    with _shelf() as (session, held):
        try:
            if to.suffix.lower() == ".zip":
                to.write_bytes(exporting.packed(session, with_names))
            else:
                to.mkdir(parents=True, exist_ok=True)
                for name, text in exporting.files(session, with_names):
                    (to / name).write_text(text, encoding="utf-8")
        except OSError as error:
            raise click.ClickException(f"“{to}” cannot be written to ({error.strerror}).") from None
        audit.note(session, "library-exported", by=None, prompts=len(held), with_names=with_names)
        session.commit()
    click.echo(f"{plural(len(held), 'prompt')} written to {to}.")


@library.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--preview", is_flag=True, help="Say what would change, and change nothing.")
def import_files(files: tuple[Path, ...], preview: bool) -> int:
    """Take prompt FILES, zips or folders into the school's library, as drafts that somebody on the site then approves.

    What cannot be taken is said, file by file; what can be is taken together.
    """
    from classroom.library.importing import Becomes, looked_at, take
    from prompt_library.packing import read_files

    read, unread = _bytes_of(files)
    with _shelf() as (session, _):
        incoming = looked_at(session, read_files(read), None)
        refused = [one.fault for one in incoming if one.becomes is Becomes.REFUSED] + unread
        lines = [_said(one, preview) for one in incoming if one.becomes is not Becomes.REFUSED]
        if not preview:
            take(session, incoming, None)
    for fault in refused:
        click.echo(fault, err=True)
    if lines:
        click.echo("\n".join(lines))
    return 1 if refused else 0


def _bytes_of(files: tuple[Path, ...]) -> tuple[list[tuple[str, bytes]], list[str]]:
    """What is in the files, and a sentence for each that cannot be read. No more of one is read than may be taken."""
    from prompt_library.packing import MOST_IN_ALL

    found, faults = [], []
    for file in (one for path in files for one in (sorted(path.glob("*.yaml")) if path.is_dir() else [path])):
        try:
            with file.open("rb") as opened:
                found.append((file.name, opened.read(MOST_IN_ALL + 1)))
        except OSError as error:
            faults.append(f"{file}: {(error.strerror or 'cannot be read').lower()}")
    return found, faults


def _said(one: "Incoming", preview: bool) -> str:
    from classroom.library.importing import Becomes

    name = one.prompt.name if one.prompt else one.file
    match one.becomes, one.version:
        case Becomes.SAME, version if version:
            return f"{name}: here already, as version {version.number}"
        case Becomes.CHANGED | Becomes.PUT_BETTER, version if version:
            parts = ", ".join(part.name.lower() for part in one.changes)
            ends = "approved, as its words are" if one.becomes is Becomes.PUT_BETTER else "a draft"
            return f"{name}: {'would be ' if preview else ''}a new version ({parts}), {ends}"
        case _:
            return f"{name}: {'would be ' if preview else ''}new, a draft"


COMMANDS = (library,)
