"""What every kind of result has in common. A kind is one module beside this one."""
from abc import ABC, abstractmethod
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, Self

from pydantic import BaseModel, ConfigDict


class Kind(StrEnum):
    """In the order that people look for them."""

    PASSAGE = "passage"
    SCHEDULE = "schedule"
    STARTERS = "starters"
    VERSIONS = "versions"
    BREAKDOWN = "breakdown"
    FRAME = "frame"
    GLOSSARY = "glossary"
    RETRIEVAL = "retrieval"
    DIGEST = "digest"
    STORY = "story"
    REWORDING = "rewording"
    STRATEGIES = "strategies"
    PLAN = "plan"
    LETTER = "letter"


class Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


@dataclass(frozen=True)
class Choice:
    """One way of several in which the same result can be shown. options are (value, words)."""

    label: str
    options: tuple[tuple[str, str], ...]
    chosen: str


class ResultBase(Part, ABC):
    """A kind says how it reads as lines, what it is called, and which of its texts a person may change."""

    part_name: ClassVar[str] = ""  # what one of its `parts` is called on a form; empty where there is one
    long_parts: ClassVar[bool] = False  # whether a part may have lines of its own

    @abstractmethod
    def lines(self) -> list[str]:
        """The words of it in reading order, one line an item. Titles and objectives come first; ages, times, supports
        and other notes for staff are left out."""

    def plain_text(self) -> str:
        """`lines` as one text."""
        return "\n".join(self.lines())

    @property
    @abstractmethod
    def own_title(self) -> str:
        """A name to save it under."""

    @abstractmethod
    def parts(self) -> list[str]:
        """The texts that a person may change, in order."""

    @abstractmethod
    def with_parts(self, texts: list[str]) -> Self:
        """The same with those texts in the places of `parts`; a part whose text is empty is taken out. Raises
        ValueError where it cannot be without one of them."""

    def choice(self) -> Choice | None:
        """How it may be shown, where there is more than one way."""
        return None

    def choosing(self, value: str) -> Self:
        """The same, shown another way. A value that is no option changes nothing."""
        return self

    def also_shown(self) -> list[str]:
        """Words that a learner may be shown and `lines` leaves out: checks read them too."""
        return []

    def notes(self) -> list[str]:
        """Honest sentences about it for the person who reads it."""
        return []


def written_lines(text: str) -> list[str]:
    """The lines of a text that have something on them."""
    return [one for one in text.splitlines() if one.strip()]
