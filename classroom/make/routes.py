"""The pages of /make. A result is made by the one pipeline and is kept nowhere: the page carries it, sealed."""
from collections.abc import Iterator
from typing import Any

from flask import Blueprint, Response, abort, current_app, make_response, render_template, request, stream_with_context
from flask.typing import ResponseReturnValue

import prompt_library
from classroom import engines
from classroom.access import staff
from classroom.htmx import want_fragment
from classroom.make import examples, working
from classroom.make.edits import PART_NAMES, edited, parts
from classroom.sheets import Unsealed, seal, shown, title_of, unseal
from prompt_library import Prompt
from scaffolds.checks import identifiers
from scaffolds.exports.docx import docx
from scaffolds.filling import NotFilledIn, brief_from
from scaffolds.make import Held, remeasure, stages
from scaffolds.receipt import Scaffold
from scaffolds.results import Kind, plain_text

bp = Blueprint("make", __name__, url_prefix="/make")

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@bp.get("")
@staff
def show_prompts() -> ResponseReturnValue:
    kinds = list(Kind)  # by what comes out, in the order that people look for it
    prompts = sorted(prompt_library.load().values(), key=lambda prompt: kinds.index(Kind(prompt.makes)))
    return render_template("make/prompts.html", prompts=prompts)


@bp.get("/<name>")
@staff
def show_prompt(name: str) -> ResponseReturnValue:
    return render_template("make/prompt.html", **_form(prompt_or_404(name), {}))


@bp.get("/<name>/example")
@staff
def show_example(name: str) -> ResponseReturnValue:
    """What this prompt makes of its own example: made by the real pipeline once, then remembered."""
    prompt = prompt_or_404(name)
    return render_template("make/_example.html", prompt=prompt, scaffold=examples.scaffold(prompt))


@bp.post("/<name>")
@staff
def make_result(name: str) -> ResponseReturnValue:
    """The result, as a page, or as a stream of stages that ends with it where the page's script asked for one."""
    prompt = prompt_or_404(name)
    try:
        brief = brief_from(prompt, request.form)
    except NotFilledIn as error:
        return _again(prompt, faults={fault.field: fault.message for fault in error.faults})
    engine = engines.chosen(request.form.get("engine"))
    if engine.local and "not_a_person" not in request.form and (marked := _marked(prompt)):
        return _again(prompt, marked=marked)
    steps = stages(brief, engine)
    if "text/event-stream" in request.accept_mimetypes.values():
        return _streamed(prompt, steps)
    try:
        return render_template("make/result.html", **_form(prompt, request.form), **_result(working.last(steps)))
    except Held as held:
        return _again(prompt, held=str(held))


@bp.post("/<name>/words")
@staff
def change_words(name: str) -> ResponseReturnValue:
    """The result with the person's own changes in it, measured again: a changed word is as unchecked as a new one."""
    prompt = prompt_or_404(name)
    scaffold = sealed_or_400()
    try:
        changed = remeasure(scaffold, edited(scaffold.result, request.form))
    except Held as held:
        return _again(prompt, held=str(held), scaffold=scaffold)
    template = "make/_work.html" if want_fragment() else "make/result.html"
    return render_template(template, **_form(prompt, {}), **_result(changed))


@bp.post("/<name>/word")
@staff
def send_word_document(name: str) -> ResponseReturnValue:
    prompt_or_404(name)
    scaffold = sealed_or_400()
    return word_document(scaffold, request.form.get("title", ""), reviewed="reviewed" in request.form)


def word_document(scaffold: Scaffold, title: str, *, reviewed: bool) -> Response:
    title = " ".join(title.split())[:200] or title_of(scaffold)
    response = Response(docx(scaffold, title=title, draft=not reviewed), mimetype=DOCX)
    plain = "".join(c if c.isascii() and c.isalnum() else "-" for c in title).strip("-")[:60] or "handrail"
    response.headers.set("Content-Disposition", "attachment", filename=f"{plain}.docx")
    return response


def prompt_or_404(name: str) -> Prompt:
    prompt = prompt_library.load().get(name)
    return prompt or abort(404, "There is no prompt of that name in the library.")


def sealed_or_400() -> Scaffold:
    try:
        return unseal(request.form.get("scaffold", ""))
    except Unsealed as error:
        abort(400, f"{error} Go back and make it again: what was typed there is still in its boxes.")


def _form(prompt: Prompt, typed: Any) -> dict[str, Any]:
    return {"prompt": prompt, "typed": typed, "faults": {}, "marked": [], "held": "", "model": engines.model_name()}


def _result(scaffold: Scaffold) -> dict[str, Any]:
    return shown(scaffold) | {
        "sealed": seal(scaffold), "title": title_of(scaffold), "spoken": plain_text(scaffold.result),
        "parts": parts(scaffold.result), "part_name": PART_NAMES.get(scaffold.result.kind, ""),
    }


def _again(prompt: Prompt, *, scaffold: Scaffold | None = None, **said: Any) -> ResponseReturnValue:
    """The form once more with what was typed still in it, and what stands in the way."""
    told = _form(prompt, request.form) | said
    fragment = "text/event-stream" in request.accept_mimetypes.values()
    if scaffold is not None:
        told |= _result(scaffold)
    template = "make/_form.html" if fragment else "make/result.html" if scaffold else "make/prompt.html"
    return make_response(render_template(template, **told), 422)


def _marked(prompt: Prompt) -> list[dict[str, Any]]:
    """Each field with what looks like a person's details in it."""
    marked = []
    for field in prompt.fields:
        text = request.form.get(field.name, "")
        found = identifiers.find(text) if field.kind in ("text", "passage", "key_words") else []
        if found:
            marked.append({"label": field.label, "found": found})
    return marked


def _streamed(prompt: Prompt, steps: Iterator[Any]) -> Response:
    typed = request.form

    def rendered(scaffold: Scaffold) -> str:
        return render_template("make/_work.html", **_form(prompt, typed), **_result(scaffold))

    def refused(held: str) -> str:
        return render_template("make/_form.html", **(_form(prompt, typed) | {"held": held}))

    events = working.events(steps, rendered, refused)
    return current_app.response_class(
        stream_with_context(events), mimetype="text/event-stream", headers={"X-Accel-Buffering": "no"}
    )
