"""docs/commands.md: nothing left out, and nothing in it that does not run."""
import re

import pytest

from classroom.cli import handrail as group
from tools.commands_doc import DOC, examples, printed

TEXT = DOC.read_text(encoding="utf-8")


def test_every_command_has_a_heading_and_every_heading_a_command():
    headings = re.findall(r"^## (.+)$", TEXT, re.MULTILINE)
    assert headings[0] == "How every command behaves"
    assert sorted(headings[1:]) == sorted(group.commands)


def test_every_command_of_a_group_is_named():
    for name in ("library", "staff"):
        section = TEXT.split(f"## {name}\n")[1].split("\n## ")[0]
        assert all(re.search(rf"\b{command}\b", section) for command in group.commands[name].commands)


@pytest.mark.parametrize("command", examples(TEXT))
def test_an_example_runs(command):
    code, said = printed(command)
    assert code == ('{"id": "b"}' in command)  # the one example of a line that cannot be handled
    assert said.strip()
    assert "fault inside" not in said
