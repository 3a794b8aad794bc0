"""/library: the register of prompts, and the page of each with its versions."""
from flask import Blueprint, abort, current_app, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from classroom import engines
from classroom.access import current_staff, role, staff
from classroom.audit import record as audit
from classroom.database import session
from classroom.htmx import want_fragment
from classroom.library import moves, over_time, register, shelf
from classroom.library.showing import STATES_SAID, trial_parts, version_parts
from classroom.models import PromptVersion, Role, SchoolSetting

bp = Blueprint("library", __name__, url_prefix="/library")


@bp.get("")
@staff
def show_library() -> ResponseReturnValue:
    person, model = current_staff(), engines.model_name()
    curates = person.role in (Role.SENCO, Role.ADMIN)
    return render_template(
        "library/library.html", rows=register.rows(session()), due=over_time.due(session()), states=STATES_SAID,
        queue=register.queue(session(), person), drafts=register.drafts(session(), person), bar=register.BAR,
        stale=over_time.to_try_again(session(), model) if curates else [], model=model,
        sole=moves.sole_senco(session()))


@bp.post("/four-eyes")
@role(Role.ADMIN)
def set_four_eyes() -> ResponseReturnValue:
    """Whether the school's one SENCO approves their own versions too. It is said on the page of the library."""
    on = request.form.get("sole") == "on"
    said = session().get(SchoolSetting, moves.SOLE_SENCO) or SchoolSetting(name=moves.SOLE_SENCO)
    said.value = {"on": on}
    session().add(said)
    audit.note(session(), "sole-senco-set", by=current_staff(), on=on)
    session().commit()
    if on and not moves.sole_senco(session()):
        flash("This holds only while the school has one SENCO. It has more or fewer, so two people still approve.")
    return redirect(url_for("library.show_library"), 303)


@bp.get("/<name>")
@staff
def show_prompt(name: str) -> ResponseReturnValue:
    """The version in use; where none ever was, the newest."""
    versions = shelf.versions(session(), name) or abort(404, "There is no prompt of that name in the library.")
    return _page(shelf.in_use(session(), name) or versions[0], is_front=True)


@bp.get("/<name>/<int:number>")
@staff
def show_version(name: str, number: int) -> ResponseReturnValue:
    return _page(version_or_404(name, number), is_front=False)


def version_or_404(name: str, number: int) -> PromptVersion:
    return shelf.version_of(session(), name, number) or abort(404, "There is no such version of a prompt here.")


def _page(version: PromptVersion, *, is_front: bool) -> str:
    if want_fragment():
        return render_template("library/_trials.html", **trial_parts(version))
    return render_template("library/version.html", **version_parts(version, is_front=is_front))


def page_with_fault(version: PromptVersion, fault: str) -> ResponseReturnValue:
    """The page again with what was typed, and why it did not come about."""
    session().rollback()
    session().refresh(version)
    said = version_parts(version, is_front=False) | {"fault": fault}
    return render_template("library/version.html", **said), 422


@bp.post("/try-again")
@role(Role.SENCO, Role.ADMIN)
def try_again() -> ResponseReturnValue:
    """Trials of all prompts in use that have not been tried since the model or the checks changed."""
    wanted = over_time.to_try_again(session(), engines.model_name())
    begun = current_app.extensions["trials"].add(session(), wanted, current_staff().id)
    flash(f"{len(begun)} {'trial is' if len(begun) == 1 else 'trials are'} under way. A prompt that does worse than "
          "before is held for review.")
    return redirect(url_for("library.show_library"), 303)
