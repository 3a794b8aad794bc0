import threading

import pytest
from sqlalchemy.exc import IntegrityError

from classroom import database
from classroom.config import ConfigError
from classroom.models import SignIn, Staff
from tests.factories import make_staff


def pragma(db, name):
    return db.connection().exec_driver_sql(f"PRAGMA {name}").scalar()


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


def test_writers_wait_for_each_other(config):
    """Sixteen at once, as when a whole staff signs in before the first lesson."""
    faults = []

    def write():
        try:
            with database.open_session(config) as session:
                make_staff(session)
        except Exception as error:
            faults.append(error)

    threads = [threading.Thread(target=write) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not faults
