"""Changing a result that is there: a person's own words, and what a rewrite did or lost put back. Every change is
measured again, since a changed word is as unchecked as a new one."""
from collections.abc import Callable

from flask import abort, render_template, request
from flask.typing import ResponseReturnValue

from classroom.access import staff
from classroom.htmx import want_fragment
from classroom.make.edits import edited
from classroom.make.routes import bp, prompt_or_404
from classroom.make.showing import again, form_parts, result_parts, typed_again
from classroom.sheets import sealed_or_400
from prompt_library import Prompt
from scaffolds import undo
from scaffolds.brief import PassageBrief
from scaffolds.make import Held, remeasure
from scaffolds.receipt import Scaffold
from scaffolds.results import Passage, Result


@bp.post("/<name>/words")
@staff
def change_words(name: str) -> ResponseReturnValue:
    """The result with the person's own changes in it."""
    scaffold = sealed_or_400()
    return _measured(prompt_or_404(name), scaffold, lambda: edited(scaffold.result, request.form))


@bp.post("/<name>/put-back")
@staff
def put_back(name: str) -> ResponseReturnValue:
    """The result with one change undone (`change`, its place in the list), or with the source's sentence for a lost
    fact (`loss`, the place of its finding)."""
    prompt, scaffold = prompt_or_404(name), sealed_or_400()
    brief, result = scaffold.brief, scaffold.result
    if not isinstance(brief, PassageBrief) or not isinstance(result, Passage):
        abort(400, "Only a passage has changes that can be put back.")
    change, loss = _number("change", len(result.changes)), _number("loss", len(scaffold.findings))
    if change is not None:
        return _measured(prompt, scaffold, lambda: undo.put_back(result, change),
                         f"“{_short(result.changes[change].before)}” is back.", said_at=change)
    if loss is not None:
        return _measured(prompt, scaffold, lambda: undo.restore(brief.text, result, scaffold.findings[loss]),
                         f"The source's sentence with “{_short(scaffold.findings[loss].text)}” is back.")
    abort(400, "That change is not in this result.")


def _measured(
    prompt: Prompt, scaffold: Scaffold, change: Callable[[], Result], done: str = "", said_at: int | None = None
) -> ResponseReturnValue:
    """The page with the changed result, or with why it was not changed. said_at is the place in the list of changes
    where that is said, since that is where the person pressed; None says it at the top."""
    try:
        changed = remeasure(scaffold, change())
    except (Held, undo.Gone) as refused:
        return again(prompt, scaffold=scaffold, refused=str(refused), said_at=said_at)
    template = "make/_work.html" if want_fragment() else "make/result.html"
    said = f"{done} Measured again: reading age {changed.receipt.band.words()}." if done else ""
    return render_template(template, **form_parts(prompt, typed_again(changed)), **result_parts(changed), done=said,
                           said_at=said_at)


def _number(name: str, count: int) -> int | None:
    """A number of the form that is the place of something in a list of `count`; None where it is not."""
    value = request.form.get(name, "")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 6 and int(value) < count else None


def _short(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:60].rsplit(' ', 1)[0]} …"
