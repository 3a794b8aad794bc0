"""/account: a person's own account: the passphrase, the second step, and where they are signed in."""
from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from classroom.access import current_staff, staff
from classroom.account import authenticator, guessing, passphrases, second_step
from classroom.account.log import Event, note
from classroom.account.routes import slowed
from classroom.account.sign_in import sign_in, sign_ins, sign_out, sign_out_everywhere, this_sign_in
from classroom.database import session

bp = Blueprint("own_account", __name__, url_prefix="/account")
WHICH_LENGTH = 16  # characters of a sign-in's hash, which is of no use to anybody else


@bp.get("")
@staff
def show_account() -> ResponseReturnValue:
    return _page()


def _page(**given: object) -> str:
    person = current_staff()
    return render_template(
        "account/account.html", sign_ins=sign_ins(person), this_one=this_sign_in(), which_length=WHICH_LENGTH,
        needs_second_step=second_step.is_needed_by(person),
        codes_left=authenticator.recovery_codes_left(session(), person), **{"faults": {}, **given})


@bp.post("/passphrase")
@staff
def change_passphrase() -> ResponseReturnValue:
    """Every sign-in ends, and this browser gets a new one."""
    person, faults = current_staff(), dict[str, str]()
    if person.passphrase_hash and (fault := _wrong_now(request.form.get("passphrase_now", ""))):
        faults["passphrase_now"] = fault
    if fault := passphrases.fault(request.form.get("passphrase", ""), (person.name, person.email)):
        faults["passphrase"] = fault
    if faults:
        return _page(faults=faults), 422
    person.passphrase_hash = passphrases.hashed(request.form["passphrase"])
    sign_out_everywhere(person)
    note(Event.PASSPHRASE_CHANGED, person)
    sign_in(person)
    flash("The passphrase is changed. Every other browser has been signed out.")
    return redirect(url_for("own_account.show_account"), 303)


def _wrong_now(typed: str) -> str | None:
    person = current_staff()
    if wait := guessing.take(person.email):
        return slowed(wait)
    if passphrases.matches(person.passphrase_hash, typed):
        guessing.right(person.email)
        return None
    note(Event.WRONG_AGAIN, person)
    return passphrases.NOT_IN_USE


@bp.post("/sign-ins/end")
@staff
def end_one() -> ResponseReturnValue:
    """One of the person's own sign-ins, by the number that the page gave it."""
    which = request.form.get("which", "")
    for one in sign_ins(current_staff()):
        if one.token_hash.startswith(which) and len(which) == WHICH_LENGTH:
            session().delete(one)
    session().commit()
    flash("That sign-in has ended.")
    return redirect(url_for("own_account.show_account"), 303)


@bp.post("/sign-out-everywhere")
@staff
def end_every_sign_in() -> ResponseReturnValue:
    sign_out_everywhere(current_staff())
    sign_out()
    return redirect(url_for("account.show_sign_in"), 303)
