"""What points to this very school: its own name, as it is said there, and the codes of its open classes. Whoever knows
them (the site) lends them for what is looked at next in the same thread; where nobody does, there are none."""

import re
from collections.abc import Iterator
from contextvars import ContextVar
from dataclasses import dataclass

from scaffolds.checks.identifiers.identifier import Identifier, IdentifierKind

SHORTEST = 3  # letters of a school's name: a shorter one would be found in every other line


@dataclass(frozen=True)
class Ours:
    school_names: tuple[str, ...] = ()
    class_codes: tuple[str, ...] = ()


known: ContextVar[Ours | None] = ContextVar("known", default=None)


def find(text: str) -> Iterator[Identifier]:
    ours = known.get()
    if ours is None:
        return
    for name in ours.school_names:
        if len(name) >= SHORTEST:
            yield from _all(text, name, IdentifierKind.SCHOOL, "This is the school's own name.")
    for code in ours.class_codes:
        yield from _all(text, code, IdentifierKind.CLASS_CODE, "This is the code of a class that is open.")


def _all(text: str, words: str, kind: IdentifierKind, why: str) -> Iterator[Identifier]:
    pattern = re.escape(words).replace(r"\ ", r"\s+").replace("'", "['’]?").replace("’", "['’]?")
    for match in re.finditer(rf"(?<!\w){pattern}(?!\w)", text, re.IGNORECASE):
        yield Identifier(kind, match[0], match.start(), match.end(), why)
