"""From espeak's word events to a time for every word on the page.

espeak joins some words into one event ("on the"), stops at an apostrophe ("isn't" ends at "isn") and splits others
(12:15 gives two), so events are laid over the words of the text: a word takes the first event that falls inside it,
and words without one share the time to the next event by their length.
"""
import re
from dataclasses import dataclass

WORD = re.compile(r"\S*\w\S*")


@dataclass(frozen=True)
class Mark:
    """One event: where in the text (characters), how long, and when in the sound (milliseconds)."""

    start: int
    length: int
    at: int


def spoken_words(text: str, marks: list[Mark], total: int) -> list[tuple[int, int, int, int]]:
    """(start, end, at, until) for every word of text, times in milliseconds, rising, the last ending at total."""
    spans = [match.span() for match in WORD.finditer(text)]
    if not spans:
        return []
    known = _starts(spans, marks)
    known[0] = 0  # the first word has the sound's beginning, whatever breath the voice takes
    starts = _fill(spans, known, total)
    ends = [*starts[1:], total]
    return [(a, b, at, until) for (a, b), at, until in zip(spans, starts, ends, strict=True)]


def _starts(spans: list[tuple[int, int]], marks: list[Mark]) -> list[int | None]:
    starts: list[int | None] = [None] * len(spans)
    latest = 0
    for mark in sorted(marks, key=lambda m: m.at):
        for index, (start, end) in enumerate(spans):
            if start <= mark.start < end and starts[index] is None and mark.at >= latest:
                starts[index] = latest = mark.at
                break
    return starts


def _fill(spans: list[tuple[int, int]], starts: list[int | None], total: int) -> list[int]:
    """Gives each run of words between two known times a share by its length in characters."""
    filled = list(starts)
    index = 0
    while index < len(filled):
        after = next((i for i in range(index + 1, len(filled)) if filled[i] is not None), len(filled))
        begin = filled[index] or 0
        until = filled[after] if after < len(filled) else total
        lengths = [end - start + 1 for start, end in spans[index:after]]
        spent = 0
        for offset, length in enumerate(lengths):
            filled[index + offset] = begin + round((max(until or begin, begin) - begin) * spent / sum(lengths))
            spent += length
        index = after
    return [start or 0 for start in filled]
