"""What a press on the editor of steps does, wherever the schedule is: just made, or saved."""
from dataclasses import dataclass, replace
from typing import Any

from flask import abort, request

from classroom import uploads
from classroom.make.step_edits import changed, meant
from classroom.make.step_showing import steps_shown
from classroom.symbols.store import store
from scaffolds import symbols
from scaffolds.brief import ScheduleBrief
from scaffolds.make import Held, remeasure
from scaffolds.receipt import Scaffold
from scaffolds.results import Schedule
from scaffolds.symbols.uploads import MOST_BYTES, NotAPicture, picture


@dataclass(frozen=True)
class Acted:
    """The scaffold as it is now, and what the page says of what was done: refused is empty where it was."""

    scaffold: Scaffold
    shown: dict[str, Any]


def act_on_steps(scaffold: Scaffold) -> Acted:
    """Does what the form under way asks for. Aborts 400 where the result has no steps of this kind."""
    schedule = scaffold.result
    if not isinstance(schedule, Schedule):
        abort(400, "Only a schedule has steps that can be changed like this.")
    form = request.form.to_dict()
    form["act"] = meant(form)
    try:
        form["act"] = _with_upload(schedule, form)
        done = changed(schedule, form)
        after = _measured(scaffold, done.schedule)
    except (Held, NotAPicture) as refused:
        shown = steps_shown(schedule, form=form, open_row=_open_row(form, schedule))
        return Acted(scaffold, {"steps": shown, "refused": str(refused), "done": ""})
    said = f"{done.said} Measured again: reading age {after.receipt.band.words()}." if done.said else ""
    look = {f"look-{done.open}": form.get(f"look-{done.open}", "")} if done.open is not None else {}
    shown = steps_shown(done.schedule, open_row=done.open, focus=done.focus, looked=look)
    return Acted(after, {"steps": shown, "refused": "", "done": said})


def _with_upload(schedule: Schedule, form: dict[str, str]) -> str:
    """The act, where it puts a picture up with that picture kept and chosen. Raises NotAPicture, or Held before
    anything is kept."""
    act, _, row = form.get("act", "").partition(" ")
    if act != "upload" or _open_row(form, schedule) is None:
        return form.get("act", "")
    changed(schedule, form | {"act": "use"})
    file = uploads.chosen("picture")
    made = picture(file.stream.read(MOST_BYTES + 1) if file else b"")
    words = form.get("picture_words", "").strip() or form.get(f"text-{row}", "")
    name = store().keep(made, words, form.get("picture_whose", ""))
    symbols.use(store().shelf())
    return f"pick {row} {name}"


def _measured(scaffold: Scaffold, schedule: Schedule) -> Scaffold:
    """With the number of steps that a person wants: how many were asked for at first is no promise any more."""
    if schedule == scaffold.result:
        return scaffold
    brief = scaffold.brief
    if isinstance(brief, ScheduleBrief) and len(schedule.steps) != len(scaffold.result.parts()):
        scaffold = replace(scaffold, brief=replace(brief, steps=None))
    return remeasure(scaffold, schedule)


def _open_row(form: dict[str, str], schedule: Schedule) -> int | None:
    act, _, row = form.get("act", "").partition(" ")
    row = row.partition(" ")[0]
    known = act in ("upload", "look", "pictures") and row.isascii() and row.isdigit() and len(row) < 4
    return int(row) if known and int(row) < len(schedule.steps) else None
