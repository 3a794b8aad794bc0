"""Writing a prompt, or a change of one. Whoever is on the staff may; it is kept as a draft, and nobody runs a draft."""
import datetime

from flask import abort, current_app, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

import prompt_library
from classroom import engines
from classroom.access import current_staff, staff
from classroom.audit import record as audit
from classroom.database import session
from classroom.library import form, form_checks, shelf, try_out
from classroom.library.form import Form
from classroom.library.routes import bp, version_or_404
from classroom.library.showing import CHECKS_SAID
from classroom.models import PromptVersion
from classroom.sheets import KIND_NAMES
from prompt_library import FieldKind, Prompt
from scaffolds.trials.lint import lint

FIELD_KINDS = {
    FieldKind.TEXT: "one line of text", FieldKind.PASSAGE: "a passage", FieldKind.CHOICE: "a choice",
    FieldKind.YEAR: "a year group", FieldKind.READING_AGE: "a reading age", FieldKind.KEY_WORDS: "key words",
    FieldKind.NUMBER: "a number"}


@bp.get("/new")
@staff
def begin() -> ResponseReturnValue:
    """The kinds to choose from, then the form for one."""
    like = _starting(request.args.get("makes", ""))
    if like is None:
        return render_template("library/begin.html", kinds=[kind for kind in KIND_NAMES if _starting(kind)])
    review = datetime.date.today() + datetime.timedelta(days=365)
    return _page(None, form.for_kind(like, current_staff().name, review.isoformat()))


@bp.post("/new")
@staff
def write_new() -> ResponseReturnValue:
    return _written(None)


@bp.get("/<name>/<int:number>/change")
@staff
def change(name: str, number: int) -> ResponseReturnValue:
    version = version_or_404(name, number)
    return _page(version, form.of_prompt(shelf.prompt_of(version)))


@bp.post("/<name>/<int:number>/change")
@staff
def write_change(name: str, number: int) -> ResponseReturnValue:
    return _written(version_or_404(name, number))


def _starting(makes: str) -> Prompt | None:
    """The prompt that comes with Handrail for a kind: what its form begins with."""
    return next((one for one in prompt_library.load().values() if one.makes == makes), None)


def _written(base: PromptVersion | None) -> ResponseReturnValue:
    typed = form.typed(request.form, base.name if base else "")
    act, _, at = request.form.get("act", "").partition(" ")
    if act not in ("save", "try"):
        return _page(base, form.acted(typed, act, int(at) if at.isascii() and at.isdigit() and len(at) < 4 else None))
    prompt, faults = form_checks.read(typed)
    faults |= _about_keeping(base, prompt, typed) if act == "save" else {}
    if prompt and not faults and (named := try_out.names_somebody(prompt)):
        faults["named"] = named
    if prompt is None or faults:
        return _page(base, typed, faults=faults), 422
    if act == "try":
        chosen = request.form.get("try-example", "")
        return _page(base, typed, prompt=prompt, tried=try_out.tried(prompt, int(chosen) if chosen.isdecimal() else 0))
    version = _kept(session(), prompt, typed.why)
    flash(f"Kept as version {version.number}, a draft. Nobody can run it until it has been reviewed and approved.")
    return redirect(url_for("library.show_version", name=version.name, number=version.number), 303)


def _about_keeping(base: PromptVersion | None, prompt: Prompt | None, typed: Form) -> dict[str, str]:
    faults = {}
    if not typed.why.strip():
        faults["why"] = "Say in a line why: whoever reviews it reads this first."
    if base is None and (shelf.versions(session(), typed.parts["name"]) or _is_an_address(typed.parts["name"])):
        faults["name"] = "This name is taken. Choose another, or suggest a change of the prompt that has it."
    if base and prompt and prompt == shelf.prompt_of(base):
        faults["why"] = f"Nothing is different from version {base.number} yet."
    return faults


def _is_an_address(name: str) -> bool:
    """A prompt's name is its address, so it cannot be that of another page."""
    taken = {str(rule).split("/")[2] for rule in current_app.url_map.iter_rules()
             if str(rule).startswith(("/library/", "/make/", "/batches/"))}
    return name in taken


def _kept(opened: Session, prompt: Prompt, why: str) -> PromptVersion:
    """Commits. Of two who keep a version at the same moment the second gets the next number."""
    try:
        version = shelf.add(opened, prompt, current_staff(), " ".join(why.split()))
    except IntegrityError:
        opened.rollback()
        version = shelf.add(opened, prompt, current_staff(), " ".join(why.split()))
    audit.note(opened, "prompt-written", by=current_staff(), prompt=version.name, version=version.number,
               fingerprint=version.fingerprint)
    opened.commit()
    return version


def _page(base: PromptVersion | None, typed: Form, **said: object) -> str:
    told: dict[str, object] = {"faults": {}, "tried": (), "prompt": None} | said
    prompt = told["prompt"]
    if base is None and typed.parts["makes"] not in KIND_NAMES:
        abort(400, "This page was changed on the way. Begin with the kind of result again.")
    return render_template(
        "library/edit.html", base=base, form=typed, kinds=KIND_NAMES, field_kinds=FIELD_KINDS, checks=CHECKS_SAID,
        found=lint(prompt) if isinstance(prompt, Prompt) else (), model=engines.model_name(),
        most_fields=form.MOST_FIELDS, most_examples=form.MOST_EXAMPLES, **told)
