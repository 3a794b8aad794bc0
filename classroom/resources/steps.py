"""Changing the steps of a schedule that is saved. The page carries the changed schedule, sealed; what is saved stays as
it is until that is saved over it, and what it was before is kept as a version."""
from flask import abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from classroom import uploads
from classroom.access import staff
from classroom.database import session
from classroom.htmx import want_fragment
from classroom.identifiers import before_keeping
from classroom.identifiers.marking import Text
from classroom.make.step_acts import act_on_steps
from classroom.make.step_showing import steps_shown
from classroom.models import Resource
from classroom.resources import versions
from classroom.resources.kept import details, own_or_404
from classroom.resources.routes import bp
from classroom.sheets import seal, sealed_or_400, shown
from scaffolds.receipt import Scaffold, load
from scaffolds.results import Schedule

CHANGE = "Steps and pictures changed"


@bp.get("/<int:number>/steps")
@staff
def show_steps(number: int) -> ResponseReturnValue:
    resource = own_or_404(number)
    scaffold = load(resource.scaffold)
    return _page(resource, scaffold, {"steps": steps_shown(_schedule(scaffold))})


@bp.post("/<int:number>/steps")
@staff
def change_steps(number: int) -> ResponseReturnValue:
    """The page with one thing done to the steps it carries, or with why it was not done."""
    uploads.allow()
    resource = own_or_404(number)
    acted = act_on_steps(sealed_or_400())
    return _page(resource, acted.scaffold, acted.shown), 422 if acted.shown["refused"] else 200


@bp.post("/<int:number>/steps/save")
@staff
def save_steps(number: int) -> ResponseReturnValue:
    """Saves over what was there. The new words have been read by nobody yet, so it is a draft again."""
    resource, scaffold = own_or_404(number), sealed_or_400()
    _schedule(scaffold)
    form = request.form.to_dict()
    if before_keeping.press(form):
        form |= before_keeping.pressed(_texts(scaffold), details(scaffold, resource.title), form)
        scaffold = before_keeping.filled(scaffold, form)
    asked = before_keeping.ask(_texts(scaffold), details(scaffold, resource.title), form)
    if not before_keeping.goes_on(form, asked):
        shown = {"steps": steps_shown(_schedule(scaffold)), "asked": asked, "acted": True}
        return _page(resource, scaffold, shown), 422 if asked else 200
    if _is_new(resource, scaffold):
        versions.change(session(), resource, scaffold, CHANGE)
        session().commit()
        flash("Saved. It is a draft until somebody has read it again.")
    return redirect(url_for("resources.show_resource", number=number), 303)


def _texts(scaffold: Scaffold) -> list[Text]:
    """What the editor has boxes for. The name of the resource is changed on its own page."""
    return [text for text in before_keeping.texts_of(scaffold, "") if text.name != "title"]


def _is_new(resource: Resource, scaffold: Scaffold) -> bool:
    return scaffold != load(resource.scaffold)


def _schedule(scaffold: Scaffold) -> Schedule:
    if not isinstance(scaffold.result, Schedule):
        abort(404, "Only a schedule has steps that can be changed here.")
    return scaffold.result


def _page(resource: Resource, scaffold: Scaffold, told: dict[str, object]) -> str:
    template = "resources/_steps.html" if want_fragment() else "resources/steps.html"
    return render_template(template, resource=resource, sealed=seal(scaffold),
                           changed=_is_new(resource, scaffold),
                           **(shown(scaffold) | told))
