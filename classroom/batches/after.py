"""What is done with a batch that was made: a zip, saved resources, or nothing."""
from collections.abc import Callable, Iterator

from flask import abort, current_app, flash, redirect, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from classroom.access import current_staff, staff
from classroom.batches import keeping
from classroom.batches.routes import bp, mine_or_404
from classroom.database import session
from classroom.models import Batch, BatchRow, RowState
from classroom.paper import plain_name
from classroom.resources import kept, zips
from scaffolds.receipt import load


@bp.post("/<int:number>/zip")
@staff
def send_zip(number: int) -> ResponseReturnValue:
    """Everything that has been made so far. From then on the batch is kept for an hour, to try again in."""
    batch = mine_or_404(number)
    if not keeping.progress(session(), batch).made:
        abort(400, "Nothing has been made yet, so there is no zip.")
    if not keeping.progress(session(), batch).waiting:
        keeping.downloaded(session(), batch)
    return zips.download(_entries(current_app.extensions["sessions"], number), plain_name(batch.title))


def _entries(sessions: Callable[[], Session], number: int) -> Iterator[zips.Entry]:
    """A row at a time, in a session of its own: the request's has ended when this is under way."""
    with sessions() as open_session:
        made = select(BatchRow.number).where(BatchRow.batch_id == number, BatchRow.state == RowState.MADE)
        for row in open_session.scalars(made.order_by(BatchRow.number)).all():
            found = open_session.get_one(BatchRow, (number, row))
            yield zips.Entry(load(found.scaffold or ""), found.title)
            open_session.expunge(found)


@bp.post("/<int:number>/keep")
@staff
def keep(number: int) -> ResponseReturnValue:
    """All that was made as resources, in a folder named like the batch. They are drafts until somebody has read them.
    What has a person's details in it is left out and said."""
    batch = mine_or_404(number)
    made = session().scalars(select(BatchRow).where(
        BatchRow.batch_id == number, BatchRow.state == RowState.MADE).order_by(BatchRow.number)).all()
    left_out = [row for row in made if not _kept(batch, row)]
    session().commit()
    said = f"{len(made) - len(left_out)} saved as drafts, in the folder “{batch.title[:60]}”."
    if left_out:
        numbers = ", ".join(str(row.number) for row in left_out)
        said += f" Not saved, since they look as if they had a person's details in them: row {numbers}."
    flash(said)
    return redirect(url_for("resources.show_resources", folder=batch.title[:60]), 303)


def _kept(batch: Batch, row: BatchRow) -> bool:
    scaffold = load(row.scaffold or "")
    title = row.title or scaffold.result.own_title
    if kept.details(scaffold, title):
        return False
    kept.kept(session(), current_staff(), scaffold, title, batch.title[:60])
    return True


@bp.post("/<int:number>/remove")
@staff
def remove(number: int) -> ResponseReturnValue:
    """At once, with all that was made: what is wanted of it was downloaded or saved before."""
    batch = mine_or_404(number)
    session().execute(delete(Batch).where(Batch.id == number))
    session().commit()
    flash(f"The batch “{batch.title}” is deleted, with everything in it.")
    return redirect(url_for("batches.show_batches"), 303)
