"""Changing the words of a resource, and its versions: looked at, compared, brought back."""
from flask import abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from classroom.access import staff
from classroom.database import session
from classroom.identifiers import before_keeping
from classroom.identifiers.marking import Text
from classroom.make.edits import edited
from classroom.models import Resource, ResourceVersion
from classroom.resources import kept, versions
from classroom.resources.routes import bp, page
from classroom.sheets import shown
from scaffolds.checks.identifiers import Identifier
from scaffolds.make import Held, remeasure
from scaffolds.receipt import Scaffold, load
from scaffolds.results import Schedule


@bp.post("/<int:number>/words")
@staff
def change_words(number: int) -> ResponseReturnValue:
    """A person's own words, measured again. What was there before is a version from now on. A schedule's are changed
    with its pictures, in the editor of its steps."""
    resource = kept.own_or_404(number)
    scaffold = load(resource.scaffold)
    if isinstance(scaffold.result, Schedule):
        return redirect(url_for("resources.show_steps", number=number), 303)
    form = request.form.to_dict()
    try:
        changed = remeasure(scaffold, edited(scaffold.result, form))
        if before_keeping.press(form):
            form |= before_keeping.pressed(_typed(form, scaffold), _new(scaffold, changed, resource), form)
            changed = remeasure(scaffold, edited(scaffold.result, form))
    except Held as held:
        return page(resource, refused=str(held), typed=form), 422
    asked = before_keeping.ask(_typed(form, scaffold), _new(scaffold, changed, resource), form)
    if not before_keeping.goes_on(form, asked):
        return page(resource, asked=asked, asked_of="words", typed=form), 422 if asked else 200
    if changed.result != scaffold.result:
        versions.change(session(), resource, changed, "Words changed")
        session().commit()
        flash(f"Your words are in it, and it is measured again: reading age {resource.age}. It is a draft until "
              "somebody has read it.")
    return redirect(url_for("resources.show_resource", number=number), 303)


def _typed(form: dict[str, str], scaffold: Scaffold) -> list[Text]:
    """The boxes of the form, named as the page names them."""
    labels = {text.name: text.label for text in before_keeping.texts_of(scaffold, "")}
    return before_keeping.typed(form, labels)


def _new(before: Scaffold, after: Scaffold, resource: Resource) -> list[Identifier]:
    """What the changed words have in them that was not asked about when it was saved."""
    asked = {one.text for one in kept.details(before, resource.title)}
    return [one for one in kept.details(after, resource.title) if one.text not in asked]


@bp.get("/<int:number>/versions")
@staff
def show_versions(number: int) -> ResponseReturnValue:
    resource = kept.own_or_404(number)
    return render_template(
        "resources/versions.html", resource=resource, versions=versions.all_of(session(), resource))


@bp.get("/<int:number>/versions/<int:version>")
@staff
def show_version(number: int, version: int) -> ResponseReturnValue:
    """What it was, and what has become of it since, word by word."""
    resource = kept.own_or_404(number)
    old = _version_or_404(resource, version)
    scaffold = load(old.scaffold)
    return render_template(
        "resources/version.html", resource=resource, version=old,
        pieces=versions.compared(scaffold, load(resource.scaffold)), **shown(scaffold))


@bp.post("/<int:number>/versions/<int:version>/back")
@staff
def bring_back(number: int, version: int) -> ResponseReturnValue:
    resource = kept.own_or_404(number)
    versions.bring_back(session(), resource, _version_or_404(resource, version))
    session().commit()
    flash(f"Version {version} is back. It is a draft until somebody has read it; what was there before is a version.")
    return redirect(url_for("resources.show_resource", number=number), 303)


def _version_or_404(resource: Resource, number: int) -> ResourceVersion:
    found = session().get(ResourceVersion, (resource.id, number))
    return found or abort(404, "This version is not kept any more, or there was none of this number.")
