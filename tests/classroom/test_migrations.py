"""Forward from every earlier revision, with rows in every table of it. A step back is a backup that is restored."""
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, Engine, inspect

from classroom import database
from classroom.backups import back_up, restore, rows
from classroom.config import Config
from classroom.models import Base
from tests import databases
from tests.classroom.every_row import fill, told

REVISIONS = database.revisions()


@pytest.fixture
def empty_school(new_database, tmp_path, monkeypatch):
    with databases.let_go_of(monkeypatch):
        yield Config(data=tmp_path / "old", database_url=new_database)


@pytest.fixture
def engine(empty_school) -> Engine:
    empty_school.data.mkdir(parents=True)
    return database.make_engine(empty_school.database)


def held(connection: Connection) -> dict[str, dict[str, list]]:
    """Each table's columns with what is in them."""
    found = {}
    for table in rows.tables(connection):
        lines = told(connection, table)
        found[table.name] = {column.name: [line[n] for line in lines] for n, column in enumerate(table.columns)}
    return found


def at(engine: Engine, revision: str) -> dict[str, dict[str, list]]:
    """The database brought there, with two rows in every table of it."""
    with engine.begin() as connection:
        database.upgrade(connection, revision)
        fill(connection, rows.tables(connection))
    with engine.connect() as connection:
        return held(connection)


@pytest.mark.parametrize("revision", REVISIONS)
def test_what_was_kept_at_each_revision_is_there_at_the_newest(empty_school, engine, revision):
    before = at(engine, revision)
    assert before and all(values for columns in before.values() for values in columns.values())
    database.migrate(empty_school)
    with engine.connect() as connection:
        after = held(connection)
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
    for table, columns in before.items():
        for name, values in columns.items():
            assert after[table][name] == values, f"{table}.{name}"


@pytest.mark.parametrize("revision", REVISIONS)
def test_a_backup_of_an_older_handrail_is_restored_into_this_one(empty_school, engine, revision, tmp_path):
    before = at(engine, revision)
    back_up(empty_school, tmp_path / "old.zip")
    newer = Config(data=tmp_path / "new")
    restore(newer, tmp_path / "old.zip")
    now = database.make_engine(newer.database)
    with now.connect() as connection:
        after = held(connection)
    for table in before.keys() - {"sign_in", "one_time_link", "audit_head"}:
        for name, values in before[table].items():
            kept = after[table][name][: len(values)] if table == "audit_entry" else after[table][name]
            assert kept == values, f"{table}.{name}"  # that it was made and put back are new lines of the record


def test_they_are_one_line(engine):
    """Each follows on the one before it, so that no school is ever at a fork."""
    assert REVISIONS == sorted(REVISIONS) and len(set(REVISIONS)) == len(REVISIONS)
    for revision in REVISIONS:
        with engine.begin() as connection:
            database.upgrade(connection, revision)
            assert rows.revision(connection) == revision
    assert "staff" in inspect(engine).get_table_names()
