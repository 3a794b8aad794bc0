"""What a command takes, checked the same way whether it came as an option or as a key of a JSON line."""
import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

LONGEST = 300_000  # characters; twenty thousand words with room to spare


class Refused(Exception):
    """This input cannot be handled. Its message is a sentence that names what and why."""


@dataclass(frozen=True)
class Field:
    """read turns a raw value into a good one or raises Refused with the end of a sentence ("is not a number")."""

    name: str
    read: Callable[[Any], Any]
    default: Any = None
    required: bool = False

    def take(self, given: dict[str, Any]) -> Any:
        value = given.get(self.name)
        if value is None:
            if self.required:
                raise Refused(f"“{self.name}” is missing.")
            return self.default
        try:
            return self.read(value)
        except Refused as refused:
            raise Refused(f"“{self.name}” {refused}.") from None


def text(longest: int = LONGEST) -> Callable[[Any], str]:
    """Text of any kind, empty too. Lone surrogates, which no file can hold, become the replacement character."""
    def read(value: Any) -> str:
        if not isinstance(value, str):
            raise Refused(f"is {_kind(value)}, and text was expected")
        if len(value) > longest:
            raise Refused(f"is {len(value):,} characters long, and at most {longest:,} can be handled at once")
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return read


def number(low: float, high: float) -> Callable[[Any], float]:
    def read(value: Any) -> float:
        try:
            found = math.nan if isinstance(value, bool) else float(value)
        except (TypeError, ValueError, OverflowError):
            found = math.nan
        if math.isnan(found):
            raise Refused(f"is {_shown(value)}, which is not a number")
        if not low <= found <= high:
            raise Refused(f"is {_shown(value)}, and goes from {low:g} to {high:g}")
        return found
    return read


def whole(low: int, high: int) -> Callable[[Any], int]:
    inside = number(low, high)

    def read(value: Any) -> int:
        found = inside(value)
        if found != int(found):
            raise Refused(f"is {_shown(value)}, which is not a whole number")
        return int(found)
    return read


def words(value: Any) -> tuple[str, ...]:
    """Words or phrases: a list, or one text with commas between them."""
    if isinstance(value, str):
        value = value.split(",")
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise Refused("is not a list of words")
    return tuple(dict.fromkeys(one.strip() for one in value if one.strip()))


def choice(options: Iterable[str]) -> Callable[[Any], str]:
    options = tuple(options)

    def read(value: Any) -> str:
        if value not in options:
            raise Refused(f"is {_shown(value)}, and can be {', '.join(options[:-1])} or {options[-1]}")
        return str(value)
    return read


def _kind(value: Any) -> str:
    return {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}.get(
        type(value), "nothing")


def _shown(value: Any) -> str:
    said = str(value)
    return f"“{said[:40]}…”" if len(said) > 40 else f"“{said}”"
