"""A turn's steps as they are on the page now: at the learner's detail, and opened, joined, moved and left out."""
from collections.abc import Sequence
from dataclasses import dataclass

from classroom.learn import wording
from classroom.learn.acts import Marks, State
from classroom.learn.turns import Node, Turn
from scaffolds import symbols
from scaffolds.engines.built_in import breakdown

# practice.md D15: this much before "the rest"
MOST_WORDS = 60
MOST_LINES = 5


@dataclass(frozen=True)
class Step:
    """A step as it is shown. number is its place, from 1; next is the id of the one after it, "" for the last."""

    id: str
    number: int
    text: str
    why: str
    length: str
    done: bool
    skipped: bool
    can_open: bool
    has_other_words: bool
    next: str
    symbol: str | None


@dataclass(frozen=True)
class Sheet:
    """first are the steps that are there at once and rest those that wait folded; one is the step of "one at a
    time". story has them as sentences."""

    turn: Turn
    lines: tuple[str, ...]
    more_lines: tuple[str, ...]
    steps: tuple[Step, ...]
    first: tuple[Step, ...]
    at: int
    has_hidden: bool

    def has(self, id: str) -> bool:
        return any(step.id == id for step in self.steps)

    @property
    def rest(self) -> tuple[Step, ...]:
        return self.steps[len(self.first):]

    @property
    def one(self) -> Step | None:
        return self.steps[self.at] if self.steps else None

    @property
    def rest_is_in_use(self) -> bool:
        return any(step.done or step.skipped for step in self.rest)

    @property
    def spoken(self) -> str:
        """The words in the order they are read aloud where a browser without script plays them."""
        return "\n".join([*self.lines, *self.more_lines, *(step.text for step in self.steps)])

    @property
    def story(self) -> tuple[str, ...]:
        return tuple(
            wording.sentence(step.text, step.number == 1, step.number == len(self.steps)) for step in self.steps
        )


def sheet(turn: Turn, state: State) -> Sheet:
    marks = state.marks.get(turn.number, Marks())
    nodes = arranged(turn, marks, int(state.settings["detail"]))
    there = [node for node in nodes if node.id not in marks.hidden]
    steps = tuple(_step(turn, marks, there, index, state.settings) for index in range(len(there)))
    lines, more = _cut(turn.lines)
    room = MOST_LINES - len(lines), MOST_WORDS - sum(len(line.split()) for line in lines)
    return Sheet(
        turn, lines, more, steps, first=_first(steps, *room), at=min(marks.at, max(0, len(steps) - 1)),
        has_hidden=len(there) < len(nodes),
    )


def arranged(turn: Turn, marks: Marks, detail: int) -> list[Node]:
    nodes = [part for node in turn.at_detail(detail) for part in _opened(turn, node, marks.opened)]
    for one, other in marks.joined:
        ids = [node.id for node in nodes]
        if one in ids and other in ids:
            nodes[ids.index(one)] = joined(nodes[ids.index(one)], nodes[ids.index(other)])
            del nodes[ids.index(other)]
    for id, by in marks.moved:
        place = next((index for index, node in enumerate(nodes) if node.id == id), None)
        if place is not None and 0 <= place + by < len(nodes):
            nodes.insert(place + by, nodes.pop(place))
    turned = marks.turned % len(nodes) if nodes else 0
    return nodes[turned:] + nodes[:turned]


def joined(one: Node, other: Node) -> Node:
    both = breakdown.join(one, other)
    return Node.model_validate({**dict(both), "id": f"{one.id}+{other.id}", "smaller": (one, other)})


def _opened(turn: Turn, node: Node, opened: Sequence[str]) -> list[Node]:
    inside = turn.inside(node) if node.id in opened else ()
    return [deeper for part in inside for deeper in _opened(turn, part, opened)] or [node]


def is_done(turn: Turn, node: Node, marks: Marks) -> bool:
    """Ticked itself, inside a ticked one, or with every step inside it ticked."""
    if "+" in node.id:
        return all(is_done(turn, part, marks) for part in node.smaller)
    parts = node.id.split(".")
    if any(".".join(parts[: depth + 1]) in marks.done for depth in range(len(parts))):
        return True
    own = [part for part in node.smaller if part.id.startswith(f"{node.id}.")]
    if not own and node.id in marks.opened:
        own = list(turn.inside(node))
    return bool(own) and all(is_done(turn, part, marks) for part in own)


def _step(turn: Turn, marks: Marks, there: Sequence[Node], index: int, settings: dict[str, str]) -> Step:
    node = there[index]
    return Step(
        id=node.id, number=index + 1, why=node.why,
        text=wording.said(node, settings["words"], marks.said_another_way[node.id]),
        length=wording.length(node) if settings["lengths"] == "on" else "", done=is_done(turn, node, marks),
        skipped=node.id in marks.skipped, can_open=bool(turn.title) and bool(turn.inside(node)),
        has_other_words=wording.has_others(node), next=there[index + 1].id if index + 1 < len(there) else "",
        symbol=symbols.find(node.text) if settings["shape"] == "cards" else None,
    )


def _first(steps: Sequence[Step], lines: int, words: int) -> tuple[Step, ...]:
    kept: list[Step] = []
    for step in steps[: max(1, lines)]:
        words -= len(step.text.split())
        if kept and words < 0:
            break
        kept.append(step)
    return tuple(kept)


def _cut(lines: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines that are there at once, and those that wait. A long paragraph is cut between two sentences."""
    from scaffolds.checks import sentences

    whole = [line for line in lines if line.strip()]
    room = MOST_WORDS
    for index, line in enumerate(whole[:MOST_LINES]):
        if len(line.split()) <= room:
            room -= len(line.split())
            continue
        parts = [one.text for one in sentences.split(line)]
        kept = _fitting(parts, room, at_least=0 if index else 1)
        head, tail = " ".join(parts[:kept]), " ".join(parts[kept:])
        return (*whole[:index], *filter(None, [head])), (*filter(None, [tail]), *whole[index + 1:])
    return tuple(whole[:MOST_LINES]), tuple(whole[MOST_LINES:])


def _fitting(parts: Sequence[str], room: int, at_least: int) -> int:
    """How many sentences fit. The first of all is never cut in the middle, however long it is."""
    kept = 0
    for part in parts:
        room -= len(part.split())
        if room < 0 and kept >= at_least:
            break
        kept += 1
    return kept
