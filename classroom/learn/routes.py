"""/learn/CODE. No cookie, no account, no row: the conversation travels with each request and is forgotten after it."""
import datetime

from flask import Blueprint, redirect, render_template, request
from flask.typing import ResponseReturnValue

from classroom import engines
from classroom.access import learners
from classroom.classes.codes import learner_path
from classroom.classes.entering import enter, enter_to_say, may_say, take_turn
from classroom.classes.offers import offered_ways, offers_of
from classroom.classes.sharing import can_be_shared
from classroom.htmx import want_fragment
from classroom.learn.talk import Talk, talk_from
from classroom.library.wording import in_approved_words
from classroom.models import OpenClass, now
from classroom.plain_words import WORDS
from classroom.safeguarding.after_reply import follow_up
from scaffolds.ask import Reply, Say, ask
from scaffolds.asking.shapes import LONGEST_SAY
from scaffolds.asking.words import options

bp = Blueprint("learn", __name__, url_prefix="/learn")
SOON = datetime.timedelta(minutes=10)
CLOSES_SOON = "This class closes soon. What is here stays on this page."
HAS_CLOSED = "This class has closed. What is here stays until this tab is closed."


@bp.get("/<code>")
@learners
def show_page(code: str) -> ResponseReturnValue:
    opened = enter(code)
    if opened.code != code:
        return redirect(learner_path(opened.code), 303)  # typed in small letters or with a space
    return _page(opened, talk_from(request.args.__class__(), offers_of(opened)))


@bp.post("/<code>/say")
@learners
def say(code: str) -> ResponseReturnValue:
    """One press or one say: `act` is a press on what is there, `pressed` an option's words, `say` the box. An empty
    box is an answer too. The answer is the page, or the parts of it that changed. In a class that has closed what is
    there can still be pressed, and something new is answered by one line (410)."""
    opened = enter_to_say(code)
    take_turn(opened, request.form.get("seat", ""), _said())
    before = talk_from(request.form, offers_of(opened))
    answers = "act" in request.form or may_say(opened, _said())
    after = _after(before, opened) if answers else before
    status = 200 if answers else 410
    if not want_fragment():
        return _page(opened, after, keeps_box=not answers), status
    is_new = len(after.acts) == len(before.acts) + 1 and after.acts[-1].startswith("turn ")
    return render_template("learn/_changed.html", is_new=is_new, **_given(opened, after)), status


def _said() -> str:
    return request.form.get("pressed") or request.form.get("say", "")


def _after(talk: Talk, opened: OpenClass) -> Talk:
    act = request.form.get("act")
    if act is None:
        return talk.answered(_said(), lambda say: _reply(say, opened))
    if act == "back":
        return talk.back()
    if act == "as-it-is":
        return talk
    return talk.doing(act, focus=_focus(act), told=TOLD.get(act.partition(" ")[0], ""))


def _focus(act: str) -> str:
    """Where the focus goes: the step that was acted on, or the first of those it became."""
    match act.split(" "):
        case ["smaller", turn, step]:
            return f"{turn} {step.partition('+')[0]}" if "+" in step else f"{turn} {step}.1"
        case ["join", turn, one, other]:
            return f"{turn} {one}+{other}"
        case ["at", *_]:
            return ""  # the button that was pressed is still there
        case [_, *where]:
            return " ".join(where)
    return ""


TOLD = {
    "clear": "A clear page. One change back brings everything here again.",
    "smaller": "In smaller steps.",
    "join": "Two steps together.",
    "hide": "One step out of sight.",
    "show": "All the steps in sight.",
    "another": "In other words.",
    "earlier": "One place earlier.",
    "later": "One place later.",
    "at": "Another step.",
}


def _reply(say: Say, opened: OpenClass) -> Reply:
    """The reply, counted; where its words call for a person, somebody is told."""
    reply = ask(say, engine=in_approved_words(engines.for_learners(offers_of(opened).model)))
    follow_up(opened, reply, request.form.get("seat", ""))
    return reply


def _given(opened: OpenClass, talk: Talk) -> dict[str, object]:
    return {
        "code": opened.code, "talk": talk, "ways": offered_ways(offers_of(opened)),
        "always": options("else", "nothing"), "closing": _closing(opened),
    }


def _closing(opened: OpenClass) -> str:
    """Said with an answer and never by itself, and without a time: nothing counts down (practice.md D2, D7)."""
    if not opened.is_open:
        return HAS_CLOSED
    return CLOSES_SOON if opened.closes_at - now() <= SOON else ""


def _page(opened: OpenClass, talk: Talk, *, keeps_box: bool = False) -> str:
    shared = [one for one in opened.shared if can_be_shared(one)]
    model = engines.model_for_learners(offers_of(opened).model)
    is_press = keeps_box or "act" in request.form or "pressed" in request.form
    draft = request.form.get("say", "")[:LONGEST_SAY] if is_press else ""  # what was half typed stays in its box
    return render_template(
        "learn/page.html", shared=shared, draft=draft, longest=LONGEST_SAY, model=model, seat_words=WORDS,
        **_given(opened, talk)
    )
