"""/account/second-step: setting up the second step of signing in, new recovery codes, and taking it off."""
from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from classroom.access import current_staff, staff
from classroom.account import authenticator, guessing, second_step
from classroom.account.again import asks_again
from classroom.account.locked import lock, unlock
from classroom.account.log import Event, note
from classroom.account.routes import slowed
from classroom.account.second_step import before_second_step
from classroom.classes.qr import svg
from classroom.database import session
from classroom.models import Staff

bp = Blueprint("second_step", __name__, url_prefix="/account/second-step")
SET_UP_WITHIN = 30 * 60  # seconds from the page with the key to the first code


@bp.get("")
@staff
@before_second_step
def show_set_up() -> ResponseReturnValue:
    """With a new key each time; nothing is kept of it until a code from the app has come back."""
    person = current_staff()
    if person.totp_secret is not None:
        return redirect(url_for("own_account.show_account"), 303)
    return _page(person, authenticator.new_secret())


@bp.post("")
@staff
@before_second_step
@asks_again
def set_up() -> ResponseReturnValue:
    """The recovery codes are in the answer itself and nowhere else."""
    person = current_staff()
    if person.totp_secret is not None:
        return redirect(url_for("own_account.show_account"), 303)
    secret = _of_the_page(person, request.form.get("key", ""))
    if secret is None:
        return _page(person, authenticator.new_secret(), "The key was shown too long ago. Here is a new one."), 422
    if wait := guessing.take_code(person):
        return _page(person, secret, slowed(wait)), 429
    step = authenticator.step_of(secret, request.form.get("code", ""))
    if step is None:
        return _page(person, secret, authenticator.NOT_NOW), 422
    guessing.right_code(person)
    codes = authenticator.turn_on(session(), person, lock(secret), step)
    note(Event.SECOND_STEP_ON, person)
    session().commit()
    return _codes_page(codes, is_new=True)


def _of_the_page(person: Staff, sealed: str) -> str | None:
    """The key that the page carried, where it was made for this person."""
    whose, _, secret = (unlock(sealed, SET_UP_WITHIN) or "").partition(":")
    return secret if secret and whose == str(person.id) else None


def _page(person: Staff, secret: str, fault: str | None = None) -> str:
    return render_template(
        "account/second-step.html", fault=fault, is_needed=second_step.is_needed_by(person),
        qr=svg(authenticator.address(secret, person)), typed_key=authenticator.in_groups(secret),
        key=lock(f"{person.id}:{secret}"))


def _codes_page(codes: list[str], is_new: bool = False) -> str:
    return render_template("account/recovery-codes.html", codes=codes, is_new=is_new)


@bp.post("/codes")
@staff
@asks_again
def make_codes() -> ResponseReturnValue:
    person = current_staff()
    if person.totp_secret is None:
        abort(404)
    codes = authenticator.new_recovery_codes(session(), person)
    note(Event.RECOVERY_CODES_MADE, person)
    session().commit()
    return _codes_page(codes)


@bp.post("/off")
@staff
@asks_again
def turn_off() -> ResponseReturnValue:
    """Somebody whose role needs one sets it up again at once, with another key: a way to move to a new phone."""
    person = current_staff()
    authenticator.turn_off(session(), person)
    note(Event.SECOND_STEP_OFF, person)
    session().commit()
    flash("The second step is off, and its recovery codes no longer work.")
    return redirect(url_for("own_account.show_account"), 303)
