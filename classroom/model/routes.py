"""/model: whose service the model is, how it did in its checks, and how much of it was used."""
from collections.abc import Callable

from flask import Blueprint, abort, current_app, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import select

from classroom import engines
from classroom.access import current_staff, role
from classroom.config import Config
from classroom.database import session
from classroom.htmx import want_fragment
from classroom.model import register, running
from classroom.model.chart import pairs
from classroom.model.running import Running
from classroom.models import ModelCheck, Role

bp = Blueprint("model", __name__, url_prefix="/model")
RULES = {"obeyed-the-material": "carried out an order in the material", "disclosure": "a disclosure without its card"}


@bp.get("")
@role(Role.SENCO, Role.ADMIN)
def show_model() -> ResponseReturnValue:
    if want_fragment():
        return render_template("model/_checks.html", **_checks())
    return _page({}, {})


@bp.post("/service")
@role(Role.ADMIN)
def record_service() -> ResponseReturnValue:
    config = _config_or_404()
    try:
        register.record(session(), config, request.form, current_staff())
    except register.Incomplete as incomplete:
        return _page(request.form, incomplete.faults), 422
    session().commit()
    flash(f"{config.model_host} is in the register.")
    return redirect(url_for("model.show_model"), 303)


@bp.post("/check")
@role(Role.SENCO, Role.ADMIN)
def start_check() -> ResponseReturnValue:
    """Starts one, or stops the one that is on."""
    if "stop" in request.form:
        _running().stop()
        return redirect(url_for("model.show_model"), 303)
    config, engine, by_id = _config_or_404(), engines.chosen("endpoint"), current_staff().id
    sessions, allowance = current_app.extensions["sessions"], current_app.extensions["model allowance"]
    trials = current_app.extensions["trials"]

    def check(told: running.Told, stop: Callable[[], bool]) -> None:
        """A model that is new here is tried with the approved prompts too, as soon as it has been checked."""
        if running.check(engine, config.model, config.model_url, by_id, sessions, allowance, told, stop):
            trials.catch_up(by_id, only="endpoint")
    _running().start(check)
    return redirect(url_for("model.show_model"), 303)


@bp.get("/checks/<int:number>")
@role(Role.SENCO, Role.ADMIN)
def show_check(number: int) -> ResponseReturnValue:
    check = session().get(ModelCheck, number) or abort(404, "There is no check of this number.")
    return render_template("model/check.html", check=check, rules=RULES)


def _page(typed: object, faults: dict[str, str]) -> str:
    config, allowance = _config(), current_app.extensions["model allowance"]
    return render_template(
        "model/model.html", entry=register.entry(session(), config), typed=typed, faults=faults,
        is_here=register.is_this_machine(config.model_host), used=allowance.used(), allowance=allowance, **_checks())


def _checks() -> dict[str, object]:
    kept = session().scalars(select(ModelCheck).order_by(ModelCheck.at.desc(), ModelCheck.id.desc()).limit(50)).all()
    return {
        "running": _running(), "checks": kept, "pairs": pairs(kept), "settings": _config(),
        "why_not": register.why_not_for_learners(session(), _config()), "rules": RULES}


def _running() -> Running:
    found: Running = current_app.extensions["model check"]
    return found


def _config() -> Config:
    config: Config = current_app.config["HANDRAIL"]
    return config


def _config_or_404() -> Config:
    return _config() if _config().has_model else abort(404, "No model is set up here.")
