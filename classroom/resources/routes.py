"""/resources: what a member of staff has saved. A draft is its owner's alone until someone has read it."""
from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import select

from classroom import paper
from classroom.access import current_staff, staff
from classroom.database import session
from classroom.htmx import want_fragment
from classroom.models import Resource, now
from classroom.sheets import sealed_or_400, shown, titled
from scaffolds.checks import identifiers
from scaffolds.receipt import Scaffold, dump, load
from scaffolds.results import plain_text

bp = Blueprint("resources", __name__, url_prefix="/resources")


@bp.get("")
@staff
def show_resources() -> ResponseReturnValue:
    mine = select(Resource).where(Resource.owner_id == current_staff().id).order_by(Resource.updated_at.desc())
    rows = [(resource, load(resource.scaffold)) for resource in session().scalars(mine)]
    return render_template("resources/list.html", rows=rows)


@bp.post("")
@staff
def save() -> ResponseReturnValue:
    """Saves a result that the page carried. Sent twice, the same result is one resource."""
    scaffold = sealed_or_400()
    title = titled(scaffold, request.form.get("title", ""))
    if "not_a_person" not in request.form and (found := _details(scaffold, title)):
        return render_template("resources/save_again.html", found=found, title=title, form=request.form), 422
    resource = _same(scaffold) or _new(scaffold)
    resource.title = title
    if "reviewed" in request.form:
        _mark_read(resource)
    session().commit()
    return redirect(url_for("resources.show_resource", number=resource.id), 303)


def _details(scaffold: Scaffold, title: str) -> list[identifiers.Identifier]:
    """Nothing is kept with a person's details in it unless somebody has said that they are not a learner's. What was
    put in was asked about when it was made; the title and the words that came out are asked about here."""
    already = {one.text for one in scaffold.findings if one.rule == "identifier"}
    meanings = [gloss.meaning for gloss in getattr(scaffold.result, "glossary", ())]  # a person may have written these
    texts = (title, plain_text(scaffold.result), *meanings)
    found = [one for text in texts for one in identifiers.find(text)]
    return [one for one in found if one.text not in already]


def _same(scaffold: Scaffold) -> Resource | None:
    return session().scalar(
        select(Resource).where(Resource.owner_id == current_staff().id, Resource.scaffold == dump(scaffold)))


def _new(scaffold: Scaffold) -> Resource:
    origin = scaffold.brief.origin
    resource = Resource(
        kind=scaffold.result.kind, scaffold=dump(scaffold), prompt=origin.prompt, fingerprint=origin.fingerprint,
        owner_id=current_staff().id)
    session().add(resource)
    return resource


def _mark_read(resource: Resource) -> None:
    resource.reviewed_by_id, resource.reviewed_at = current_staff().id, now()


@bp.get("/<int:number>")
@staff
def show_resource(number: int) -> ResponseReturnValue:
    resource = own_or_404(number)
    scaffold = load(resource.scaffold)
    return render_template(
        "resources/resource.html", resource=resource, spoken=plain_text(scaffold.result), **shown(scaffold))


@bp.post("/<int:number>/read")
@staff
def mark_read(number: int) -> ResponseReturnValue:
    resource = own_or_404(number)
    if "reviewed" in request.form:
        _mark_read(resource)
    else:
        resource.reviewed_by_id = resource.reviewed_at = None
    session().commit()
    return redirect(url_for("resources.show_resource", number=number), 303)


@bp.post("/<int:number>/word")
@staff
def send_word_document(number: int) -> ResponseReturnValue:
    resource = own_or_404(number)
    return paper.word_document(load(resource.scaffold), resource.title, reviewed=resource.reviewed_at is not None)


@bp.post("/<int:number>/pdf")
@staff
def send_pdf(number: int) -> ResponseReturnValue:
    resource = own_or_404(number)
    return paper.pdf_document(
        load(resource.scaffold), resource.title, request.form, reviewed=resource.reviewed_at is not None)


@bp.get("/<int:number>/paper")
@staff
def show_paper(number: int) -> ResponseReturnValue:
    """The resource as it will print, with the layouts to choose from."""
    resource = own_or_404(number)
    given = paper.look(
        load(resource.scaffold), resource.title, request.args, reviewed=resource.reviewed_at is not None)
    template = "components/paper/_pages.html" if want_fragment() else "resources/paper.html"
    return render_template(
        template, resource=resource, method="get", show_at=url_for("resources.show_paper", number=number),
        send_at=url_for("resources.send_pdf", number=number), **given)


@bp.post("/<int:number>/remove")
@staff
def remove(number: int) -> ResponseReturnValue:
    """Asks first; the page that asks works without script."""
    resource = own_or_404(number)
    if "sure" not in request.form:
        return render_template("resources/remove.html", resource=resource)
    session().delete(resource)
    session().commit()
    flash(f"“{resource.title}” has been removed.")
    return redirect(url_for("resources.show_resources"), 303)


def own_or_404(number: int) -> Resource:
    resource = session().get(Resource, number)
    if resource is None or resource.owner_id != current_staff().id:
        abort(404, "There is no resource of yours at this address. It may have been removed.")
    return resource
