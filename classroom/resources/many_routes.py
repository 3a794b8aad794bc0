"""Several resources at once, and the bin."""
from collections.abc import Callable, Sequence

from flask import Response, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import ColumnElement, delete, select

from classroom import audit
from classroom.access import current_staff, staff
from classroom.database import session
from classroom.models import Resource
from classroom.resources import bin, zips
from classroom.resources.routes import bp, folder_named

MOST = 1_000  # at once


@bp.post("/many")
@staff
def do_with_many() -> ResponseReturnValue:
    """`do` says what with the resources whose numbers are ticked: move, bin or zip."""
    act = ACTS.get(request.form.get("do", "")) or abort(400)
    chosen = _ticked(Resource.binned_at.is_(None))
    if not chosen:
        flash("No resource is ticked yet. Tick the ones that are wanted, then press the button again.")
        return redirect(url_for("resources.show_resources"), 303)
    return act(chosen)


def _ticked(*also: ColumnElement[bool]) -> list[Resource]:
    """One's own of those that are ticked."""
    numbers = [int(one) for one in request.form.getlist("number")[:MOST] if one.isascii() and one.isdigit()]
    numbers = [one for one in numbers if one < 2**31]
    mine = select(Resource).where(Resource.owner_id == current_staff().id, Resource.id.in_(numbers), *also)
    return list(session().scalars(mine))


def _move(chosen: Sequence[Resource]) -> ResponseReturnValue:
    folder = folder_named(request.form.get("folder", ""))
    for resource in chosen:
        resource.folder = folder
    session().commit()
    flash(f"{_count(chosen)} moved to {f'“{folder}”' if folder else 'no folder'}.")
    return redirect(url_for("resources.show_resources", folder=folder or None), 303)


def _put_in_bin(chosen: Sequence[Resource]) -> ResponseReturnValue:
    bin.put_in(session(), chosen)
    return redirect(url_for("resources.show_resources", binned=",".join(str(one.id) for one in chosen)), 303)


def _zip(chosen: Sequence[Resource]) -> ResponseReturnValue:
    return _download([one.id for one in chosen])


ACTS: dict[str, Callable[[Sequence[Resource]], ResponseReturnValue]] = {
    "move": _move, "bin": _put_in_bin, "zip": _zip}


@bp.post("/export")
@staff
def export_all() -> Response:
    """Everything that a person has kept, as standard files."""
    mine = select(Resource.id).where(Resource.owner_id == current_staff().id, Resource.binned_at.is_(None))
    return _download(list(session().scalars(mine.order_by(Resource.folder, Resource.title))))


def _download(numbers: list[int]) -> Response:
    audit.note(session(), "resources-exported", by=current_staff(), resources=len(numbers))
    session().commit()
    return zips.answer(numbers, "handrail-resources")


@bp.get("/bin")
@staff
def show_bin() -> ResponseReturnValue:
    return render_template(
        "resources/bin.html", resources=bin.contents(session(), current_staff()), days=bin.KEPT.days, kept=bin.KEPT)


@bp.post("/bin/back")
@staff
def take_out_of_bin() -> ResponseReturnValue:
    chosen = _ticked(Resource.binned_at.is_not(None))
    bin.take_out(session(), chosen)
    flash(f"{_count(chosen)} back from the bin.")
    return redirect(url_for("resources.show_resources"), 303)


@bp.post("/bin/empty")
@staff
def empty_bin() -> ResponseReturnValue:
    """Deletes for good what of the bin is ticked. Asks first; the page that asks works without script."""
    chosen = _ticked(Resource.binned_at.is_not(None))
    if chosen and "sure" not in request.form:
        return render_template("resources/remove.html", resources=chosen)
    session().execute(delete(Resource).where(Resource.id.in_([one.id for one in chosen])))
    session().commit()
    flash(f"{_count(chosen)} gone for good.")
    return redirect(url_for("resources.show_bin"), 303)


def _count(resources: Sequence[Resource]) -> str:
    return f"“{resources[0].title}” is" if len(resources) == 1 else f"{len(resources)} resources are"
