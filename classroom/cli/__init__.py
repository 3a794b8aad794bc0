"""`handrail`: every part of Handrail from a terminal. Nothing heavy is imported until a command needs it."""
import os
import sys

import click

from classroom.cli import asking, backups, checking, leaving, library, making, model, school


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="handrail", message="handrail %(version)s")
def handrail() -> None:
    """Classroom support that measures what it writes.

    FILE is a path, or - for what is typed or piped in. --json prints one object; --jsonl reads one object a line and
    answers one a line. docs/commands.md has an example of each command.
    """


for module in (checking, making, asking, library, model, school, backups, leaving):
    for command in module.COMMANDS:
        handrail.add_command(command)


def main(arguments: list[str] | None = None) -> None:
    """Runs the command line and exits: 0 done, 1 some input could not be handled, 2 wrong usage. Never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        # A lone surrogate from a \\u escape is written as that escape again, which is right in JSON.
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        code = handrail.main(arguments, prog_name="handrail", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped.", err=True)
        code = 130
    except BrokenPipeError:
        # Whoever read the results has gone. Python would complain once more when it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 1
    except Exception as error:
        click.echo(f"Error: a fault inside Handrail stopped this ({type(error).__name__}: {error}).", err=True)
        code = 1
    sys.exit(code if isinstance(code, int) else 0)
