"""/safeguarding: where notices go, what they say, and counts by day. For SENCOs, admins, and whoever signs in with the
lead's or the deputy's own mailbox."""
import csv
import io

from flask import Blueprint, Response, abort, current_app, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from classroom import audit
from classroom.access import current_staff, everyone, only, role, staff
from classroom.account.again import asks_again
from classroom.database import session
from classroom.errors import page
from classroom.htmx import want_fragment
from classroom.models import Contact, ContactRole, Notice, Role, Staff
from classroom.safeguarding import contacts, counts, notices
from classroom.safeguarding.chart import chart
from classroom.safeguarding.contacts import LeadNotConfirmed
from classroom.safeguarding.kinds import LEVELS, in_words
from classroom.safeguarding.mail import MailFault, StandIn, post
from classroom.safeguarding.postman import postman
from classroom.safeguarding.seats import seats
from classroom.safeguarding.wording import confirm_mail

bp = Blueprint("safeguarding", __name__, url_prefix="/safeguarding")
admins = role(Role.ADMIN)
DAYS = 28
USED_UP = "This link has been used, has run out, or a newer one was sent."
NOT_SET_UP = "This class is not set up yet. A teacher can say when it is."


def may_see(person: Staff) -> bool:
    """Whether somebody may read notices and counts: a SENCO, an admin, whoever has a confirmed mailbox's address."""
    return person.role in (Role.SENCO, Role.ADMIN) or contacts.is_contact(session(), person)


those_who_see = only(may_see)


@bp.get("")
@those_who_see
def show_notices() -> ResponseReturnValue:
    return render_template(
        "safeguarding/notices.html", notices=notices.newest(session()), in_words=in_words, levels=LEVELS,
        why_not=contacts.why_not_open(session()), weeks=notices.KEPT.days // 7, is_demo=_is_demo(),
    )


@bp.post("/<int:number>/acknowledge")
@those_who_see
def acknowledge(number: int) -> ResponseReturnValue:
    notice = session().get(Notice, number) or abort(404)
    notices.acknowledge(session(), notice, current_staff())
    seats().forget_notice(notice.id)
    flash(f"Notice {notice.id} is acknowledged. What was done about it belongs in the school’s own record.")
    return redirect(url_for("safeguarding.show_notices"), 303)


@bp.get("/contacts")
@those_who_see
def show_contacts() -> ResponseReturnValue:
    return _contacts_page()


@bp.post("/contacts/<who>")
@admins
@asks_again
def save_contact(who: str) -> ResponseReturnValue:
    """Saves, and mails the link where the mailbox is still to be confirmed."""
    wanted = _role(who)
    typed = {name: request.form.get(name, "").strip() for name in ("name", "mailbox", "minutes")}
    other = contacts.find(session(), next(one for one in ContactRole if one is not wanted))
    faults = contacts.faults(wanted, typed["name"], typed["mailbox"], typed["minutes"], other)
    if faults:
        return _contacts_page(faults={wanted: faults}, typed={wanted: typed}), 422
    minutes = int(typed["minutes"]) if wanted is ContactRole.DEPUTY else 0
    contact = contacts.save(session(), wanted, typed["name"], typed["mailbox"], minutes, current_staff())
    if contact.confirmed_at:
        flash("Saved.")
    else:
        _mail_link(contact)
    return redirect(url_for("safeguarding.show_contacts"), 303)


@bp.post("/contacts/<who>/link")
@admins
def send_link(who: str) -> ResponseReturnValue:
    _mail_link(contacts.find(session(), _role(who)) or abort(404))
    return redirect(url_for("safeguarding.show_contacts"), 303)


@bp.post("/contacts/deputy/remove")
@admins
@asks_again
def remove_deputy() -> ResponseReturnValue:
    contacts.remove_deputy(session(), current_staff())
    flash("There is no deputy now. Notices go to the safeguarding lead alone.")
    return redirect(url_for("safeguarding.show_contacts"), 303)


