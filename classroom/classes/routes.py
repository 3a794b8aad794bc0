"""/classes: open a class for up to eight hours, and show its code."""
import hashlib

from flask import Blueprint, abort, current_app, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from markupsafe import Markup
from sqlalchemy import select

from classroom.access import current_staff, staff
from classroom.classes import live, opening
from classroom.classes.codes import learner_path, normalise
from classroom.classes.offers import READING_AGES, Offers, offered_ways, offers_from, offers_of, switches
from classroom.classes.qr import svg
from classroom.classes.sharing import shareable
from classroom.database import session
from classroom.htmx import want_fragment
from classroom.models import OpenClass
from classroom.origin import is_loopback
from classroom.safeguarding import contacts
from classroom.safeguarding.seats import seats

bp = Blueprint("classes", __name__, url_prefix="/classes")
HOURS = range(1, 9)


@bp.get("")
@staff
def show_classes() -> ResponseReturnValue:
    """The page, or its list alone while it is looked at: nothing where the list is as it was, so that whoever has a
    link of it in focus keeps it."""
    if not want_fragment():
        return _page()
    opened = opening.seen_by(session(), current_staff())
    if request.args.get("seen") == _mark(opened):
        return "", 204
    return render_template("classes/_open.html", opened=opened, seen=_mark(opened))


def _mark(opened: list[OpenClass]) -> str:
    """Changes when the list does."""
    told = " ".join(f"{one.code} {one.label} {one.closes_at}" for one in opened)
    return hashlib.sha256(told.encode()).hexdigest()[:10]


@bp.post("")
@staff
def open_class() -> ResponseReturnValue:
    typed = {name: request.form.get(name, "").strip() for name in ("label", "hours", "reading_age")}
    if contacts.why_not_open(session()):
        return _page(typed=typed), 409
    faults = _faults(typed)
    if faults:
        return _page(typed=typed, faults=faults), 422
    offers = Offers(reading_age=int(typed["reading_age"]))
    opened = opening.open_class(session(), current_staff(), typed["label"], int(typed["hours"]), offers)
    return redirect(url_for("classes.show_class", code=opened.code), 303)


def _faults(typed: dict[str, str]) -> dict[str, str]:
    faults = {}
    if not typed["label"]:
        faults["label"] = "Give the class a name that you will know again, such as Year 8 English."
    elif len(typed["label"]) > opening.LONGEST_LABEL or not typed["label"].isprintable():
        faults["label"] = f"A name has at most {opening.LONGEST_LABEL} characters, on one line."
    if typed["hours"] not in map(str, HOURS):
        faults["hours"] = "A class can stay open from 1 to 8 hours."
    if typed["reading_age"] not in map(str, READING_AGES):
        faults["reading_age"] = f"Choose a reading age from {READING_AGES[0]} to {READING_AGES[-1]}."
    return faults


@bp.get("/<code>")
@staff
def show_class(code: str) -> ResponseReturnValue:
    """The page, or one of the two parts that move on it: nothing where that is as it was, so that what is unfolded or
    in focus stays so."""
    opened = _mine(code)
    now_on_it = live.of(session(), opened, current_staff())
    part = request.args.get("part", "")
    if want_fragment() and part in now_on_it.marks:
        if request.args.get("seen") == now_on_it.marks[part]:
            return "", 204
        return render_template(f"classes/_{part}.html", opened=opened, live=now_on_it)
    offers = offers_of(opened)
    return render_template(
        "classes/class.html", opened=opened, offers=offers, ways=offered_ways(offers), qr=_qr(opened), live=now_on_it,
        switches=switches(_has_model()), reading_ages=READING_AGES, why_not=contacts.why_not_open(session()),
        only_here=is_loopback(request.host), shareable=shareable(session(), current_staff(), opened),
        can_extend=opened.closes_at < opened.opened_at + opening.LONGEST,
    )


@bp.get("/<code>/board")
@staff
def show_board(code: str) -> ResponseReturnValue:
    """What a whole class may see: the code, and nothing that changes."""
    opened = _mine(code)
    if not opened.is_open:
        return redirect(url_for("classes.show_class", code=opened.code), 303)
    return render_template("classes/board.html", opened=opened, qr=_qr(opened))


def _qr(opened: OpenClass) -> Markup:
    return svg(request.host_url.rstrip("/") + learner_path(opened.code))


@bp.post("/<code>/extend")
@staff
def extend(code: str) -> ResponseReturnValue:
    opened = _mine(code)
    if opening.extend(session(), opened):
        seats().extended(opened)
    else:
        flash("This class cannot stay open for longer: eight hours is the most, and a closed class stays closed.")
    return redirect(url_for("classes.show_class", code=opened.code), 303)


@bp.post("/<code>/close")
@staff
def close(code: str) -> ResponseReturnValue:
    opened = _mine(code)
    opening.close(session(), opened)
    seats().forget_class(opened.id)
    flash(f"{opened.label} is closed. Its code no longer opens anything.")
    return redirect(url_for("classes.show_classes"), 303)


@bp.post("/<code>/offers")
@staff
def change_offers(code: str) -> ResponseReturnValue:
    """For learners who come to the page from now on; a page that is open keeps what it has."""
    opened = _mine(code)
    try:
        opened.offers = offers_from(request.form, _has_model()).model_dump()
    except ValueError:
        abort(400)
    session().commit()
    flash("What the class offers is set.")
    return redirect(url_for("classes.show_class", code=opened.code), 303)


@bp.post("/<code>/share")
@staff
def share(code: str) -> ResponseReturnValue:
    """Only the person's own resources, read by somebody: what is not offered is not there."""
    opened, wanted = _mine(code), request.form.get("resource", "")
    if wanted not in (str(one.id) for one in opened.shared):  # sent twice, it is there once
        offered = shareable(session(), current_staff(), opened)
        opened.shared.append(next((one for one in offered if str(one.id) == wanted), None) or abort(404))
        session().commit()
    return redirect(url_for("classes.show_class", code=opened.code), 303)


@bp.post("/<code>/share/<int:number>/remove")
@staff
def unshare(code: str, number: int) -> ResponseReturnValue:
    opened = _mine(code)
    opened.shared = [one for one in opened.shared if one.id != number]
    session().commit()
    return redirect(url_for("classes.show_class", code=opened.code), 303)


def _mine(code: str) -> OpenClass:
    """404 for another teacher's class as well, so that a code cannot be tried here."""
    opened = session().scalar(select(OpenClass).where(OpenClass.code == normalise(code)))
    if opened is None or not opening.may_see(session(), current_staff(), opened):
        abort(404)
    return opened


def _has_model() -> bool:
    has_model: bool = current_app.config["HANDRAIL"].has_model
    return has_model


def _page(**given: object) -> str:
    opened = opening.seen_by(session(), current_staff())
    return render_template(
        "classes/classes.html", opened=opened, seen=_mark(opened), hours=HOURS, reading_ages=READING_AGES,
        why_not=contacts.why_not_open(session()), **{"typed": {}, "faults": {}, **given},
    )
