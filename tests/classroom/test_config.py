import stat
import sys
from pathlib import Path

import pytest

from classroom.config import Config, ConfigError, data_folder, secret_key, settings


def test_nothing_set_uses_no_model_and_the_platforms_folder():
    config = Config.from_environment({})
    assert config.data.name == "handrail"
    assert config.database.startswith("sqlite:///") and config.database.endswith("handrail.db")
    assert not config.has_model and config.model_timeout == 30 and config.proxies == 0


def test_settings_are_read_from_the_environment(tmp_path):
    config = Config.from_environment(
        {
            "HANDRAIL_DATA": str(tmp_path),
            "OPENAI_BASE_URL": "http://127.0.0.1:9/v1/",
            "HANDRAIL_MODEL": "small",
            "HANDRAIL_MODEL_TIMEOUT": "2.5",
            "DATABASE_URL": "postgres://handrail@db/handrail",
            "HANDRAIL_PROXIES": "1",
        }
    )
    assert config.data == tmp_path and config.model_url == "http://127.0.0.1:9/v1" and config.has_model
    assert config.model_timeout == 2.5 and config.proxies == 1
    assert config.database == "postgresql+psycopg://handrail@db/handrail"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("HANDRAIL_MODEL_TIMEOUT", "soon"),
        ("HANDRAIL_MODEL_TIMEOUT", "0"),
        ("HANDRAIL_MODEL_TIMEOUT", "nan"),
        ("HANDRAIL_MODEL_TIMEOUT", "1e9"),
        ("OPENAI_BASE_URL", "localhost:8080"),
        ("OPENAI_BASE_URL", "file:///etc/passwd"),
        ("DATABASE_URL", "mysql://db/handrail"),
        ("DATABASE_URL", "handrail.db"),
        ("HANDRAIL_SMTP_URL", "mail.example"),
        ("HANDRAIL_PROXIES", "-1"),
        ("HANDRAIL_PROXIES", "two"),
        ("HANDRAIL_HOSTS", "http://handrail.school.example"),
        ("HANDRAIL_HOSTS", "handrail.school.example, *"),
        ("HANDRAIL_OIDC_ISSUER", "http://accounts.school.example"),
        ("HANDRAIL_OIDC_ISSUER", "https://login.microsoftonline.com/common/v2.0"),
        ("HANDRAIL_OIDC_ISSUER", "https://login.microsoftonline.com/school.example/v2.0"),
        ("HANDRAIL_OIDC_DOMAIN", "https://school.example"),
        ("HANDRAIL_DATA", __file__),
    ],
)
def test_a_bad_value_is_named_in_a_sentence(name, value):
    with pytest.raises(ConfigError) as caught:
        Config.from_environment({name: value})
    assert name in str(caught.value) and str(caught.value).endswith((".", ")."))


@pytest.mark.parametrize(("given", "missing"), [
    ({"HANDRAIL_OIDC_CLIENT_ID": "x"}, "HANDRAIL_OIDC_ISSUER and HANDRAIL_OIDC_CLIENT_SECRET"),
    ({"HANDRAIL_OIDC_ISSUER": "https://accounts.google.com", "HANDRAIL_OIDC_CLIENT_ID": "x",
      "HANDRAIL_OIDC_CLIENT_SECRET": "y"}, "HANDRAIL_OIDC_DOMAIN"),
])
def test_school_accounts_are_set_up_whole_or_not_at_all(given, missing):
    with pytest.raises(ConfigError, match=missing):
        Config.from_environment(given)


def test_the_schools_own_directory_is_taken():
    tenant = "0f8fad5b-d9cb-469f-a165-70867728950e"
    config = Config.from_environment({
        "HANDRAIL_OIDC_ISSUER": f"https://login.microsoftonline.com/{tenant}/v2.0/", "HANDRAIL_OIDC_CLIENT_ID": "x",
        "HANDRAIL_OIDC_CLIENT_SECRET": "hush"})
    assert config.oidc_issuer.endswith(f"{tenant}/v2.0") and config.has_school_accounts
    assert "hush" not in repr(config)


def test_a_bad_value_says_no_secret():
    with pytest.raises(ConfigError) as caught:
        Config.from_environment({"DATABASE_URL": "mysql://handrail:hunter2@db/handrail"})
    assert "hunter2" not in str(caught.value)


def test_settings_show_sources_and_hide_secrets():
    rows = {
        row.name: row
        for row in settings(
            {
                "OPENAI_API_KEY": "sk-hush",
                "DATABASE_URL": "postgresql://handrail:hunter2@db/x",
                "HANDRAIL_MODEL": "small",
                "HANDRAIL_SMTP_URL": "smtp://user:hush@mail.school.example",
            }
        )
    }
    assert rows["HANDRAIL_MODEL"][1:] == ("small", "environment")
    assert rows["HANDRAIL_MODEL_TIMEOUT"][1:] == ("30.0", "default")
    assert rows["OPENAI_BASE_URL"].value == "not set"
    assert all("hush" not in row.value and "hunter2" not in row.value for row in rows.values())


def test_secrets_are_not_in_the_repr(tmp_path):
    config = Config(data=tmp_path, model_key="sk-hush", database_url="postgresql://x:hunter2@db/x")
    assert "hush" not in repr(config) and "hunter2" not in repr(config)


def test_secret_key_is_made_once_and_for_this_user_only(tmp_path):
    config = Config(data=tmp_path / "new" / "folder")
    key = secret_key(config)
    assert len(key) >= 32 and secret_key(config) == key
    if sys.platform != "win32":
        assert stat.S_IMODE((config.data / "secret-key").stat().st_mode) == 0o600


def test_a_damaged_secret_key_stops_the_start(tmp_path):
    (tmp_path / "secret-key").write_bytes(b"short")
    with pytest.raises(ConfigError, match="damaged"):
        secret_key(Config(data=tmp_path))


def test_a_folder_that_cannot_be_made_is_said(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(ConfigError, match="HANDRAIL_DATA"):
        data_folder(Config(data=Path(tmp_path / "file" / "folder")))
