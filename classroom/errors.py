"""What people see when something cannot be done: what happened, what is safe, what to do. Nothing else leaks."""
import logging
import traceback

from flask import Flask, Response, current_app, make_response, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge

from classroom.access import LEARNERS, rule_of
from classroom.database import undo
from classroom.database_faults import fault_of
from classroom.htmx import want_fragment

log = logging.getLogger(__name__)

PAGES = {400, 401, 403, 404, 405, 413, 429, 500, 503, 507}
LEARNER_PATHS = ("/learn/", "/read/", "/join", "/speak")
NEVER_SHOWN = "passphrase"  # in a field's name: what is typed there is shown nowhere
SECRET_PATHS = ("/sign-in/code", "/account/second-step")  # nor is anything here
NOT_TYPED = {"scaffold"}  # a page carries it, sealed
TRY_AGAIN = {503, 507}
MOST_FIELDS = 30
# What a learner's page carries along besides is of no use to a person; these are what they typed, by the name it has
# for them.
LEARNER_FIELDS = {"say": "The words", "text": "The words", "code": "The code"}
BARE = """<!doctype html><html lang="en-GB"><title>Something went wrong · Handrail</title>
<h1>Something went wrong here</h1><p>Nothing that was saved before is touched. In a minute it may work again.</p>"""


def init_app(app: Flask) -> None:
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Exception, _unexpected)


def page(code: int, said: str = "") -> Response:
    """The page of an error with what was typed on it: its part for htmx, or {"error": …} where JSON was asked for.
    said is a sentence of its own, put before what is safe and what to do."""
    code = code if code in PAGES else 400 if code < 500 else 500
    words = {"code": code, "said": said, "for_learner": _for_learner()}
    if request.accept_mimetypes.best_match(("text/html", "application/json"), "text/html") == "application/json":
        return make_response({"error": render_template("error/sentence.txt", **words)}, code)
    template = "error/_part.html" if want_fragment() else "error/page.html"
    words |= {"typed": _typed(code), "again": _again(code)}
    response = make_response(render_template(template, **words), code)
    if want_fragment():
        # At the top of the page and not in the place of the answer, which can be a form with words in it.
        response.headers["HX-Retarget"] = "#said"
        response.headers["HX-Reswap"] = "innerHTML show:window:top"
    return response


def _for_learner() -> bool:
    return rule_of(current_app, request.endpoint) is LEARNERS or request.path.startswith(LEARNER_PATHS)


def _typed(code: int) -> list[tuple[str, str]]:
    """What the person had typed, to be copied from. Too big a form cannot be read at all."""
    if request.method != "POST" or code == 413 or request.path.startswith(SECRET_PATHS):
        return []
    try:
        fields = list(request.form.items(multi=True))
    except RequestEntityTooLarge:
        return []
    if _for_learner():
        fields = [(LEARNER_FIELDS[name], text) for name, text in fields if name in LEARNER_FIELDS]
    shown = [(name, text) for name, text in fields if name not in NOT_TYPED and NEVER_SHOWN not in name]
    return [(name, text) for name, text in shown if text.strip()][:MOST_FIELDS]


def _again(code: int) -> list[tuple[str, str]]:
    """Everything that was sent, to be sent once more with one press where only the moment was wrong. What a page seals
    is in it, such as a result that was to be saved. Files are not: a browser sends those only from its own form."""
    if code not in TRY_AGAIN or request.method != "POST" or _for_learner() or request.files:
        return []
    fields = list(request.form.items(multi=True))
    return [] if any(NEVER_SHOWN in name for name, _ in fields) else fields


def _http(error: HTTPException) -> ResponseReturnValue:
    if error.code is None or error.code < 400:
        return error.get_response()  # a redirect
    own_words = error.description if error.description != type(error).description else None
    response = make_response(page(error.code, own_words or ""))
    for name, value in error.get_headers(request.environ):
        if name in ("Allow", "Retry-After"):
            response.headers[name] = value
    return response


def _unexpected(error: Exception) -> ResponseReturnValue:
    """The log gets the kind of error and the places in the code. Its message is left out, since it can hold words
    that a learner typed, and so is the address, since it can hold a class code."""
    frames = traceback.extract_tb(error.__traceback__)[-6:]
    where = " < ".join(f"{frame.filename.rpartition('/')[2]}:{frame.lineno} {frame.name}" for frame in reversed(frames))
    fault = fault_of(error)
    log.error("%s%s in %s: %s", type(error).__name__, f" ({fault.name})" if fault else "", request.endpoint, where)
    try:
        undo()  # the page asks the database who is signed in
        return page(fault.code, fault.said) if fault else page(500)
    except Exception:  # the page itself needs what is broken, such as the database to know who is signed in
        log.error("The page that says so could not be made either.")
        return BARE, 500
