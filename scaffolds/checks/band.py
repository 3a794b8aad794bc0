"""A reading age as a band: what people are shown, since no formula knows a decimal."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Band:
    """A reading age in years. low and high bound it; age is None where nothing could be rated, and reason says why.
    basis is `words` where there were too few words for a text measure."""

    age: float | None
    low: float | None
    high: float | None
    basis: str = "text"
    reason: str = ""
