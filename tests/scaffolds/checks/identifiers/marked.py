"""Lines with their identifiers in angle brackets (the .yaml files here): read, and held against what is found."""
import re
from functools import cache
from pathlib import Path

import yaml

from scaffolds.checks.identifiers import find

SETS = tuple(sorted(path.stem for path in Path(__file__).parent.glob("*.yaml")))
MARKED = re.compile(r"<([^>]+)>")
MOST_OF_IT = 0.6  # of its characters: a title or a class beside a name may be in the mark or not


@cache
def lines_of(name: str) -> dict[str, list[str]]:
    """The lines of a set by kind; `none` are those that point to nobody."""
    return yaml.safe_load((Path(__file__).parent / f"{name}.yaml").read_text(encoding="utf-8"))


def spans(line: str) -> tuple[str, list[tuple[int, int]]]:
    """The line without its marks, and where the marked words stand in it."""
    text, found, last = "", [], 0
    for match in MARKED.finditer(line):
        text += line[last : match.start()]
        found.append((len(text), len(text) + len(match[1])))
        text += match[1]
        last = match.end()
    return text + line[last:], found


def missed(kind: str, text: str, wanted: list[tuple[int, int]]) -> list[str]:
    """What is wanted in the text and not found as this kind, or not most of it."""
    found = [(one.start, one.end) for one in find(text) if one.kind == kind]
    return [text[start:end] for start, end in wanted
            if not any(min(b, end) - max(a, start) >= MOST_OF_IT * (end - start) for a, b in found)]


def recall(kind: str) -> tuple[int, int]:
    """How many of this kind are found in all our lines, and how many there are."""
    marked = [spans(line) for name in SETS for line in lines_of(name).get(kind, ())]
    wanted = sum(len(places) for _, places in marked)
    return wanted - sum(len(missed(kind, text, places)) for text, places in marked), wanted


def flagged() -> tuple[int, int]:
    """How many of our lines that point to nobody have a mark, and how many there are."""
    harmless = [line for name in SETS for line in lines_of(name).get("none", ())]
    return sum(bool(find(line)) for line in harmless), len(harmless)
