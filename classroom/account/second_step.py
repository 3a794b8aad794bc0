"""Who needs a second step to sign in, and the wall in front of everything else until it is set up."""
from collections.abc import Callable
from typing import TypeVar

from flask import Flask, current_app, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from classroom.access import current_staff, rule_of
from classroom.account.sign_in import go_to
from classroom.database import session
from classroom.errors import page
from classroom.models import Role, Staff
from classroom.safeguarding import contacts

View = TypeVar("View", bound=Callable[..., object])
ROLES = frozenset({Role.SENCO, Role.ADMIN})
NOT_YET = "The second step of signing in comes first: your role needs one, and it is not set up yet."


def init_app(app: Flask) -> None:
    app.before_request(_wall)


def before_second_step(view: View) -> View:
    """Marks one of the few views for staff that are open while somebody's second step is still to be set up."""
    view.is_before_second_step = True  # type: ignore[attr-defined]
    return view


def is_needed_by(person: Staff) -> bool:
    """Of those who see more than their own work: SENCOs, admins, and the lead and deputy for safeguarding."""
    config = current_app.config["HANDRAIL"]
    if config.is_demo or not config.requires_second_step:
        return False
    return person.role in ROLES or contacts.is_contact(session(), person)


def _wall() -> ResponseReturnValue | None:
    rule = rule_of(current_app, request.endpoint)
    if rule is None or not rule.roles or not current_user.is_authenticated:
        return None
    person = current_staff()
    if person.totp_secret is not None or not is_needed_by(person):
        return None
    if getattr(current_app.view_functions[request.endpoint or ""], "is_before_second_step", False):
        return None
    if request.method not in ("GET", "HEAD"):
        return page(403, NOT_YET)
    return go_to(url_for("second_step.show_set_up"))
