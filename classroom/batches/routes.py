"""/batches: what is under way, how far it is, and what came of it."""
from flask import Blueprint, abort, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import select

from classroom.access import current_staff, staff
from classroom.batches import keeping
from classroom.database import session
from classroom.htmx import want_fragment
from classroom.library import shelf
from classroom.models import Batch, BatchRow, BatchState, RowState
from classroom.sheets import shown
from scaffolds.receipt import load

bp = Blueprint("batches", __name__, url_prefix="/batches")


@bp.get("")
@staff
def show_batches() -> ResponseReturnValue:
    return render_template(
        "batches/list.html", batches=keeping.mine(session(), current_staff()), days=keeping.KEPT.days,
        prompts=shelf.approved(session()).values())


@bp.get("/<int:number>")
@staff
def show_batch(number: int) -> ResponseReturnValue:
    """The page, or the part of it that moves: nothing where it is as it was."""
    batch = mine_or_404(number)
    progress = keeping.progress(session(), batch)
    seen = f"{batch.state}-{progress.handled}"
    if want_fragment() and request.args.get("seen") == seen:
        return "", 204
    rows = session().execute(
        select(BatchRow.number, BatchRow.title, BatchRow.state, BatchRow.fault)
        .where(BatchRow.batch_id == number, BatchRow.state != RowState.WAITING).order_by(BatchRow.number)).all()
    template = "batches/_progress.html" if want_fragment() else "batches/batch.html"
    return render_template(template, batch=batch, progress=progress, rows=rows, seen=seen, kept=keeping)


@bp.get("/<int:number>/rows/<int:row>")
@staff
def show_row(number: int, row: int) -> ResponseReturnValue:
    """One thing that was made, to look at before it is kept."""
    batch = mine_or_404(number)
    found = session().get(BatchRow, (number, row))
    if found is None or found.scaffold is None:
        abort(404, "Nothing has been made of this row.")
    return render_template("batches/row.html", batch=batch, row=found, **shown(load(found.scaffold)))


@bp.post("/<int:number>/stop")
@staff
def stop(number: int) -> ResponseReturnValue:
    """What is being made this moment is still made; the rest waits."""
    keeping.set_state(session(), mine_or_404(number), BatchState.STOPPED)
    return redirect(url_for("batches.show_batch", number=number), 303)


@bp.post("/<int:number>/carry-on")
@staff
def carry_on(number: int) -> ResponseReturnValue:
    keeping.set_state(session(), mine_or_404(number), BatchState.WORKING)
    wake()
    return redirect(url_for("batches.show_batch", number=number), 303)


def wake() -> None:
    """The worker looks at once."""
    current_app.extensions["batches"].wake()


def mine_or_404(number: int) -> Batch:
    batch = session().get(Batch, number)
    if batch is None or batch.owner_id != current_staff().id:
        abort(404, "There is no batch of yours at this address. It is deleted an hour after its download, "
                   f"or after {keeping.KEPT.days} days.")
    return batch
