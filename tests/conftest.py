"""Fixtures of the site. Each test has its own database (tests/databases.py). `make test` runs the suite on SQLite, and
then everything that has to do with a database again on PostgreSQL."""
from collections.abc import Iterator

import pytest
from flask import Flask

from classroom import database
from classroom.app import create_app
from classroom.config import Config
from classroom.library import shelf
from classroom.models import ContactRole, Role, Staff
from tests import databases
from tests.clock import Clock
from tests.factories import make_contact, make_staff, sign_in
from tests.pages import CheckedClient

OF_A_DATABASE = {"config", "new_database"}
# What takes long and says nothing of a database: once is enough.
ONCE_IS_ENOUGH = (
    "tests/fuzz/", "tests/test_templates.py", "test_real_model.py", "make/test_kinds.py", "test_captured",
    "test_leaving.py", "test_wrong_passwords.py")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """On PostgreSQL: leaves out what would do the same again, and what is about SQLite's own file."""
    if databases.SERVER:
        again = [item for item in items if OF_A_DATABASE & {*getattr(item, "fixturenames", ())}
                 and not item.get_closest_marker("sqlite") and not any(part in item.nodeid for part in ONCE_IS_ENOUGH)]
        config.hook.pytest_deselected(items=[item for item in items if item not in set(again)])
        items[:] = again


@pytest.fixture(scope="session")
def migrated(tmp_path_factory) -> Iterator[Config]:
    """The database of a school in use: somebody is told where a learner is not safe, so classes can be opened."""
    with databases.empty() as address:
        config = Config(data=tmp_path_factory.mktemp("migrated"), database_url=address)
        database.migrate(config)
        with database.open_session(config) as session:
            make_contact(session, ContactRole.LEAD)
            shelf.stock(session)
        yield config


@pytest.fixture
def new_database() -> Iterator[str]:
    """DATABASE_URL of a database with nothing in it; empty where it is SQLite's file in HANDRAIL_DATA."""
    with databases.empty() as address:
        yield address


@pytest.fixture
def config(tmp_path, migrated, monkeypatch) -> Iterator[Config]:
    data = tmp_path / "data"
    data.mkdir()
    copy = databases.copied(migrated.database_url, migrated.data / "handrail.db", data)
    with copy as address, databases.let_go_of(monkeypatch):
        # As in the demo; tests/classroom/account/test_second_step.py is about the site of a school, which requires it.
        yield Config(data=data, database_url=address, requires_second_step=False)


@pytest.fixture
def app(config) -> Flask:
    app = create_app(config)
    app.test_client_class = CheckedClient
    return app


@pytest.fixture
def db(config):
    """A session beside the site's own: what a test puts in, and looks at afterwards."""
    with database.open_session(config) as session:
        yield session


@pytest.fixture
def client(app) -> CheckedClient:
    """A browser that nobody has signed in with. It checks every page that it is given."""
    return app.test_client()


@pytest.fixture
def teacher(db) -> Staff:
    return make_staff(db, Role.TEACHER)


@pytest.fixture
def senco(db) -> Staff:
    return make_staff(db, Role.SENCO)


@pytest.fixture
def admin(db) -> Staff:
    return make_staff(db, Role.ADMIN)


@pytest.fixture
def as_teacher(app, teacher) -> CheckedClient:
    return sign_in(app.test_client(), teacher)


@pytest.fixture
def as_senco(app, senco) -> CheckedClient:
    return sign_in(app.test_client(), senco)


@pytest.fixture
def as_admin(app, admin) -> CheckedClient:
    return sign_in(app.test_client(), admin)


@pytest.fixture
def clock() -> Clock:
    return Clock()
