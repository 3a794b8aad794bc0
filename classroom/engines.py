"""Which engine a page uses: the one that is configured, or the built-in where the person chose it."""
import threading

from flask import current_app

from classroom.config import Config
from scaffolds.brief import Brief
from scaffolds.engines import Engine, EngineError, Repair
from scaffolds.engines.choose import choose_engine
from scaffolds.results import Result

# Of the site's eight threads (serve.THREADS) learners and staff may each have so many waiting for the model, so that
# some are there for pages however slow it is, and neither takes the other's.
AT_ONCE = 3
_learners, _staff = threading.BoundedSemaphore(AT_ONCE), threading.BoundedSemaphore(AT_ONCE)


def chosen(name: str | None = None) -> Engine:
    """The engine of this name, or the configured one. A name that no form offers counts as none."""
    config = _config()
    wanted = name if name == "built-in" or (name == "endpoint" and config.has_model) else None
    return choose_engine(wanted, base_url=config.model_url, api_key=config.model_key, model=config.model,
                         timeout=config.model_timeout)


class _WithRoom:
    """The model where it has room. Where it has none the answer is an EngineError at once, and scaffolds.make then
    asks the built-in engine, which is never busy."""

    def __init__(self, engine: Engine, room: threading.BoundedSemaphore) -> None:
        self._engine, self._room = engine, room
        self.name, self.model, self.local = engine.name, engine.model, engine.local

    def answer(self, brief: Brief, repair: Repair | None = None) -> Result:
        if not self._room.acquire(blocking=False):
            raise EngineError("The model is busy.")
        try:
            return self._engine.answer(brief, repair)
        finally:
            self._room.release()


def for_learners(model_is_offered: bool) -> Engine:
    """The model where the school has one and the class offers it; else the built-in engine."""
    if model_is_offered and _config().has_model:
        return _WithRoom(chosen("endpoint"), _learners)
    return chosen("built-in")


def for_staff(name: str | None) -> Engine:
    """The engine of this name, or the configured one; a model as learners have it, but with room of its own."""
    engine = chosen(name)
    return engine if engine.local else _WithRoom(engine, _staff)


def model_name() -> str:
    """The configured model; empty where there is none and nothing leaves the machine."""
    config = _config()
    return config.model if config.has_model else ""


def _config() -> Config:
    config: Config = current_app.config["HANDRAIL"]
    return config
