"""A result as a file, and as paper to look at first."""
from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue

from classroom import paper
from classroom.access import staff
from classroom.htmx import want_fragment
from classroom.make.routes import bp, prompt_or_404
from classroom.sheets import sealed_or_400


@bp.post("/<name>/word")
@staff
def send_word_document(name: str) -> ResponseReturnValue:
    prompt_or_404(name)
    return paper.word_document(sealed_or_400(), request.form.get("title", ""), reviewed="reviewed" in request.form)


@bp.post("/<name>/pdf")
@staff
def send_pdf(name: str) -> ResponseReturnValue:
    prompt_or_404(name)
    return paper.pdf_document(
        sealed_or_400(), request.form.get("title", ""), request.form, reviewed="reviewed" in request.form)


@bp.post("/<name>/paper")
@staff
def show_paper(name: str) -> ResponseReturnValue:
    """The result as it will print, with the layouts to choose from."""
    prompt, scaffold = prompt_or_404(name), sealed_or_400()
    given = paper.look(scaffold, request.form.get("title", ""), request.form, reviewed="reviewed" in request.form)
    template = "components/paper/_pages.html" if want_fragment() else "make/paper.html"
    return render_template(
        template, sealed=request.form["scaffold"], method="post", show_at=url_for("make.show_paper", name=prompt.name),
        send_at=url_for("make.send_pdf", name=prompt.name), **given)


@bp.post("/<name>/web-page")
@staff
def send_web_page(name: str) -> ResponseReturnValue:
    prompt_or_404(name)
    return paper.web_page(sealed_or_400(), request.form.get("title", ""), reviewed="reviewed" in request.form)


@bp.post("/<name>/text")
@staff
def send_text(name: str) -> ResponseReturnValue:
    prompt_or_404(name)
    return paper.text_file(sealed_or_400(), request.form.get("title", ""), reviewed="reviewed" in request.form)
