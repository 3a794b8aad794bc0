"""Which engine a page uses: the one that is configured, or the built-in where the person chose it."""
from collections.abc import Callable

from flask import Flask, current_app, request

from classroom.config import Config
from classroom.database import rest, session
from classroom.model import register
from classroom.model.allowance import Allowance
from classroom.model.asking import InTurn
from classroom.model.line_up import Group, LineUp
from classroom.model.running import Running
from scaffolds.engines import Engine
from scaffolds.engines.choose import choose_engine


def init_app(app: Flask) -> None:
    """Needs the database's sessions."""
    config: Config = app.config["HANDRAIL"]
    app.extensions["model line"] = LineUp(config.model_at_once)
    app.extensions["model check"] = Running()
    app.extensions["model allowance"] = Allowance(
        app.extensions["sessions"], config.model_daily_requests, config.model_daily_tokens)


def chosen(name: str | None = None) -> Engine:
    """The engine of this name, or the configured one. A name that no form offers counts as none."""
    config = _config()
    wanted = name if name == "built-in" or (name == "endpoint" and config.has_model) else None
    return choose_engine(wanted, base_url=config.model_url, api_key=config.model_key, model=config.model,
                         timeout=config.model_timeout)


def for_learners(model_is_offered: bool) -> Engine:
    """The model where the class offers it and it may answer learners; else the built-in engine."""
    if model_for_learners(model_is_offered):
        return _in_turn(chosen("endpoint"), "learners")
    return chosen("built-in")


def for_staff(name: str | None, *, free_text: bool = True) -> Engine:
    """The engine of this name, or the configured one; the built-in where people type into the prompt and the register
    of the model's service is not filled in yet."""
    return _in_turn(chosen(name if model_name(free_text=free_text) else "built-in"), "staff")


def for_batches(name: str, stopped: Callable[[], bool]) -> Engine:
    """As `for_staff`, outside a request: stopped says whether anybody still wants it."""
    return _in_turn(chosen(name if model_name() else "built-in"), "staff", stopped)


def _in_turn(engine: Engine, group: Group, gone: Callable[[], bool] | None = None) -> Engine:
    if engine.local:
        return engine
    rest()
    extensions = current_app.extensions
    return InTurn(engine, group, extensions["model line"], extensions["model allowance"], gone or _gone())


def _gone() -> Callable[[], bool]:
    """Whether the person's browser has hung up. waitress knows; other servers do not say."""
    gone: Callable[[], bool] = request.environ.get("waitress.client_disconnected", lambda: False)
    return gone


def model_name(*, free_text: bool = True) -> str:
    """The configured model; empty where there is none or what people type may not be sent there yet."""
    config = _config()
    may = config.has_model and (not free_text or register.may_have_free_text(session(), config))
    return config.model if may else ""


def model_for_learners(is_offered: bool) -> str:
    """The model that may answer the learners of a class that offers it; empty where none does."""
    may = is_offered and not register.why_not_for_learners(session(), _config())
    return _config().model if may else ""


def _config() -> Config:
    config: Config = current_app.config["HANDRAIL"]
    return config
