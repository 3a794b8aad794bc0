"""The ways that a schedule is laid out on paper, in the order that people look through them.

Sizes follow field practice: a card's symbol is at least 25 mm wide, with at most three words.
"""
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Layout:
    """name is what addresses and forms say; template is a file of exports/paper; options are what it reads. beside
    are the cards that stand beside the steps' own, by their names in schedule_data."""

    name: str
    title: str
    about: str
    template: str
    options: Mapping[str, object] = field(default_factory=dict)
    times: bool = True  # it can show times, to whoever wants them
    pictures: bool = True
    grows: bool = False  # its rows are as high as their words need, so that no words are ever cut
    beside: tuple[str, ...] = ()


def _cards(columns: int, rows: int, picture: int, size: int) -> Layout:
    """picture in millimetres, size of the words in points."""
    count = columns * rows
    return Layout(
        f"cards-{count}", f"Cards, {count} a page",
        "To cut out, with a “something different” card and blank ones.", "cards",
        {"columns": columns, "rows": rows, "picture": picture, "size": size},
        beside=("different",))


_ALL = (
    Layout("vertical-strip", "Vertical strip", "One under the other, each with its picture and a box to tick.",
           "vertical-strip", grows=True),
    Layout("horizontal-strip", "Horizontal strip", "Left to right, for a wall or the top of a desk.",
           "horizontal-strip"),
    Layout("now-next", "Now and next", "Two at a time. Every step has its turn at “now”.", "boards",
           {"names": ["Now", "Next"]}, beside=("finished",)),
    Layout("now-next-then", "Now, next and then", "Three at a time. Every step has its turn at “now”.", "boards",
           {"names": ["Now", "Next", "Then"]}, beside=("finished",)),
    Layout("whole-day", "Whole day", "All of it at a glance, on one page up to 20 steps.", "whole-day"),
    _cards(1, 2, 85, 40),
    _cards(2, 2, 70, 28),
    _cards(2, 3, 52, 24),
    _cards(2, 4, 38, 22),
    _cards(3, 4, 36, 18),
    Layout("pocket", "Finished pocket", "A pocket to fold and glue, for the cards that are done with.", "pocket",
           times=False, beside=("finished",)),
    Layout("list", "List", "Words only, each with a box to tick.", "list", pictures=False, grows=True),
    Layout("grid", "Grid", "Three across, in order, on one page up to 12 steps.", "grid"),
    Layout("one-at-a-time", "One at a time", "A page for each step, to turn over.", "one-at-a-time"),
    Layout("doors", "Doors", "No order, no numbers and no times: any of them, in any order, or none.", "doors",
           times=False, beside=("different", "nothing")),
)
LAYOUTS = {layout.name: layout for layout in _ALL}
DEFAULT = _ALL[0].name


class UnknownLayout(KeyError):
    """No layout has this name."""


def layout(name: str | None) -> Layout:
    """None gives the default. Raises UnknownLayout."""
    try:
        return LAYOUTS[name or DEFAULT]
    except KeyError as error:
        raise UnknownLayout(name) from error
