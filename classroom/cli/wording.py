"""Answers as a person reads them in a terminal."""
from collections.abc import Sequence


def plural(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def clip(said: str, longest: int = 70) -> str:
    """On one line, cut at a word."""
    said = " ".join(said.split())
    return said if len(said) <= longest else said[:longest].rsplit(" ", 1)[0] + " …"


def table(rows: Sequence[Sequence[str]]) -> list[str]:
    """Columns in line, each row indented by two."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)
    return [f"  {line.rstrip()}" for line in lines]


def numbered(steps: Sequence[str]) -> list[str]:
    width = len(str(len(steps)))
    return [f"{number:>{width}}. {step}" for number, step in enumerate(steps, 1)]


def timed(step: str, low: int | None, high: int | None = None) -> str:
    """A step with its time, `(5 min)` or `(5 to 10 min)`, where one is known."""
    if low is None:
        return step
    return f"{step}  ({low} min)" if high is None or low == high else f"{step}  ({low} to {high} min)"


def advised(warnings: Sequence[dict[str, str]]) -> list[str]:
    """Warnings, one a line: what was found in quotation marks, then what about it."""
    found = (f"“{clip(one['text'], 50)}”: " if one["text"] else "" for one in warnings)
    return [f"  - {what}{one['advice']}" for what, one in zip(found, warnings, strict=True)]
