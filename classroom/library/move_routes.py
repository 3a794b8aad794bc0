"""The moves of a version: each with who made it and why."""
import datetime

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from classroom import engines
from classroom.access import current_staff, role, staff
from classroom.database import session
from classroom.library import moves
from classroom.library.routes import bp, page_with_fault, version_or_404
from classroom.library.showing import MOVES_SAID
from classroom.models import Role
from prompt_library.approval import Move, MoveRefused


@bp.post("/<name>/<int:number>/move")
@staff
def move(name: str, number: int) -> ResponseReturnValue:
    """Any move but an approval; prompt_library.approval says whose each is."""
    version = version_or_404(name, number)
    try:
        wanted = Move(request.form.get("move", ""))
        moves.make(session(), version, wanted, current_staff(), request.form.get("why", ""))
    except ValueError:
        return page_with_fault(version, "No move was chosen, so nothing was changed.")
    except MoveRefused as refused:
        return page_with_fault(version, str(refused))
    session().commit()
    flash(f"Version {number} is {MOVES_SAID[wanted]}.")
    return redirect(url_for("library.show_version", name=name, number=number), 303)


@bp.post("/<name>/<int:number>/approve")
@role(Role.SENCO)
def approve(name: str, number: int) -> ResponseReturnValue:
    version = version_or_404(name, number)
    given = {line: request.form.get(line, "") for line in ("purpose", "evidence")}
    try:
        moves.approve(session(), version, current_staff(), review_by=_day(request.form.get("review_by", "")),
                      model=engines.model_name(), **given)
    except MoveRefused as refused:
        return page_with_fault(version, str(refused))
    session().commit()
    flash(f"Version {number} is approved and in use from now on.")
    return redirect(url_for("library.show_version", name=name, number=number), 303)


def _day(typed: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(typed.strip())
    except ValueError:
        return None
