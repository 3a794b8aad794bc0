"""requirements.lock: what is needed at run time, each package by the hashes of its files."""
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
ENTRY = re.compile(r"^([a-z0-9][a-z0-9.-]*)==(\S+)([^\n]*)\\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n?)+)", re.M)
PINS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]


def locked() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name, version, _, _ in ENTRY.findall(LOCK):
        found.setdefault(name, set()).add(version)
    return found


@pytest.mark.parametrize("pin", PINS)
def test_the_lock_has_what_pyproject_pins(pin):
    name, version = re.split(r"==", pin.partition(";")[0].strip())
    there = locked().get(re.sub(r"[-_.]+", "-", name).lower(), set())
    assert version in there, "pyproject.toml changed: run `make lock`"


def test_every_line_of_it_is_a_package_with_hashes():
    assert len(locked()) > len(PINS)
    assert re.sub(ENTRY, "", LOCK).strip() == ""


def test_it_names_no_index():
    assert "://" not in LOCK and "--index" not in LOCK
