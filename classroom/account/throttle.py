"""Slows down guessing at one account. Each wrong try after the fifth makes the next wait twice as long, to a minute
at most; nobody is ever locked out for good. Kept in memory, and forgotten a quarter of an hour later."""
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

FREE_TRIES = 5
LONGEST_WAIT = 60.0
FORGOTTEN_AFTER = 15 * 60.0
MOST_KEPT = 10_000  # the longest untouched is dropped first, so made-up accounts cannot fill the memory


@dataclass
class _Tries:
    wrong: int
    last: float


class Throttle:
    """Tries are counted for what was typed, whether there is such an account or not."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._tries: OrderedDict[str, _Tries] = OrderedDict()
        self._lock = threading.Lock()

    def wait(self, account: str) -> float:
        """Seconds until this account may be tried again; 0 where it may be now."""
        with self._lock:
            tries = self._tries.get(account)
            if tries is None or tries.wrong < FREE_TRIES:
                return 0.0
            pause = min(2.0 ** (tries.wrong - FREE_TRIES), LONGEST_WAIT)
            return max(0.0, tries.last + pause - self._clock())

    def wrong(self, account: str) -> None:
        with self._lock:
            now = self._clock()
            tries = self._tries.pop(account, None)
            if tries is None or now - tries.last > FORGOTTEN_AFTER:
                tries = _Tries(0, now)
            self._tries[account] = _Tries(tries.wrong + 1, now)
            if len(self._tries) > MOST_KEPT:
                self._tries.popitem(last=False)

    def right(self, account: str) -> None:
        with self._lock:
            self._tries.pop(account, None)
