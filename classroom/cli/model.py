"""A model on this machine, and what the configured model is worth."""
import json
import signal
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import click

from classroom.cli.school import database, host_option, json_option
from classroom.cli.wording import table

if TYPE_CHECKING:  # they load the site's database and the engines, which only these commands need
    from sqlalchemy.orm import Session

    from scaffolds.engines import Engine

STARTED = "The model answers there. Start the site with these two settings; Ctrl-C stops the model."


@click.group("model")
def model() -> None:
    """The model that the school uses, where it uses one."""


@model.command("serve")
@click.argument("file", type=click.Path(path_type=Path))
@host_option
@click.option("--port", default=8080, show_default=True, type=click.IntRange(0, 65535), help="0 takes a free one.")
@click.option("--at-once", default=1, show_default=True, type=click.IntRange(1, 8), help="Answers worked on together.")
def serve(file: Path, host: str, port: int, at_once: int) -> None:
    """Run the model in FILE (GGUF form) with llama.cpp's server, on this machine alone. Needs handrail[local]."""
    from scaffolds.engines import EngineError
    from scaffolds.engines.llama import serving

    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    try:
        with serving(file, host, port, at_once) as address:
            click.echo(f"OPENAI_BASE_URL={address}\nHANDRAIL_MODEL={file.stem}")
            click.echo(STARTED, err=True)
            stop.wait()
    except EngineError as error:
        raise click.ClickException(str(error)) from None
    except KeyboardInterrupt:
        click.echo("\nStopped.", err=True)


@model.command("check")
@json_option
def check(as_json: bool) -> None:
    """Put the configured model through the fixed suite and keep the record. Learners meet it once it has passed."""
    from sqlalchemy.orm import sessionmaker

    from classroom.config import Config
    from classroom.model.running import check as run_check
    from scaffolds.engines.choose import choose_engine
    from scaffolds.trials.model_check import suite

    with database() as session:
        config = Config.from_environment()
        if not config.has_model:
            raise click.ClickException("No model is set up. OPENAI_BASE_URL and HANDRAIL_MODEL say which one to use.")
        engine = choose_engine("endpoint", base_url=config.model_url, api_key=config.model_key, model=config.model,
                               timeout=config.model_timeout)
        done = run_check(
            engine, config.model, config.model_url, None, sessionmaker(session.get_bind(), expire_on_commit=False),
            told=lambda number: click.echo(f"\r{number} of {len(suite())} cases", nl=False, err=True))
        click.echo(err=True)
        _try_prompts_again(session, engine, config.model)
    assert done  # nothing stops it here
    if as_json:
        click.echo(json.dumps({"model": done.model, "passed": not done.why_not, "why_not": done.why_not,
                               "figures": done.figures, "cases": done.cases}, indent=2, ensure_ascii=False))
        return
    rows = [[case["case"], "kept" if case["reached"] else ", ".join(case["findings"]) or "not answered",
             f"{case['seconds']} s"] for case in done.cases]
    click.echo("\n".join(line[2:] for line in table(rows)))
    click.echo(f"\nEvery promise kept: {done.figures['reached']:.0%}. "
               + (f"Not passed for learners: {done.why_not}" if done.why_not else "Passed for learners."))


def _try_prompts_again(session: "Session", engine: "Engine", model: str) -> None:
    """As after a check on the page: what is in use and was tried with another model is tried with this one."""
    from classroom.library.over_time import to_try_again
    from classroom.library.trials import try_again_now
    from prompt_library.approval import State

    wanted = [(version, name) for version, name in to_try_again(session, model) if name == "endpoint"]
    for (version, _), trial in zip(wanted, try_again_now(session, wanted, engine, model), strict=True):
        came_to = "It passed." if trial.passed else "It did not pass."
        if version.state is State.IN_REVIEW:
            came_to = f"It is held for review. {version.held_because}"
        click.echo(f"{version.name} was tried with {model}. {came_to}", err=True)


COMMANDS = (model,)
