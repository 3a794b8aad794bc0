"""The marks of a form while it is typed, what a press on one does, and the page on what the school takes."""
from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from classroom import engines
from classroom.access import current_staff, role, staff
from classroom.account.again import asks_again
from classroom.audit import note
from classroom.database import session
from classroom.htmx import want_fragment
from classroom.identifiers import data_types, marking, school_words, showing
from classroom.identifiers.data_types import DataType
from classroom.make.live import with_pressed
from classroom.make.routes import prompt_or_404
from classroom.make.showing import form_parts
from classroom.models import Role

bp = Blueprint("identifiers", __name__)
DECIDE = (Role.SENCO, Role.ADMIN)


@bp.post("/make/<name>/identifiers")
@staff
def look_at_form(name: str) -> ResponseReturnValue:
    """The marks of what is in the form so far; with `swap`, the form with one of them acted on. The whole page where
    there is no script to ask for a part."""
    prompt, typed = prompt_or_404(name), with_pressed(request.form)
    press = request.form.get("swap", "")
    if press:
        typed |= marking.pressed(marking.texts_of(prompt, typed), typed, press)
    if want_fragment() and not press:  # while somebody types, so nothing else is measured
        return render_template(
            "identifiers/_live.html", prompt=prompt, typed=typed, marked=False,
            model=engines.model_name(free_text=prompt.takes_free_text), **showing.parts(prompt, typed))
    told = form_parts(prompt, typed) | {"acted": bool(press)}
    return render_template("make/_form.html" if want_fragment() else "make/prompt.html", **told)


@bp.get("/data-types")
@staff
def show_data_types() -> ResponseReturnValue:
    return _page()


@bp.post("/data-types/<kind>")
@role(*DECIDE)
@asks_again
def set_data_type(kind: str) -> ResponseReturnValue:
    """Opens a row whose safeguards are all ticked, or shuts it."""
    wanted = data_types.chosen(kind)
    if wanted is None or not data_types.BY_KIND[wanted].needs:
        abort(404, "There is no such kind of data that can be opened or shut.")
    if "shut" in request.form:
        data_types.shut_row(session(), wanted)
        note(session(), "data-type-set", by=current_staff(), name=wanted.value, on=False)
        said = "Shut. It is not taken any more."
    else:
        try:
            data_types.open_row(session(), wanted, request.form.getlist("ticked"), current_staff())
        except data_types.Unticked as fault:
            return _page(wanted, str(fault), request.form.getlist("ticked")), 422
        note(session(), "data-type-set", by=current_staff(), name=wanted.value, on=True)
        said = "Open from now on, for the built-in rules alone. It is shown on the page about this site."
    session().commit()
    flash(said)
    return redirect(url_for("identifiers.show_data_types"), 303)


@bp.post("/data-types/school-names")
@role(*DECIDE)
@asks_again
def set_school_names() -> ResponseReturnValue:
    """The record says how many there are and not what they are: whoever reads an export of it need not know them."""
    count = school_words.write_down(session(), request.form.get("names", ""))
    note(session(), "school-names-set", by=current_staff(), names=count)
    session().commit()
    flash("Written down. These names are marked wherever somebody types them.")
    return redirect(url_for("identifiers.show_data_types"), 303)


def _page(tried: DataType | None = None, fault: str = "", ticked: list[str] | None = None) -> str:
    return render_template(
        "identifiers/data-types.html", rows=data_types.ROWS, opened=data_types.opened(session()),
        safeguards=data_types.SAFEGUARDS, names=school_words.names(session()), tried=tried, fault=fault,
        ticked=ticked or [], may_decide=current_staff().role in DECIDE)
