"""/sign-in/school: by way of the school's own accounts, where the settings name a provider."""
from math import ceil

from flask import Blueprint, abort, current_app, request, url_for
from flask import session as cookie
from flask.typing import ResponseReturnValue
from sqlalchemy import select
from werkzeug.exceptions import TooManyRequests

from classroom.access import everyone
from classroom.account import guessing, school_accounts
from classroom.account.log import Event, note
from classroom.account.routes import go_on, sign_in_page
from classroom.database import session
from classroom.models import Staff

bp = Blueprint("school_accounts", __name__, url_prefix="/sign-in/school")
DOWN = "The school’s accounts cannot be reached at the moment. A passphrase works all the same."
NOT_STAFF = ("This school account is not on Handrail’s list of staff. An admin can invite it on the staff page; "
             "nothing was made or changed.")


@bp.record_once
def _start(state) -> None:
    school_accounts.init_app(state.app)


@bp.app_context_processor
def _for_sign_in_page() -> dict[str, str]:
    return {"school_accounts_called": school_accounts.called(current_app.config["HANDRAIL"])}


@bp.get("")
@everyone
def start() -> ResponseReturnValue:
    """A link and not a form: browsers hold a form to the page's own site, wherever it is sent on to."""
    _only_where_set_up()
    try:
        answer = school_accounts.start(url_for("school_accounts.come_back", _external=True))
    except school_accounts.Unreachable:
        return _down()
    except school_accounts.Refused as refused:
        return _refused(str(refused))
    cookie["next"] = request.args.get("next", "")[:500]
    return answer


@bp.get("/back")
@everyone
def come_back() -> ResponseReturnValue:
    _only_where_set_up()
    path = cookie.pop("next", "")
    try:
        email = school_accounts.finish()
    except school_accounts.Unreachable:
        return _down()
    except school_accounts.Refused as refused:
        return _refused(str(refused))
    person = session().scalar(select(Staff).where(Staff.email == email))
    if person is None:
        return _refused(NOT_STAFF)
    return go_on(person, path)


def _only_where_set_up() -> None:
    """404 where no provider is set up; 429 where one address asks so often that the provider would be troubled."""
    if not current_app.config["HANDRAIL"].has_school_accounts:
        abort(404)
    if wait := guessing.take_from_address():
        raise TooManyRequests(retry_after=ceil(wait))


def _down() -> ResponseReturnValue:
    note(Event.SCHOOL_ACCOUNT_UNREACHABLE)
    return sign_in_page(fault=DOWN), 503


def _refused(said: str) -> ResponseReturnValue:
    note(Event.SCHOOL_ACCOUNT_REFUSED)
    return sign_in_page(fault=said), 403
