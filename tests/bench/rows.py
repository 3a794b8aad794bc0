"""One shape for a figure, and how a time is taken."""
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """target is `<= 50` or `>= 0.9` in the same unit, or empty where none was set."""

    what: str
    measured: float
    unit: str
    target: str
    how: str

    @property
    def met(self) -> bool | None:
        if not self.target:
            return None
        sign, limit = self.target.split()
        return self.measured <= float(limit) if sign == "<=" else self.measured >= float(limit)

    def line(self) -> str:
        met = {True: "yes", False: "no", None: ""}[self.met]
        sign = self.target.replace("<=", "≤").replace(">=", "≥")
        figure = f"{self.measured:,.0f}" if self.measured >= 1000 else f"{self.measured:.4g}"
        return f"| {self.what} | {figure} {self.unit} | {sign} | {met} | `{self.how}` |"


def median_ms(call: Callable[[], object], times: int = 15) -> float:
    """Median of warm calls, in milliseconds; the first is not counted."""
    call()
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        call()
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)
