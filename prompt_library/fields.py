"""What a person fills in. `clean` turns what was typed into a typed value, or says in a sentence what to change."""
import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Self

from pydantic import StringConstraints, model_validator

from prompt_library.cleaning import is_binary, one_line, tidy
from prompt_library.records import Record

Value = str | int | float | tuple[str, ...] | None
FieldName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]

YEARS = (1, 13)  # Year 1 to Year 13, as schools in England count them
READING_AGES = (5, 17)  # below 5 and above 17 the formulas say nothing (docs on reading age)
LONGEST = 100_000  # no field takes more than this, whatever its file says
LONGEST_KEY_WORD = 60


class FieldKind(StrEnum):
    TEXT = "text"  # one line
    PASSAGE = "passage"  # paragraphs
    CHOICE = "choice"
    YEAR = "year"
    READING_AGE = "reading_age"
    KEY_WORDS = "key_words"
    NUMBER = "number"  # whole


FREE_TEXT = frozenset({FieldKind.TEXT, FieldKind.PASSAGE, FieldKind.KEY_WORDS})  # where a person may type anything


class Field(Record):
    """One thing to fill in. minimum and maximum bound a number (or the count of key words); max_length is in
    characters. if_empty is what stands in the prompt's words where an optional field is left empty."""

    name: FieldName
    kind: FieldKind
    label: str
    hint: str = ""
    required: bool = True
    default: str | None = None
    max_length: int = 300
    minimum: int | None = None
    maximum: int | None = None
    choices: tuple[str, ...] = ()
    if_empty: str = ""

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        if self.kind is FieldKind.CHOICE and len(self.choices) < 2:
            raise ValueError(f"{self.name}: a choice needs at least two choices")
        if self.kind is FieldKind.NUMBER and (self.minimum is None or self.maximum is None):
            raise ValueError(f"{self.name}: a number needs a minimum and a maximum")
        if not self.required and self.default is None and not self.if_empty:
            raise ValueError(f"{self.name}: an optional field needs a default, or if_empty for the words")
        if not 0 < self.max_length <= LONGEST:
            raise ValueError(f"{self.name}: max_length runs from 1 to {LONGEST:,}")
        if self.default is not None and isinstance(fault := clean(self, self.default), Fault):
            raise ValueError(f"the default does not pass: {fault.message}")
        return self


@dataclass(frozen=True, slots=True)
class Fault:
    """One field that cannot be used as it is. message is a whole sentence for the person: what is so, what to do."""

    field: str
    message: str


class _Refused(Exception):
    """Carries the sentence up to `clean`, the only place that makes a Fault."""


def clean(field: Field, raw: object) -> Value | Fault:
    """The typed value of what was given (a string from a form, or a number or list from JSON), or its Fault.
    Never raises. None stands for an optional field left empty."""
    if _is_empty(raw):
        raw = field.default
    if raw is None:
        return Fault(field.name, f"{field.label}: {_EMPTY[field.kind]}") if field.required else None
    try:
        return _CLEANERS[field.kind](field, raw)
    except _Refused as refused:
        return Fault(field.name, f"{field.label}: {refused}")


_EMPTY = {
    FieldKind.TEXT: "nothing is here yet. Type a few words.",
    FieldKind.PASSAGE: "nothing is here yet. Type or paste the text.",
    FieldKind.CHOICE: "nothing is chosen yet. Choose one.",
    FieldKind.YEAR: "no year is given yet. Years run from 1 to 13.",
    FieldKind.READING_AGE: "no reading age is given yet. Reading ages run from 5 to 17.",
    FieldKind.KEY_WORDS: "no key word is given yet. Type at least one.",
    FieldKind.NUMBER: "no number is given yet. Type one.",
}


def _is_empty(raw: object) -> bool:
    if isinstance(raw, str):
        return "\x00" not in raw and not tidy(raw[:LONGEST])
    return raw is None or raw == () or raw == []


