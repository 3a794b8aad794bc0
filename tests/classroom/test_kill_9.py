"""kill -9 in the middle of writing, again and again: what was answered is there, the database is good, the site starts
again by itself, and a batch carries on."""
import http.client
import os
import random
import re
import signal
import subprocess
import sys
import threading
import urllib.parse
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from sqlalchemy import select

from classroom import sheets
from classroom.audit.record import verify
from classroom.models import Batch, Resource, RowState
from tests.classroom.batches.batching import TASKS, number_in, rows_of, start, work
from tests.factories import PASSPHRASE, make_scaffold

ROOT = Path(__file__).parents[2]
KILLS, WRITERS = 10, 4
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork and no SIGKILL")


@dataclass
class Writer:
    """Signs in and saves one resource after the other until nothing answers. saved are those that were said to be."""

    email: str
    app: object
    name: str
    saved: list[str] = field(default_factory=list)
    first: threading.Event = field(default_factory=threading.Event)

    def write(self, port: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        try:
            cookie = self._post(connection, "/sign-in", {"email": self.email, "passphrase": PASSPHRASE}, "")
            while True:
                title = f"{self.name} {len(self.saved)}"
                with self.app.app_context():
                    sealed = sheets.seal(make_scaffold(title))
                self._post(connection, "/resources", {"scaffold": sealed, "title": title}, cookie)
                self.saved.append(title)
                self.first.set()
        except (OSError, http.client.HTTPException):
            pass  # it was killed
        finally:
            connection.close()

    @staticmethod
    def _post(connection: http.client.HTTPConnection, path: str, fields: dict[str, str], cookie: str) -> str:
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Cookie": cookie}
        connection.request("POST", path, urllib.parse.urlencode(fields), headers)
        answer = connection.getresponse()
        answer.read()
        assert answer.status == 303, answer.status
        return (answer.getheader("Set-Cookie") or "").partition(";")[0]


@pytest.fixture
def site(config):
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.classroom.killed_site", str(config.data), config.database_url], cwd=ROOT,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    yield process
    process.stdin.close()
    process.wait(timeout=10)
    process.stdout.close()


def one_life(site: subprocess.Popen, writers: list[Writer], random_wait: float) -> None:
    """A site starts, is written to by all at once, and is killed a moment after the first has been told of a save."""
    site.stdin.write("\n")
    site.stdin.flush()
    port, process = map(int, re.fullmatch(r"(\d+) (\d+)\n", site.stdout.readline()).groups())
    threads = [threading.Thread(target=writer.write, args=(port,)) for writer in writers]
    for writer in writers:
        writer.first.clear()
    for thread in threads:
        thread.start()
    assert writers[0].first.wait(30), "it started again and takes what is saved"
    threading.Event().wait(random_wait)
    os.kill(process, signal.SIGKILL)
    for thread in threads:
        thread.join(timeout=30)


def test_nothing_that_was_answered_is_lost_and_nothing_is_half_there(app, as_teacher, teacher, db, site):
    batch = number_in(start(as_teacher, "breakdown", ("t.csv", TASKS)))
    writers = [Writer(teacher.email, app, f"Writer {number}") for number in range(WRITERS)]
    moments = random.Random(6)
    for _ in range(KILLS):
        one_life(site, writers, moments.uniform(0, 0.15))
        if db.get_bind().dialect.name == "sqlite":
            assert db.connection().exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
            assert db.connection().exec_driver_sql("PRAGMA foreign_key_check").first() is None
        db.rollback()
    kept = db.scalars(select(Resource)).all()
    titles = {resource.title for resource in kept}
    saved = {title for writer in writers for title in writer.saved}
    assert len(saved) > KILLS
    assert saved <= titles, "what was said to be saved is there"
    assert len(titles - saved) <= KILLS * WRITERS, "and besides only what was being saved when it was killed"
    assert all(resource.scaffold and resource.words for resource in kept)
    assert verify(db).fits, "the record has no gap"
    db.query(Batch).update({"claimed_until": None})  # as half a minute later
    db.commit()
    work(app)
    assert [row.state for row in rows_of(db, batch)] == [RowState.MADE] * 3
