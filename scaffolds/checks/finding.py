"""The one shape that every check answers in, so that pages, receipts and the command line need know only this."""
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    NOTE = "note"  # worth saying, nothing to mend
    WARN = "warn"  # a promise not reached: shown to staff beside the result
    HOLD = "hold"  # must not go further: not sent, not saved, not shown to a learner


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a check found.

    start and end are character offsets (end exclusive) into the text that was checked, so text[start:end] is what was
    found; both are 0 where the finding is about the whole. source is the same kind of span in the text it was made
    from, where there is one. advice is a sentence for the person who reads it.
    """

    rule: str
    severity: Severity
    text: str
    start: int
    end: int
    advice: str
    source: tuple[int, int] | None = None
