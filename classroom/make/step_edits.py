"""A person's changes to the steps of a schedule, from the form back to a schedule.

Each step is a row: `text-0`, `minutes-0` and `card-0` are what is typed in the first. `act` is the button that was
pressed, as a word and, where it is about one step, its row: "up 3"; Enter in a box is "enter". Whatever was pressed,
all that is typed is taken over first, so nothing typed is lost by pressing something else.
"""
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from prompt_library.cleaning import one_line
from scaffolds import symbols
from scaffolds.checks import one_action
from scaffolds.make import Held
from scaffolds.results import Schedule, ScheduleStep

LONGEST, LONGEST_CARD, LONGEST_TITLE = 300, 60, 120  # characters
MOST_STEPS, MOST_MINUTES = 40, 600
CARD_WORDS = 3


@dataclass(frozen=True)
class Changed:
    """The schedule with what was done to it in words. focus is the id of what a person goes on with, and open the row
    whose pictures are open."""

    schedule: Schedule
    said: str = ""
    focus: str = ""
    open: int | None = None


def changed(schedule: Schedule, form: Mapping[str, str]) -> Changed:
    """Raises Held where what is typed cannot be taken over. Nothing is changed then."""
    rows = [_typed(row, step, form) for row, step in enumerate(schedule.steps)]
    act, _, about = meant(form).partition(" ")
    row_words, _, rest = about.partition(" ")
    row = _row(row_words, len(rows))
    typed = _whole(schedule, form)
    if act in _ON_ROW and row is not None:
        return _ON_ROW[act](_Editing(typed, rows), row, rest)
    if act == "add":
        return _add(_Editing(typed, rows), form)
    if form.get("order"):
        return _ordered(_Editing(typed, rows), form["order"])
    return _Editing(typed, rows).done("", "use-steps")


def meant(form: Mapping[str, str]) -> str:
    """The act, with what Enter was pressed for: a picture that is looked for, a new step, or the words alone."""
    act = form.get("act", "use")
    if act != "enter":
        return act
    looked = next((name for name, value in form.items() if name.startswith("look-") and value.strip()), "")
    if looked:
        return f"look {looked.removeprefix('look-')}"
    return "add" if form.get("new", "").strip() else "use"


@dataclass
class _Editing:
    """rows are the steps as typed; an emptied one is still there, so that rows keep their numbers until the end."""

    schedule: Schedule
    rows: list[ScheduleStep]

    def done(self, said: str, focus: str = "", open_row: int | None = None) -> Changed:
        kept = [step for step in self.rows if step.text]
        if not kept:
            raise Held("There would be no steps left. Nothing has been changed.")
        if len(kept) > MOST_STEPS:
            raise Held(f"A schedule has at most {MOST_STEPS} steps. Nothing has been changed.")
        if open_row is not None:
            open_row -= sum(not step.text for step in self.rows[:open_row])
        return Changed(self.schedule.model_copy(update={"steps": tuple(kept)}), said, focus, open_row)


def _whole(schedule: Schedule, form: Mapping[str, str]) -> Schedule:
    """What is typed about the schedule as a whole. `with_times` is there where the form has the box for it."""
    title = one_line(form.get("heading", schedule.title)) or schedule.title
    different = one_line(form.get("different", schedule.different)) or schedule.different
    if len(title) > LONGEST_TITLE or len(different) > LONGEST_CARD:
        raise Held(f"The name can be {LONGEST_TITLE} characters and the change card {LONGEST_CARD}. Nothing has been "
                   "changed.")
    times = "times" in form if "with_times" in form else schedule.times
    return schedule.model_copy(update={"title": title, "different": different, "times": times})


def _typed(row: int, step: ScheduleStep, form: Mapping[str, str]) -> ScheduleStep:
    text = one_line(form.get(f"text-{row}", step.text))
    card = one_line(form.get(f"card-{row}", step.card or ""))
    if len(text) > LONGEST or len(card) > LONGEST_CARD:
        raise Held(f"Step {row + 1} is longer than {LONGEST} characters, or its card than {LONGEST_CARD}. Nothing has "
                   "been changed.")
    if len(card.split()) > CARD_WORDS:
        raise Held(f"The card of step {row + 1} has more than {CARD_WORDS} words, which is more than can be read in "
                   "the hardest moment. Nothing has been changed.")
    new: dict[str, object] = {"text": text, "minutes": _minutes(row, step, form), "card": card or None}
    if text != step.text:
        new |= {} if step.picked else {"symbol": symbols.find(text)}
        new |= {"card": None} if card == (step.card or "") else {}  # the old one would say something else
    return step.model_copy(update=new)


