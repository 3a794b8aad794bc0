"""The documents say everything that there is to say: each setting, command and rule is in them, and their links lead
somewhere."""
import ast
import re
from pathlib import Path

import pytest
import yaml

from classroom.cli import handrail
from classroom.config import KNOWN
from scaffolds.checks.identifiers.identifier import IdentifierKind

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
RULE = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:-[a-z]+)*")
MAKERS = {"Finding", "whole", "at"}
FAITHFUL = re.compile(r"(?:lost|added)-[a-z-]+")


def headings(name: str) -> set[str]:
    text = (DOCS / name).read_text(encoding="utf-8")
    return {line.lstrip("#").strip().strip("`") for line in text.splitlines() if line.startswith("#")}


def rules_in_code() -> set[str]:
    """The rule in each call that makes a finding, those of the faithful check, and the content files' own."""
    found = set()
    for path in (ROOT / "scaffolds").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in MAKERS:
                texts = [a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
                found |= {text for text in texts[:1] if RULE.fullmatch(text)}
            elif isinstance(node, ast.Constant) and isinstance(node.value, str) and FAITHFUL.fullmatch(node.value):
                found.add(node.value)
    for folder, key in (("invitations", "rule"), ("safeguarding", "kind")):
        path = ROOT / "scaffolds" / "checks" / "content" / folder / "rules.yaml"
        found |= {row[key] for row in yaml.safe_load(path.read_text(encoding="utf-8"))}
    return found | set(IdentifierKind)


@pytest.mark.parametrize("setting", [known.name for known in KNOWN])
def test_every_setting_has_a_heading(setting):
    assert setting in headings("running.md")


@pytest.mark.parametrize("command", sorted(handrail.commands))
def test_every_command_has_a_heading(command):
    assert command in headings("commands.md")


def test_every_rule_is_told():
    text = (DOCS / "checks.md").read_text(encoding="utf-8")
    told = set(re.findall(r"`([^`]+)`", text))
    found = rules_in_code()
    assert len(found) > 40
    assert found - told == set()


@pytest.mark.parametrize("page", [ROOT / "README.md", *sorted(DOCS.glob("*.md"))], ids=lambda page: page.name)
def test_links_lead_somewhere(page):
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        assert target.startswith("http") or (page.parent / target).exists(), target


def test_the_readme_names_commands_that_exist():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^\$ (?:echo .*\| )?handrail ([a-z-]+)", text, re.M))
    assert len(named) >= 9
    assert named <= headings("commands.md")
