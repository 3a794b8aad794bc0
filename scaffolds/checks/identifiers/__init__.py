"""Finds and masks what points to one person, so that it is never sent, saved, exported or logged.

Rules in order: numbers with a check character, then dates, contacts and places by their shape, then people's names by
a list of many heritages and the words around them. About 5 ms for 2,000 words after the first call.
"""

from scaffolds.checks.identifiers import contacts, dates, names, numbers, ours, places
from scaffolds.checks.identifiers.identifier import MASKS, Identifier, IdentifierKind
from scaffolds.checks.identifiers.register import is_school_like, register_of

__all__ = ["Identifier", "IdentifierKind", "find", "mask"]


def find(text: str) -> list[Identifier]:
    """Every identifier, in order of place, none overlapping another. Offsets are into `text` as given."""
    register = register_of(text, len(text.split()))
    found = [
        *numbers.find(text),
        *dates.find(text),
        *contacts.find(text),
        *ours.find(text),
        *places.find(text, is_school_like(register)),
        *names.find(text, register),
    ]
    return _apart(found)


def mask(text: str) -> str:
    """`text` with each identifier replaced by what it was ("[name]", "[phone number]")."""
    for found in reversed(find(text)):
        text = text[: found.start] + MASKS[found.kind] + text[found.end :]
    return text


def _apart(found: list[Identifier]) -> list[Identifier]:
    """Where two overlap, the one that was looked for first stays: a name inside an email address is the address."""
    kept: list[Identifier] = []
    for candidate in found:
        if all(candidate.end <= other.start or candidate.start >= other.end for other in kept):
            kept.append(candidate)
    return sorted(kept, key=lambda identifier: identifier.start)
