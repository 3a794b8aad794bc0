"""Signing in and out: the passphrase, then the code of a second step where there is one."""
from math import ceil

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user
from sqlalchemy import select

from classroom import staff as people
from classroom.access import everyone
from classroom.account import again, authenticator, guessing, links, passphrases, second_step
from classroom.account.log import Event, note
from classroom.account.sign_in import begin, owing_a_code, safe_next, sign_in, sign_out
from classroom.database import session
from classroom.models import Staff

bp = Blueprint("account", __name__)
TOO_LATE = "More than ten minutes have gone by since the passphrase. It is needed once more."


@bp.record_once
def _start(state) -> None:
    for part in (guessing, second_step, again):
        part.init_app(state.app)


@bp.get("/sign-in")
@everyone
def show_sign_in() -> ResponseReturnValue:
    if current_user.is_authenticated:
        return redirect(safe_next(request.args.get("next")), 303)
    return sign_in_page(next=request.args.get("next", ""))


@bp.post("/sign-in")
@everyone
def create_sign_in() -> ResponseReturnValue:
    email = people.normalise(request.form.get("email", ""))
    kept = {"email": request.form.get("email", ""), "next": request.form.get("next", "")}
    if wait := guessing.take(email):
        note(Event.SLOWED)
        # Nothing is asked of the database: whoever sends thousands of these slows nobody else down.
        page = render_template("account/sign-in.html", fault=slowed(wait), **kept)
        return page, 429, {"Retry-After": str(ceil(wait))}
    person = session().scalar(select(Staff).where(Staff.email == email))
    if not passphrases.matches(person.passphrase_hash if person else None, request.form.get("passphrase", "")):
        note(Event.WRONG if person else Event.NO_ACCOUNT, person)
        return sign_in_page(fault="That email address and passphrase do not go together.", **kept), 422
    assert person is not None  # noqa: S101  matches is False where there is nobody
    guessing.right(email)
    return go_on(person, kept["next"])


def go_on(person: Staff, path: str) -> ResponseReturnValue:
    """The person has proved the first step: to the second where there is one, else to where they were going."""
    if begin(person):
        return redirect(safe_next(path), 303)
    return redirect(url_for("account.show_code", next=path or None), 303)


def slowed(wait: float) -> str:
    seconds = ceil(wait)
    long = f"{seconds} second{'s' * (seconds > 1)}" if seconds <= 90 else f"{ceil(seconds / 60)} minutes"
    return f"There have been several wrong tries. The next can be made in {long}."


def sign_in_page(**given: str) -> str:
    return render_template("account/sign-in.html", no_staff=not links.has_staff(session()), **given)


@bp.get("/sign-in/code")
@everyone
def show_code() -> ResponseReturnValue:
    if owing_a_code() is None:
        return redirect(url_for("account.show_sign_in", next=request.args.get("next")), 303)
    return _code_page(request.args.get("next", ""))


def _code_page(path: str, fault: str | None = None) -> str:
    return render_template("account/code.html", next=path, fault=fault)


@bp.post("/sign-in/code")
@everyone
def take_code() -> ResponseReturnValue:
    """A code from the app, or one of the recovery codes, in the same box."""
    person, path = owing_a_code(), request.form.get("next", "")
    if person is None:
        return sign_in_page(fault=TOO_LATE, next=path), 422
    if wait := guessing.take_code(person):
        return _code_page(path, slowed(wait)), 429, {"Retry-After": str(ceil(wait))}
    typed = request.form.get("code", "")
    if not authenticator.take_code(session(), person, typed):
        if not authenticator.take_recovery_code(session(), person, typed):
            note(Event.WRONG_CODE, person)
            session().commit()
            return _code_page(path, authenticator.NOT_NOW), 422
        note(Event.RECOVERY_CODE, person)
    guessing.right_code(person)
    sign_in(person)
    return redirect(safe_next(path), 303)


@bp.post("/sign-out")
@everyone
def end_sign_in() -> ResponseReturnValue:
    sign_out()
    return redirect(url_for("account.show_sign_in"), 303)
