"""Running a school: the site, its people, its database and its settings. Only these commands load the site."""
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import click

from classroom.cli.wording import table

json_option: Callable[..., Any] = click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
host_option: Callable[..., Any] = click.option(
    "--host", default="127.0.0.1", show_default=True, help="The address to listen on; 0.0.0.0 is every one.")
port_option: Callable[..., Any] = click.option(
    "--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="The port to listen on.")

FULL = "The disk is full, or takes no more. Nothing that was saved before is touched."


@contextmanager
def faults_said() -> Iterator[None]:
    """Faults of settings, people and the database, as one sentence each."""
    from sqlalchemy.exc import SQLAlchemyError

    from classroom.backups import BackupFault
    from classroom.config import ConfigError
    from classroom.database_faults import DatabaseFault, fault_of
    from classroom.staff import StaffFault

    try:
        yield
    except (BackupFault, ConfigError, StaffFault) as fault:
        raise click.ClickException(str(fault)) from None
    except SQLAlchemyError as fault:
        if fault_of(fault) is DatabaseFault.FULL:
            raise click.ClickException(FULL) from None
        raise click.ClickException(f"The database cannot be used ({getattr(fault, 'orig', None) or fault}).") from None


@contextmanager
def database() -> Iterator[Any]:
    """A session on the configured database, brought up to date first."""
    from classroom.config import Config
    from classroom.database import migrate, open_session

    with faults_said():
        config = Config.from_environment()
        migrate(config)
        with open_session(config) as session:
            yield session


@click.command("serve")
@host_option
@port_option
def serve(host: str, port: int) -> None:
    """The site, for a school. The first start prints the link that makes the first admin."""
    with faults_said():
        from classroom.serve import serve as run_site

        run_site(host, port)


@click.command("demo")
@host_option
@port_option
def demo(host: str, port: int) -> None:
    """The site with a made-up school in it, in a folder that is thrown away afterwards."""
    with faults_said():
        from classroom.demo import demo as run_demo

        run_demo(host, port)


@click.command("migrate")
def migrate() -> None:
    """Bring the database up to date. Starting the site does it too."""
    from classroom import database
    from classroom.config import Config

    with faults_said():
        database.migrate(Config.from_environment())
    click.echo("The database is up to date.")


@click.command("settings")
@json_option
def settings(as_json: bool) -> None:
    """Each setting with its value (secrets hidden) and where it came from."""
    from classroom.config import settings as known

    with faults_said():
        rows = known()
    if as_json:
        click.echo(json.dumps({"settings": [row._asdict() for row in rows]}, ensure_ascii=False, indent=2))
        return
    click.echo("\n".join(line[2:] for line in table([[row.name, row.value, row.source] for row in rows])))


@click.group("staff")
def staff() -> None:
    """The people who can sign in."""


@staff.command("add")
@click.argument("email")
@click.option("--name", required=True, help="The name that colleagues know.")
@click.option("--role", type=click.Choice(["teacher", "senco", "admin"]), default="teacher", show_default=True)
@click.option("--passphrase", "ask_now", is_flag=True, help="Type a passphrase here, and make no link.")
def add(email: str, name: str, role: str, ask_now: bool) -> None:
    """Add the person with this EMAIL. Prints the one-time link on which they choose a passphrase."""
    from classroom.models import Role
    from classroom.staff import add as add_person

    passphrase = click.prompt("Passphrase", hide_input=True, confirmation_prompt=True, err=True) if ask_now else None
    with database() as session:
        link = add_person(session, email, name, Role(role), passphrase)
    click.echo(link or f"{email} can sign in now.")
    if link:
        click.echo(f"{email} opens this on the site within seven days, after its address.", err=True)


@staff.command("list")
@json_option
def list_staff(as_json: bool) -> None:
    """Everyone who can sign in, with their role."""
    from classroom.staff import everyone

    with database() as session:
        rows = [
            {"email": one.email, "name": one.name, "role": str(one.role), "joined": one.passphrase_hash is not None}
            for one in everyone(session)]
    if as_json:
        click.echo(json.dumps({"staff": rows}, ensure_ascii=False, indent=2))
        return
    shown = [[*map(str, (row["email"], row["role"], row["name"])), "" if row["joined"] else "invited"] for row in rows]
    click.echo("\n".join(line[2:] for line in table(shown)) or "There is no one yet.")


@staff.command("remove")
@click.argument("email")
def remove(email: str) -> None:
    """Remove the person with this EMAIL. What they saved stays."""
    from classroom.staff import find
    from classroom.staff import remove as remove_person

    with database() as session:
        remove_person(session, find(session, email))
    click.echo(f"{email} cannot sign in any more.")


@staff.command("link")
@click.argument("email")
def link(email: str) -> None:
    """Print a fresh one-time link for the person with this EMAIL: to join, or for a new passphrase."""
    from classroom.staff import find, new_link

    with database() as session:
        click.echo(new_link(session, find(session, email)))
    click.echo(f"{email} opens this on the site, after its address. It works once.", err=True)


@staff.command("reset")
@click.argument("email")
def reset(email: str) -> None:
    """Take the second step off the person with this EMAIL, who has lost the phone and the recovery codes."""
    from classroom.staff import find, reset_second_step

    with database() as session:
        reset_second_step(session, find(session, email))
    click.echo(f"{email} signs in with the passphrase, and sets up a second step again where the role needs one.")


COMMANDS = (serve, demo, migrate, settings, staff)
