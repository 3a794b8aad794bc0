"""Asks for the passphrase again before a change that matters, unless it was given in this sign-in a short while ago.
What was typed for the change travels in the page that asks, so nothing is lost and nothing is typed twice.

    @bp.post("/<int:staff_id>/role")
    @admins
    @asks_again
    def change_role(...): ...
"""
import datetime
from collections.abc import Callable
from math import ceil
from typing import TypeVar

from flask import Flask, current_app, render_template, request
from flask.typing import ResponseReturnValue
from flask_login import current_user

from classroom.access import current_staff
from classroom.account import authenticator, guessing, passphrases
from classroom.account.log import Event, note
from classroom.account.sign_in import renew, this_sign_in
from classroom.database import session
from classroom.errors import NEVER_SHOWN
from classroom.models import Staff, now

View = TypeVar("View", bound=Callable[..., object])
GOOD_FOR = datetime.timedelta(minutes=15)
FIELD = "passphrase_again"


def init_app(app: Flask) -> None:
    app.before_request(_ask)


def asks_again(view: View) -> View:
    view.asks_again = True  # type: ignore[attr-defined]
    return view


def _ask() -> ResponseReturnValue | None:
    view = current_app.view_functions.get(request.endpoint or "")
    if not getattr(view, "asks_again", False) or not current_user.is_authenticated:
        return None
    person, present = current_staff(), this_sign_in()
    if present is None or now() - (present.confirmed_at or present.created_at) <= GOOD_FOR:
        return None
    if FIELD not in request.form:
        return _page(person)
    if fault := _fault(person):
        return _page(person, fault)
    renew()
    return None


def _fault(person: Staff) -> str | None:
    """A sentence where what was typed does not prove who this is."""
    if seconds := guessing.take(person.email):
        return f"There have been several wrong tries. The next can be made in {ceil(seconds)} seconds."
    if _proves(person, request.form[FIELD]):
        guessing.right(person.email)
        return None
    note(Event.WRONG_AGAIN, person)
    return passphrases.NOT_IN_USE if person.passphrase_hash else authenticator.NOT_NOW


def _proves(person: Staff, typed: str) -> bool:
    if person.passphrase_hash:
        return passphrases.matches(person.passphrase_hash, typed)
    return person.totp_secret is not None and authenticator.take_code(session(), person, typed)


def _page(person: Staff, fault: str | None = None) -> tuple[str, int]:
    carried = [(name, text) for name, text in request.form.items(multi=True) if NEVER_SHOWN not in name]
    can_answer = bool(person.passphrase_hash or person.totp_secret)
    return render_template("account/again.html", carried=carried, fault=fault, can_answer=can_answer), 422
