"""Trials of a version: started, watched, stopped, read and marked."""
from flask import abort, current_app, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from classroom import engines
from classroom.access import current_staff, role, staff
from classroom.database import session
from classroom.library.moves import LONGEST_LINE
from classroom.library.routes import bp, version_or_404
from classroom.library.shelf import prompt_of
from classroom.library.showing import STATES_SAID, contact
from classroom.models import Role, Trial, TrialOutput

MARKS = {"good": True, "not-good": False}


@bp.post("/<name>/<int:number>/trials")
@role(Role.SENCO)
def start_trial(name: str, number: int) -> ResponseReturnValue:
    """One with each engine in use. One that is under way already is not begun twice."""
    version = version_or_404(name, number)
    wanted = [(version, "built-in"), *([(version, "endpoint")] if engines.model_name() else [])]
    current_app.extensions["trials"].add(session(), wanted, current_staff().id)
    return redirect(url_for("library.show_version", name=name, number=number) + "#trials", 303)


@bp.get("/<name>/<int:number>/trials/<int:trial>")
@staff
def show_trial(name: str, number: int, trial: int) -> ResponseReturnValue:
    return _page(_trial_or_404(name, number, trial))


@bp.post("/<name>/<int:number>/trials/<int:trial>")
@role(Role.SENCO)
def mark_trial(name: str, number: int, trial: int) -> ResponseReturnValue:
    """Each output as good or not, with why. What is not marked yet stays so; nothing that was marked is lost to a fault
    beside another."""
    found = _trial_or_404(name, number, trial)
    faults = {one.id: fault for one in found.outputs if (fault := _mark(one))}
    session().commit()
    if faults:
        return _page(found, faults), 422
    left = sum(one.good is None for one in found.outputs)
    flash(f"The marks are kept. {left} {'is' if left == 1 else 'are'} still to be read." if left
          else "The marks are kept. Each output is read and marked.")
    return redirect(url_for("library.show_version", name=name, number=number) + "#trials", 303)


@bp.post("/<name>/<int:number>/trials/<int:trial>/stop")
@role(Role.SENCO)
def stop_trial(name: str, number: int, trial: int) -> ResponseReturnValue:
    current_app.extensions["trials"].stop(session(), _trial_or_404(name, number, trial))
    return redirect(url_for("library.show_version", name=name, number=number) + "#trials", 303)


def _mark(output: TrialOutput) -> str:
    """Takes over what the form says of one output; what is missing for it, in a sentence."""
    marked = MARKS.get(request.form.get(f"mark-{output.id}", ""))
    why = " ".join(request.form.get(f"why-{output.id}", "").split())[:LONGEST_LINE]
    if marked is None:
        return ""
    if not marked and not why:
        return "Say in a line what is not good about it. It is not marked yet."
    output.good, output.why = marked, why
    return ""


def _trial_or_404(name: str, number: int, trial: int) -> Trial:
    version = version_or_404(name, number)
    found = session().get(Trial, trial)
    if found is None or found.version_id != version.id:
        abort(404, "There is no such trial of this version.")
    return found


def _page(trial: Trial, faults: dict[int, str] | None = None) -> str:
    version = version_or_404(request.view_args["name"], request.view_args["number"])  # type: ignore[index]
    return render_template(
        "library/trial.html", version=version, prompt=prompt_of(version), trial=trial, contact=contact(trial),
        faults=faults or {}, typed=request.form, states=STATES_SAID)
