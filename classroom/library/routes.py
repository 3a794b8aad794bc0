"""/library: the register of prompts, to read."""
import re

from flask import Blueprint, abort, render_template
from flask.typing import ResponseReturnValue

import prompt_library
from classroom.access import staff
from prompt_library.prompt import Prompt, fingerprint

bp = Blueprint("library", __name__, url_prefix="/library")

# What each check of a prompt (prompt_library.prompt.Check) looks at, as a SENCO would say it.
CHECKS_SAID = {
    "reading-age": "reading age", "key-words": "key words kept", "facts": "numbers, names and negations kept",
    "count": "as many as were asked for", "one-action": "one action a step",
    "open-ended": "the idea left to the learner", "same-objective": "one objective in all versions",
    "british": "British spelling", "plain-meanings": "meanings plainer than the word", "present-tense": "present tense",
    "descriptive": "twice as much told as suggested", "traceable": "each sentence traced to its place",
    "specific": "how much, how often, who and when", "no-learner": "no learner in it",
    "blanks": "blanks for names and dates", "plain-letter": "short sentences and no idioms",
    "answers": "each answer found in the passage", "low-demand": "no wording that orders or asks",
}


@bp.get("")
@staff
def show_library() -> ResponseReturnValue:
    prompts = prompt_library.load().values()
    return render_template("library/library.html", prompts=prompts, short=short)


@bp.get("/<name>")
@staff
def show_prompt(name: str) -> ResponseReturnValue:
    prompt = prompt_library.load().get(name) or abort(404)
    return render_template(
        "library/prompt.html", prompt=prompt, short=short, parts=parts(prompt), checks_said=CHECKS_SAID)


def short(prompt: Prompt) -> str:
    """Enough of a fingerprint to compare by eye."""
    return fingerprint(prompt)[:8]


def parts(prompt: Prompt) -> list[tuple[str, str | None]]:
    """The prompt's words cut at its $fields: (words, None) or (the field's label, its name)."""
    labels = {field.name: field.label for field in prompt.fields}
    cut = re.split(r"\$\{?([a-z][a-z0-9_]*)\}?", prompt.words.replace("$$", "\0"))
    return [
        (labels.get(piece, piece), piece) if index % 2 else (piece.replace("\0", "$"), None)
        for index, piece in enumerate(cut)
        if piece
    ]
