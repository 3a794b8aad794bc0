"""One turn as the page carries it along: what was said, the reply's words, and its steps with the smaller ones inside.

The server keeps nothing, so everything that can be shown again has to be in here. It comes back in a form, from a
browser: it is read as data, escaped where it is shown, and a turn that cannot be read is left out.
"""
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter, ValidationError

from scaffolds.asking.shapes import LONGEST_SAY, Reply, ReplyKind, ReplyStep
from scaffolds.engines.built_in import breakdown
from scaffolds.engines.built_in.detail import at_detail
from scaffolds.results import BreakdownStep

MOST = 10  # turns that the page carries along
Line = Annotated[str, StringConstraints(max_length=LONGEST_SAY)]


class Node(BreakdownStep):
    """A step with its place in the tree as its id: "2" and, inside it, "2.1". Two that were joined are "2+3"."""

    id: str = Field(default="", exclude=True)
    smaller: tuple["Node", ...] = ()


class Turn(BaseModel):
    """number never changes while the turn lives. title is the task's, empty where the steps are not a task's (starts
    of sentences), which then are neither ticked nor split."""

    model_config = ConfigDict(frozen=True, extra="ignore")
    number: int = Field(ge=0, le=1_000_000)
    said: Line = ""
    kind: ReplyKind
    heading: Line = ""
    lines: tuple[Line, ...] = ()
    title: Line = ""
    steps: tuple[Node, ...] = Field(default=(), max_length=60)
    options: tuple[Line, ...] = ()
    aside: Line = ""  # the one quiet line of a first-tier signpost
    tier: int | None = None
    reading_age: Line = ""
    is_above: bool = False  # whether that is more than a year above the age that the learner reads at

    @cached_property
    def tree(self) -> tuple[Node, ...]:
        return numbered(self.steps)

    def at_detail(self, detail: int) -> tuple[Node, ...]:
        if not self.title:
            return self.tree
        return tuple(step for step in at_detail(self.tree, detail) if isinstance(step, Node))

    def inside(self, node: Node) -> tuple[Node, ...]:
        """The smaller steps of one: written ones, else a general split. Empty where it is as small as it goes. Steps
        that are only folded into this one, at a low detail, stay folded: opening one leaves the others as they are."""
        own = [part for part in node.smaller if part.id.startswith(f"{node.id}.")]
        if own:
            return tuple(own)
        return numbered([Node.model_validate(dict(part)) for part in breakdown.smaller(self.title, node.text)], node.id)

    def find(self, id: str) -> Node | None:
        """A step of the tree, or one that a split made."""
        nodes: Sequence[Node] = self.tree
        found: Node | None = None
        parts = id.split(".")
        for depth in range(len(parts)):
            found = next((node for node in nodes if node.id == ".".join(parts[: depth + 1])), None)
            if found is None:
                return None
            nodes = self.inside(found)
        return found

    @property
    def remembered(self) -> tuple[str, str]:
        """(say, reply) as the next ask needs to know it: the reply's words and its steps, one a line."""
        return self.said, "\n".join([*self.lines, *(step.text for step in self.steps)])


def numbered(steps: Sequence[Node], inside: str = "") -> tuple[Node, ...]:
    def place(number: int, step: Node) -> Node:
        id = f"{inside}.{number}" if inside else str(number)
        return step.model_copy(update={"id": id, "smaller": numbered(step.smaller, id)})

    return tuple(place(number, step) for number, step in enumerate(steps, start=1))


def turn_from(number: int, said: str, reply: Reply) -> Turn:
    """A card's words are its own; everything else is the reply's, without the line that only repeats the first step,
    which stands right under it."""
    card = reply.signpost.card if reply.signpost else None
    is_card = bool(card) and reply.signpost is not None and reply.signpost.tier > 1
    lines = tuple(card.lines) if card and is_card else tuple(_lines(reply))
    return Turn(
        number=number, said=said, kind=reply.kind, lines=lines, title=reply.title, options=reply.options,
        heading=card.title or "" if card and is_card else "",
        steps=tuple(map(_node, reply.steps)),
        aside=" ".join(card.lines) if card and reply.kind is not ReplyKind.SIGNPOST else "",
        tier=reply.signpost.tier if reply.signpost else None,
        reading_age=reply.age.words() if reply.age.age is not None else "",
        is_above=any(one.rule == "reading-age" for one in reply.findings),
    )


def _lines(reply: Reply) -> Iterator[str]:
    first = reply.steps[0].text.lower().rstrip(".") if reply.steps else ""
    for line in reply.text.splitlines():
        if line.strip() and not (first and first in line.lower()):
            yield line.strip()


def _node(step: ReplyStep) -> Node:
    return Node(
        text=step.text, plain=step.plain, minutes_low=step.minutes_low or 0, minutes_high=step.minutes_high or 0,
        why=step.why, smaller=tuple(map(_node, step.smaller)),
    )


_turns = TypeAdapter(list[Turn])


def read(text: str) -> tuple[Turn, ...]:
    """The turns a form brought, oldest first. Nothing where it cannot be read: a learner is never told off for it."""
    try:
        return tuple(_turns.validate_json(text or "[]"))[-MOST:]
    except ValidationError:
        return ()


def written(turns: Sequence[Turn]) -> str:
    return _turns.dump_json(list(turns)[-MOST:], exclude_defaults=True).decode()
