"""How long things often are, for an ask that is about a length and has no steps behind it (content/lengths.yaml)."""

import re
from functools import cache

from prompt_library.records import Record, read_records
from scaffolds.asking.words import CONTENT


class Length(Record):
    """said is a range and where it comes from; young is the same for whoever reads at less than YOUNG_BELOW."""

    patterns: tuple[str, ...]
    said: str
    young: str


@cache
def lengths() -> tuple[Length, ...]:
    return tuple(read_records(CONTENT / "lengths.yaml", Length))


def length_of(asked: str, *, young: bool = False) -> str | None:
    """What is said of the length that was asked about; None where nothing is written for it."""
    found = next((one for one in lengths() if any(re.search(pattern, asked) for pattern in one.patterns)), None)
    return (found.young if young else found.said).strip() if found else None
