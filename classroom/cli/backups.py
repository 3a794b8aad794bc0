"""A school in one file, and back."""
import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from classroom.cli.school import faults_said

if TYPE_CHECKING:
    from classroom.backups import Manifest

COUNTED = {"staff": "members of staff", "resource": "resources", "batch": "batches",
           "prompt_version": "versions of prompts", "notice": "safeguarding notices"}


@click.command("backup")
@click.argument("file", required=False, type=click.Path(dir_okay=False, path_type=Path))
@click.option("--keep", type=click.IntRange(min=1), metavar="N", help="Then delete all but the newest N.")
def backup(file: Path | None, keep: int | None) -> None:
    """Everything of this school in one FILE, while the site runs.

    Without FILE it is made in the folder `backups` of the data folder, with the date in its name. --keep goes with that
    folder. The key of the site is in the file: keep it as safe as the site itself.
    """
    from classroom.backups import back_up, dated, prune
    from classroom.config import Config, data_folder

    if file and keep:
        raise click.UsageError("--keep is for the backups with a date in their name, so it does not go with FILE.")
    with faults_said():
        config = Config.from_environment()
        data_folder(config)
        path = file or dated(config)
        manifest = back_up(config, path)
        old = prune(config, keep) if keep else []
    click.echo(str(path))
    click.echo(f"In it: {_counted(manifest)}; the site's key; {_files(manifest)}.", err=True)
    for one in old:
        click.echo(f"Deleted: {one.name}", err=True)


@click.command("restore")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--yes", is_flag=True, help="Do not ask first.")
def restore(file: Path, yes: bool) -> None:
    """Put back what a backup FILE holds. The site must be stopped.

    The whole file is checked first. What is there now is put aside, and nothing of it is deleted.
    """
    from classroom.backups import looked_at
    from classroom.backups import restore as put_back
    from classroom.config import Config

    with faults_said():
        config = Config.from_environment()
        manifest = looked_at(file)
        click.echo(f"{file} was made on {_when(manifest)} by Handrail {manifest.handrail}.\n"
                   f"In it: {_counted(manifest)}; the site's key; {_files(manifest)}.", err=True)
        if not yes and not click.confirm("Put it in the place of what is there now?", err=True):
            raise click.ClickException("Nothing was changed.")
        restored = put_back(config, file)
    click.echo(f"Restored: the school as it was on {_when(manifest)}.")
    for place in restored.aside:
        click.echo(f"What was there before is in {place}.", err=True)
    click.echo("Everybody signs in again, and one-time links that were sent do not work any more. What was changed, "
               "deleted or removed since then is as it was: look at who is on the list of staff.", err=True)


def _counted(manifest: "Manifest") -> str:
    counts = manifest.tables
    return ", ".join(f"{counts[table]} {words}" for table, words in COUNTED.items() if table in counts)


def _files(manifest: "Manifest") -> str:
    number = sum(name.startswith("files/") for name in manifest.files) - 1  # the key is said by itself
    return f"{number} other {'file' if number == 1 else 'files'}"


def _when(manifest: "Manifest") -> str:
    from classroom.times import clock, day

    moment = datetime.datetime.fromisoformat(manifest.made_at)
    return f"{day(moment)} at {clock(moment)}"


COMMANDS = (backup, restore)
