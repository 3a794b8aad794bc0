"""A full disk, a database that others hold, and one that is away: the page says which, and nothing typed is lost."""
import datetime
import re
import sqlite3
from contextlib import contextmanager

import psycopg
import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import DataError, OperationalError, TimeoutError

from classroom import database
from classroom.app import create_app
from classroom.database_faults import DatabaseFault, fault_of
from classroom.models import Resource, SignIn, now
from tests.classroom.test_make import BRIEFS, hidden
from tests.factories import make_resource
from tests.pages import CheckedClient

FULL_ON_POSTGRESQL = """
CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$;
CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON resource FOR EACH ROW EXECUTE FUNCTION full_disk();
CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON sign_in FOR EACH ROW EXECUTE FUNCTION full_disk()
"""

WRITERS_WAIT = "LOCK TABLE resource, sign_in IN EXCLUSIVE MODE"


@contextmanager
def full(app, db):
    """SQLite: its file may not grow by a page, which is what a full disk is to it. PostgreSQL: the error of one."""
    engine = app.extensions["sessions"].kw["bind"]
    if engine.dialect.name == "postgresql":
        db.connection().exec_driver_sql(FULL_ON_POSTGRESQL)
        db.commit()
        yield
        for table in ("resource", "sign_in"):
            db.execute(text(f"DROP TRIGGER full_disk ON {table}"))
        db.commit()
        return

    def no_more(connection, _record=None, _proxy=None):
        connection.execute("PRAGMA max_page_count = 1").close()  # SQLite takes it as what there is already

    event.listen(engine, "checkout", no_more)
    yield
    event.remove(engine, "checkout", no_more)
    engine.dispose()


@contextmanager
def held(db):
    """Somebody else writes, and goes on and on."""
    db.rollback()
    writing = "BEGIN IMMEDIATE" if db.get_bind().dialect.name == "sqlite" else WRITERS_WAIT
    db.connection().exec_driver_sql(writing)
    yield
    db.rollback()


@pytest.fixture
def app(config, monkeypatch):
    monkeypatch.setattr(database, "BUSY_MILLISECONDS", 100)
    made = create_app(config)
    made.test_client_class = CheckedClient
    return made


@pytest.fixture
def sealed(as_teacher) -> str:
    return hidden(as_teacher.post("/make/breakdown", data=BRIEFS["breakdown"]).text, "scaffold")


def sent_again(browser, answer):
    """The form on the page, as a press on its button sends it."""
    fields = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', answer.text)
    assert "Send it again" in answer.text
    return browser.post(answer.request.path, data=dict(fields))


def test_a_full_disk_says_so_and_what_was_made_is_saved_with_one_press_later(app, as_teacher, sealed, db):
    with full(app, db):
        answer = as_teacher.post("/resources", data={"scaffold": sealed, "title": "My rivers"})
        assert answer.status_code == 507
        assert "disk that Handrail saves to is full" in answer.text
        assert "Nothing that was saved before is touched" in answer.text
        assert "My rivers" in answer.text
        assert as_teacher.get("/resources").status_code == 200, "whatever was there can be read"
        assert as_teacher.get("/make").status_code == 200
    assert db.query(Resource).count() == 0
    assert sent_again(as_teacher, answer).status_code == 303
    assert db.query(Resource).one().title == "My rivers"


def test_a_part_of_a_page_keeps_its_form(app, as_teacher, sealed, db):
    with full(app, db):
        answer = as_teacher.post("/resources", data={"scaffold": sealed}, headers={"HX-Request": "true"})
    assert answer.status_code == 507
    assert answer.headers["HX-Retarget"] == "#said"


def test_a_full_disk_keeps_nobody_signed_out(app, as_teacher, db):
    """The time of the last use cannot be written then."""
    db.query(SignIn).update({"seen_at": now() - datetime.timedelta(minutes=30)})
    db.commit()
    with full(app, db):
        assert as_teacher.get("/resources").status_code == 200


def test_a_database_that_others_hold_says_so_after_a_wait(app, as_teacher, sealed, db):
    with held(db):
        answer = as_teacher.post("/resources", data={"scaffold": sealed, "title": "My rivers"})
    assert answer.status_code == 503
    assert "longer than Handrail waits" in answer.text
    assert sent_again(as_teacher, answer).status_code == 303
    assert db.query(Resource).one().title == "My rivers"


def test_a_passphrase_is_not_carried_to_be_sent_again(app, client, teacher, db):
    email = teacher.email
    with held(db):
        answer = client.post("/sign-in", data={"email": email, "passphrase": "copper lantern willow drum"})
    assert answer.status_code == 503
    assert "copper" not in answer.text
    assert "Send it again" not in answer.text


def test_what_was_saved_before_is_whole_after_a_full_disk(app, as_teacher, sealed, db, teacher):
    saved = make_resource(db, teacher, "Before")
    with full(app, db):
        for _ in range(5):
            as_teacher.post("/resources", data={"scaffold": sealed, "title": "After"})
    assert "Before" in as_teacher.get(f"/resources/{saved.id}").text
    if db.get_bind().dialect.name == "sqlite":
        assert db.connection().exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"


@pytest.mark.parametrize("typed", ["Riv\x00ers", "R" * 5_000], ids=["no letter", "long"])
def test_a_title_of_any_kind_is_no_fault_of_ours(as_teacher, sealed, typed):
    assert as_teacher.post("/resources", data={"scaffold": sealed, "title": typed}).status_code in (303, 400, 422)


@pytest.mark.parametrize("number", [2**31, 2**63, 10**30])
def test_a_number_that_no_row_has_is_nowhere(as_teacher, number):
    assert as_teacher.get(f"/resources/{number}").status_code == 404


def of_sqlite(code: int) -> OperationalError:
    error = sqlite3.OperationalError("what was typed")
    error.sqlite_errorcode = code
    return OperationalError("INSERT", {}, error)


@pytest.mark.parametrize(("error", "fault"), [
    (of_sqlite(sqlite3.SQLITE_FULL), DatabaseFault.FULL),
    (of_sqlite(sqlite3.SQLITE_IOERR_WRITE), DatabaseFault.FULL),
    (of_sqlite(sqlite3.SQLITE_BUSY_SNAPSHOT), DatabaseFault.BUSY),
    (of_sqlite(sqlite3.SQLITE_CANTOPEN), DatabaseFault.AWAY),
    (of_sqlite(sqlite3.SQLITE_ERROR), None),
    (OperationalError("", {}, psycopg.errors.DiskFull()), DatabaseFault.FULL),
    (OperationalError("", {}, psycopg.errors.LockNotAvailable()), DatabaseFault.BUSY),
    (OperationalError("", {}, psycopg.errors.TooManyConnections()), DatabaseFault.BUSY),
    (OperationalError("", {}, psycopg.errors.AdminShutdown()), DatabaseFault.AWAY),
    (OperationalError("", {}, psycopg.OperationalError("connection failed")), DatabaseFault.AWAY),
    (DataError("", {}, psycopg.errors.StringDataRightTruncation()), DatabaseFault.UNFIT),
    (DataError("", {}, psycopg.DataError("NUL")), DatabaseFault.UNFIT),
    (TimeoutError(), DatabaseFault.BUSY),
    (ValueError(), None),
])
def test_each_fault_is_known_by_its_number(error, fault):
    assert fault_of(error) is fault
