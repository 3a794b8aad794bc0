"""Stops asking a service that does not answer, and tries again later, so that nobody waits for what will not come."""
import email.utils
import threading
import time
from collections.abc import Callable

from scaffolds.engines import EngineError

FAILURES = 3  # in a row: one or two may be chance
FIRST_PAUSE, LONGEST_PAUSE = 15.0, 300.0  # seconds; each pause that ends in another failure doubles the next
LONGEST_ASKED = 900.0  # a service may ask for a longer pause than we would make; nobody is turned away for longer


class Breaker:
    """One for each service. After a pause a single request goes through, and the others wait for how it ends."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock, self._lock = clock, threading.Lock()
        self._failures, self._pause, self._until = 0, FIRST_PAUSE, 0.0
        self._trying_until = 0.0

    def ask(self, patience: float) -> None:
        """Call before a request that may take so many seconds. Raises EngineError while the service is left alone."""
        with self._lock:
            now = self._clock()
            if now < self._until:
                raise EngineError("The model's service has not been answering, so it was not asked. "
                                  f"It is tried again in {_seconds(self._until - now)}.")
            if self._until and now < self._trying_until:
                raise EngineError("The model's service has not been answering. It is being tried just now.")
            self._trying_until = now + patience

    def worked(self) -> None:
        with self._lock:
            self._failures, self._pause, self._until = 0, FIRST_PAUSE, 0.0

    def stopped(self) -> None:
        """A request was cancelled, which says nothing of the service."""
        with self._lock:
            self._trying_until = 0.0

    def failed(self, retry_after: float | None = None) -> None:
        """retry_after is how many seconds the service itself asked to be left alone."""
        with self._lock:
            self._trying_until = 0.0
            self._failures += 1
            if retry_after is not None:
                self._until = self._clock() + min(retry_after, LONGEST_ASKED)
            elif self._failures >= FAILURES:
                self._until = self._clock() + self._pause
                self._pause = min(2 * self._pause, LONGEST_PAUSE)


_breakers: dict[str, Breaker] = {}


def breaker(base_url: str) -> Breaker:
    return _breakers.setdefault(base_url, Breaker())


def retry_after(header: str | None) -> float | None:
    """Seconds, from the header of that name: a number, or a date (RFC 9110, 10.2.3). None where it is neither."""
    if not header:
        return None
    try:
        return max(0.0, float(header))
    except ValueError:
        pass
    try:
        return max(0.0, email.utils.parsedate_to_datetime(header).timestamp() - time.time())
    except ValueError:
        return None


def _seconds(seconds: float) -> str:
    whole = max(1, round(seconds))
    return f"{whole} second{'' if whole == 1 else 's'}" if whole < 100 else f"{round(whole / 60)} minutes"
