"""/read/CODE/RESOURCE: something a teacher has read and put on a class, as learners see it. `?order=off` shows a
schedule as doors: no order, no numbers and no times."""
from flask import Blueprint, abort, render_template, request
from flask.typing import ResponseReturnValue

from classroom.access import learners
from classroom.classes.entering import enter
from classroom.classes.sharing import can_be_shared
from classroom.sheets import shown
from scaffolds.receipt import load
from scaffolds.results import plain_text

bp = Blueprint("read", __name__, url_prefix="/read")


@bp.get("/<code>/<int:number>")
@learners
def show_resource(code: str, number: int) -> ResponseReturnValue:
    """Only while the class is open, and only what is still marked as read by a person."""
    opened = enter(code)
    resource = next((one for one in opened.shared if one.id == number and can_be_shared(one)), None) or abort(404)
    scaffold = load(resource.scaffold)
    return render_template(
        "read/resource.html", resource=resource, code=opened.code, spoken=plain_text(scaffold.result),
        in_order=request.args.get("order") != "off", **shown(scaffold),
    )
