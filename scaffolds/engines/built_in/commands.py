"""Command words (describe, evaluate, to what extent): what each asks for, and finding them in a sentence."""
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import StringConstraints, field_validator

from prompt_library.records import Record, read_folder

COMMANDS = Path(__file__).parent / "content" / "commands"
SENTENCE = Annotated[str, StringConstraints(pattern=r"^[A-Z].*[.?]$")]
ASKING = ("how", "why", "what", "which", "who", "where", "when", "to", "do")
# A command word stands first, or after a comma, "and", "then", "please" and the like: "Using the map, describe ...".
SPECIAL = frozenset("…#")
LEFT_OUT = re.compile(r"\b(?:which|whether|who|why|how to|how|what|where|when)$", re.IGNORECASE)
LEAD = r"(?:^|[,;:–—]\s+(?:and\s+|then\s+)?|\b(?:and|then|to|please|now|you|can|will)\s+)"


class Command(Record):
    """See content/commands for what each field is for."""

    name: str
    also: tuple[str, ...] = ()
    asks: str
    steps: tuple[SENTENCE, ...]
    opening: Annotated[str, StringConstraints(pattern=r"^[A-Z].* …$|^First …$")]
    good: tuple[str, ...]
    deeper: SENTENCE
    stage: Literal["1", "2", "3", "4"]
    weight: Literal["1", "2", "3"]
    aim: Literal["about", "how to"] = "about"

    @field_validator("steps")
    @classmethod
    def _few_and_short(cls, steps: tuple[str, ...]) -> tuple[str, ...]:
        if not 2 <= len(steps) <= 6 or any(len(step.split()) > 12 for step in steps):
            raise ValueError("a command has 2 to 6 steps of at most 12 words")
        return steps

    @property
    def phrases(self) -> tuple[str, ...]:
        return (self.name, *self.also)

    @property
    def key_stage(self) -> int:
        return int(self.stage)

    @property
    def success(self) -> str:
        """The one line that says what a good answer does, the same in every version."""
        return " It ".join(f"{part}." for part in (f"A good answer {self.good[0]}", *self.good[1:]))


@dataclass(frozen=True)
class Said:
    """A command word where it stands in a sentence."""

    command: Command
    words: str  # as the sentence has it
    start: int
    end: int
    gap: str = ""  # what stands inside it: "the events" in "put the events in order"

    @property
    def asked(self) -> str:
        """The words of it that belong to what is asked for: the "why" of "say why", the "ways" of "give two ways"."""
        if self.gap:
            tail = self.words.split(self.gap, 1)[1].strip()
            return self.gap if tail.lower().startswith("in") else tail
        left = LEFT_OUT.search(self.words)
        return left[0] if left and " " in self.words else ""


@cache
def commands() -> dict[str, Command]:
    return {command.name: command for command in read_folder(COMMANDS, Command)}


@cache
def _by_phrase() -> dict[str, Command]:
    found: dict[str, Command] = {}
    for command in commands().values():
        for phrase in command.phrases:
            found.setdefault(phrase, command)
    return found


@cache
def _pattern(question: bool) -> re.Pattern[str]:
    phrases = [p for p in _by_phrase() if question or p.split()[0] not in ASKING or p == "to what extent"]
    longest_first = sorted((p for p in phrases if not SPECIAL & set(p)), key=len, reverse=True)
    return re.compile(rf"{LEAD}({'|'.join(map(re.escape, longest_first))})(?![\w’'-])", re.IGNORECASE)


@cache
def _special() -> list[tuple[re.Pattern[str], Command]]:
    """Phrases with a gap ("put … in order"), and those that are commands only before a number ("add #")."""
    made = []
    for phrase, command in _by_phrase().items():
        if SPECIAL & set(phrase):
            words = re.escape(phrase).replace("…", r"(?P<gap>[^.?!,;]{1,60}?)").replace(r"\ \#", r"(?=\s+[£$€]?\d)")
            made.append((re.compile(rf"{LEAD}(?P<said>{words})(?![\w’'-])", re.IGNORECASE), command))
    return made


def find(sentence: str) -> Said | None:
    """The first command word of a sentence; a question word counts only in a question. "Use the map to describe" asks
    to describe: a command that only serves another gives way to it."""
    found = sorted(_all(sentence), key=lambda said: (said.start, -said.end))
    if not found or found[0].command.weight != "1":
        return found[0] if found else None
    served = (said for said in found[1:] if said.command.weight != "1" and sentence[: said.start].endswith(" to "))
    return next(served, found[0])


def _all(sentence: str) -> Iterator[Said]:
    """Every command word; where two start together, that with a number or a gap comes first."""
    for pattern, command in _special():
        if special := pattern.search(sentence):
            gap = special.groupdict().get("gap") or ""
            yield Said(command, special["said"], special.start("said"), special.end("said"), gap)
    for match in _pattern(sentence.rstrip().endswith("?")).finditer(sentence):
        yield Said(_by_phrase()[match[1].lower()], match[1], match.start(1), match.end(1))


@cache
def single_words() -> frozenset[str]:
    """Commands of one word, so that none of them is taken for a key word."""
    return frozenset(phrase for phrase in _by_phrase() if " " not in phrase)
