"""Two versions of a prompt side by side: part by part, and inside a part word by word."""
import difflib
import re
from dataclasses import dataclass
from typing import Literal

from prompt_library.prompt import Prompt

Op = Literal["same", "gone", "new"]
WORD = re.compile(r"\s+|[^\s]+")
SAID = {
    "title": "Title", "makes": "What it makes", "purpose": "Purpose", "for_whom": "For whom", "evidence": "Evidence",
    "author": "Written by", "review_by": "Review by", "checks": "Checks", "fields": "What is filled in",
    "words": "Its words", "examples": "Examples"}


@dataclass(frozen=True)
class Piece:
    op: Op
    text: str


@dataclass(frozen=True)
class PartChanged:
    """name is as people call the part; pieces read in order give the old part without what is new, and the new part
    without what is gone."""

    name: str
    pieces: tuple[Piece, ...]


def difference(old: Prompt, new: Prompt) -> tuple[PartChanged, ...]:
    """The parts that differ, in the order of the file. Empty where the two say the same."""
    return tuple(
        PartChanged(said, pieces(before, after)) for part, said in SAID.items()
        if (before := _told(old, part)) != (after := _told(new, part)))


def pieces(old: str, new: str) -> tuple[Piece, ...]:
    before, after = WORD.findall(old), WORD.findall(new)
    found: list[Piece] = []
    for op, i, j, k, m in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if op == "equal":
            found.append(Piece("same", "".join(before[i:j])))
            continue
        found += [Piece("gone", "".join(before[i:j]))] if i < j else []
        found += [Piece("new", "".join(after[k:m]))] if k < m else []
    return tuple(found)


def _told(prompt: Prompt, part: str) -> str:
    match getattr(prompt, part):
        case tuple(values) if part == "checks":
            return ", ".join(values)
        case tuple(values) if part == "fields":
            return "\n".join(_field(value.model_dump(mode="json", exclude_defaults=True)) for value in values)
        case tuple(values):
            return "\n\n".join("\n".join(f"{name}: {value}" for name, value in one.items()) for one in values)
        case value:
            return str(value)


def _field(field: dict[str, object]) -> str:
    name = field.pop("name")
    return f"{name}: " + "; ".join(f"{key.replace('_', ' ')} {value}" for key, value in field.items())
