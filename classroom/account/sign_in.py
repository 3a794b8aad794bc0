"""Signing in and out, and what a cookie may do. Sign-ins are rows, so that signing out really ends one."""
import datetime
import secrets

from flask import Flask, Response, current_app, make_response, redirect, request, url_for
from flask import session as cookie
from flask.sessions import SecureCookieSessionInterface, SessionMixin
from flask.typing import ResponseReturnValue
from flask_login import LoginManager, login_user, logout_user
from sqlalchemy import delete, select
from sqlalchemy.orm import joinedload
from werkzeug.wrappers import Response as AnyResponse

from classroom.access import LEARNERS, rule_of
from classroom.account.links import hash_of
from classroom.database import session
from classroom.errors import page
from classroom.htmx import want_fragment
from classroom.models import SignIn, Staff, now

LONGEST = datetime.timedelta(hours=12)  # a long school day; then everyone signs in again
IDLE = datetime.timedelta(hours=2)
SEEN_EVERY = datetime.timedelta(minutes=5)  # so that a page does not cost a write


class StaffSession(SecureCookieSessionInterface):
    """Flask's signed cookie, with two walls: a learner's page never sets one, and behind TLS it is Secure."""

    def get_cookie_secure(self, app: Flask) -> bool:
        return request.is_secure

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        if rule_of(app, request.endpoint) is not LEARNERS:
            super().save_session(app, session, response)


def init_app(app: Flask) -> None:
    app.config.update(
        SESSION_COOKIE_NAME="handrail", SESSION_COOKIE_HTTPONLY=True, SESSION_COOKIE_SAMESITE="Lax",
    )
    app.session_interface = StaffSession()
    manager = LoginManager(app)
    # It would tie a sign-in to a header that anyone can send (X-Forwarded-For).
    manager.session_protection = None
    manager.user_loader(_load)
    manager.unauthorized_handler(_ask_to_sign_in)


def sign_in(person: Staff) -> None:
    """Starts a new sign-in in this browser: a new token, whatever was in the cookie before. Commits."""
    cookie.clear()
    token = secrets.token_urlsafe(32)
    session().execute(delete(SignIn).where(SignIn.created_at < now() - LONGEST))
    session().add(SignIn(token_hash=hash_of(token), staff_id=person.id))
    session().commit()
    cookie["token"] = token
    login_user(person)


def sign_out() -> None:
    """Ends this browser's sign-in on the server as well as in the cookie. Commits."""
    session().execute(delete(SignIn).where(SignIn.token_hash == hash_of(cookie.get("token", ""))))
    session().commit()
    logout_user()
    cookie.clear()


def sign_out_everywhere(person: Staff) -> None:
    """Ends every sign-in of this person. The caller commits."""
    session().execute(delete(SignIn).where(SignIn.staff_id == person.id))


def _load(staff_id: str) -> Staff | None:
    found = session().scalar(
        select(SignIn)
        .where(SignIn.token_hash == hash_of(cookie.get("token", "")))
        .options(joinedload(SignIn.staff))
    )
    if found is None or str(found.staff_id) != staff_id:
        return None
    moment = now()
    if moment - found.created_at > LONGEST or moment - found.seen_at > IDLE:
        return None
    if moment - found.seen_at > SEEN_EVERY:
        found.seen_at = moment
        session().commit()
    return found.staff


def _ask_to_sign_in() -> ResponseReturnValue:
    """To the sign-in page and back again; a form that was sent is shown with what was typed instead, so that nothing
    is lost to a sign-in that ran out."""
    if request.method not in ("GET", "HEAD"):
        return page(401)
    address = url_for("account.show_sign_in", next=request.full_path.rstrip("?"))
    if want_fragment():
        response: AnyResponse = make_response("", 401)
        response.headers["HX-Redirect"] = url_for("account.show_sign_in")
        return response
    return redirect(address, 303)


def safe_next(path: str | None) -> str:
    """A path on this site to go on to; the front of the staff's side where what was given is not one."""
    if path and path.startswith("/") and not path.startswith("//") and path.isprintable() and "\\" not in path:
        return path
    return current_app.config["STAFF_HOME"]
