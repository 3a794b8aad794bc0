"""What a learner did, in order, as the page carries it along: one short line each. What is on the page is these acts
played over the turns, so going back one change is leaving the last line out, whatever it was."""
import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from classroom.learn.turns import Turn

MOST = 600  # acts that a page carries: a school day of pressing
LONGEST = 400  # characters of an act: as many as name every step of the longest list, joined
SETTINGS = {
    "shape": ("list", "one", "cards", "story"),
    "order": ("on", "off"),
    "words": ("usual", "few", "plain"),
    "lengths": ("off", "on"),
    "detail": ("3", "1", "2", "4", "5"),
}  # the first of each is how a page begins


@dataclass
class Marks:
    """What was done to one turn's steps. Steps are named by their ids (turns.Node)."""

    done: set[str] = field(default_factory=set)
    skipped: set[str] = field(default_factory=set)
    hidden: set[str] = field(default_factory=set)
    opened: list[str] = field(default_factory=list)
    joined: list[tuple[str, str]] = field(default_factory=list)
    moved: list[tuple[str, int]] = field(default_factory=list)
    said_another_way: Counter[str] = field(default_factory=Counter)
    turned: int = 0  # how often another step was put first
    at: int = 0  # which step is there, one at a time


@dataclass
class State:
    """on_page are the numbers of the turns that are there to see; settings hold for all of them."""

    turns: Mapping[int, Turn]
    on_page: list[int] = field(default_factory=list)
    marks: dict[int, Marks] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=lambda: {name: places[0] for name, places in SETTINGS.items()})


def play(acts: Iterable[str], turns: Iterable[Turn]) -> State:
    """An act that names a turn or a step that is not there does nothing, nor does one that is longer than any."""
    state = State({turn.number: turn for turn in turns})
    for act in acts:
        if len(act) > LONGEST:
            continue
        name, *given = act.split(" ")
        if name == "clear":
            state.on_page.clear()
        elif name == "set" and len(given) == 2 and given[1] in SETTINGS.get(given[0], ()):
            state.settings[given[0]] = given[1]
        elif given and given[0].isdecimal() and int(given[0]) in state.turns:
            _to_turn(state, name, int(given[0]), given[1:])
    return state


def _to_turn(state: State, name: str, number: int, given: list[str]) -> None:
    if name == "turn":
        state.on_page.append(number)
        return
    do = _ON_STEPS.get(name)
    if do and given:
        do(state.turns[number], state.marks.setdefault(number, Marks()), given)


def _tick(turn: Turn, marks: Marks, given: list[str]) -> None:
    marks.done.update(given[0].split("+"))


def _untick(turn: Turn, marks: Marks, given: list[str]) -> None:
    """A step inside a ticked one can be the only one of them that is not done."""
    for id in given[0].split("+"):
        for above in _above(id):
            if above in marks.done:
                marks.done.discard(above)
                node = turn.find(above)
                marks.done.update(part.id for part in (turn.inside(node) if node else ()))
        marks.done -= {other for other in marks.done if other == id or other.startswith(f"{id}.")}


def _above(id: str) -> list[str]:
    """The ids that a step is inside of, the outermost first."""
    parts = id.split(".")
    return [".".join(parts[:depth]) for depth in range(1, len(parts))]


def _skip(turn: Turn, marks: Marks, given: list[str]) -> None:
    marks.skipped ^= {given[0]}


def _hide(turn: Turn, marks: Marks, given: list[str]) -> None:
    marks.hidden.add(given[0])


def _show(turn: Turn, marks: Marks, given: list[str]) -> None:
    marks.hidden.clear()


def _smaller(turn: Turn, marks: Marks, given: list[str]) -> None:
    """A joined step comes apart again; any other opens."""
    pair = next((pair for pair in marks.joined if "+".join(pair) == given[0]), None)
    if pair:
        marks.joined.remove(pair)
    else:
        marks.opened.append(given[0])


def _join(turn: Turn, marks: Marks, given: list[str]) -> None:
    if len(given) == 2:
        marks.joined.append((given[0], given[1]))


def _earlier(turn: Turn, marks: Marks, given: list[str]) -> None:
    marks.moved.append((given[0], -1))


def _later(turn: Turn, marks: Marks, given: list[str]) -> None:
    marks.moved.append((given[0], 1))


def _another(turn: Turn, marks: Marks, given: list[str]) -> None:
    marks.said_another_way[given[0]] += 1


def _turned(turn: Turn, marks: Marks, given: list[str]) -> None:
    marks.turned += 1


def _at(turn: Turn, marks: Marks, given: list[str]) -> None:
    if given[0].isdecimal():
        marks.at = int(given[0])


_ON_STEPS: dict[str, Callable[[Turn, Marks, list[str]], None]] = {
    "tick": _tick, "untick": _untick, "skip": _skip, "hide": _hide, "show": _show, "smaller": _smaller, "join": _join,
    "earlier": _earlier, "later": _later, "another": _another, "turned": _turned, "at": _at,
}


def read(text: str) -> tuple[str, ...]:
    """The acts a form brought; an empty tuple where they cannot be read."""
    try:
        acts = json.loads(text or "[]")
    except ValueError:
        return ()
    return tuple(act for act in acts if isinstance(act, str))[-MOST:] if isinstance(acts, list) else ()
