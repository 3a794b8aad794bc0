"""/training: the cards, reading them, and who has. What a school requires comes before /make, for everybody who is
signed in already too."""
import csv
import io
from collections.abc import Sequence

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user
from sqlalchemy import select

from classroom import audit, errors
from classroom.access import current_staff, role, staff
from classroom.account.sign_in import safe_next
from classroom.csv_cells import safe
from classroom.database import session
from classroom.htmx import want_fragment
from classroom.models import CardRead, Role, Staff
from classroom.times import day
from classroom.training.cards import (
    Card,
    cards,
    editions_read,
    is_read,
    mark_read,
    require,
    required,
    still_to_read,
)

bp = Blueprint("training", __name__, url_prefix="/training")
those_who_ask_it = role(Role.SENCO, Role.ADMIN)
CLOSED = ("make", "batches")  # the rooms that what is required comes before
FIRST = "The school asks for some short cards to be read before anything is made. They are on the page “Training”."


@bp.get("")
@staff
def show_cards() -> ResponseReturnValue:
    read = editions_read(session(), current_staff())
    return render_template(
        "training/cards.html", cards=cards().values(), read=read, is_read=is_read, required=required(session()),
        to_read=still_to_read(session(), current_staff()), next=request.args.get("next", ""))


@bp.get("/<name>")
@staff
def show_card(name: str) -> ResponseReturnValue:
    card = _card(name)
    read = editions_read(session(), current_staff())
    return render_template(
        "training/card.html", card=card, read=read.get(card.name), is_read=is_read(card, read),
        next=request.args.get("next", ""))


@bp.post("/<name>/read")
@staff
def read_card(name: str) -> ResponseReturnValue:
    """Then to the next one that is required, else to where the person was going."""
    mark_read(session(), current_staff(), _card(name))
    path = request.form.get("next", "")
    if left := still_to_read(session(), current_staff()):
        return redirect(url_for("training.show_card", name=left[0].name, next=path or None), 303)
    return redirect(safe_next(path) if path else url_for("training.show_cards"), 303)


@bp.get("/who")
@those_who_ask_it
def show_who() -> ResponseReturnValue:
    return render_template(
        "training/who.html", cards=list(cards().values()), people=_people(), read=_read_by_person(),
        required=required(session()), is_read=is_read)


@bp.post("/required")
@those_who_ask_it
def change_required() -> ResponseReturnValue:
    wanted = require(session(), request.form.getlist("card"))
    audit.note(session(), "training-required", by=current_staff(), cards=", ".join(card.name for card in wanted))
    session().commit()
    flash("From everybody’s next page on, these come before Make: " + ", ".join(card.title for card in wanted) + "."
          if wanted else "No card has to be read before Make.")
    return redirect(url_for("training.show_who"), 303)


@bp.get("/who.csv")
@those_who_ask_it
def send_who() -> ResponseReturnValue:
    people, read = _people(), _read_by_person()
    written = io.StringIO()
    rows = csv.writer(written)
    rows.writerow(["Name", "Email address", "Role", *(card.title for card in cards().values())])
    for person in people:
        days = (_when(card, read.get(person.id, {})) for card in cards().values())
        rows.writerow([safe(cell) for cell in (person.name, person.email, person.role.value, *days)])
    audit.note(session(), "training-exported", by=current_staff(), rows=len(people))
    session().commit()
    headers = {"Content-Disposition": "attachment; filename=handrail-training.csv"}
    return Response(written.getvalue(), mimetype="text/csv", headers=headers)


def _when(card: Card, read: dict[str, CardRead]) -> str:
    if card.name not in read:
        return ""
    return day(read[card.name].at) + ("" if is_read(card, read) else " (an earlier edition)")


def _card(name: str) -> Card:
    return cards().get(name) or abort(404)


def _people() -> Sequence[Staff]:
    return session().scalars(select(Staff).order_by(Staff.name, Staff.id)).all()


def _read_by_person() -> dict[int, dict[str, CardRead]]:
    found: dict[int, dict[str, CardRead]] = {}
    for one in session().scalars(select(CardRead)):
        found.setdefault(one.staff_id, {})[one.card] = one
    return found


@bp.before_app_request
def ask_first() -> ResponseReturnValue | None:
    """After the guard of access.py. What somebody typed meanwhile is on the page that says so."""
    if request.blueprint not in CLOSED or not current_user.is_authenticated:
        return None
    if not still_to_read(session(), current_staff()):
        return None
    if request.method == "GET" and not want_fragment():
        return redirect(url_for("training.show_cards", next=request.full_path.rstrip("?")), 303)
    return errors.page(403, FIRST)


@bp.app_context_processor
def _for_staff_pages() -> dict[str, object]:
    """What base.html asks for: the first card that belongs to this page and that this person has not read."""
    def worth_reading() -> Card | None:
        here = [card for card in cards().values() if card.belongs_to(request.endpoint, request.view_args or {})]
        read = editions_read(session(), current_staff()) if here else {}
        return next((card for card in here if not is_read(card, read)), None)
    return {"worth_reading": worth_reading}
