"""Every setting, read from the environment once, at start. A bad value stops the start with a plain sentence."""
import os
import re
import secrets
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import platformdirs

KEY_LENGTH = 32  # bytes
HOST = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?|[0-9a-f:]+")
MICROSOFT, GOOGLE = "login.microsoftonline.com", "accounts.google.com"
ONE_TENANT = re.compile(r"/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/v2\.0", re.IGNORECASE)
MOST_AT_ONCE = 8  # requests to a model at the same time


class ConfigError(Exception):
    """A setting cannot be used. Its message is shown to whoever starts the site."""


@dataclass(frozen=True)
class Config:
    """The settings. Secrets are kept out of repr, so that no log or traceback shows them."""

    data: Path
    database_url: str = field(default="", repr=False)  # may hold a password; empty means SQLite in `data`
    model_url: str = ""
    model_key: str = field(default="", repr=False)
    model: str = ""
    model_timeout: float = 30.0
    model_at_once: int = 4
    model_daily_requests: int = 5_000
    model_daily_tokens: int = 10_000_000
    smtp_url: str = field(default="", repr=False)
    proxies: int = 0
    hosts: str = ""  # names with commas between; empty means those that hosts.py works out
    oidc_issuer: str = ""
    oidc_client_id: str = ""
    oidc_client_secret: str = field(default="", repr=False)
    oidc_domain: str = ""
    is_demo: bool = False  # no setting: `handrail demo` says so itself
    # No setting either: of SENCOs, admins and safeguarding contacts, on every site but the demo's.
    requires_second_step: bool = True

    @property
    def database(self) -> str:
        """The SQLAlchemy address of the database in use."""
        return self.database_url or f"sqlite:///{self.data / 'handrail.db'}"

    @property
    def has_model(self) -> bool:
        """Both an endpoint and a model's name are needed before anything is sent anywhere."""
        return bool(self.model_url and self.model)

    @property
    def model_host(self) -> str:
        """The machine that words are sent to, as people are told it."""
        return urlsplit(self.model_url).hostname or ""

    @property
    def has_school_accounts(self) -> bool:
        return bool(self.oidc_issuer)

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] = os.environ) -> "Config":
        """Raises ConfigError naming the variable, what it holds and what it may hold."""
        config = cls(**{known.attribute: known.read(environ) for known in KNOWN})
        _check_school_accounts(config)
        return config


def _text(name: str, value: str) -> str:
    return value


def _folder(name: str, value: str) -> Path:
    path = Path(value).expanduser().absolute()
    if path.exists() and not path.is_dir():
        raise ConfigError(f"{name} is {value}, which is a file. It must be a folder.")
    return path


