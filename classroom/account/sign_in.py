"""Signing in and out, and what a cookie may do. Sign-ins are rows, so that signing out really ends one."""
import datetime
import secrets

from flask import (
    Flask,
    Response,
    current_app,
    flash,
    has_request_context,
    make_response,
    redirect,
    request,
    url_for,
)
from flask import session as cookie
from flask.sessions import SecureCookieSessionInterface, SessionMixin
from flask.typing import ResponseReturnValue
from flask_login import LoginManager, login_user, logout_user
from sqlalchemy import delete, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import joinedload
from werkzeug.wrappers import Response as AnyResponse

from classroom.access import LEARNERS, rule_of
from classroom.account.links import hash_of
from classroom.account.log import Event, note
from classroom.database import session
from classroom.errors import page
from classroom.htmx import want_fragment
from classroom.models import SignIn, Staff, now
from classroom.times import day

LONGEST = datetime.timedelta(hours=12)  # a long school day; then everyone signs in again
IDLE = datetime.timedelta(hours=2)
SEEN_EVERY = datetime.timedelta(minutes=5)  # so that a page does not cost a write
CODE_WITHIN = datetime.timedelta(minutes=10)  # between the passphrase and the second step
COOKIE = "handrail"


class StaffSession(SecureCookieSessionInterface):
    """Flask's signed cookie, with two walls: a learner's page never sets one, and behind TLS it is Secure and named
    so that browsers take it from no other host and no plain page (__Host-)."""

    def get_cookie_name(self, app: Flask) -> str:
        return f"__Host-{COOKIE}" if has_request_context() and request.is_secure else COOKIE

    def get_cookie_secure(self, app: Flask) -> bool:
        return request.is_secure

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        if rule_of(app, request.endpoint) is not LEARNERS:
            super().save_session(app, session, response)


def init_app(app: Flask) -> None:
    app.config.update(SESSION_COOKIE_NAME=COOKIE, SESSION_COOKIE_HTTPONLY=True, SESSION_COOKIE_SAMESITE="Lax")
    app.session_interface = StaffSession()
    manager = LoginManager(app)
    # It would tie a sign-in to a header that anyone can send (X-Forwarded-For).
    manager.session_protection = None
    manager.user_loader(_load)
    manager.unauthorized_handler(_ask_to_sign_in)


def begin(person: Staff) -> bool:
    """After the passphrase. True where the person is signed in; False where their second step is still to come, and
    until then nothing is open to this browser. Commits."""
    if person.totp_secret is None:
        sign_in(person)
        return True
    _new_token(person, owes_code=True)
    return False


def sign_in(person: Staff) -> None:
    """Starts a new sign-in in this browser: a new token, whatever was in the cookie before. Commits."""
    _new_token(person)
    login_user(person)
    if person.second_step_reset_at is not None:
        flash(f"An admin took the second step off this account on {day(person.second_step_reset_at)}. "
              "If nobody at the school knows of that, change the passphrase and tell an admin now.")
        person.second_step_reset_at = None
    note(Event.SIGNED_IN, person)
    session().commit()


def _new_token(person: Staff, owes_code: bool = False) -> None:
    """In place of the one that this browser had, which is worth nothing from now on."""
    moment = now()
    _end(SignIn.created_at < moment - LONGEST)
    _end(SignIn.token_hash == _hash_in_cookie())
    logout_user()
    cookie.clear()
    token = secrets.token_urlsafe(32)
    session().add(SignIn(token_hash=hash_of(token), staff_id=person.id, owes_code=owes_code))
    session().commit()
    cookie["token"] = token


def renew() -> None:
    """The person has just proved again who they are: the same sign-in goes on under a new token. Commits."""
    present = this_sign_in()
    if present is None:
        return
    token = secrets.token_urlsafe(32)
    present.token_hash, present.confirmed_at = hash_of(token), now()
    session().commit()
    cookie["token"] = token


def sign_out() -> None:
    """Ends this browser's sign-in on the server as well as in the cookie. Commits."""
    present = this_sign_in()
    if present is not None:
        note(Event.SIGNED_OUT, present.staff)
    _end(SignIn.token_hash == _hash_in_cookie())
    session().commit()
    logout_user()
    cookie.clear()


def sign_out_everywhere(person: Staff) -> None:
    """Ends every sign-in of this person. The caller commits."""
    _end(SignIn.staff_id == person.id)
    note(Event.SIGNED_OUT_EVERYWHERE, person)


def _end(which) -> None:
    session().execute(delete(SignIn).where(which))


def sign_ins(person: Staff) -> list[SignIn]:
    """Those that are still good, the newest first."""
    moment = now()
    still_good = (SignIn.created_at > moment - LONGEST, SignIn.seen_at > moment - IDLE, SignIn.owes_code.is_(False))
    mine = select(SignIn).where(SignIn.staff_id == person.id, *still_good)
    return list(session().scalars(mine.order_by(SignIn.created_at.desc())))


def this_sign_in() -> SignIn | None:
    """This browser's, whether it still owes a code or not, and however old."""
    mine = select(SignIn).where(SignIn.token_hash == _hash_in_cookie())
    return session().scalar(mine.options(joinedload(SignIn.staff)))


def owing_a_code() -> Staff | None:
    """Whose passphrase was right in this browser within the last minutes, and whose second step is still to come."""
    found = this_sign_in()
    if found is None or not found.owes_code or now() - found.created_at > CODE_WITHIN:
        return None
    return found.staff


def _hash_in_cookie() -> str:
    return hash_of(cookie.get("token", ""))


def _load(staff_id: str) -> Staff | None:
    found = this_sign_in()
    if found is None or found.owes_code or str(found.staff_id) != staff_id:
        return None
    moment = now()
    if moment - found.created_at > LONGEST or moment - found.seen_at > IDLE:
        return None
    if moment - found.seen_at > SEEN_EVERY:
        found.seen_at = moment
        try:
            session().commit()
        except SQLAlchemyError:  # a full disk keeps nobody from reading, nor from what they had typed
            session().rollback()
    return found.staff


def _ask_to_sign_in() -> ResponseReturnValue:
    """To the sign-in page and back again; a form that was sent is shown with what was typed instead, so that nothing
    is lost to a sign-in that ran out."""
    if request.method not in ("GET", "HEAD"):
        return page(401)
    address = url_for("account.show_sign_in", next=request.full_path.rstrip("?"))
    return go_to(address, for_part=url_for("account.show_sign_in"))


def go_to(address: str, for_part: str | None = None) -> ResponseReturnValue:
    """Sends the browser to another page, htmx too; for_part is the page where only a part was asked for."""
    if want_fragment():
        response: AnyResponse = make_response("", 401)
        response.headers["HX-Redirect"] = for_part or address
        return response
    return redirect(address, 303)


def safe_next(path: str | None) -> str:
    """A path on this site to go on to; the front of the staff's side where what was given is not one."""
    if path and path.startswith("/") and not path.startswith("//") and path.isprintable() and "\\" not in path:
        return path
    return current_app.config["STAFF_HOME"]
