"""docs/commands.md: nothing left out, and nothing in it that does not run."""
import re
import shlex

import pytest

from classroom.cli import handrail as group
from tools.commands_doc import DOC, examples

TEXT = DOC.read_text(encoding="utf-8")


def test_every_command_has_a_heading_and_every_heading_a_command():
    headings = re.findall(r"^## (.+)$", TEXT, re.MULTILINE)
    assert headings[0] == "How every command behaves"
    assert sorted(headings[1:]) == sorted(group.commands)


def test_every_command_of_a_group_is_named():
    for name in ("library", "model", "staff"):
        section = TEXT.split(f"## {name}\n")[1].split("\n## ")[0]
        assert all(re.search(rf"\b{command}\b", section) for command in group.commands[name].commands)


def read(command: str) -> tuple[list[str], str]:
    """An example as arguments and what is piped in, which is always an echo or a printf of lines."""
    *before, last = command.split(" | ")
    said = shlex.split(before[0])[1:] if before else []
    return shlex.split(last)[1:], "".join(f"{line}\n" for line in said if line != "%s\\n")


@pytest.mark.parametrize("command", examples(TEXT))
def test_an_example_runs(handrail, command):
    arguments, typed = read(command)
    done = handrail(*arguments, typed=typed)
    assert done.code == ('{"id": "b"}' in command)  # the one example of a line that cannot be handled
    assert done.out.strip()
    assert "fault inside" not in done.out
