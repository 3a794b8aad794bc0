"""Rows that name a person, by their number."""
from collections.abc import Iterable
from dataclasses import dataclass

from scaffolds.checks import identifiers
from scaffolds.checks.identifiers import Identifier
from scaffolds.checks.identifiers.identifier import MASKS


@dataclass(frozen=True)
class Marked:
    number: int
    found: tuple[Identifier, ...]

    @property
    def kinds(self) -> str:
        """What it has in it, without what that is: "name, phone number"."""
        return ", ".join(dict.fromkeys(MASKS[one.kind].strip("[]") for one in self.found))


def marked(rows: Iterable[tuple[int, list[str]]]) -> list[Marked]:
    """The rows with something in them that looks like a person's. An error inside the check is one: what could not be
    looked at goes no further, so it is raised."""
    found = ((number, [one for text in texts for one in identifiers.find(text)]) for number, texts in rows)
    return [Marked(number, tuple({one.text: one for one in seen}.values())) for number, seen in found if seen]
