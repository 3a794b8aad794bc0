"""Steps that a teacher typed themselves ("coat off, bag on peg, sit on carpet"): theirs, tidied, one action each."""
import re
from collections.abc import Set
from dataclasses import dataclass

from scaffolds.engines.built_in.routines import WORDS_ON_CARD
from scaffolds.results import ScheduleStep
from scaffolds.symbols import find

MOST = 30  # steps; a longer list is no schedule any more
LONGEST = 100  # characters of one step
IN_A_LIST = 8  # words that an item between commas may have before it is a sentence and not a step

BULLET = re.compile(r"^\s*(?:[-*•–—▪◦]|\(?\d{1,2}[.):]|\[[ xX]?\]|step \d{1,2}[.):]?)\s*", re.IGNORECASE)
NUMBER = re.compile(r"(?:^|(?<=\s))\(?(\d{1,2})[.)]\s+")
ARROW = re.compile(r"\s*(?:->|=>|→|➡|>)\s*")
THEN = re.compile(r"\s*(?:,|\band\b)?\s*\bthen\b\s*,?\s*", re.IGNORECASE)
AND = re.compile(r"\s*,?\s+(?:and|&)\s+", re.IGNORECASE)
MINUTES = re.compile(r"[\s,(\[–-]*\b(?:for |about )?(\d{1,3})\s*(?:minutes?|mins?|m)\b[)\]]?", re.IGNORECASE)
HEADING = re.compile(r"^([^:\n]{2,60}):\s+(?=\S)|^([^:\n]{2,60}):\s*\n")


@dataclass(frozen=True)
class TypedSteps:
    title: str  # empty where none was typed
    steps: tuple[ScheduleStep, ...]


def read(text: str, verbs: Set[str]) -> TypedSteps | None:
    """The steps in `text`, or None where it names an activity rather than listing steps.

    verbs are first words of steps, in small letters: "and" parts two actions only in front of one of them, so that
    "put coat on and sit down" is two steps and "get knife and fork" is one.
    """
    heading = HEADING.match(text)
    title = (heading[1] or heading[2]).strip() if heading else ""
    items = _items(text[heading.end():] if heading else text)
    if len(items) < 2:
        return None
    actions = [action for item in items for action in _actions(item, verbs)]
    steps = tuple(step for action in actions[:MOST] if (step := _step(action)) is not None)
    return TypedSteps(title, steps) if len(steps) > 1 else None


def _items(text: str) -> list[str]:
    lines = [BULLET.sub("", line) for line in text.splitlines() if line.strip()]
    if len(lines) > 1:
        return lines
    for split in (_numbered, ARROW.split, lambda line: line.split(";")):
        items = [item.strip() for item in split(text) if item.strip()]
        if len(items) > 1:
            return items
    return _in_a_sentence(text)


def _numbered(text: str) -> list[str]:
    marks = list(NUMBER.finditer(text))
    if not marks or [int(mark[1]) for mark in marks] != list(range(1, len(marks) + 1)):
        return []
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    return [text[mark.end():end] for mark, end in zip(marks, ends, strict=True)]


def _in_a_sentence(text: str) -> list[str]:
    """Items between commas (three or more), or joined by "then"."""
    by_then = [part for part in THEN.split(text) if part.strip()]
    by_comma = [part.strip() for whole in by_then for part in whole.split(",") if part.strip()]
    if len(by_then) == 1 and len(by_comma) < 3:
        return []
    return by_comma if all(len(part.split()) <= IN_A_LIST for part in by_comma) else []


def _actions(item: str, verbs: Set[str]) -> list[str]:
    parts = [part for whole in THEN.split(item) for part in AND.split(whole) if part.strip()]
    joined: list[str] = []
    joins = THEN.search(item) is not None
    for part in parts:
        first = part.split()[0].lower()
        if not joined or joins or first in verbs:
            joined.append(part.strip())
        else:
            joined[-1] = f"{joined[-1]} and {part.strip()}"
    return [re.sub(r"^and\s+", "", part, flags=re.IGNORECASE) for part in joined]


def _step(action: str) -> ScheduleStep | None:
    timed = MINUTES.search(action)
    text = " ".join(MINUTES.sub("", action, count=1).split()).strip(" .,;:-–")[:LONGEST].strip()
    if not any(letter.isalnum() for letter in text):
        return None
    minutes = int(timed[1]) if timed and int(timed[1]) else None
    text = text[0].upper() + text[1:]
    return ScheduleStep(text=text, minutes=minutes, symbol=find(text),
                        card=text if len(text.split()) <= WORDS_ON_CARD else None)
