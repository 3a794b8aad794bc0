"""What the templates of /make are given: the form with what was typed in it, and a result with all that is shown of
it."""
from typing import Any

from flask import make_response, render_template, request
from flask.typing import ResponseReturnValue

from classroom import engines
from classroom.htmx import want_fragment
from classroom.identifiers import showing as identifiers_shown
from classroom.make.live import look
from classroom.make.losses import losses
from classroom.make.marks import marked
from classroom.make.step_showing import steps_shown
from classroom.make.working import Made
from classroom.sheets import seal, shown
from prompt_library import Prompt
from scaffolds import documents
from scaffolds.brief import PassageBrief
from scaffolds.filling import ORIGINAL
from scaffolds.receipt import Scaffold
from scaffolds.results import Schedule, plain_text


def form_parts(prompt: Prompt, typed: Any) -> dict[str, Any]:
    return {
        "prompt": prompt, "typed": typed, "live": look(prompt, typed), "faults": {}, "marked": False, "held": "",
        "model": engines.model_name(free_text=prompt.takes_free_text), "reads_pictures": documents.reads_pictures(),
    } | identifiers_shown.parts(prompt, typed)


def opening(prompt: Prompt) -> dict[str, str]:
    """What is chosen already when a prompt's page opens: of the original with support, which stands first since readers
    who struggle gain from the real text too, and simpler words, neither. Who chooses nothing gets the prompt's own
    default, which the field's hint says."""
    return {field.name: "" for field in prompt.fields if ORIGINAL in field.choices}


def typed_again(scaffold: Scaffold) -> dict[str, str]:
    """What was typed into the form of a passage, from the brief that was made of it."""
    brief = scaffold.brief
    if not isinstance(brief, PassageBrief):
        return {}
    chosen = {"comes_out": ORIGINAL} if brief.original else {}
    return {"passage": brief.text, "reading_age": f"{brief.to:g}", "key_words": ", ".join(brief.keep)} | chosen


def result_parts(made: Made | Scaffold) -> dict[str, Any]:
    """One result with everything about it, or several to choose from side by side."""
    if isinstance(made, Scaffold):
        made = (made,)
    if len(made) > 1:
        return {"several": [
            shown(one) | {"sealed": seal(one), "same_as": _same_as(one, made[at + 1:])} for at, one in enumerate(made)]}
    scaffold = made[0]
    return shown(scaffold) | _marks(scaffold) | {
        "sealed": seal(scaffold), "title": scaffold.result.own_title, "spoken": plain_text(scaffold.result),
        "parts": scaffold.result.parts(), "part_name": scaffold.result.part_name,
        "losses": losses(scaffold), **_steps(scaffold),
    }


def _steps(scaffold: Scaffold) -> dict[str, Any]:
    """The editor of a schedule's steps."""
    return {"steps": steps_shown(scaffold.result)} if isinstance(scaffold.result, Schedule) else {}


def _same_as(scaffold: Scaffold, older: Made) -> float | None:
    """The older age for which the very same words came out; None where there is none."""
    text = plain_text(scaffold.result)
    return next((one.receipt.target for one in older if plain_text(one.result) == text), None)


def _marks(scaffold: Scaffold) -> dict[str, Any]:
    """Where the hard sentences are, in the source and in the result, for the reader that was asked for."""
    brief = scaffold.brief
    if not isinstance(brief, PassageBrief):
        return {}
    return {
        "reader": brief.to, "source_marks": marked(brief.text, brief.to, "source"),
        "result_marks": marked(plain_text(scaffold.result), brief.to, "result"),
    }


def again(prompt: Prompt, *, scaffold: Scaffold | None = None, **said: Any) -> ResponseReturnValue:
    """The form once more with what was typed still in it, and what stands in the way; with the result, where there is
    one already."""
    told = form_parts(prompt, typed_again(scaffold) if scaffold else request.form) | said
    if "text/event-stream" in request.accept_mimetypes.values():
        template = "make/_form.html"
    elif scaffold is None:
        template = "make/prompt.html"
    else:
        told |= result_parts(scaffold)
        template = "make/_work.html" if want_fragment() else "make/result.html"
    return make_response(render_template(template, **told), 422)
