"""Routines of a school day as written content: content/routines/*.yaml.

A step is one action. `rank` says which steps to keep when fewer are asked for: 1 is the step that stays when only one
does. `text` is written for Years 3 to 6; `younger` (Years 1 and 2) and `older` (Years 7 to 13) are given where their
words differ. `card` is the same step for a printed card. `minutes` is left out where a step has no length of its own.
"""
import re
from functools import cache
from pathlib import Path
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, StringConstraints, model_validator

from prompt_library.records import Record, read_folder, read_records

CONTENT = Path(__file__).parent / "content"
YOUNGER_TO, MIDDLE_TO = 2, 6  # the last school year of each wording
WORDS_IN_STEP = 9
WORDS_ON_CARD = 3  # field/practice.md V4: readable in the hardest moment
JOINED = re.compile(r"\b(?:and|then)\b|[.?!;]", re.IGNORECASE)  # E3: one action a step


class Years(Record):
    """School years, both ends included."""

    first: int = Field(ge=1, le=13)
    last: int = Field(ge=1, le=13)

    def __contains__(self, year: int) -> bool:
        return self.first <= year <= self.last


def _span(given: object) -> object:
    first, _, last = given.partition("-") if isinstance(given, str) else ("", "", "")
    return {"first": first, "last": last or first} if first else given


def _one_action(text: str) -> str:
    if len(text.split()) > WORDS_IN_STEP:
        raise ValueError(f"a step has at most {WORDS_IN_STEP} words")
    if JOINED.search(text):
        raise ValueError("a step is one action: no joining word and no mark but a comma")
    return text


def _card(text: str) -> str:
    if len(text.split()) > WORDS_ON_CARD:
        raise ValueError(f"a card has at most {WORDS_ON_CARD} words")
    return text


Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2)]
Action = Annotated[Line, BeforeValidator(lambda text: _one_action(str(text)))]


class Step(Record):
    text: Action
    card: Annotated[Line, BeforeValidator(lambda text: _card(str(text)))]
    rank: int = Field(ge=1)
    minutes: int | None = Field(default=None, ge=1, le=180)
    symbol: str | None = None  # a name in scaffolds.symbols
    younger: Action | None = None
    older: Action | None = None
    older_symbol: str | None = None

    def words(self, year: int) -> str:
        if year <= YOUNGER_TO:
            return self.younger or self.text
        return self.older or self.text if year > MIDDLE_TO else self.text

    def picture(self, year: int) -> str | None:
        return self.older_symbol if self.older_symbol and year > MIDDLE_TO else self.symbol


class Routine(Record):
    name: Line
    older_name: Line | None = None  # its title for Years 7 to 13, where the name sounds young
    phrases: tuple[Line, ...] = Field(min_length=1)  # how staff ask for it
    tags: tuple[Line, ...] = ()  # words that go with it without naming it
    years: Annotated[Years, BeforeValidator(_span)]
    steps: tuple[Step, ...] = Field(min_length=3)

    @model_validator(mode="after")
    def _ranked_once_each(self) -> Self:
        if sorted(step.rank for step in self.steps) != list(range(1, len(self.steps) + 1)):
            raise ValueError(f"{self.name}: the ranks of its steps are 1 to {len(self.steps)}, each once")
        return self

    def title(self, year: int) -> str:
        return self.older_name or self.name if year > MIDDLE_TO else self.name

    def most_important(self, count: int | None) -> tuple[Step, ...]:
        """The `count` steps that matter most, in the order they happen; all of them where it has no more."""
        return self.steps if count is None else tuple(step for step in self.steps if step.rank <= count)


@cache
def routines() -> tuple[Routine, ...]:
    """Every routine. Raises RecordFault naming the file and line of a fault."""
    return tuple(read_folder(CONTENT / "routines", Routine))


@cache
def general() -> Routine:
    """The steps most activities have. `$activity` in a step stands for what was typed."""
    return read_records(CONTENT / "general_schedule.yaml", Routine)[0]
