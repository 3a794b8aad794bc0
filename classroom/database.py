"""The database: one engine an app, one session a request."""
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, cast

from flask import Flask, current_app, g
from sqlalchemy import Connection, Engine, create_engine, event, func, select
from sqlalchemy.exc import ArgumentError
from sqlalchemy.orm import Session, sessionmaker

from classroom.config import Config, ConfigError, data_folder

if TYPE_CHECKING:
    from alembic.config import Config as AlembicConfig

MIGRATIONS = Path(__file__).parent / "migrations"
BUSY_MILLISECONDS = 5_000  # how long a writer waits for another before it gives up
# Connections that are kept, and those that there may be at once. A request that waits for a model holds none (`rest`),
# and few of serve.THREADS are ever in the database together; PostgreSQL usually takes 100 from everybody.
KEPT, AT_ONCE = 8, 48
MIGRATING_MILLISECONDS = 60_000
MIGRATING = 4_726_245  # the number of PostgreSQL's lock that one process at a time migrates with; it is nobody else's
DRIVERS = {"psycopg": "Install it with: pip install 'handrail[postgresql]'."}


def make_engine(address: str) -> Engine:
    """Raises ConfigError where the address cannot be read or its driver is not installed."""
    pool = {} if address in ("sqlite://", "sqlite:///:memory:") else {
        "pool_size": KEPT, "max_overflow": AT_ONCE - KEPT, "pool_timeout": 10}
    try:
        engine = create_engine(address, pool_pre_ping=not address.startswith("sqlite"), **pool)
    except ModuleNotFoundError as error:
        how = DRIVERS.get(error.name or "", "Install it beside Handrail.")
        raise ConfigError(f"DATABASE_URL needs the Python package {error.name}. {how}") from error
    except (ArgumentError, ValueError) as error:
        raise ConfigError("DATABASE_URL cannot be read. It must look like postgresql://name@host/database.") from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
    elif engine.dialect.name == "postgresql":
        event.listen(engine, "connect", _prepare_postgresql)
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


def _prepare_postgresql(connection, _record) -> None:
    """The same wait for another writer as on SQLite, where PostgreSQL would wait for ever."""
    connection.execute(f"SET lock_timeout = {BUSY_MILLISECONDS}")
    connection.commit()  # undoing a transaction would undo it


def migrate(config: Config) -> None:
    """Brings the database of these settings up to the newest revision, wholly or not at all. Safe to run twice, and
    by several processes that start at once."""
    data_folder(config)
    engine = make_engine(config.database)
    _for_this_user_alone(engine)
    try:
        with engine.begin() as connection:
            _alone(connection)
            upgrade(connection)
    finally:
        engine.dispose()


def _alone(connection: Connection) -> None:
    """Others who would migrate wait, and for longer than a page does: a big step takes its time."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA busy_timeout={MIGRATING_MILLISECONDS}")
        # Python's driver starts no transaction for changes of tables; this one also keeps others waiting.
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = {MIGRATING_MILLISECONDS}")
        connection.execute(select(func.pg_advisory_xact_lock(MIGRATING)))


def _for_this_user_alone(engine: Engine) -> None:
    """Whoever may look into the folder. SQLite's other files take the mode over from the first."""
    path = engine.url.database
    if engine.dialect.name == "sqlite" and path and path != ":memory:":
        with suppress(OSError):  # SQLite says better what is wrong with a path
            Path(path).touch(mode=0o600)


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Up to a revision, or to the newest."""
    from alembic import command  # 0.1 s to import: only a start or a command needs it

    settings = _migrations()
    settings.attributes["connection"] = connection
    command.upgrade(settings, revision)


def revisions() -> list[str]:
    """Every revision that there is a migration to, the oldest first."""
    from alembic.script import ScriptDirectory

    return [one.revision for one in ScriptDirectory.from_config(_migrations()).walk_revisions()][::-1]


def _migrations() -> "AlembicConfig":
    from alembic import config

    settings = config.Config()
    settings.set_main_option("script_location", str(MIGRATIONS))
    return settings


@contextmanager
def open_session(config: Config) -> Iterator[Session]:
    """A session outside a request, for commands. Its connections go with it."""
    engine = make_engine(config.database)
    try:
        with Session(engine, expire_on_commit=False) as opened:
            yield opened
    finally:
        engine.dispose()


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


def undo() -> None:
    """Whatever this request has changed and not committed. After an error nothing else can be asked before that."""
    if "session" in g:
        g.session.rollback()


def _close(_error: BaseException | None) -> None:
    """Idempotent: a streamed answer tears its context down twice (Flask 3.1)."""
    opened = g.pop("session", None)
    if opened is not None:
        opened.close()
