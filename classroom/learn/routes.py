"""/learn/CODE. No cookie, no account, no row: the conversation travels with each request and is forgotten after it."""
from flask import Blueprint, redirect, render_template, request
from flask.typing import ResponseReturnValue

from classroom import engines
from classroom.access import learners
from classroom.classes.codes import find_open, learner_path
from classroom.classes.offers import Offers, offers_of
from classroom.database import session
from classroom.htmx import want_fragment
from classroom.learn.talk import Talk, talk_from
from scaffolds.ask import ask
from scaffolds.asking.words import ways_in

bp = Blueprint("learn", __name__, url_prefix="/learn")


@bp.get("/<code>")
@learners
def show_page(code: str) -> ResponseReturnValue:
    opened = find_open(session(), code)
    if opened.code != code:
        return redirect(learner_path(opened.code), 303)  # typed in small letters or with a space
    return _page(code, talk_from({}, offers_of(opened)))


@bp.post("/<code>/say")
@learners
def say(code: str) -> ResponseReturnValue:
    """One reply, as a part for the page or as the page with it. An empty box is an answer too."""
    offers = offers_of(find_open(session(), code))
    talk = talk_from(request.form, offers)
    reply = ask(talk.say, engine=_engine(offers))
    if want_fragment():
        return render_template("learn/_turn.html", code=code, talk=talk, reply=reply, history=talk.with_reply(reply),
                               part=True)
    return _page(code, talk, reply=reply, history=talk.with_reply(reply))


def _engine(_offers: Offers):  # noqa: ANN202
    """Learners get the built-in engine until a model has a passing record and the class offers it."""
    return engines.chosen("built-in")


def _page(code: str, talk: Talk, **turn: object) -> str:
    given = {"reply": None, "history": talk.history_json, **turn}
    return render_template("learn/page.html", code=code, talk=talk, ways=ways_in(), model="", **given)