def _minutes(row: int, step: ScheduleStep, form: Mapping[str, str]) -> int | None:
    if f"minutes-{row}" not in form:
        return step.minutes
    said = form[f"minutes-{row}"].strip()
    if not said:
        return None
    if not (said.isascii() and said.isdigit() and len(said) < 5 and 1 <= int(said) <= MOST_MINUTES):
        raise Held(f"The minutes of step {row + 1} are “{said[:20]}”. They are a whole number from 1 to "
                   f"{MOST_MINUTES}, or nothing. Nothing has been changed.")
    return int(said)


def _row(said: str, count: int) -> int | None:
    return int(said) if said.isascii() and said.isdigit() and len(said) < 5 and int(said) < count else None


def _up(editing: _Editing, row: int, _rest: str) -> Changed:
    return _move(editing, row, row - 1)


def _down(editing: _Editing, row: int, _rest: str) -> Changed:
    return _move(editing, row, row + 1)


def _move(editing: _Editing, row: int, to: int) -> Changed:
    rows = editing.rows
    if not 0 <= to < len(rows):
        return editing.done(f"“{rows[row].text}” is already {'first' if to < 0 else 'last'}.", f"text-{row}")
    rows[row], rows[to] = rows[to], rows[row]
    on = "up" if to < row else "down"
    at_end = to == 0 if on == "up" else to == len(rows) - 1
    other = "down" if on == "up" else "up"
    return editing.done(f"“{rows[to].text}” is now step {to + 1}.", f"{other if at_end else on}-{to}")


def _remove(editing: _Editing, row: int, _rest: str) -> Changed:
    gone = editing.rows.pop(row)
    return editing.done(f"“{gone.text}” is out.", f"text-{min(row, len(editing.rows) - 1)}")


def _split(editing: _Editing, row: int, _rest: str) -> Changed:
    step = editing.rows[row]
    found = one_action.join(step.text)
    if found is None:
        return editing.done(f"“{step.text}” is one action already.", f"text-{row}")
    editing.rows[row:row + 1] = [
        ScheduleStep(text=text, symbol=symbols.find(text)) for text in (found.first, found.second)]
    return editing.done(f"Step {row + 1} is two steps now.", f"text-{row}")


def _add(editing: _Editing, form: Mapping[str, str]) -> Changed:
    text = one_line(form.get("new", ""))
    if not text:
        raise Held("Write the new step in its box first. Nothing has been changed.")
    if len(text) > LONGEST:
        raise Held(f"The new step is longer than {LONGEST} characters. Nothing has been changed.")
    editing.rows.append(ScheduleStep(text=text, symbol=symbols.find(text)))
    return editing.done(f"“{text}” is the last step now.", "new-step")


def _ordered(editing: _Editing, order: str) -> Changed:
    """The rows in an order that was dragged: their numbers with commas. Anything else changes nothing."""
    places = [_row(one, len(editing.rows)) for one in order.split(",")]
    if sorted(place for place in places if place is not None) != list(range(len(editing.rows))):
        return editing.done("That order cannot be made. Nothing has been moved.", "use-steps")
    editing.rows = [editing.rows[place] for place in places if place is not None]
    return editing.done("The steps are in the new order.", "use-steps")


def _pictures(editing: _Editing, row: int, _rest: str) -> Changed:
    return editing.done("", f"look-{row}", open_row=row)


def _look(editing: _Editing, row: int, _rest: str) -> Changed:
    return editing.done("", f"look-{row}", open_row=row)


def _shut(editing: _Editing, row: int, _rest: str) -> Changed:
    return editing.done("", f"pictures-{row}")


def _pick(editing: _Editing, row: int, name: str) -> Changed:
    if not symbols.known(name):
        raise Held("There is no such picture on this site any more. Nothing has been changed.")
    return _chosen(editing, row, name, f"has the picture “{symbols.label(name)}”.")


def _none(editing: _Editing, row: int, _rest: str) -> Changed:
    return _chosen(editing, row, None, "has no picture.")


def _chosen(editing: _Editing, row: int, name: str | None, said: str) -> Changed:
    step = editing.rows[row]
    editing.rows[row] = step.model_copy(update={"symbol": name, "picked": True})
    return editing.done(f"“{step.text}” {said}", f"pictures-{row}")


def _found(editing: _Editing, row: int, _rest: str) -> Changed:
    """The picture that its words find, as if nobody had chosen one."""
    step = editing.rows[row]
    editing.rows[row] = step.model_copy(update={"symbol": symbols.find(step.text), "picked": False})
    return editing.done(f"“{step.text}” has the picture that its words find.", f"pictures-{row}")


_ON_ROW: Mapping[str, Callable[[_Editing, int, str], Changed]] = {
    "up": _up, "down": _down, "remove": _remove, "split": _split, "pictures": _pictures, "look": _look, "shut": _shut,
    "pick": _pick, "none": _none, "found": _found,
}
