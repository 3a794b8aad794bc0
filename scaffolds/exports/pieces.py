"""Results cut into the pieces that paper sets in different ways, the same for PDF and Word."""
import re
from dataclasses import dataclass
from typing import Any

from prompt_library.cleaning import CONTROL, INVISIBLE, LINE_ENDS
from scaffolds.results import Result, Starter, TaskVersion

BLANK = re.compile(r"\n\s*\n")
NAME = re.compile(r"\w+( \w+){0,3}")


@dataclass(frozen=True)
class Part:
    """Lines of a task that stand together. name is what they are called on the sheet ("Word bank"), or empty."""

    name: str
    lines: tuple[str, ...]


def by_key_words(starter: Starter) -> list[tuple[str, bool]]:
    """A starter's words in order, each piece with whether it is one of its key words: on paper and on pages alike."""
    if not starter.key_words:
        return [(starter.text, False)]
    words = "|".join(re.escape(word) for word in sorted(starter.key_words, key=len, reverse=True))
    pieces = re.split(f"({words})", starter.text, flags=re.IGNORECASE)  # odd places are key words
    return [(piece, place % 2 == 1) for place, piece in enumerate(pieces) if piece]


def parts(version: TaskVersion) -> list[Part]:
    """What stands between the blank lines of a task. A short first line without a stop names those under it."""
    found = []
    for block in BLANK.split(version.text):
        lines = tuple(line.strip() for line in block.splitlines() if line.strip())
        if len(lines) > 1 and NAME.fullmatch(lines[0]):
            found.append(Part(lines[0], lines[1:]))
        elif lines:
            found.append(Part("", lines))
    return found


def cleaned(result: Result) -> Result:
    """The result without what cannot be seen and what no file may hold: a person's own words come as typed."""
    return type(result).model_validate(_cleaned(result.model_dump()))


def clean(text: str) -> str:
    return CONTROL.sub("", INVISIBLE.sub("", LINE_ENDS.sub("\n", text.replace("\x00", ""))))


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {key: _cleaned(one) for key, one in value.items()}
    return [_cleaned(one) for one in value] if isinstance(value, list | tuple) else value


def sentence(words: str) -> str:
    """With a capital first, the rest untouched."""
    return words[:1].upper() + words[1:]
