"""What a sheet is made of, said once: the page, the PDF and the Word document each set the same blocks in their way, so
their words and their order cannot differ."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Run:
    text: str
    strong: bool = False


Words = tuple[Run, ...]


@dataclass(frozen=True)
class Picture:
    """symbol is a name that scaffolds.symbols knows, or None: an empty place of the same size."""

    symbol: str | None


Cell = Words | Picture


@dataclass(frozen=True)
class Heading:
    text: str
    level: int = 2  # 1 is the sheet's title

    block = "heading"


@dataclass(frozen=True)
class Para:
    """quiet is smaller, for what stands beside the matter itself; staff is for staff: on paper, and on no learner's
    page."""

    words: Words
    quiet: bool = False
    staff: bool = False

    block = "para"


@dataclass(frozen=True)
class Items:
    """marker is bullet, number or box (to tick). lines are left under each to write on."""

    items: tuple[Words, ...]
    marker: str = "bullet"
    lines: int = 0

    block = "items"


@dataclass(frozen=True)
class Table:
    """columns are headings with their share of the width. The first cell of a row says what the row is about."""

    columns: tuple[tuple[str, int], ...]
    rows: tuple[tuple[Cell, ...], ...]

    block = "table"


@dataclass(frozen=True)
class Lines:
    """Lines to write on."""

    count: int

    block = "lines"


@dataclass(frozen=True)
class NewPage:
    """What follows is on a page of its own, to be handed out apart."""

    block = "new-page"


Block = Heading | Para | Items | Table | Lines | NewPage


def said(text: str) -> Words:
    return (Run(text),)


def title(text: str) -> Heading:
    return Heading(text, 1)


def named(name: str, text: str) -> Words:
    """A name in bold, and what it says."""
    return (Run(f"{name}: ", True), Run(text))
