"""A school whose notices go to a real mail server."""
import dataclasses

import pytest

from classroom.app import create_app
from tests.classroom.safeguarding.mail_server import mail_server
from tests.pages import CheckedClient


@pytest.fixture
def server():
    with mail_server() as (kept, port):
        kept.port = port
        yield kept


@pytest.fixture
def config(config, server):
    return dataclasses.replace(config, smtp_url=f"smtp://127.0.0.1:{server.port}?from=handrail@school.example")


@pytest.fixture
def app(config):
    app = create_app(config)
    app.test_client_class = CheckedClient
    return app


@pytest.fixture
def deliver(app):
    """What the postman's thread does, now."""
    return app.extensions["postman"].deliver
