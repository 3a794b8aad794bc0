import pytest

from classroom.config import Config
from tests.classroom.cli.running import Terminal


@pytest.fixture
def handrail(capsys, monkeypatch, tmp_path) -> Terminal:
    """The command line, with a data folder of its own and no model set up."""
    for name in ("DATABASE_URL", "OPENAI_BASE_URL", "OPENAI_API_KEY", "HANDRAIL_MODEL", "HANDRAIL_MODEL_TIMEOUT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HANDRAIL_DATA", str(tmp_path / "data"))
    return Terminal(capsys, monkeypatch)


@pytest.fixture
def new_school(handrail, new_database, monkeypatch) -> Terminal:
    """The command line of a school that has nothing in its database yet."""
    if new_database:
        monkeypatch.setenv("DATABASE_URL", new_database)
    return handrail


@pytest.fixture
def school(handrail, config, monkeypatch) -> Terminal:
    """The command line of the school that `config` and `db` are of."""
    at(config, monkeypatch)
    return handrail


def at(config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HANDRAIL_DATA", str(config.data))
    if config.database_url:
        monkeypatch.setenv("DATABASE_URL", config.database_url)
