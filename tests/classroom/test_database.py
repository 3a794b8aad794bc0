import stat
import sys
import threading

import pytest
from sqlalchemy import func, inspect, select
from sqlalchemy.exc import IntegrityError

from classroom import database
from classroom.config import Config, ConfigError, secret_key
from classroom.models import SignIn, Staff
from classroom.serve import THREADS
from tests.factories import make_staff


def pragma(db, name):
    return db.connection().exec_driver_sql(f"PRAGMA {name}").scalar()


@pytest.mark.sqlite
def test_sqlite_is_set_up_for_a_site(db):
    assert pragma(db, "journal_mode") == "wal"
    assert pragma(db, "busy_timeout") >= 5000
    assert pragma(db, "secure_delete") == 1


def test_foreign_keys_hold(db):
    db.add(SignIn(token_hash="x", staff_id=999))
    with pytest.raises(IntegrityError):
        db.commit()


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("postgresql+nosuchdriver://school@db/handrail", "cannot be read"),
        ("postgresql+psycopg://school:hunter2@db:port/handrail", "cannot be read"),
        ("postgresql+pg8000://school:hunter2@db/handrail", "needs the Python package pg8000"),
        ("sqlite+:", "cannot be read"),
    ],
)
def test_an_address_that_cannot_be_used_is_said_without_its_password(address, said):
    with pytest.raises(ConfigError, match=said) as caught:
        database.make_engine(address)
    assert "hunter2" not in str(caught.value)


def test_one_session_a_request_and_closing_twice_does_no_harm(app):
    with app.app_context():
        first = database.session()
        assert database.session() is first
        database._close(None)
        database._close(None)
        assert database.session() is not first


def test_what_was_not_committed_is_undone(app, db):
    with app.app_context():
        database.session().add(Staff(email="a@school.example", name="A", role="teacher"))
        database.session().flush()
    assert db.query(Staff).count() == 0


def test_sites_that_start_at_once_agree_on_database_and_key(tmp_path, new_database):
    config, keys, faults = Config(data=tmp_path / "new", database_url=new_database), [], []

    def start():
        try:
            keys.append(secret_key(config))
            database.migrate(config)
        except Exception as error:
            faults.append(error)

    run_together(start, 8)
    assert not faults and len(set(keys)) == 1
    with database.open_session(config) as session:
        assert session.query(Staff).count() == 0
    assert len([path for path in config.data.iterdir() if path.name.startswith("tmp")]) == 0


def test_a_migration_that_breaks_leaves_nothing_behind(tmp_path, new_database, monkeypatch):
    def half(connection):
        connection.exec_driver_sql("CREATE TABLE half (id INTEGER)")
        raise RuntimeError("stopped")

    config = Config(data=tmp_path, database_url=new_database)
    monkeypatch.setattr(database, "upgrade", half)
    with pytest.raises(RuntimeError):
        database.migrate(config)
    engine = database.make_engine(config.database)
    assert inspect(engine).get_table_names() == []
    engine.dispose()


def test_writers_wait_for_each_other(config):
    """Sixteen at once, as when a whole staff signs in before the first lesson."""
    faults = []

    def write():
        try:
            with database.open_session(config) as session:
                make_staff(session)
        except Exception as error:
            faults.append(error)

    run_together(write, 16)
    assert not faults


def test_every_thread_of_the_site_can_be_in_the_database_in_turn(app):
    """More than there are connections: the others wait for one and get it."""
    faults, together = [], threading.Barrier(THREADS)

    def ask():
        try:
            together.wait()
            for _ in range(3):
                with app.app_context():
                    database.session().scalar(select(func.count()).select_from(Staff))
        except Exception as error:
            faults.append(error)

    assert THREADS > database.AT_ONCE > database.KEPT
    run_together(ask, THREADS)
    assert not faults


def run_together(work, times):
    threads = [threading.Thread(target=work) for _ in range(times)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps this in access lists")
def test_the_database_is_for_this_user_alone_in_whatever_folder(tmp_path):
    config = Config(data=tmp_path / "open")
    config.data.mkdir()
    config.data.chmod(0o755)
    database.migrate(config)
    with database.open_session(config) as session:
        make_staff(session)
        files = list(config.data.glob("handrail.db*"))
        assert len(files) >= 2 and {stat.S_IMODE(one.stat().st_mode) for one in files} == {0o600}
