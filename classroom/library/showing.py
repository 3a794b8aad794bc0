"""What the page of a version shows of it."""
import re
from typing import Any

from flask import request
from sqlalchemy import select

from classroom import engines
from classroom.access import current_staff
from classroom.database import session
from classroom.library import moves, over_time, shelf, uses
from classroom.models import PromptMove, PromptVersion, Trial
from prompt_library import Prompt, fingerprint
from prompt_library.approval import Move, State
from prompt_library.difference import difference
from scaffolds.engines import Round
from scaffolds.engines.request import messages
from scaffolds.filling import brief_from
from scaffolds.receipt import load
from scaffolds.trials.lint import lint

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
STATES_SAID = {
    State.DRAFT: "draft", State.IN_REVIEW: "waiting for review", State.APPROVED: "approved",
    State.SENT_BACK: "sent back", State.RETIRED: "retired"}
# The button of each move, what a line with it is for, and whether it must have one.
BUTTONS = {
    Move.SUBMIT: ("Send for review", "For whoever reviews it, if you like"),
    Move.WITHDRAW: ("Take it back", "Why, if you like"),
    Move.SEND_BACK: ("Send back", "What to change"),
    Move.HOLD: ("Hold for review", "Why it is held"),
    Move.RETIRE: ("Retire", "Why it is retired"),
    Move.REVIVE: ("Bring back as a draft", "Why, if you like"),
    Move.ROLL_BACK: ("Use this version again", "Why this one"),
}
MOVES_SAID = {
    Move.SUBMIT: "sent for review", Move.WITHDRAW: "taken back", Move.APPROVE: "approved",
    Move.SEND_BACK: "sent back", Move.HOLD: "held for review", Move.RETIRE: "retired", Move.REVIVE: "brought back",
    Move.RENEW: "approved again", Move.ROLL_BACK: "put in use again"}


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


def version_parts(version: PromptVersion, *, is_front: bool) -> dict[str, Any]:
    """Everything that the page of a version is made of. is_front: it is the page of the prompt as a whole."""
    prompt, person = shelf.prompt_of(version), current_staff()
    in_use, versions = shelf.in_use(session(), version.name), shelf.versions(session(), version.name)
    is_in_use = in_use is not None and in_use.id == version.id
    example = _chosen("example", len(prompt.examples))
    return {
        "version": version, "prompt": prompt, "in_use": in_use, "versions": versions, "is_front": is_front,
        "is_in_use": is_in_use, "states": STATES_SAID, "short": short,
        "checks_said": CHECKS_SAID, "parts": parts(prompt), "found": lint(prompt), "example": example,
        "sent": messages(brief_from(prompt, prompt.examples[example - 1]), Round()),
        "can": [(move, *BUTTONS[move], move in moves.NEEDS_A_REASON) for move in BUTTONS
                if moves.may(session(), version, move, person) and not (move is Move.ROLL_BACK and is_in_use)],
        "weeks": uses.weeks(session(), version.name) if is_front else (),
        "history": history(version), "moves_said": MOVES_SAID, "typed": request.form, "fault": "",
        "waiting": [one for one in versions if one.state is State.IN_REVIEW and one.id != version.id],
        **_compared(version, prompt, in_use, versions), **_approval(version, is_in_use), **trial_parts(version),
    }


def _approval(version: PromptVersion, is_in_use: bool) -> dict[str, Any]:
    """Whether the form of an approval is there, and what stands in its way."""
    person, model = current_staff(), engines.model_name()
    return {
        "is_due": over_time.is_due(version),
        "may_approve": moves.may(session(), version, Move.APPROVE, person),
        "may_renew": moves.may(session(), version, Move.RENEW, person) and is_in_use,
        "why_no_evidence": moves.what_holds(version) or moves.why_no_evidence(moves.trials(session(), version), model),
        "why_not_approve": moves.why_not_approve(session(), version, person)}


def _compared(
    version: PromptVersion, prompt: Prompt, in_use: PromptVersion | None, versions: list[PromptVersion]
) -> dict[str, Any]:
    """The difference to the version that is asked for, to the one in use, or else to the one before."""
    wanted = request.args.get("with", "")
    earlier = [one for one in versions if one.number < version.number]
    usual = in_use if in_use is not None and in_use.id != version.id else next(iter(earlier), None)
    other = next((one for one in versions if str(one.number) == wanted and one.id != version.id), usual)
    if other is None:
        return {"other": None, "differs": ()}
    return {"other": other, "differs": difference(shelf.prompt_of(other), prompt)}


def trial_parts(version: PromptVersion) -> dict[str, Any]:
    """Its trials, the newest first, and the outputs of the last one that has any."""
    held = moves.trials(session(), version)
    last = next((one for one in held if one.outputs), None)
    return {
        "version": version, "prompt": shelf.prompt_of(version), "trials": held, "last": last,
        "under_way": any(one.ended_at is None for one in held), "contact": contact(last) if last else (),
        "engines": ["built-in", *(["endpoint"] if engines.model_name() else [])], "model": engines.model_name()}


def contact(trial: Trial) -> list[dict[str, Any]]:
    """Each output with its sheet, where there is one to show."""
    return [{"output": one, "sheet": load(one.scaffold) if one.scaffold else None} for one in trial.outputs]


def history(version: PromptVersion) -> list[PromptMove]:
    """Oldest first."""
    return list(session().scalars(
        select(PromptMove).where(PromptMove.version_id == version.id).order_by(PromptMove.id)))


def _chosen(name: str, most: int) -> int:
    """A number of the address from 1 to `most`; 1 where it is none."""
    value = request.args.get(name, "")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 4 and 1 <= int(value) <= most else 1
