"""The --engine option, and the engine it names."""
from collections.abc import Callable
from typing import Any

import click

from classroom.config import Config, ConfigError

engine_option: Callable[..., Any] = click.option(
    "--engine", type=click.Choice(["built-in", "endpoint"]), help="Who writes it. Default: the configured one.")


def engine_called(name: str | None) -> Any:
    """The engine of that name, or the configured one; a model is asked in the words that the school approved. Wrong
    settings are wrong usage."""
    from scaffolds.engines import EngineError
    from scaffolds.engines.choose import choose_engine

    if name == "built-in":
        return choose_engine(name)
    try:
        config = Config.from_environment()
        engine = choose_engine(
            name, base_url=config.model_url, api_key=config.model_key, model=config.model, timeout=config.model_timeout)
    except (ConfigError, EngineError) as error:
        raise click.UsageError(str(error)) from None
    return engine if engine.local else _in_approved_words(engine, config)


def _in_approved_words(engine: Any, config: Config) -> Any:
    """What cannot be looked up counts as not approved."""
    from sqlalchemy.exc import SQLAlchemyError

    from classroom.library.wording import ApprovedWords, approved_by_school

    try:
        return ApprovedWords(engine, approved_by_school(config))
    except (ConfigError, SQLAlchemyError) as fault:
        raise click.ClickException(
            f"Which prompts are approved could not be looked up ({getattr(fault, 'orig', None) or fault}), so no model "
            "is asked. --engine built-in needs none.") from None
