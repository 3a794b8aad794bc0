"""Tasks whose words are in an ask that means another thing ("4 lines" is no line to stand in): content/unless.yaml."""

import re
from functools import cache

from prompt_library.records import Record, read_records
from scaffolds.asking.words import CONTENT
from scaffolds.engines.built_in.words import plain


class Unless(Record):
    """name is the written task that the words name, unless the pattern of what makes them mean another thing; instead
    are the tasks that may be meant."""

    name: str
    unless: str
    instead: tuple[str, ...]


@cache
def _unless() -> tuple[tuple[str, re.Pattern[str], tuple[str, ...]], ...]:
    every = read_records(CONTENT / "unless.yaml", Unless)
    return tuple((one.name, re.compile(one.unless), one.instead) for one in every)


def meant_instead(name: str, said: str) -> tuple[str, ...]:
    """What may be meant in place of a task that was named; empty where nothing in the ask speaks against it."""
    typed = plain(said)
    return next((instead for one, pattern, instead in _unless() if one == name and pattern.search(typed)), ())
