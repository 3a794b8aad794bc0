"""A model on this machine, and what the configured model is worth."""
import signal
import threading
from pathlib import Path

import click

from classroom.cli.school import host_option

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


COMMANDS = (model,)
