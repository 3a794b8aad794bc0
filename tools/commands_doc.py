"""Runs every example of docs/commands.md and writes what it printed under it: `python -m tools.commands_doc`.

An example is a console block: a line that starts with "$ ", then its output. Blocks marked text are left alone.
"""
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

DOC = Path(__file__).parent.parent / "docs" / "commands.md"
BLOCK = re.compile(r"```console\n\$ (.+)\n(?:.*\n)*?```\n")


def examples(text: str) -> list[str]:
    return [match[1] for match in BLOCK.finditer(text)]


def printed(command: str) -> str:
    """What a terminal shows, with a data folder of its own and no model set up."""
    with tempfile.TemporaryDirectory() as folder:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("HANDRAIL_", "OPENAI_"))}
        kept |= {"HANDRAIL_DATA": folder, "PATH": f"{Path(sys.executable).parent}:{kept.get('PATH', '')}"}
        done = subprocess.run(  # noqa: S602  examples are our own lines, pipes and all
            command, shell=True, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=kept,
            cwd=DOC.parent.parent, timeout=60)
    return done.stdout.replace(folder, "/srv/handrail".ljust(len(folder)))


def written(match: re.Match[str]) -> str:
    return f"```console\n$ {match[1]}\n{printed(match[1]).rstrip()}\n```\n"


if __name__ == "__main__":
    DOC.write_text(BLOCK.sub(written, DOC.read_text(encoding="utf-8")), encoding="utf-8")
