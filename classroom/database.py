"""The database: one engine an app, one session a request."""
from contextlib import suppress
from pathlib import Path
from typing import cast

from flask import Flask, current_app, g
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import ArgumentError
from sqlalchemy.orm import Session, sessionmaker

from classroom.config import Config, ConfigError, data_folder

MIGRATIONS = Path(__file__).parent / "migrations"
BUSY_MILLISECONDS = 5_000  # how long a writer waits for another before it gives up


def make_engine(address: str) -> Engine:
    """Raises ConfigError where the address cannot be read or its driver is not installed."""
    try:
        engine = create_engine(address, pool_pre_ping=not address.startswith("sqlite"))
    except ModuleNotFoundError as error:
        raise ConfigError(f"DATABASE_URL needs the Python package {error.name}. Install it beside Handrail.") from error
    except (ArgumentError, ValueError) as error:
        raise ConfigError("DATABASE_URL cannot be read. It must look like postgresql://name@host/database.") from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
    return engine


def _prepare_sqlite(connection, _record) -> None:
    """WAL lets readers go on while one writes, and a kill in the middle of a write leaves a good file. SQLite leaves
    foreign keys unchecked unless each connection asks."""
    for pragma in (
        f"busy_timeout={BUSY_MILLISECONDS}",
        "journal_mode=WAL",
        "synchronous=NORMAL",
        "foreign_keys=ON",
        "secure_delete=ON",  # what is deleted is overwritten
    ):
        connection.execute(f"PRAGMA {pragma}").close()


def migrate(config: Config) -> None:
    """Brings the database of these settings up to the newest revision, wholly or not at all. Safe to run twice, and
    by several processes that start at once."""
    data_folder(config)
    engine = make_engine(config.database)
    _for_this_user_alone(engine)
    try:
        with engine.begin() as connection:
            if engine.dialect.name == "sqlite":
                # Python's driver starts no transaction for changes of tables; this one also keeps others waiting.
                connection.exec_driver_sql("BEGIN IMMEDIATE")
            upgrade(connection)
    finally:
        engine.dispose()


def _for_this_user_alone(engine: Engine) -> None:
    """Whoever may look into the folder. SQLite's other files take the mode over from the first."""
    path = engine.url.database
    if engine.dialect.name == "sqlite" and path and path != ":memory:":
        with suppress(OSError):  # SQLite says better what is wrong with a path
            Path(path).touch(mode=0o600)


def upgrade(connection: Connection) -> None:
    from alembic import command  # 0.1 s to import: only a start or a command needs it
    from alembic.config import Config as AlembicConfig

    settings = AlembicConfig(attributes={"connection": connection})
    settings.set_main_option("script_location", str(MIGRATIONS))
    command.upgrade(settings, "head")


def open_session(config: Config) -> Session:
    """A session outside a request, for commands. Use it in a `with`; its engine goes with it."""
    return Session(make_engine(config.database), expire_on_commit=False)


def init_app(app: Flask, config: Config) -> None:
    engine = make_engine(config.database)
    app.extensions["sessions"] = sessionmaker(engine, expire_on_commit=False)
    app.teardown_appcontext(_close)


def session() -> Session:
    """This request's session. Views commit; whatever was not committed is undone when the request ends."""
    if "session" not in g:
        g.session = current_app.extensions["sessions"]()
    return cast(Session, g.session)


def rest() -> None:
    """Gives this request's connection back before a long wait: a crowd that waits for a model would hold all there are.
    What was loaded stays readable; whatever was changed so far is committed."""
    if "session" in g:
        g.session.commit()


def _close(_error: BaseException | None) -> None:
    """Idempotent: a streamed answer tears its context down twice (Flask 3.1)."""
    opened = g.pop("session", None)
    if opened is not None:
        opened.close()
