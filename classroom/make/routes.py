"""The pages of /make. A result is made by the one pipeline and is kept nowhere: the page carries it, sealed."""
from collections.abc import Iterator
from typing import Any

from flask import Blueprint, Response, abort, current_app, render_template, request, stream_with_context
from flask.typing import ResponseReturnValue

from classroom import engines
from classroom.access import current_staff, staff
from classroom.database import session
from classroom.htmx import want_fragment
from classroom.identifiers import data_types, marking
from classroom.identifiers.showing import gate
from classroom.library import over_time, shelf, uses
from classroom.make import ages, examples, working
from classroom.make.groups import grouped
from classroom.make.live import look, with_pressed
from classroom.make.showing import again, form_parts, opening, result_parts, typed_again
from classroom.models import Role
from classroom.safeguarding import contacts
from classroom.sheets import sealed_or_400
from prompt_library import Prompt
from scaffolds.filling import NotFilledIn
from scaffolds.make import Held, engine_for, stages

bp = Blueprint("make", __name__, url_prefix="/make")


@bp.get("")
@staff
def show_prompts() -> ResponseReturnValue:
    # A new school starts here, so what is still to do before learners can come is said here.
    admin_to_do = current_staff().role is Role.ADMIN and contacts.why_not_open(session()) is not None
    prompts = shelf.approved(session()).values()
    due = over_time.due(session()) if current_staff().role is Role.SENCO else []
    return render_template("make/prompts.html", groups=grouped(prompts), admin_to_do=admin_to_do, due=due)


@bp.get("/<name>")
@staff
def show_prompt(name: str) -> ResponseReturnValue:
    prompt = prompt_or_404(name)
    return render_template("make/prompt.html", **form_parts(prompt, opening(prompt)))


@bp.get("/<name>/example")
@staff
def show_example(name: str) -> ResponseReturnValue:
    """What this prompt makes of its own example: made by the real pipeline once, then remembered."""
    prompt = prompt_or_404(name)
    return render_template("make/_example.html", prompt=prompt, scaffold=examples.scaffold(prompt))


@bp.post("/<name>/measure")
@staff
def measure_passage(name: str) -> ResponseReturnValue:
    """The reading age of what is in the form so far, and the key words in it: the live part of the form, or the whole
    page where there is no script to ask for a part."""
    prompt = prompt_or_404(name)
    if want_fragment():
        return render_template("make/_live.html", prompt=prompt, live=look(prompt, request.form), swapped=True,
                               beside_result="beside_result" in request.form)
    return render_template("make/prompt.html", **form_parts(prompt, request.form))


@bp.post("/<name>")
@staff
def make_result(name: str) -> ResponseReturnValue:
    """The result, as a page, or as a stream of stages that ends with it where the page's script asked for one."""
    prompt, form = prompt_or_404(name), with_pressed(request.form)
    try:
        briefs = ages.briefs(prompt, form)
    except NotFilledIn as error:
        return again(prompt, faults={fault.field: fault.message for fault in error.faults})
    chosen = engines.for_staff(request.form.get("engine"), free_text=prompt.takes_free_text)
    engine = engine_for(briefs[0], chosen)
    kind = data_types.chosen(form.get(data_types.FIELD))
    if fault := data_types.why_not(session(), kind, local=engine.local):
        return again(prompt, gate=gate(prompt, form, fault))
    try:
        if engine.local and not _is_answered(kind) and marking.look(marking.texts_of(prompt, form), form):
            return again(prompt, marked=True)
    except Exception:  # what could not be looked at goes no further
        return again(prompt, held=marking.FAILED)
    steps = working.run(stages(brief, engine) for brief in briefs)
    if "text/event-stream" in request.accept_mimetypes.values():
        return _streamed(prompt, steps)
    try:
        made = working.last(steps)
    except Held as held:
        return again(prompt, held=str(held))
    uses.count(current_app.extensions["sessions"], prompt.name)
    return render_template("make/result.html", **form_parts(prompt, request.form), **result_parts(made))


@bp.post("/<name>/open")
@staff
def open_result(name: str) -> ResponseReturnValue:
    """One of several results on a page of its own."""
    prompt, scaffold = prompt_or_404(name), sealed_or_400()
    return render_template("make/result.html", **form_parts(prompt, typed_again(scaffold)), **result_parts(scaffold))


def prompt_or_404(name: str) -> Prompt:
    prompt = shelf.approved(session()).get(name)
    return prompt or abort(404, "There is no approved prompt of that name in the library.")


def _is_answered(kind: data_types.DataType | None) -> bool:
    """Whether the person has said what the names are: nobody's, or a learner's in a school that takes those here. A
    model is sent neither, whatever they say (scaffolds.make)."""
    return "not_a_person" in request.form or kind in data_types.ONLY_HERE


def _streamed(prompt: Prompt, steps: Iterator[Any]) -> Response:
    typed = request.form

    def rendered(made: working.Made) -> str:
        uses.count(current_app.extensions["sessions"], prompt.name)
        return render_template("make/_work.html", **form_parts(prompt, typed), **result_parts(made))

    def refused(held: str) -> str:
        return render_template("make/_form.html", **(form_parts(prompt, typed) | {"held": held}))

    events = working.events(steps, rendered, refused)
    return current_app.response_class(
        stream_with_context(events), mimetype="text/event-stream", headers={"X-Accel-Buffering": "no"}
    )
