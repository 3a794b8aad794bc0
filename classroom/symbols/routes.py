from flask import Blueprint, Response, abort
from flask.typing import ResponseReturnValue

from classroom.access import everyone
from scaffolds import symbols

bp = Blueprint("symbols", __name__)


@bp.get("/symbols/<name>.svg")
@everyone
def show_symbol(name: str) -> ResponseReturnValue:
    """One symbol by its plain English name ("hang up coat")."""
    try:
        return Response(symbols.svg(name), mimetype="image/svg+xml")
    except KeyError:
        abort(404)
