"""/resources: what a member of staff has saved. A draft is its owner's alone until someone has read it."""
from collections.abc import Mapping

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from classroom.access import current_staff, staff
from classroom.database import session
from classroom.htmx import want_fragment
from classroom.identifiers import before_keeping
from classroom.identifiers.marking import Text
from classroom.library import shelf
from classroom.models import Resource, now
from classroom.resources import bin, finding, kept
from classroom.resources.finding import Search
from classroom.sheets import KIND_NAMES, seal, sealed_or_400, shown, titled
from scaffolds.checks.identifiers import Identifier
from scaffolds.receipt import Scaffold, load
from scaffolds.results import plain_text

bp = Blueprint("resources", __name__, url_prefix="/resources")


@bp.get("")
@staff
def show_resources() -> ResponseReturnValue:
    """The list, or the part of it that was found where somebody is looking for something."""
    search = Search.asked(request.args)
    found = finding.find(session(), current_staff(), search)
    if want_fragment():
        return render_template("resources/_found.html", search=search, found=found)
    return render_template(
        "resources/list.html", search=search, found=found, folders=finding.folders(session(), current_staff()),
        kinds=KIND_NAMES, within=finding.WITHIN, whose=finding.WHOSE, undo=_just_binned())


def _just_binned() -> list[Resource]:
    """What the address says was put in the bin a moment ago, to be taken out again with one press."""
    wanted = set(request.args.get("binned", "").split(","))
    return [one for one in bin.contents(session(), current_staff()) if str(one.id) in wanted] if wanted - {""} else []


@bp.post("")
@staff
def save() -> ResponseReturnValue:
    """Saves a result that the page carried. Sent twice, the same result is one resource."""
    scaffold = sealed_or_400()
    title = titled(scaffold, request.form.get("title", ""))
    form, changed = request.form.to_dict(), {}
    if before_keeping.press(form):
        changed = before_keeping.pressed(
            before_keeping.texts_of(scaffold, title), kept.details(scaffold, title), form)
        scaffold, title, form = before_keeping.filled(scaffold, changed), changed.get("title", title), form | changed
    asked = before_keeping.ask(before_keeping.texts_of(scaffold, title), kept.details(scaffold, title), form)
    was_read = "reviewed" in form and not before_keeping.is_rewritten(changed)
    if not before_keeping.goes_on(form, asked):
        return render_template(
            "resources/save_again.html", asked=asked, acted=bool(changed), title=title, sealed=seal(scaffold),
            was_read=was_read), 422 if asked else 200
    resource = kept.kept(session(), current_staff(), scaffold, title)
    if was_read:
        kept.mark_read(resource, current_staff())
    session().commit()
    return redirect(url_for("resources.show_resource", number=resource.id), 303)


@bp.get("/<int:number>")
@staff
def show_resource(number: int) -> ResponseReturnValue:
    return page(kept.visible_or_404(number))


def page(resource: Resource, **said: object) -> str:
    """The page of one resource. Somebody else's can be read, copied and put on paper; the rest is its owner's."""
    scaffold = load(resource.scaffold)
    own = resource.owner_id == current_staff().id
    return render_template(
        "resources/resource.html", resource=resource, own=own, spoken=plain_text(scaffold.result),
        parts=scaffold.result.parts(), prompt_gone=shelf.why_not_run(session(), resource.prompt),
        folders=finding.folders(session(), current_staff()) if own else [],
        **{"refused": "", "asked": None, "asked_of": "", "typed": {}, **shown(scaffold), **said})


@bp.post("/<int:number>/read")
@staff
def mark_read(number: int) -> ResponseReturnValue:
    resource = kept.own_or_404(number)
    if "reviewed" in request.form:
        kept.mark_read(resource, current_staff())
    else:
        kept.make_draft(resource)
    session().commit()
    return redirect(url_for("resources.show_resource", number=number), 303)


@bp.post("/<int:number>/name")
@staff
def rename(number: int) -> ResponseReturnValue:
    """Another name, and the folder that it is in. An empty name leaves the one it has."""
    resource = kept.own_or_404(number)
    scaffold = load(resource.scaffold)
    form = request.form.to_dict()
    title = _one_line(form) or resource.title
    if before_keeping.press(form):
        form |= before_keeping.pressed([Text("title", "", title)], _in_name(scaffold, title), form)
        title = _one_line(form)
    found = _in_name(scaffold, title) if title != resource.title else []
    asked = before_keeping.ask([Text("title", "", title)], found, form)
    if not before_keeping.goes_on(form, asked):
        return page(resource, asked=asked, asked_of="name", typed=form | {"title": title}), 422 if asked else 200
    if title != resource.title:
        kept.fill(resource, scaffold, title)
    resource.folder = folder_named(request.form.get("folder", resource.folder))
    session().commit()
    return redirect(url_for("resources.show_resource", number=number), 303)


def _in_name(scaffold: Scaffold, title: str) -> list[Identifier]:
    return [one for one in kept.details(scaffold, title) if one.text in title]


def _one_line(form: Mapping[str, str]) -> str:
    return " ".join(form.get("title", "").replace("\x00", "").split())[:200]


def folder_named(typed: str) -> str:
    """The name of a folder, on one line."""
    return " ".join(typed.replace("\x00", "").split())[:60]


@bp.post("/<int:number>/copy")
@staff
def copy(number: int) -> ResponseReturnValue:
    """A copy of one's own or of what another shares. It is a draft: whoever uses it reads it first."""
    original = kept.visible_or_404(number)
    mine = Resource(owner_id=current_staff().id)
    kept.fill(mine, load(original.scaffold), f"{original.title[:190]} (copy)")
    session().add(mine)
    session().commit()
    return redirect(url_for("resources.show_resource", number=mine.id), 303)


@bp.post("/<int:number>/share")
@staff
def share(number: int) -> ResponseReturnValue:
    """Lets other staff see it, or no longer."""
    resource = kept.own_or_404(number)
    resource.shared_at = now() if "shared" in request.form else None
    session().commit()
    return redirect(url_for("resources.show_resource", number=number), 303)


@bp.post("/<int:number>/remove")
@staff
def remove(number: int) -> ResponseReturnValue:
    """Into the bin. Nothing is asked first, since it can be undone."""
    bin.put_in(session(), [kept.own_or_404(number)])
    return redirect(url_for("resources.show_resources", binned=number), 303)