def _words(field: Field, raw: object) -> str:
    if not isinstance(raw, str):
        raise _Refused("this takes words. Type or paste them.")
    if is_binary(raw):
        raise _Refused("this looks like a file and not like text. Open the file, then copy and paste the words.")
    text = one_line(raw) if field.kind is FieldKind.TEXT else tidy(raw)
    if len(text) > field.max_length:
        raise _Refused(
            f"this is {len(text):,} characters long and the limit is {field.max_length:,}. "
            f"Take out {len(text) - field.max_length:,} or more, or use it in parts."
        )
    if not any(character.isalnum() for character in text):
        raise _Refused("there are no words in this. Type or paste some.")
    return text


def _choice(field: Field, raw: object) -> str:
    wanted = one_line(str(raw)).casefold() if isinstance(raw, str | int) else None
    for choice in field.choices:
        if choice.casefold() == wanted:
            return choice
    raise _Refused(f"choose one of {', '.join(field.choices)}.")


def _number(raw: object, pattern: str) -> float | None:
    """The number in what was typed, or None. Only whole-field matches count: "9 or 10" is not a number."""
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        return raw if -1e9 < raw < 1e9 else None  # also false for a NaN
    if not isinstance(raw, str) or len(raw) > 40:
        return None
    found = re.fullmatch(pattern, one_line(raw), re.IGNORECASE)
    return float(found[1]) if found else None


def _year(field: Field, raw: object) -> int:
    low, high = YEARS
    year = _number(raw, r"(?:year|yr\.?|y)?\s*(\d{1,3})")
    if year is None or year != int(year) or not low <= year <= high:
        raise _Refused(f"Years run from {low} to {high}. Type a number such as 4.")
    return int(year)


def _reading_age(field: Field, raw: object) -> float:
    low, high = READING_AGES
    age = _number(raw, r"(?:age\s*)?(\d{1,3}(?:\.\d{1,4})?)(?:\s*(?:years?|yrs?)(?:\s+old)?)?")
    if age is None or not low <= age <= high:
        raise _Refused(f"Reading ages run from {low} to {high}. Type a number such as 9 or 9.5.")
    return float(age)


def _whole_number(field: Field, raw: object) -> int:
    number = _number(raw, r"([+-]?\d{1,6})(?:\.0+)?")
    low, high = field.minimum or 0, field.maximum or 0
    if number is None or number != int(number) or not low <= number <= high:
        raise _Refused(f"this takes a whole number from {low} to {high}.")
    return int(number)


# A list pasted with its bullets. A hyphen or a number needs a space after it: "-ing" and "1.5 metres" are key words.
BULLET = re.compile(r"^(?:[-*–—]+\s+|[•·▪]\s*|\d{1,2}[.)]\s+)+")
QUOTES = "\"'“”‘’"


def _key_words(field: Field, raw: object) -> tuple[str, ...]:
    given = list(raw) if isinstance(raw, list | tuple) else [raw]
    parts = [part for part in given if isinstance(part, str)]
    if len(parts) < len(given):
        raise _Refused("this takes words. Type them with commas between.")
    text = "\n".join(parts)
    if is_binary(text):
        raise _Refused("this looks like a file and not like text. Type the key words with commas between.")
    words: dict[str, str] = {}
    for part in re.split(r"[,;\n،、；]", tidy(text)):
        word = BULLET.sub("", part.strip()).strip().strip(QUOTES).strip()
        if any(character.isalnum() for character in word):
            words.setdefault(word.casefold(), word)
    return _within_limits(field, tuple(words.values()))


def _within_limits(field: Field, words: tuple[str, ...]) -> tuple[str, ...]:
    most = field.maximum or 20
    if not words:
        raise _Refused("there are no words in this. Type them with commas between, or leave it empty.")
    if len(words) > most:
        raise _Refused(f"there are {len(words):,} key words and the limit is {most}. Keep the ones that matter most.")
    longest = max(words, key=len)
    if len(longest) > LONGEST_KEY_WORD:
        raise _Refused(f"“{longest[:30]}…” is too long for a key word. Put a comma or a new line between key words.")
    return words


_CLEANERS: dict[FieldKind, Callable[[Field, object], Value]] = {
    FieldKind.TEXT: _words,
    FieldKind.PASSAGE: _words,
    FieldKind.CHOICE: _choice,
    FieldKind.YEAR: _year,
    FieldKind.READING_AGE: _reading_age,
    FieldKind.KEY_WORDS: _key_words,
    FieldKind.NUMBER: _whole_number,
}
