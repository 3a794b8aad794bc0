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

    def words(self) -> str:
        """The band as people say it, in whole years: "about 9 to 10", "about 9", or "not rated"."""
        if self.low is None or self.high is None:
            return "not rated"
        low, high = round(self.low), round(self.high)
        return f"about {low}" if low == high else f"about {low} to {high}"
