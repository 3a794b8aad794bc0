"""The site in a process of its own, with everything logged, for tests/browser/test_canary.py.

canary.DATABASE_SETTING puts another database than the folder's own SQLite behind it, such as PostgreSQL; it is to be
empty. On SIGUSR1 it looks through its own memory: every string that anything alive holds on to, tracebacks and log
records among it. `ready`, `log`, `heap` and `data` are files and a folder in the folder it is given. Its model is one
that never answers.
"""
import gc
import json
import logging
import os
import signal
import sys
import urllib.parse
from pathlib import Path

from classroom import database, demo, staff
from classroom.app import create_app
from classroom.classes.offers import Offers
from classroom.classes.opening import open_class
from classroom.config import Config
from classroom.learn import routes
from classroom.safeguarding import wording  # noqa: F401  so that its words are in memory before anything is typed
from classroom.serve import listen, run
from tests.browser import canary
from tests.factories import make_model_check

RECORDS: list[logging.LogRecord] = []  # as a handler that sends records elsewhere would hold them


class Keeping(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        RECORDS.append(record)


def main(folder: Path, smtp_port: str, model_port: str) -> None:
    logging.basicConfig(level=logging.DEBUG, filename=folder / "log", format="%(name)s %(message)s %(args)s")
    logging.getLogger().addHandler(Keeping())
    config = Config(
        data=folder / "data", smtp_url=f"smtp://127.0.0.1:{smtp_port}", model="canary-model", model_timeout=4.0,
        model_url=f"http://127.0.0.1:{model_port}/v1", database_url=os.environ.get(canary.DATABASE_SETTING, ""),
    )
    _break_on_one_word()
    app = create_app(config)
    passphrases, opened = demo.seed(config)
    with database.open_session(config) as session:
        make_model_check(session, config.model, config.model_url)
        teacher = staff.find(session, "teacher@school.example")
        slow = open_class(session, teacher, "With a model", 1, Offers(model=True)).code
    server = listen(app, "127.0.0.1", 0)
    signal.signal(signal.SIGUSR1, lambda *_: _say(folder / "heap", heap()))
    ready = {"port": server.effective_port, "code": opened.code, "slow": slow, "passphrases": passphrases}
    _say(folder / "ready", ready)
    run(server)


def _say(path: Path, what: object) -> None:
    """Whole or not at all, to whoever waits for it."""
    path.with_suffix(".part").write_text(json.dumps(what))
    path.with_suffix(".part").rename(path)


def _break_on_one_word() -> None:
    ask = routes.ask

    def breaking(say, engine):
        if canary.EXPLODES in say.say:
            raise RuntimeError(say.say)
        return ask(say, engine=engine)

    routes.ask = breaking


def heap() -> list[str]:
    """Where a trace is held: the kind of its holder. The canary's own module knows the words and is left out."""
    # Python itself remembers the last addresses it took apart. The site never puts words in one; the test did, by hand.
    urllib.parse.urlsplit.cache_clear()
    gc.collect()
    own = {id(value) for value in vars(canary).values()} | {id(vars(canary))}
    traces = canary.traces()
    places = [f"sys.{name}" for name in ("last_type", "last_value", "last_traceback") if hasattr(sys, name)]
    for holder in gc.get_objects():
        if holder is traces or id(holder) in own:
            continue
        for held in gc.get_referents(holder):
            if isinstance(held, str | bytes | bytearray) and id(held) not in own:
                text = held.lower() if isinstance(held, str) else bytes(held).lower().decode("latin-1")
                if len(text) > 8 and any(trace in text for trace in traces):
                    places.append(f"{type(holder).__module__}.{type(holder).__qualname__}: {_about(holder)}")
    return places


def _about(holder: object) -> str:
    names = [key for key in holder if isinstance(key, str)][:12] if isinstance(holder, dict) else []
    return f"{len(holder) if hasattr(holder, '__len__') else ''} {names} {repr(holder)[:160] if not names else ''}"


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
