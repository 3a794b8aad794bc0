"""A process that is killed in the middle of a batch, and the one that comes after it."""
import datetime
import subprocess
import sys
import threading
from pathlib import Path

from classroom.models import Batch, BatchState, RowState, now
from tests.classroom.batches.batching import TASKS, number_in, only, rows_of, start, work

ROOT = Path(__file__).parents[3]
KILLED = """
import sys
from pathlib import Path
from classroom.app import create_app
from classroom.batches import making
from classroom.config import Config

app = create_app(Config(data=Path(sys.argv[1]), database_url=sys.argv[2]))
real, count = making.make, []

def hangs(brief, engine):
    count.append(brief)
    if len(count) == 2:
        print("in the second row", flush=True)
        sys.stdin.read()
    return real(brief, engine)

making.make = hangs
while app.extensions["batches"].make_one_of_each():
    pass
"""


def test_a_batch_carries_on_after_kill_9_with_no_row_lost_and_none_made_twice(app, as_teacher, db, config):
    number = number_in(start(as_teacher, "breakdown", ("t.csv", TASKS)))
    child = subprocess.Popen([sys.executable, "-c", KILLED, str(config.data), config.database_url], cwd=ROOT,
                             stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert child.stdout.readline() == "in the second row\n"
    child.kill()
    child.communicate()
    first, *others = rows_of(db, number)
    assert (first.state, [row.state for row in others]) == (RowState.MADE, [RowState.WAITING] * 2)
    assert not app.extensions["batches"].make_one_of_each(), "the dead process still holds it, for half a minute"
    before = first.scaffold
    db.query(Batch).update({"claimed_until": now() - datetime.timedelta(seconds=1)})
    db.commit()
    work(app)
    rows = rows_of(db, number)
    assert only(db).state is BatchState.DONE
    assert [row.state for row in rows] == [RowState.MADE] * 3
    assert rows[0].scaffold == before


def test_the_worker_makes_what_waits_when_the_site_starts(app, as_teacher, db, config):
    from classroom.app import create_app

    number_in(start(as_teacher, "breakdown", ("t.csv", TASKS)))
    again = create_app(config).extensions["batches"]
    looked, done = again.make_one_of_each, threading.Event()

    def look() -> bool:
        busy = looked()
        if not busy:
            done.set()
        return busy

    again.make_one_of_each = look
    again.start()
    assert done.wait(20)
    again.stop()
    assert only(db).state is BatchState.DONE
