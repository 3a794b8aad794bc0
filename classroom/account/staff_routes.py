"""/staff: who may sign in. Admins only."""
from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from classroom import staff as people
from classroom.access import current_staff, role
from classroom.account import letters, second_step
from classroom.account.again import asks_again
from classroom.account.log import Event, note
from classroom.database import session
from classroom.models import Role, Staff
from classroom.safeguarding.mail import MailFault

bp = Blueprint("staff", __name__, url_prefix="/staff")
admins = role(Role.ADMIN)


@bp.get("")
@admins
def show_staff() -> ResponseReturnValue:
    return _page()


@bp.post("")
@admins
@asks_again
def invite() -> ResponseReturnValue:
    typed = {name: request.form.get(name, "").strip() for name in ("name", "email", "role")}
    faults = people.faults(session(), typed["email"], typed["name"])
    if typed["role"] not in set(Role):
        faults["role"] = "Choose teacher, SENCO or admin."
    if faults:
        return _page(faults=faults, typed=typed), 422
    path = people.add(session(), typed["email"], typed["name"], Role(typed["role"]), by=current_staff())
    person = people.find(session(), typed["email"])
    note(Event.ADDED, person)
    return _hand_over(person, path or abort(500))


@bp.post("/<int:staff_id>/link")
@admins
@asks_again
def make_link(staff_id: int) -> ResponseReturnValue:
    person = _person(staff_id)
    return _hand_over(person, people.new_link(session(), person, current_staff()))


def _hand_over(person: Staff, path: str) -> ResponseReturnValue:
    """By mail where that can be done; else it is shown, in the answer itself and nowhere else: not in a cookie, not
    after a reload."""
    note(Event.LINK_MADE, person)
    fault = None
    if letters.are_sent():
        try:
            letters.send(person, path)
        except MailFault as mail_fault:
            fault = f"It could not be mailed. {mail_fault}"
        else:
            flash(f"A one-time link is on its way to {person.email}.")
            return redirect(url_for("staff.show_staff"), 303)
    return _page(link=letters.whole(path), link_for=person.name, not_mailed=fault)


@bp.post("/<int:staff_id>/role")
@admins
@asks_again
def change_role(staff_id: int) -> ResponseReturnValue:
    person, wanted = _person(staff_id), request.form.get("role", "")
    if wanted not in set(Role):
        abort(400)
    try:
        people.change_role(session(), person, Role(wanted), current_staff())
    except people.StaffFault as fault:
        return _page(fault=str(fault)), 422
    note(Event.ROLE_CHANGED, person)
    flash(f"{person.name} is now {ROLE_SAID[person.role]}.")
    return redirect(url_for("staff.show_staff"), 303)


@bp.post("/<int:staff_id>/second-step")
@admins
@asks_again
def reset_second_step(staff_id: int) -> ResponseReturnValue:
    """For somebody who has lost both the phone and the recovery codes. They are told at their next sign-in."""
    person = _person(staff_id)
    people.reset_second_step(session(), person, current_staff())
    note(Event.SECOND_STEP_RESET, person)
    flash(f"The second step of {person.name} is off. The next sign-in says so, and every sign-in there was has ended.")
    return redirect(url_for("staff.show_staff"), 303)


@bp.post("/<int:staff_id>/remove")
@admins
@asks_again
def remove(staff_id: int) -> ResponseReturnValue:
    person = _person(staff_id)
    name, number = person.name, person.id
    try:
        people.remove(session(), person, current_staff())
    except people.StaffFault as fault:
        return _page(fault=str(fault)), 422
    note(Event.REMOVED, number)
    flash(f"{name} can no longer sign in. What they saved is still here.")
    return redirect(url_for("staff.show_staff"), 303)


ROLE_SAID = {Role.TEACHER: "a teacher", Role.SENCO: "a SENCO", Role.ADMIN: "an admin"}
ROLE_NAMES = {Role.TEACHER: "Teacher", Role.SENCO: "SENCO", Role.ADMIN: "Admin"}


def _person(staff_id: int) -> Staff:
    return session().get(Staff, staff_id) or abort(404)


def _page(**given: object) -> str:
    return render_template(
        "account/staff.html", staff=people.everyone(session()), roles=ROLE_NAMES, needs=second_step.is_needed_by,
        mails_links=letters.are_sent(), **{"faults": {}, "typed": {}, **given})
