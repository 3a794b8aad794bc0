"""A document instead of a pasted passage: its words put into a box of the form, with all that was typed beside it
kept."""
from flask import abort, make_response, render_template, request
from flask.typing import ResponseReturnValue

from classroom.access import staff
from classroom.documents import take
from classroom.make.live import with_pressed
from classroom.make.routes import bp, prompt_or_404
from classroom.make.showing import form_parts
from prompt_library import Prompt
from prompt_library.fields import Field, FieldKind


@bp.post("/<name>/document")
@staff
def use_document(name: str) -> ResponseReturnValue:
    prompt = prompt_or_404(name)
    field = _passage_field_or_404(prompt, request.args.get("field", ""))
    taken = take(field.name, field.max_length)
    typed = {**with_pressed(request.form), **taken.filled}
    page = render_template("make/prompt.html", **(form_parts(prompt, typed) | {"taken": taken}))
    return make_response(page, taken.code)


def _passage_field_or_404(prompt: Prompt, name: str) -> Field:
    fields = [field for field in prompt.fields if field.kind is FieldKind.PASSAGE]
    return next((field for field in fields if field.name == name), None) or abort(404)
