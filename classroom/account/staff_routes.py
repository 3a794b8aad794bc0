"""/staff: who may sign in. Admins only."""
from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from classroom import staff as people
from classroom.access import role
from classroom.database import session
from classroom.models import Role, Staff

bp = Blueprint("staff", __name__, url_prefix="/staff")
admins = role(Role.ADMIN)


@bp.get("")
@admins
def show_staff() -> ResponseReturnValue:
    return _page()


@bp.post("")
@admins
def invite() -> ResponseReturnValue:
    typed = {name: request.form.get(name, "").strip() for name in ("name", "email", "role")}
    faults = people.faults(session(), typed["email"], typed["name"])
    if typed["role"] not in set(Role):
        faults["role"] = "Choose teacher, SENCO or admin."
    if faults:
        return _page(faults=faults, typed=typed), 422
    link = people.add(session(), typed["email"], typed["name"], Role(typed["role"]))
    return _page(link=link, link_for=typed["name"])


@bp.post("/<int:staff_id>/link")
@admins
def make_link(staff_id: int) -> ResponseReturnValue:
    person = _person(staff_id)
    return _page(link=people.new_link(session(), person), link_for=person.name)


@bp.post("/<int:staff_id>/role")
@admins
def change_role(staff_id: int) -> ResponseReturnValue:
    person, wanted = _person(staff_id), request.form.get("role", "")
    if wanted not in set(Role):
        abort(400)
    try:
        people.change_role(session(), person, Role(wanted))
    except people.StaffFault as fault:
        return _page(fault=str(fault)), 422
    flash(f"{person.name} is now {ROLE_SAID[person.role]}.")
    return redirect(url_for("staff.show_staff"), 303)


@bp.post("/<int:staff_id>/remove")
@admins
def remove(staff_id: int) -> ResponseReturnValue:
    person = _person(staff_id)
    name = person.name
    try:
        people.remove(session(), person)
    except people.StaffFault as fault:
        return _page(fault=str(fault)), 422
    flash(f"{name} can no longer sign in. What they saved is still here.")
    return redirect(url_for("staff.show_staff"), 303)


ROLE_SAID = {Role.TEACHER: "a teacher", Role.SENCO: "a SENCO", Role.ADMIN: "an admin"}
ROLE_NAMES = {Role.TEACHER: "Teacher", Role.SENCO: "SENCO", Role.ADMIN: "Admin"}


def _person(staff_id: int) -> Staff:
    return session().get(Staff, staff_id) or abort(404)


def _page(link: str | None = None, **given: object) -> str:
    """A new link is shown in the answer itself and nowhere else: not in a cookie, not after a reload."""
    return render_template(
        "account/staff.html", staff=people.everyone(session()), roles=ROLE_NAMES,
        link=request.host_url.rstrip("/") + link if link else None,
        **{"faults": {}, "typed": {}, **given},
    )
