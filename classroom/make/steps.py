"""Changing the steps of a schedule that has just been made. Every change is measured again."""
from flask import render_template, request
from flask.typing import ResponseReturnValue

from classroom import uploads
from classroom.access import staff
from classroom.htmx import want_fragment
from classroom.make.routes import bp, prompt_or_404
from classroom.make.showing import form_parts, result_parts, typed_again
from classroom.make.step_acts import act_on_steps
from classroom.sheets import sealed_or_400


@bp.post("/<name>/steps")
@staff
def change_steps(name: str) -> ResponseReturnValue:
    """The result with one thing done to its steps, or with why it was not done."""
    uploads.allow()
    prompt, scaffold = prompt_or_404(name), sealed_or_400()
    acted = act_on_steps(scaffold)
    template = "make/_work.html" if want_fragment() else "make/result.html"
    typed = request.form.get("title", "").strip()  # the name to save it under, where script sends it along
    named = {"title": typed} if typed and typed != scaffold.result.own_title else {}
    page = render_template(template, **(
        form_parts(prompt, typed_again(acted.scaffold)) | result_parts(acted.scaffold) | acted.shown | named))
    return page, 422 if acted.shown["refused"] else 200
