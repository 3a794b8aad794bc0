"""Leaving with everything: a school's resources as standard files."""
import os
import tempfile
from pathlib import Path

import click

from classroom.cli.school import database


@click.command("export-resources")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def export_resources(file: Path) -> None:
    """Every saved resource of every member of staff, as a zip of standard files.

    Each is there as a Word document, a web page, plain text and JSON, with an index. What is in the bin is left out.
    FILE is written whole or not at all.
    """
    from sqlalchemy import select

    from classroom import audit
    from classroom.models import Resource
    from classroom.resources import zips

    with database() as session:
        kept = select(Resource.id).where(Resource.binned_at.is_(None)).order_by(Resource.owner_id, Resource.id)
        numbers = list(session.scalars(kept))
        try:
            with tempfile.NamedTemporaryFile(dir=file.parent, delete=False) as written:  # only this user may read it
                for piece in zips.streamed(zips.entries(session, numbers, by_owner=True)):
                    written.write(piece)
            os.replace(written.name, file)
            audit.note(session, "resources-exported", by=None, resources=len(numbers))
            session.commit()
        except OSError as error:
            raise click.ClickException(f"“{file}” cannot be written ({error.strerror}).") from None
    click.echo(f"{len(numbers)} {'resource is' if len(numbers) == 1 else 'resources are'} in {file}.")


COMMANDS = (export_resources,)
