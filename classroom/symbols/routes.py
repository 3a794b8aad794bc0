"""The pictures themselves, and looking for one."""
from flask import Blueprint, Response, abort, render_template, request
from flask.typing import ResponseReturnValue

from classroom.access import everyone, staff
from scaffolds import symbols
from scaffolds.symbols import OWN

bp = Blueprint("symbols", __name__, url_prefix="/symbols")


@bp.get("/<name>.svg")
@everyone
def show_symbol(name: str) -> ResponseReturnValue:
    """One symbol by its plain English name ("hang up coat")."""
    try:
        return Response(symbols.svg(name), mimetype="image/svg+xml")
    except KeyError:
        abort(404)


@bp.get("/own/<fingerprint>")
@everyone
def show_own(fingerprint: str) -> ResponseReturnValue:
    """A picture of the school's own, by what nobody can guess who has not been shown it. For learners too, who are not
    signed in."""
    try:
        content, kind = symbols.drawn(f"{OWN}{fingerprint}")
    except (KeyError, FileNotFoundError):
        abort(404)
    return Response(content, mimetype=symbols.mimetype(kind))


@bp.get("/search")
@staff
def search_symbols() -> ResponseReturnValue:
    """The pictures for what is looked for in a row of the editor of steps (`row`, and `look-3` for the third)."""
    row = request.args.get("row", "0")
    row = row if row.isascii() and row.isdigit() and len(row) < 4 else "0"
    return render_template("symbols/_offered.html", names=symbols.search(request.args.get(f"look-{row}", "")), n=row)
