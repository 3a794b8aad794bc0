"""Who may call a view. Each view carries one rule, and the site does not start with a view that has none.

    @bp.get("/classes")
    @staff
    def show_classes(): ...

The decorators only mark; `_guard` decides, before every view, in this one place. So a decorator put above the route
instead of below it still counts, where a wrapping one would silently leave the view open.
"""
import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar, cast

from flask import Flask, abort, current_app, request
from flask.typing import ResponseReturnValue
from flask_login import current_user

from classroom.models import Role, Staff

View = TypeVar("View", bound=Callable[..., object])


@dataclass(frozen=True)
class Rule:
    """name is `everyone`, `learners` or `staff`; roles are the staff it lets in (none named: no sign-in needed); only
    says of each of them whether they may, where a right hangs on more than a role."""

    name: str
    roles: frozenset[Role] = frozenset()
    only: Callable[[Staff], bool] | None = None

    def lets_in(self, person: Staff) -> bool:
        return person.role in self.roles and (self.only is None or self.only(person))


EVERYONE = Rule("everyone")
LEARNERS = Rule("learners")
STAFF = Rule("staff", frozenset(Role))


class AccessFault(Exception):
    """The site would start with a view that anyone could reach by mistake."""


def _mark(view: View, rule: Rule) -> View:
    if hasattr(view, "access_rule"):
        raise AccessFault(f"{view.__qualname__} has two access rules.")
    view.access_rule = rule  # type: ignore[attr-defined]
    return view


def everyone(view: View) -> View:
    """Public: anyone, signed in or not."""
    return _mark(view, EVERYONE)


def learners(view: View) -> View:
    """For a learner's browser: no sign-in, and whatever happens in it, no cookie (sign_in.StaffSession)."""
    return _mark(view, LEARNERS)


def staff(view: View) -> View:
    """Anyone who is signed in."""
    return _mark(view, STAFF)


def role(*roles: Role) -> Callable[[View], View]:
    """Signed in, with one of these roles. A SENCO is not an admin, nor the other way: name every role that may."""
    return functools.partial(_mark, rule=Rule("staff", frozenset(roles)))


def only(may: Callable[[Staff], bool]) -> Callable[[View], View]:
    """Signed in, and `may` says so of this person: for a right that no role carries alone."""
    return functools.partial(_mark, rule=Rule("staff", frozenset(Role), may))


def rule_of(app: Flask, endpoint: str | None) -> Rule | None:
    """The rule of an endpoint; None where there is no such endpoint."""
    view = app.view_functions.get(endpoint or "")
    return cast(Rule | None, getattr(view, "access_rule", None))


def current_staff() -> Staff:
    """Who is signed in. Only for views marked `staff`, `role` or `only`."""
    return cast(Staff, current_user._get_current_object())


def init_app(app: Flask) -> None:
    app.before_request(_guard)


def _guard() -> ResponseReturnValue | None:
    if request.endpoint is None:
        return None  # no such page: 404 or 405 is on its way
    rule = rule_of(current_app, request.endpoint)
    if rule is None:
        abort(403)
    if not rule.roles:
        return None
    if not current_user.is_authenticated:
        return cast(ResponseReturnValue, current_app.login_manager.unauthorized())  # type: ignore[attr-defined]
    if not rule.lets_in(current_staff()):
        abort(403)
    return None


def check(app: Flask) -> None:
    """Raises AccessFault naming every view without a rule. create_app ends with it."""
    if app.config.get("LOGIN_DISABLED"):
        raise AccessFault("LOGIN_DISABLED opens every page of the site. Take it out.")
    bare = sorted({rule.endpoint for rule in app.url_map.iter_rules() if rule_of(app, rule.endpoint) is None})
    if bare:
        raise AccessFault(f"These views say nothing about who may call them: {', '.join(bare)}.")
