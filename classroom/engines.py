"""Which engine a page uses: the one that is configured, or the built-in where the person chose it."""
from flask import current_app

from classroom.config import Config
from scaffolds.engines import Engine
from scaffolds.engines.choose import choose_engine


def chosen(name: str | None = None) -> Engine:
    """The engine of this name, or the configured one. A name that no form offers counts as none."""
    config = _config()
    wanted = name if name == "built-in" or (name == "endpoint" and config.has_model) else None
    return choose_engine(wanted, base_url=config.model_url, api_key=config.model_key, model=config.model,
                         timeout=config.model_timeout)


def model_name() -> str:
    """The configured model; empty where there is none and nothing leaves the machine."""
    config = _config()
    return config.model if config.has_model else ""


def _config() -> Config:
    config: Config = current_app.config["HANDRAIL"]
    return config
