"""Which asks change the steps that are there, instead of bringing new ones: "smaller", "as cards", "too many"."""
from collections.abc import Callable
from dataclasses import dataclass

from classroom.learn.acts import State
from classroom.learn.sheet import Sheet, Step
from scaffolds.asking.following import thread, understand_next
from scaffolds.asking.shapes import Reply, ReplyKind, Say
from scaffolds.asking.understanding import Meaning, Move
from scaffolds.engines.built_in.words import plain

FEWEST, MOST = 1, 5  # places of detail
_ABOUT_STEPS = frozenset((ReplyKind.SMALLER, ReplyKind.FORMAT, ReplyKind.EXPLAIN))


@dataclass(frozen=True)
class Changed:
    acts: tuple[str, ...]
    focus: str


def in_place(say: Say, reply: Reply, live: Sheet, state: State) -> Changed | None:
    """None where the reply is no answer about steps, says something of its own that is to be read (a signpost), or
    where the steps cannot be changed so: then the reply itself is shown."""
    if reply.signpost or reply.kind not in _ABOUT_STEPS or (reply.kind is not ReplyKind.SMALLER and not reply.steps):
        return None
    meaning = understand_next(say.say, thread(say.history))
    change = _CHANGES.get(meaning.move)
    return change(meaning, live, state) if change else None


def asks_how_long(say: Say) -> bool:
    return understand_next(say.say, thread(say.history)).move is Move.HOW_LONG


def _set(name: str, place: str) -> Callable[[Meaning, Sheet, State], Changed | None]:
    def change(meaning: Meaning, live: Sheet, state: State) -> Changed | None:
        already = state.settings[name] == place
        return None if already else Changed((f"set {name} {place}",), str(live.turn.number))

    return change


def _detail(by: int) -> Callable[[Meaning, Sheet, State], Changed | None]:
    def change(meaning: Meaning, live: Sheet, state: State) -> Changed | None:
        place = int(state.settings["detail"]) + by
        return Changed((f"set detail {place}",), str(live.turn.number)) if FEWEST <= place <= MOST else None

    return change


def _smaller(meaning: Meaning, live: Sheet, state: State) -> Changed | None:
    step = _named(meaning, live)
    if step is None or not step.can_open:
        return None
    return Changed((f"smaller {live.turn.number} {step.id}",), f"{live.turn.number} {step.id}.1")


def _named(meaning: Meaning, live: Sheet) -> Step | None:
    """The step that was named by its words or its number, else the first that is not done."""
    if meaning.about:
        return next((step for step in live.steps if plain(step.text) == plain(meaning.about)), None)
    if meaning.number is not None:
        return next((step for step in live.steps if step.number == meaning.number), None)
    return next((step for step in live.steps if not (step.done or step.skipped)), None)


def _turned(meaning: Meaning, live: Sheet, state: State) -> Changed | None:
    return Changed((f"turned {live.turn.number} steps",), str(live.turn.number))


def _next(meaning: Meaning, live: Sheet, state: State) -> Changed | None:
    if state.settings["shape"] != "one" or live.at + 1 >= len(live.steps):
        return None
    return Changed((f"at {live.turn.number} {live.at + 1}",), str(live.turn.number))


_CHANGES: dict[Move, Callable[[Meaning, Sheet, State], Changed | None]] = {
    Move.ONE: _set("shape", "one"), Move.LIST: _set("shape", "list"), Move.CARDS: _set("shape", "cards"),
    Move.FEWER_WORDS: _set("words", "few"), Move.HOW_LONG: _set("lengths", "on"), Move.MORE_STEPS: _detail(1),
    Move.FEWER_STEPS: _detail(-1), Move.SMALLER: _smaller, Move.ANOTHER_WAY: _turned, Move.NEXT: _next,
}
