"""Letters home as written content: content/letters.yaml. Everything that names somebody or some day is a [blank]."""
from functools import cache
from pathlib import Path

from prompt_library.records import Record, read_records
from scaffolds.brief import LetterBrief
from scaffolds.results import Letter

LETTERS = Path(__file__).parent / "content" / "letters.yaml"


class Written(Record):
    purpose: str
    body: tuple[str, ...]


class House(Record):
    """What every letter begins and ends with."""

    opening: tuple[str, ...]
    closing: tuple[str, ...]
    letters: tuple[Written, ...]


@cache
def house() -> House:
    return read_records(LETTERS, House)[0]


@cache
def letters() -> dict[str, Written]:
    return {one.purpose.lower(): one for one in house().letters}


def letter(brief: LetterBrief) -> Letter:
    """The letter for a purpose; for one that is not written, a letter with its middle left to write."""
    found = letters().get(brief.purpose.lower())
    to_write = (f"We are writing about this: {brief.purpose}.", "[what happens]", "[what you can do]")
    body = found.body if found else to_write
    parts = (*house().opening, *body, *house().closing)
    return Letter(title=found.purpose if found else brief.purpose, text="\n\n".join(" ".join(p.split()) for p in parts))
