"""Fixtures of the site. Each test has its own database, copied from one that was migrated once."""
import shutil
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from classroom import database
from classroom.app import create_app
from classroom.config import Config
from classroom.library import shelf
from classroom.models import ContactRole, Role, Staff
from tests.factories import make_contact, make_staff, sign_in
from tests.pages import CheckedClient


@pytest.fixture(scope="session")
def migrated(tmp_path_factory) -> Path:
    """The database of a school in use: somebody is told where a learner is not safe, so classes can be opened."""
    config = Config(data=tmp_path_factory.mktemp("migrated"))
    database.migrate(config)
    engine = database.make_engine(config.database)
    with Session(engine) as session:
        make_contact(session, ContactRole.LEAD)
        shelf.stock(session)
    engine.dispose()
    return config.data / "handrail.db"


@pytest.fixture
def config(tmp_path, migrated) -> Config:
    # As in the demo; tests/classroom/account/test_second_step.py is about the site of a school, which requires it.
    config = Config(data=tmp_path / "data", requires_second_step=False)
    config.data.mkdir()
    shutil.copy(migrated, config.data / "handrail.db")
    return config


@pytest.fixture
def app(config) -> Flask:
    app = create_app(config)
    app.test_client_class = CheckedClient
    return app


@pytest.fixture
def db(config):
    """A session beside the site's own: what a test puts in, and looks at afterwards."""
    engine = database.make_engine(config.database)
    with Session(engine, expire_on_commit=False) as session:
        yield session
    engine.dispose()


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
