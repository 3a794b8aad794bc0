"""/resources: what a member of staff has saved. A draft is its owner's alone until someone has read it."""
from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from classroom.access import current_staff, staff
from classroom.database import session
from classroom.htmx import want_fragment
from classroom.identifiers.results import boxes_with_stand_ins, with_stand_ins
from classroom.library import shelf
from classroom.models import Resource, now
from classroom.resources import bin, finding, kept
from classroom.resources.finding import Search
from classroom.sheets import KIND_NAMES, sealed_or_400, shown, titled
from scaffolds.receipt import load
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
    if "stand_ins" in request.form:
        scaffold, title = with_stand_ins(scaffold, title)
    if "not_a_person" not in request.form and (found := kept.details(scaffold, title)):
        return render_template("resources/save_again.html", found=found, title=title, form=request.form), 422
    resource = kept.kept(session(), current_staff(), scaffold, title)
    if "reviewed" in request.form and "stand_ins" not in request.form:  # nobody has read it with those in it
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
        **{"refused": "", "found": (), "typed": {}, **shown(scaffold), **said})


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
    form = boxes_with_stand_ins(request.form) if "stand_ins" in request.form else request.form
    title = " ".join(form.get("title", "").replace("\x00", "").split())[:200] or resource.title
    if title != resource.title and "not_a_person" not in request.form and (found := kept.details(scaffold, title)):
        return page(resource, found=found, typed={"title": title}), 422
    if title != resource.title:
        kept.fill(resource, scaffold, title)
    resource.folder = folder_named(request.form.get("folder", resource.folder))
    session().commit()
    return redirect(url_for("resources.show_resource", number=number), 303)


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
