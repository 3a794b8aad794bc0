"""Slows down guessing. Each wrong try after the fifth makes the next wait twice as long, to a most; nobody is ever
locked out for good. Kept in memory, and forgotten after a while."""
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass

FREE_TRIES = 5
MOST_KEPT = 10_000  # the longest untouched is dropped first, so made-up accounts cannot fill the memory


@dataclass
class _Tries:
    wrong: int
    last: float


class Throttle:
    """Tries are counted for what was typed, whether there is such an account or not. Times are in seconds."""

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, longest: float = 60.0, forgotten_after: float = 15 * 60.0,
    ) -> None:
        self._clock, self._longest, self._forgotten_after = clock, longest, forgotten_after
        self._tries: OrderedDict[Hashable, _Tries] = OrderedDict()
        self._lock = threading.Lock()

    def take(self, key: Hashable) -> float:
        """0 where this may be tried now, and the try is counted as a wrong one until `right` says otherwise, so that
        several at the same moment are not let in together. Else the seconds until it may."""
        with self._lock:
            now = self._clock()
            tries = self._tries.pop(key, None)
            if tries is None or now - tries.last > self._forgotten_after:
                tries = _Tries(0, now)
            wait = max(0.0, tries.last + self._pause(tries.wrong) - now)
            self._tries[key] = tries if wait else _Tries(tries.wrong + 1, now)
            if len(self._tries) > MOST_KEPT:
                self._tries.popitem(last=False)
            return wait

    def _pause(self, wrong: int) -> float:
        return 0.0 if wrong < FREE_TRIES else min(2.0 ** min(wrong - FREE_TRIES, 30), self._longest)

    def right(self, key: Hashable) -> None:
        with self._lock:
            self._tries.pop(key, None)
