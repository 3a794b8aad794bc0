"""A wheel built from this tree runs by itself, away from the checkout and with no npm."""
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    return next(folder.glob("handrail-*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(folder)
    return folder


def handrail(installed: Path, arguments: list[str], said: str = "") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(installed), "HANDRAIL_DATA": str(installed / "data")}
    code = ("import classroom, sys; assert classroom.__file__.startswith(sys.argv.pop(1))\n"
            "from classroom.cli import main; main()")
    return subprocess.run([sys.executable, "-c", code, str(installed), *arguments], input=said, text=True,
                          capture_output=True, env=environment, cwd=installed, timeout=60)


@pytest.mark.xdist_group("wheel")
def test_it_carries_every_template_static_file_and_piece_of_content(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)
    tracked = [path for path in listed.stdout.splitlines() if (ROOT / path).exists()]
    wanted = {path for path in tracked if path.startswith(("classroom/", "scaffolds/", "prompt_library/"))}
    wanted |= {f"classroom/{path}" for path in tracked if path.startswith(("templates/", "static/"))}
    assert wanted - inside == set()
    assert "classroom/static/vendor/htmx-2.0.11.min.js" in inside


@pytest.mark.xdist_group("wheel")
@pytest.mark.parametrize(("arguments", "said", "key"), [
    (["reading-age"], "The cat sat on the mat and looked at the rain.", "age"),
    (["simplify", "--to", "9"], "The Romans subsequently constructed roads.", "text"),
    (["schedule", "morning arrival", "--year", "4"], "", "steps"),
    (["starters", "rivers"], "", "starters"),
    (["differentiate", "--year", "8"], "Explain why the Romans built roads.", "versions"),
    (["breakdown", "write an essay"], "", "steps"),
    (["ask"], "tidy my room", "steps"),
    (["identifiers"], "Ring 07700 900123.", "masked"),
    (["invitations"], "You must hurry.", "findings"),
])
def test_every_command_answers_from_it(installed: Path, arguments: list[str], said: str, key: str) -> None:
    done = handrail(installed, [*arguments, "--json"], said)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)[key]


@pytest.mark.xdist_group("wheel")
def test_the_site_starts_from_it(installed: Path) -> None:
    code = ("from classroom.app import create_app\n"
            "from classroom.config import Config\n"
            "client = create_app(Config.from_environment()).test_client()\n"
            "print(*(client.get(path).status_code for path in "
            "('/', '/about', '/static/site.css', '/static/vendor/htmx-2.0.11.min.js', '/readyz')))")
    environment = {**os.environ, "PYTHONPATH": str(installed), "HANDRAIL_DATA": str(installed / "data")}
    done = subprocess.run([sys.executable, "-c", code], text=True, capture_output=True, env=environment, cwd=installed,
                          timeout=60)
    assert done.stdout.split() == ["200"] * 5, done.stderr
