"""2,000 wrong passphrases, 100 a second, do not slow another person's sign-in by more than a fifth: timed on a served
site while they come in from another process, and in between. Quiet and busy rounds take turns, so that whatever else
the machine does falls on both, and the lower quartile is compared, since that can only add."""
import http.client
import statistics
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

import pytest

from tests.classroom.account.guesser import FORM
from tests.factories import PASSPHRASE, make_staff
from tests.served import served

WRONG, A_SECOND, ROUNDS = 2_000, 100, 8
MOST_SLOWER = 1.2
GUESSER = Path(__file__).with_name("guesser.py")


@pytest.fixture
def port(app):
    with served(app) as at:
        yield at


def sign_ins(connection, email, until) -> list[float]:
    """Seconds of each sign-in, one after another."""
    taken = []
    while not until():
        start = time.perf_counter()
        connection.request("POST", "/sign-in", urlencode({"email": email, "passphrase": PASSPHRASE}), FORM)
        answer = connection.getresponse()
        answer.read()
        assert answer.status == 303
        taken.append(time.perf_counter() - start)
    return taken


def for_seconds(seconds):
    end = time.monotonic() + seconds
    return lambda: time.monotonic() > end


def quartile(seconds: list[float]) -> float:
    return statistics.quantiles(seconds, n=4)[0]


@dataclass
class Round:
    looked_at: int = 0
    slowed: int = 0
    quiet: list[float] = field(default_factory=list)
    busy: list[float] = field(default_factory=list)

    @property
    def ratio(self) -> float:
        return quartile(self.busy) / quartile(self.quiet)


def measured(port, email, guessed_at) -> Round:
    mine, found, readers = http.client.HTTPConnection("127.0.0.1", port, timeout=30), Round(), ThreadPoolExecutor(1)
    sign_ins(mine, email, for_seconds(0.3))  # all is loaded, and this is a place that the teacher signs in from
    guesser = subprocess.Popen([sys.executable, GUESSER, str(port), str(A_SECOND), *guessed_at],
                               stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    for _ in range(ROUNDS):
        found.quiet += sign_ins(mine, email, for_seconds(0.6))
        guesser.stdin.write(f"{WRONG // ROUNDS}\n")
        guesser.stdin.flush()
        answer = readers.submit(guesser.stdout.readline)
        found.busy += sign_ins(mine, email, answer.done)
        looked_at, slowed = map(int, answer.result().split())
        found.looked_at, found.slowed = found.looked_at + looked_at, found.slowed + slowed
    guesser.communicate()
    readers.shutdown()
    mine.close()
    return found


def test_another_person_signs_in_as_fast(port, db, teacher, admin, record_property):
    guessed_at = [admin.email, *(make_staff(db).email for _ in range(4)), "nobody@school.example"]
    found = measured(port, teacher.email, guessed_at)
    if found.ratio >= MOST_SLOWER:  # the machine may be busy for a while; a fault would be there twice
        found = measured(port, teacher.email, guessed_at)
    record_property("figure", f"{found.looked_at} looked at, {found.slowed} slowed; a sign-in took "
                              f"{quartile(found.quiet) * 1000:.0f} ms in the quiet and "
                              f"{quartile(found.busy) * 1000:.0f} ms meanwhile ({found.ratio - 1:+.0%})")
    assert found.looked_at + found.slowed == WRONG and found.slowed > WRONG * 0.9
    assert found.ratio < MOST_SLOWER
