"""How much may be asked at once, so that one learner cannot starve a class and nobody can guess class codes. All of it
is in memory, and a browser is known only by a hash whose salt is thrown away within the hour: no address is kept."""
import hashlib
import secrets
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass

from flask import Flask, current_app

SALT_LASTS = 60 * 60.0
MOST_KEPT = 20_000  # the longest untouched goes first
LETTERS_A_TURN = 2_000  # a long pasted text counts as several turns, since it takes as long as several


@dataclass(frozen=True)
class Allowance:
    """at_once may come in one go; then as many a minute as it says."""

    at_once: float
    a_minute: float


# A person presses about 20 times a minute at most; a class is 30 people, often behind one address. So the narrowest
# allowance is a device's (address and seat word), an address has as much as a large class uses, and the class twice
# that: whoever makes up seat words is stopped by the address before the class is used up.
DEVICE = Allowance(120, 60)
ADDRESS = Allowance(400, 400)
CLASS = Allowance(800, 800)
VOICE = Allowance(600, 600)
# A code is one of 24 million. At this rate an address that guesses day and night for a year tries 3 million.
GUESSES = Allowance(60, 6)


@dataclass
class _Bucket:
    left: float
    at: float


class Limits:
    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._buckets: OrderedDict[Hashable, _Bucket] = OrderedDict()
        self._known: set[tuple[bytes, str]] = set()
        self._salt, self._salted_at = secrets.token_bytes(16), clock()

    def browser(self, address: str, device: str = "") -> bytes:
        """A name for this hour. With the salt goes everything that was kept under it."""
        self.forget_old()
        with self._lock:
            return hashlib.blake2b(f"{address}\n{device}".encode(), key=self._salt, digest_size=16).digest()

    def forget_old(self) -> None:
        """Everything, once the hour is over."""
        with self._lock:
            if self._clock() - self._salted_at >= SALT_LASTS:
                self._salt, self._salted_at = secrets.token_bytes(16), self._clock()
                self._buckets.clear()
                self._known.clear()

    def take(self, key: Hashable, allowance: Allowance, cost: float = 1) -> float:
        """Takes from a bucket. 0 where there was enough; else the seconds until there is, and nothing is taken."""
        with self._lock:
            bucket = self._bucket(key, allowance)
            cost = min(cost, allowance.at_once)
            if bucket.left >= cost:
                bucket.left -= cost
                return 0.0
            return (cost - bucket.left) / allowance.a_minute * 60

    def give_back(self, key: Hashable, allowance: Allowance, cost: float = 1) -> None:
        with self._lock:
            bucket = self._bucket(key, allowance)
            bucket.left = min(allowance.at_once, bucket.left + cost)

    def _bucket(self, key: Hashable, allowance: Allowance) -> _Bucket:
        moment = self._clock()
        bucket = self._buckets.pop(key, None) or _Bucket(allowance.at_once, moment)
        bucket.left = min(allowance.at_once, bucket.left + (moment - bucket.at) * allowance.a_minute / 60)
        bucket.at = moment
        self._buckets[key] = bucket
        if len(self._buckets) > MOST_KEPT:
            self._buckets.popitem(last=False)
        return bucket

    def knows(self, browser: bytes, code: str) -> bool:
        with self._lock:
            return (browser, code) in self._known

    def remember(self, browser: bytes, code: str) -> None:
        with self._lock:
            if len(self._known) < MOST_KEPT:
                self._known.add((browser, code))


def limits() -> Limits:
    made: Limits = current_app.extensions["limits"]
    return made


def init_app(app: Flask) -> None:
    app.extensions["limits"] = Limits()