def _web_address(name: str, value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ConfigError(f"{name} is “{value}”. It must be a web address that starts with http:// or https://.")
    return value.rstrip("/")


def _database(name: str, value: str) -> str:
    scheme = value.partition("://")[0]
    if scheme in ("postgres", "postgresql"):  # the forms that hosts hand out; SQLAlchemy wants the driver named
        return "postgresql+psycopg" + value[len(scheme):]
    if not scheme.startswith(("sqlite", "postgresql+")) or "://" not in value:
        raise ConfigError(f"{name} starts with “{scheme[:20]}”. It must start with sqlite:/// or postgresql://.")
    return value


def _mail(name: str, value: str) -> str:
    if urlsplit(value).scheme not in ("smtp", "smtps") or not urlsplit(value).hostname:
        raise ConfigError(f"{name} must look like smtp://mail.school.example:587 (or smtps://…).")
    return value


def _hosts(name: str, value: str) -> str:
    hosts = value.lower().replace(",", " ").split()
    if wrong := [one for one in hosts if not HOST.fullmatch(one)]:
        raise ConfigError(f"{name} has “{wrong[0]}” in it. It must be names such as handrail.school.example, "
                          "without http:// and without a port.")
    return ",".join(hosts)


def _issuer(name: str, value: str) -> str:
    """Raises ConfigError for Microsoft's addresses of every school at once: anybody's account would be as good."""
    parts = urlsplit(_web_address(name, value))
    if parts.scheme != "https" and parts.hostname not in ("127.0.0.1", "localhost", "::1"):
        raise ConfigError(f"{name} is “{value}”. It must start with https://.")
    if parts.hostname == MICROSOFT and not ONE_TENANT.fullmatch(parts.path):
        raise ConfigError(f"{name} must name the school’s own directory, as in https://{MICROSOFT}/TENANT-ID/v2.0.")
    return value.rstrip("/")


def _check_school_accounts(config: Config) -> None:
    given = {"HANDRAIL_OIDC_ISSUER": config.oidc_issuer, "HANDRAIL_OIDC_CLIENT_ID": config.oidc_client_id,
             "HANDRAIL_OIDC_CLIENT_SECRET": config.oidc_client_secret}
    if urlsplit(config.oidc_issuer).hostname == GOOGLE:  # one issuer for every school and for everybody else
        given["HANDRAIL_OIDC_DOMAIN"] = config.oidc_domain
    if any(given.values()) and (missing := [name for name, value in given.items() if not value]):
        raise ConfigError(f"School accounts need {' and '.join(missing)} as well.")


def _seconds(name: str, value: str) -> float:
    try:
        seconds = float(value)
    except ValueError:
        seconds = 0.0
    if not 1 <= seconds <= 600:
        raise ConfigError(f"{name} is “{value}”. It must be a number of seconds from 1 to 600.")
    return seconds


def _count(name: str, value: str) -> int:
    return _whole(name, value, 0, 5)


def _at_once(name: str, value: str) -> int:
    return _whole(name, value, 1, MOST_AT_ONCE)


def _a_day(name: str, value: str) -> int:
    return _whole(name, value, 0, 1_000_000_000)


def _whole(name: str, value: str, low: int, high: int) -> int:
    number = int(value) if value.isascii() and value.isdigit() and len(value) < 12 else -1
    if not low <= number <= high:
        raise ConfigError(f"{name} is “{value}”. It must be a whole number from {low:,} to {high:,}.")
    return number


class Known(NamedTuple):
    """One environment variable: which attribute it fills, how it is read, and what stands where it is not set."""

    name: str
    attribute: str
    parse: Callable[[str, str], Any]
    default: Callable[[], Any]
    secret: bool = False

    def read(self, environ: Mapping[str, str]) -> Any:
        value = environ.get(self.name, "").strip()
        return self.parse(self.name, value) if value else self.default()


def _default_folder() -> Path:
    return Path(platformdirs.user_data_dir("handrail", appauthor=False))


KNOWN = (
    Known("HANDRAIL_DATA", "data", _folder, _default_folder),
    Known("DATABASE_URL", "database_url", _database, str, secret=True),
    Known("OPENAI_BASE_URL", "model_url", _web_address, str),
    Known("OPENAI_API_KEY", "model_key", _text, str, secret=True),
    Known("HANDRAIL_MODEL", "model", _text, str),
    Known("HANDRAIL_MODEL_TIMEOUT", "model_timeout", _seconds, lambda: 30.0),
    Known("HANDRAIL_MODEL_AT_ONCE", "model_at_once", _at_once, lambda: 4),
    Known("HANDRAIL_MODEL_DAILY_REQUESTS", "model_daily_requests", _a_day, lambda: 5_000),
    Known("HANDRAIL_MODEL_DAILY_TOKENS", "model_daily_tokens", _a_day, lambda: 10_000_000),
    Known("HANDRAIL_SMTP_URL", "smtp_url", _mail, str, secret=True),
    Known("HANDRAIL_PROXIES", "proxies", _count, lambda: 0),
    Known("HANDRAIL_HOSTS", "hosts", _hosts, str),
    Known("HANDRAIL_OIDC_ISSUER", "oidc_issuer", _issuer, str),
    Known("HANDRAIL_OIDC_CLIENT_ID", "oidc_client_id", _text, str),
    Known("HANDRAIL_OIDC_CLIENT_SECRET", "oidc_client_secret", _text, str, secret=True),
    Known("HANDRAIL_OIDC_DOMAIN", "oidc_domain", _hosts, str),
)


class Setting(NamedTuple):
    name: str
    value: str
    source: str


def settings(environ: Mapping[str, str] = os.environ) -> list[Setting]:
    """Every setting with its value as it may be shown (secrets hidden) and where it came from. Raises ConfigError."""
    return [_shown(known, environ) for known in KNOWN]


def _shown(known: Known, environ: Mapping[str, str]) -> Setting:
    value = known.read(environ)
    if not environ.get(known.name, "").strip():
        return Setting(known.name, str(value) or "not set", "default")
    return Setting(known.name, "set, hidden" if known.secret else str(value), "environment")


def data_folder(config: Config) -> Path:
    """The data folder, made where it is missing, for this user only. Raises ConfigError where it cannot be used."""
    try:
        config.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigError(
            f"The folder {config.data} cannot be made ({error.strerror}). Set HANDRAIL_DATA to another."
        ) from error
    if not os.access(config.data, os.W_OK | os.X_OK):
        raise ConfigError(f"The folder {config.data} cannot be written to. Set HANDRAIL_DATA to another.")
    return config.data


def secret_key(config: Config) -> bytes:
    """The key that signs sign-ins: made once, readable by this user alone. Processes that start at once agree on it:
    each writes one of its own, and only the first to give it the name keeps it."""
    path = data_folder(config) / "secret-key"
    if not path.exists():
        descriptor, mine = tempfile.mkstemp(dir=config.data)  # mode 0600
        with os.fdopen(descriptor, "wb") as file:
            file.write(secrets.token_bytes(KEY_LENGTH))
        try:
            os.link(mine, path)
        except FileExistsError:
            pass
        except OSError:  # a disk without links, such as a memory stick
            os.replace(mine, path)
        Path(mine).unlink(missing_ok=True)
    key = path.read_bytes()
    if len(key) != KEY_LENGTH:
        raise ConfigError(f"{path} is damaged. Delete it and start again; everyone signs in once more.")
    return key
