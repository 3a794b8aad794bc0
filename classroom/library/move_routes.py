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
    """For the first time or, with `again`, for a further time while it stays in use."""
    version = version_or_404(name, number)
    again = "again" in request.form
    given = {line: request.form.get(line, "") for line in ("purpose", "evidence")}
    try:
        moves.approve(session(), version, current_staff(), review_by=_day(request.form.get("review_by", "")),
                      model=engines.model_name(), again=again, **given)
    except MoveRefused as refused:
        return page_with_fault(version, str(refused))
    session().commit()
    until = f"{version.review_by.day} {version.review_by.strftime('%B %Y')}" if version.review_by else ""
    flash(f"Version {number} is approved {'again and stays in use' if again else 'and in use from now on'}, to be "
          f"looked at by {until}.")
    return redirect(url_for("library.show_version", name=name, number=number), 303)


def _day(typed: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(typed.strip())
    except ValueError:
        return None
