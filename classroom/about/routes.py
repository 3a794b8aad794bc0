"""The front door, what this is and what it keeps, whether it is well, and its fonts."""
from importlib.resources import as_file, files
from importlib.util import find_spec

from flask import Blueprint, abort, current_app, jsonify, redirect, render_template, request, send_file
from flask.typing import ResponseReturnValue
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from classroom.access import everyone, learners
from classroom.classes.codes import CODE_LENGTH, ClassNotOpen, learner_path
from classroom.classes.entering import enter
from classroom.config import Config
from classroom.database import session
from classroom.identifiers import data_types
from classroom.model import register
from classroom.safeguarding.notices import KEPT

bp = Blueprint("about", __name__)

FONTS = {
    "atkinson-hyperlegible-400.ttf": ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Regular.ttf"),
    "atkinson-hyperlegible-700.ttf": ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Bold.ttf"),
    "lexend.ttf": ("fontpkg_lexend", "Lexend[wght].ttf"),
}


@bp.get("/")
@everyone
def show_doors() -> ResponseReturnValue:
    return render_template("about/doors.html", code_length=CODE_LENGTH)


@bp.get("/join")
@learners
def show_join() -> ResponseReturnValue:
    return _join_page()


@bp.post("/join")
@learners
def join() -> ResponseReturnValue:
    typed = request.form.get("code", "")
    if not typed.strip():
        return _join_page()  # an empty box is nobody's mistake
    return redirect(learner_path(enter(typed).code), 303)


@bp.app_errorhandler(ClassNotOpen)
def show_class_not_open(error: ClassNotOpen) -> ResponseReturnValue:
    """Wherever a code is looked up: here, on a learner's page, at a shared resource. The code stays in its box."""
    return _join_page(said=str(error), code=error.typed), 404


def _join_page(said: str = "", code: str = "") -> str:
    return render_template("about/join.html", said=said, code=code, code_length=CODE_LENGTH)


@bp.get("/about")
@everyone
def show_about() -> ResponseReturnValue:
    config = _config()
    return render_template(
        "about/about.html", config=config, weeks=KEPT.days // 7, service=register.entry(session(), config),
        model_is_here=register.is_this_machine(config.model_host),
        model_not_for_learners=register.why_not_for_learners(session(), config),
        data_rows=data_types.ROWS, data_opened=data_types.opened(session()), safeguards=data_types.SAFEGUARDS)


@bp.get("/healthz")
@everyone
def show_health() -> ResponseReturnValue:
    """The process answers."""
    return jsonify(status="well")


@bp.get("/readyz")
@everyone
def show_readiness() -> ResponseReturnValue:
    """Whether the parts a page may need are there. The model is only said to be set up or not: asking it costs money,
    and everything works without it."""
    parts = {
        "database": "ready" if _database_answers() else "not answering",
        "model": "set up" if _config().has_model else "none, the built-in engine answers",
        "voice": "ready" if find_spec("pyttsx3") and find_spec("espeakng_loader") else "missing",
    }
    well = parts["database"] == "ready" and parts["voice"] == "ready"
    return jsonify(status="ready" if well else "not ready", **parts), 200 if well else 503


@bp.get("/fonts/<name>")
@everyone
def send_font(name: str) -> ResponseReturnValue:
    if name not in FONTS:
        abort(404)
    package, file_name = FONTS[name]
    with as_file(files(package) / "files" / file_name) as path:
        return send_file(path, mimetype="font/ttf", conditional=True)


def _config() -> Config:
    return current_app.config["HANDRAIL"]


def _database_answers() -> bool:
    try:
        session().execute(text("SELECT 1"))
    except SQLAlchemyError:
        return False
    return True
