"""What the editor of steps (components/steps/) is given: a row for each step with what is to be looked at in it."""
from collections.abc import Mapping
from typing import Any

from scaffolds import symbols
from scaffolds.checks import one_action
from scaffolds.results import Schedule, ScheduleStep
from scaffolds.symbols.uploads import LIMITS

OFFERED = 12  # pictures for a step before anything is searched for


def steps_shown(schedule: Schedule, *, form: Mapping[str, str] | None = None, open_row: int | None = None,
                focus: str = "", looked: Mapping[str, str] | None = None) -> dict[str, Any]:
    """form is what was typed and could not be taken over, to be shown again; looked is what a picture was looked for
    by."""
    typed = form or {}
    rows = [_row(row, step, schedule, typed) for row, step in enumerate(schedule.steps)]
    if open_row is not None and open_row < len(rows):
        look = (looked or typed).get(f"look-{open_row}", "")
        rows[open_row] |= {"open": True, "look": look, "offered": offered(schedule.steps[open_row].text, look)}
    return {
        "rows": rows, "heading": typed.get("heading", schedule.title), "times": schedule.times, "focus": focus,
        "different": typed.get("different", schedule.different), "new": typed.get("new", ""),
        "to_look_at": sum(bool(row["others"] or row["gone"] or row["joined"]) for row in rows), "limits": LIMITS,
        "groups": list(symbols.groups()),
        "steps_open": bool(form) or open_row is not None or bool(focus),
    }


def offered(text: str, look: str) -> list[str]:
    """Pictures to choose from: what is looked for, or what the step may mean by any of its words."""
    if look.strip():
        return symbols.search(look)
    found = symbols.pick(text)
    by_word = [name for word in text.split() if len(word) > 3 for name in symbols.search(word)[:4]]
    names = [*([found.name] if found.name else []), *found.others, *by_word]
    return list(dict.fromkeys(names))[:OFFERED]


def _row(row: int, step: ScheduleStep, schedule: Schedule, typed: Mapping[str, str]) -> dict[str, Any]:
    drawn = step.symbol if symbols.known(step.symbol) else None
    return {
        "text": typed.get(f"text-{row}", step.text), "card": typed.get(f"card-{row}", step.card or ""),
        "minutes": typed.get(f"minutes-{row}", step.minutes or ""), "symbol": drawn,
        "gone": bool(step.symbol and not drawn), "picked": step.picked, "others": others(step, schedule),
        "joined": one_action.join(step.text), "open": False,
    }


def others(step: ScheduleStep, schedule: Schedule) -> tuple[str, ...]:
    """The picture and what else it may mean, where a person should look at it before it is printed (V7). A written
    routine's pictures were looked at by whoever wrote it."""
    written = schedule.matched is not None and step.card is not None
    found = symbols.pick(step.text)
    if step.picked or written or not found.doubtful or step.symbol != found.name or found.name is None:
        return ()
    return (found.name, *found.others[:2])
