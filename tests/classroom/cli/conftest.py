import pytest

from tests.classroom.cli.running import Terminal


@pytest.fixture
def handrail(capsys, monkeypatch, tmp_path) -> Terminal:
    """The command line, with a data folder of its own and no model set up."""
    for name in ("DATABASE_URL", "OPENAI_BASE_URL", "OPENAI_API_KEY", "HANDRAIL_MODEL", "HANDRAIL_MODEL_TIMEOUT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HANDRAIL_DATA", str(tmp_path / "data"))
    return Terminal(capsys, monkeypatch)
