"""Signing in and out, one-time links, and a person's own account."""
from math import ceil

from flask import Blueprint, abort, current_app, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user
from sqlalchemy import select

from classroom import staff as people
from classroom.access import current_staff, everyone, staff
from classroom.account import links, passphrases
from classroom.account.sign_in import safe_next, sign_in, sign_out, sign_out_everywhere
from classroom.account.throttle import Throttle
from classroom.database import session
from classroom.models import OneTimeLink, Purpose, Role, Staff

bp = Blueprint("account", __name__)
NOT_THIS = "That is not the passphrase in use now."
USED_UP = "This link has been used already, or its time has run out. An admin can make a new one on the staff page."


@bp.record_once
def _start(state) -> None:
    state.app.extensions["sign_in_throttle"] = Throttle()


@bp.get("/sign-in")
@everyone
def show_sign_in() -> ResponseReturnValue:
    if current_user.is_authenticated:
        return redirect(safe_next(request.args.get("next")), 303)
    return _sign_in_page(next=request.args.get("next", ""))


@bp.post("/sign-in")
@everyone
def create_sign_in() -> ResponseReturnValue:
    email = people.normalise(request.form.get("email", ""))
    throttle: Throttle = current_app.extensions["sign_in_throttle"]
    kept = {"email": request.form.get("email", ""), "next": request.form.get("next", "")}
    if wait := throttle.wait(email):
        seconds = ceil(wait)
        fault = f"There have been several wrong tries. The next can be made in {seconds} second{'s' * (seconds > 1)}."
        return _sign_in_page(fault=fault, **kept), 429, {"Retry-After": str(seconds)}
    person = session().scalar(select(Staff).where(Staff.email == email))
    if not passphrases.matches(person.passphrase_hash if person else None, request.form.get("passphrase", "")):
        throttle.wrong(email)
        return _sign_in_page(fault="That email address and passphrase do not go together.", **kept), 422
    assert person is not None  # noqa: S101  matches is False where there is nobody
    throttle.right(email)
    sign_in(person)
    return redirect(safe_next(kept["next"]), 303)


def _sign_in_page(**given: str) -> str:
    return render_template("account/sign-in.html", no_staff=not links.has_staff(session()), **given)


@bp.post("/sign-out")
@everyone
def end_sign_in() -> ResponseReturnValue:
    sign_out()
    return redirect(url_for("account.show_sign_in"), 303)


@bp.get("/account")
@staff
def show_account() -> ResponseReturnValue:
    return render_template("account/account.html", faults={})


@bp.post("/account/passphrase")
@staff
def change_passphrase() -> ResponseReturnValue:
    person, faults = current_staff(), dict[str, str]()
    if not passphrases.matches(person.passphrase_hash, request.form.get("passphrase_now", "")):
        faults["passphrase_now"] = NOT_THIS
    if fault := passphrases.fault(request.form.get("passphrase", "")):
        faults["passphrase"] = fault
    if faults:
        return render_template("account/account.html", faults=faults), 422
    person.passphrase_hash = passphrases.hashed(request.form["passphrase"])
    sign_out_everywhere(person)
    sign_in(person)
    flash("The passphrase is changed. Every other browser has been signed out.")
    return redirect(url_for("account.show_account"), 303)


@bp.post("/account/sign-out-everywhere")
@staff
def end_every_sign_in() -> ResponseReturnValue:
    sign_out_everywhere(current_staff())
    sign_out()
    return redirect(url_for("account.show_sign_in"), 303)


@bp.get("/link/<token>")
@everyone
def show_link(token: str) -> ResponseReturnValue:
    return render_template("account/link.html", link=_working(token), faults={}, typed={}, roles=Role)


@bp.post("/link/<token>")
@everyone
def use_link(token: str) -> ResponseReturnValue:
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
    sign_in(person)
    return redirect(current_app.config["STAFF_HOME"], 303)


def _working(token: str) -> OneTimeLink:
    link = links.find(session(), token)
    if link is None:
        abort(404, USED_UP)
    return link


def _faults(link: OneTimeLink, typed: dict[str, str]) -> dict[str, str]:
    faults = people.faults(session(), typed["email"], typed["name"]) if link.purpose is Purpose.SET_UP else {}
    if fault := passphrases.fault(request.form.get("passphrase", "")):
        faults["passphrase"] = fault
    return faults