def _mail_link(contact: Contact) -> None:
    path = url_for("safeguarding.show_confirmation", token=contacts.new_token(session(), contact))
    try:
        post().send(confirm_mail(contact, request.host_url.rstrip("/") + path))
    except MailFault as fault:
        flash(f"Saved, and the link could not be mailed. {fault}")
    else:
        flash(f"A link is on its way to {contact.mailbox}. Once it has been opened there, notices can be sent to it.")


@bp.get("/confirm/<token>")
@everyone
def show_confirmation(token: str) -> ResponseReturnValue:
    """A press is still needed: mail servers open links by themselves to look at them."""
    return render_template("safeguarding/confirm.html", contact=_of_token(token), titles=contacts.TITLES)


@bp.post("/confirm/<token>")
@everyone
def confirm(token: str) -> ResponseReturnValue:
    contact = _of_token(token)
    contacts.confirm(session(), contact)
    postman().wake()
    return render_template("safeguarding/confirmed.html", contact=contact, titles=contacts.TITLES)


@bp.get("/report")
@those_who_see
def show_report() -> ResponseReturnValue:
    days = counts.by_day(session(), DAYS)
    return render_template(
        "safeguarding/report.html", days=days, columns=counts.REPORTED, shown=counts.shown, small=counts.SMALL,
        chart=chart([(day, numbers["asked"]) for day, numbers in days]), weeks=notices.KEPT.days // 7,
        is_demo=_is_demo(),
    )


@bp.get("/report.csv")
@those_who_see
def send_report() -> ResponseReturnValue:
    """Every day that is still kept: the numbers as they may be shown, and nothing else."""
    written = io.StringIO()
    rows = csv.writer(written)
    rows.writerow(["Day", *counts.REPORTED.values()])
    for day, numbers in counts.by_day(session(), notices.KEPT.days):
        if any(numbers.values()):
            rows.writerow([day.isoformat(), *(counts.shown(numbers[name]) for name in counts.REPORTED)])
    audit.note(session(), "counts-exported", by=current_staff(), days=notices.KEPT.days)
    session().commit()
    headers = {"Content-Disposition": "attachment; filename=handrail-counts-by-day.csv"}
    return Response(written.getvalue(), mimetype="text/csv", headers=headers)


@bp.get("/mailbox")
@staff
def show_mailbox() -> ResponseReturnValue:
    """The demo's stand-in mailbox. In a school there is no such page."""
    kept = post()
    if not isinstance(kept, StandIn):
        abort(404)
    return render_template("safeguarding/mailbox.html", mails=kept.mails)


@bp.app_errorhandler(LeadNotConfirmed)
def show_not_set_up(error: LeadNotConfirmed) -> ResponseReturnValue:
    if want_fragment():
        return page(503, NOT_SET_UP)
    return render_template("safeguarding/not-set-up.html", said=NOT_SET_UP), 503


def _role(who: str) -> ContactRole:
    return ContactRole(who) if who in set(ContactRole) else abort(404)


def _of_token(token: str) -> Contact:
    return contacts.of_token(session(), token) or abort(404, USED_UP)


def _contacts_page(**given: object) -> str:
    found = {one: contacts.find(session(), one) for one in ContactRole}
    return render_template(
        "safeguarding/contacts.html", contacts=found, titles=contacts.TITLES, waits=contacts.WAITS,
        usual_wait=contacts.USUAL_WAIT, has_mail=bool(current_app.config["HANDRAIL"].smtp_url) or _is_demo(),
        is_demo=_is_demo(), **{"faults": {}, "typed": {}, **given},
    )


def _is_demo() -> bool:
    return isinstance(post(), StandIn)


@bp.app_context_processor
def _for_staff_pages() -> dict[str, object]:
    """What base.html asks for on the pages of staff."""
    if not current_user.is_authenticated:
        return {}
    return {
        "sees_safeguarding": lambda: may_see(current_staff()),
        "unsent_notices": lambda: notices.unsent(session(), current_staff()),
    }

