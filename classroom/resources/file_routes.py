"""A resource as a file, as paper to look at first, and on tablets."""
from flask import abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from classroom import paper
from classroom.access import current_staff, staff
from classroom.classes import opening
from classroom.classes.qr import svg
from classroom.classes.sharing import can_be_shared
from classroom.database import session
from classroom.htmx import want_fragment
from classroom.models import Resource
from classroom.origin import is_loopback
from classroom.resources import kept
from classroom.resources.routes import bp
from scaffolds.receipt import Scaffold, load


def _opened(number: int) -> tuple[Resource, Scaffold, bool]:
    """A resource, its scaffold, and whether somebody has read it."""
    resource = kept.visible_or_404(number)
    return resource, load(resource.scaffold), resource.reviewed_at is not None


@bp.post("/<int:number>/word")
@staff
def send_word_document(number: int) -> ResponseReturnValue:
    resource, scaffold, reviewed = _opened(number)
    return paper.word_document(scaffold, resource.title, reviewed=reviewed)


@bp.post("/<int:number>/pdf")
@staff
def send_pdf(number: int) -> ResponseReturnValue:
    resource, scaffold, reviewed = _opened(number)
    return paper.pdf_document(scaffold, resource.title, request.form, reviewed=reviewed)


@bp.post("/<int:number>/web-page")
@staff
def send_web_page(number: int) -> ResponseReturnValue:
    resource, scaffold, reviewed = _opened(number)
    return paper.web_page(scaffold, resource.title, reviewed=reviewed)


@bp.post("/<int:number>/text")
@staff
def send_text(number: int) -> ResponseReturnValue:
    resource, scaffold, reviewed = _opened(number)
    return paper.text_file(scaffold, resource.title, reviewed=reviewed)


@bp.get("/<int:number>/paper")
@staff
def show_paper(number: int) -> ResponseReturnValue:
    """The resource as it will print, with the layouts to choose from."""
    resource, scaffold, reviewed = _opened(number)
    given = paper.look(scaffold, resource.title, request.args, reviewed=reviewed)
    template = "components/paper/_pages.html" if want_fragment() else "resources/paper.html"
    return render_template(
        template, resource=resource, method="get", show_at=url_for("resources.show_paper", number=number),
        send_at=url_for("resources.send_pdf", number=number), **given)


@bp.get("/<int:number>/tablets")
@staff
def show_on_tablets(number: int) -> ResponseReturnValue:
    """The classes that can open it, each with a QR code to hold a tablet to."""
    resource = kept.own_or_404(number)
    opened = opening.seen_by(session(), current_staff())
    addresses = {one.code: request.host_url.rstrip("/") + url_for("read.show_resource", code=one.code, number=number)
                 for one in opened if resource in one.shared}
    return render_template(
        "resources/tablets.html", resource=resource, opened=opened, addresses=addresses,
        codes={code: svg(address) for code, address in addresses.items()}, can_be=can_be_shared(resource),
        only_here=is_loopback(request.host))


@bp.post("/<int:number>/tablets")
@staff
def put_on_tablets(number: int) -> ResponseReturnValue:
    """Puts it on an open class. What nobody has read yet, or is not for one screen, is not put there."""
    resource = kept.own_or_404(number)
    opened = next((one for one in opening.seen_by(session(), current_staff())
                   if one.code == request.form.get("code", "")), None) or abort(404, "That class has closed.")
    if not can_be_shared(resource):
        abort(400, "Only what somebody has read can be opened by a class.")
    if resource not in opened.shared:
        opened.shared.append(resource)
        session().commit()
    return redirect(url_for("resources.show_on_tablets", number=number), 303)
