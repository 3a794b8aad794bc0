"""/link: where a one-time link leads. Whoever opens it chooses a passphrase."""
from flask import Blueprint, abort, render_template, request
from flask.typing import ResponseReturnValue

from classroom import staff as people
from classroom.access import everyone
from classroom.account import links, passphrases
from classroom.account.log import Event, note
from classroom.account.routes import go_on
from classroom.account.sign_in import sign_out_everywhere
from classroom.database import session
from classroom.models import OneTimeLink, Purpose, Role

bp = Blueprint("links", __name__, url_prefix="/link")
USED_UP = "This link has been used already, or its time has run out. An admin can make a new one on the staff page."


@bp.get("/<token>")
@everyone
def show_link(token: str) -> ResponseReturnValue:
    return render_template("account/link.html", link=_working(token), faults={}, typed={})


@bp.post("/<token>")
@everyone
def use_link(token: str) -> ResponseReturnValue:
    """A second step that the person has stays, and is asked for next."""
    link = _working(token)
    typed = {name: request.form.get(name, "").strip() for name in ("name", "email")}
    faults = _faults(link, typed)
    if faults:
        return render_template("account/link.html", link=link, faults=faults, typed=typed), 422
    if not links.use(session(), link):
        abort(404)
    person = link.staff
    if person is None:
        person = people.create(session(), typed["email"], typed["name"], Role.ADMIN)
    person.passphrase_hash = passphrases.hashed(request.form["passphrase"])
    sign_out_everywhere(person)
    note(Event.LINK_USED, person)
    return go_on(person, "")


def _working(token: str) -> OneTimeLink:
    link = links.find(session(), token)
    if link is None:
        abort(404, USED_UP)
    return link


def _faults(link: OneTimeLink, typed: dict[str, str]) -> dict[str, str]:
    known = [link.staff.name, link.staff.email] if link.staff else list(typed.values())
    faults = people.faults(session(), typed["email"], typed["name"]) if link.purpose is Purpose.SET_UP else {}
    if fault := passphrases.fault(request.form.get("passphrase", ""), known):
        faults["passphrase"] = fault
    return faults
