from dataclasses import replace

import pytest

from classroom.app import create_app
from tests.pages import CheckedClient


@pytest.fixture
def school(config):
    """The site as a school serves it: some roles need a second step."""
    app = create_app(replace(config, requires_second_step=True))
    app.test_client_class = CheckedClient
    return app
