import math
import re
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from classroom.demo import PEOPLE, WORDS, announcement, new_passphrase, save_resources, seed
from classroom.models import OpenClass, Resource, Role, Staff
from scaffolds.receipt import load
from tests.classroom.test_serve import free_port


def test_the_school_has_its_people_and_an_open_class(app, config, client, db):
    passphrases, opened = seed(config)
    assert {person.role for person in db.query(Staff)} == set(Role)
    assert db.query(OpenClass).one().is_open
    for email, passphrase in passphrases.items():
        attempt = app.test_client().post("/sign-in", data={"email": email, "passphrase": passphrase})
        assert attempt.status_code == 303
    assert client.post("/join", data={"code": opened.code}).status_code == 303


def test_what_is_saved_was_made_by_the_pipeline(config, db, app):
    seed(config)
    save_resources(config)
    saved = db.query(Resource).all()
    assert {one.kind for one in saved} == {"passage", "schedule", "breakdown"}
    for one in saved:
        scaffold = load(one.scaffold)
        assert scaffold.receipt.engine == "built-in" and scaffold.receipt.band.age and one.fingerprint and one.prompt


def test_the_announcement_stands_in_line(config):
    passphrases, opened = seed(config)
    said = announcement("http://127.0.0.1:8000", passphrases, opened)
    starts = {
        line.index(word)
        for line in said.splitlines()
        for word in (*passphrases.values(), "http://127.0.0.1:8000")
        if word in line
    }
    assert len(starts) == 1
    assert all(part in said for part in (opened.code, *passphrases, f"/learn/{opened.code}"))


def test_passphrases_are_words_that_cannot_be_guessed():
    assert len(set(WORDS)) == len(WORDS) and all(word.isalpha() and word.islower() for word in WORDS)
    assert math.log2(len(WORDS) ** 4) > 28
    assert len({new_passphrase() for _ in range(50)}) == 50


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM")
def test_the_folder_is_gone_when_the_demo_stops(tmp_path):
    port = free_port()
    running = subprocess.Popen(
        [sys.executable, "-c", f"from classroom.demo import demo; demo('127.0.0.1', {port})"],
        env={"TMPDIR": str(tmp_path), "PYTHONUNBUFFERED": "1", "DATABASE_URL": "postgresql://never.used/x"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    said = ""
    while "Ctrl-C" not in said:
        line = running.stdout.readline()
        assert line, running.stderr.read()
        said += line
    assert [email for email, *_ in PEOPLE if email in said] == [email for email, *_ in PEOPLE]
    code = re.search(r"Class code\s+([A-Z79]{6})\b", said).group(1)
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=10) as response:
        assert response.status == 200 and code
    assert list(Path(tmp_path).glob("handrail-demo-*"))
    running.send_signal(signal.SIGTERM)
    running.communicate(timeout=20)
    assert not list(Path(tmp_path).glob("handrail-demo-*"))
