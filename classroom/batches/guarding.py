"""Rows that name a person, by their number, with what it is marked in their words; and stand-ins in its place."""
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from classroom.identifiers.marking import Marks, Text, look
from scaffolds.checks import identifiers
from scaffolds.checks.identifiers import Identifier, stand_ins
from scaffolds.checks.identifiers.identifier import MASKS


@dataclass(frozen=True)
class Marked:
    number: int
    found: tuple[Identifier, ...]
    texts: tuple[str, ...] = ()

    @property
    def kinds(self) -> str:
        """What it has in it, without what that is: "name, phone number"."""
        return ", ".join(dict.fromkeys(MASKS[one.kind].strip("[]") for one in self.found))

    @property
    def marks(self) -> Marks:
        return look((Text("", "", text) for text in self.texts), {})


def marked(rows: Iterable[tuple[int, list[str]]]) -> list[Marked]:
    """The rows with something in them that looks like a person's. An error inside the check is one: what could not be
    looked at goes no further, so it is raised."""
    found = ((number, texts, [one for text in texts for one in identifiers.find(text)]) for number, texts in rows)
    return [Marked(number, tuple({one.text: one for one in seen}.values()), tuple(texts))
            for number, texts, seen in found if seen]


def with_stand_ins(texts: Sequence[str]) -> list[str]:
    """The texts of one row with something else for whatever points to a person, the same for the same person."""
    found = [(one, text) for text in texts for one in identifiers.find(text)]
    return list(stand_ins.put_all(texts, found, {}).texts)
