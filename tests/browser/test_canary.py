"""The canary (issue 4; field rows L20, L21, L25): a browser says words that are nowhere else in the world on every path
that there is. Afterwards they are nowhere: not on disk, not in a log at its most talkative, not in mail, and not in the
memory of the process. Among the paths are a model that does not answer in time, and a member of staff who takes the
words away as a PDF without saving them. The same after the process was killed in the middle of it."""
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from sqlalchemy import create_engine, inspect, text

from classroom.config import Config
from tests import databases
from tests.browser import canary
from tests.browser.conftest import Site, sign_in
from tests.classroom.safeguarding.mail_server import Kept, mail_server

ROOT = Path(__file__).parents[2]


@dataclass
class Run:
    process: subprocess.Popen
    folder: Path
    database: str  # DATABASE_URL; empty for SQLite in the folder
    address: str
    code: str
    slow: str  # the code of a class with a model that never answers
    passphrases: dict[str, str]
    mail: Kept
    asked_of_model: list[bytes]


@pytest.fixture
def running(tmp_path: Path, new_database: str) -> Iterator[Run]:
    for name in ("data", "tmp"):
        (tmp_path / name).mkdir()
    with mail_server() as (mail, port), never_answering() as (asked, model), (tmp_path / "said").open("wb") as said:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.browser.canary_server", str(tmp_path), str(port), str(model)],
            cwd=ROOT, stdout=said, stderr=said,
            env={**os.environ, "TMPDIR": str(tmp_path / "tmp"), canary.DATABASE_SETTING: new_database})
        try:
            ready = json.loads(_awaited(tmp_path / "ready", process).read_text())
            address = f"http://127.0.0.1:{ready['port']}"
            yield Run(process, tmp_path, new_database, address, ready["code"], ready["slow"], ready["passphrases"],
                      mail, asked)
        finally:
            process.kill()
            process.wait()


@contextmanager
def never_answering() -> Iterator[tuple[list[bytes], int]]:
    """A model's address that takes what it is sent and says nothing back: what came, and the port."""
    asked: list[bytes] = []
    held: list[socket.socket] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        def listen() -> None:
            while True:
                try:
                    held.append(server.accept()[0])
                    asked.append(held[-1].recv(65_536))
                except OSError:
                    return

        threading.Thread(target=listen, daemon=True).start()
        yield asked, server.getsockname()[1]
    for connection in held:
        connection.close()


def _awaited(path: Path, process: subprocess.Popen, seconds: float = 60) -> Path:
    until = time.monotonic() + seconds
    while not path.exists() and process.poll() is None and time.monotonic() < until:
        time.sleep(0.05)
    assert path.exists(), (path.parent / "said").read_text()
    return path


@pytest.fixture
def learner(chromium: Browser, running: Run) -> Iterator[Page]:
    context = chromium.new_context(base_url=running.address, user_agent=canary.DEVICE)
    yield context.new_page()
    context.close()


def _say(page: Page, words: str) -> None:
    before = page.get_by_test_id("reply").count()
    page.get_by_test_id("say").fill(words)
    page.get_by_test_id("send").click()
    expect(page.get_by_test_id("reply")).to_have_count(before + 1, timeout=20_000)


def _post(running: Run, path: str, fields: dict[str, str], **headers: str) -> int:
    body = urllib.parse.urlencode(fields).encode()
    asked = urllib.request.Request(running.address + path, body, {"User-Agent": canary.DEVICE, **headers})
    try:
        with urllib.request.urlopen(asked, timeout=20) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        with error:
            return error.code


def _every_path(page: Page, running: Run) -> None:
    page.goto(f"/learn/{running.code}")
    _say(page, f"my name is {canary.NAME} and i need to write a story about how {canary.SENTENCE}")
    _say(page, canary.PASSAGE)
    _say(page, canary.DISCLOSURE)
    with page.expect_response("**/speak") as heard:
        page.get_by_test_id("listen").first.click()
    assert heard.value.ok
    page.get_by_test_id("say").fill(f"{canary.EXPLODES} {canary.SENTENCE}")
    with page.expect_response("**/say") as broken:
        page.get_by_test_id("send").click()
    assert broken.value.status == 500
    say, seat = f"/learn/{running.code}/say", {"seat": canary.SEAT}
    assert _post(running, say, {"say": canary.DISCLOSURE, **seat}) == 200
    assert _post(running, say, {"say": f"{canary.EXPLODES} {canary.SENTENCE}", **seat}) == 500
    assert _post(running, say, {"say": canary.SENTENCE * 40_000}) == 413
    assert _post(running, say, {"say": canary.PASSAGE * 5_000}) == 200  # more than a server keeps in memory by itself
    assert _post(running, "/speak", {"text": canary.SENTENCE}) == 200
    assert _post(running, "/speak", {"text": canary.SENTENCE * 100}) == 422
    assert _post(running, "/join", {"code": canary.SENTENCE}) == 404
    _model_in_vain(page, running)
    lost = urllib.parse.quote(canary.SENTENCE)
    for path in (f"/learn/{lost}", f"/no/{lost}", f"/read/{lost}/1", f"/learn/{running.code}?q={lost}"):
        page.goto(path)


def _model_in_vain(page: Page, running: Run) -> None:
    """A model that is out of time: the built-in engine answers."""
    page.goto(f"/learn/{running.slow}")
    _say(page, f"{canary.PASSAGE} {canary.PASSAGE}")
    assert running.asked_of_model, "the model was asked"


def _take_away_a_pdf(page: Page, running: Run) -> None:
    """By a member of staff, of a passage that is never saved. The name would be asked about, so it is left out."""
    sign_in(page, Site(running.address, running.passphrases, running.code, running.folder), "teacher@school.example")
    page.goto("/make/simplify")
    page.get_by_label("Passage").fill(f"{canary.SENTENCE.capitalize()}. It was evening, and everybody went home.")
    page.get_by_test_id("generate").click()
    expect(page.get_by_test_id("result")).to_be_visible(timeout=20_000)
    for kind in ("export-pdf", "export-docx"):
        with page.expect_download() as taken:
            page.get_by_test_id(kind).first.click()
        assert Path(taken.value.path()).stat().st_size > 1_000


def _kept(running: Run) -> dict[str, list[str]]:
    """Every file with a trace in it: database, journal, logs, temporary files, what the process printed; mail; and what
    is in the rows of whichever database it is, as the database gives them back. Of PostgreSQL every file of the server:
    tables, journal and its own log."""
    files = [path for path in running.folder.rglob("*") if path.is_file() and path.name not in ("ready", "heap")]
    wanted = {"log", "said"} if running.database else {"handrail.db", "log", "said"}
    assert wanted <= {path.name for path in files}
    found = {str(path.relative_to(running.folder)): canary.found_in(path.read_bytes()) for path in files}
    found |= _of_the_server()
    found["mail"] = canary.found_in(b"".join(running.mail.raw))
    found["rows"] = canary.found_in(_rows(running))
    return {name: traces for name, traces in found.items() if traces}


def _of_the_server() -> dict[str, list[str]]:
    found = {}
    for path in databases.files_of_the_server():
        with suppress(FileNotFoundError):  # of another test's database, which is gone by now
            found[str(path)] = canary.found_in(path.read_bytes())
    assert bool(found) == bool(databases.SERVER)
    return found


def _rows(running: Run) -> bytes:
    config = Config(data=running.folder / "data", database_url=running.database)
    engine = create_engine(config.database)
    with engine.connect() as connection:
        names = inspect(connection).get_table_names()
        rows = [str(row) for name in names for row in connection.execute(text(f'SELECT * FROM "{name}"'))]
    engine.dispose()
    assert "notice" in names and len(rows) > 5
    return "\n".join(rows).encode()


@pytest.mark.browser
def test_the_canary_is_nowhere_after_every_path(learner: Page, running: Run) -> None:
    _every_path(learner, running)
    _take_away_a_pdf(learner, running)
    learner.context.close()
    for _ in range(20):  # whatever a thread still held of its last request
        assert _post(running, "/join", {"code": ""}, **{"User-Agent": "plain"}) == 200
    until = time.monotonic() + 20
    while not running.mail.raw and time.monotonic() < until:
        time.sleep(0.1)
    assert 1 <= len(running.mail.raw) <= 2, "the disclosure was mailed, once in five minutes"
    assert canary.SEAT.encode() not in b"".join(running.mail.raw)
    assert _kept(running) == {}
    assert "RuntimeError in learn.say" in (running.folder / "log").read_text()
    running.process.send_signal(signal.SIGUSR1)
    assert json.loads(_awaited(running.folder / "heap", running.process).read_text()) == []


@pytest.mark.browser
def test_the_canary_is_nowhere_after_a_crash(learner: Page, running: Run) -> None:
    _every_path(learner, running)
    say = {"say": canary.PASSAGE * 100, "seat": canary.SEAT}
    for _ in range(6):
        threading.Thread(target=_post_and_lose, args=(running, say), daemon=True).start()
    time.sleep(0.3)
    running.process.send_signal(signal.SIGKILL)
    running.process.wait()
    assert _kept(running) == {}


def _post_and_lose(running: Run, fields: dict[str, str]) -> None:
    try:
        _post(running, f"/learn/{running.code}/say", fields)
    except OSError:
        pass  # the process was killed in the middle of it


@pytest.mark.browser
def test_the_canary_can_be_found_where_it_is(tmp_path: Path) -> None:
    """The search itself finds what it looks for, in each form in which it could be kept."""
    for form in (canary.SENTENCE.upper(), f"x{canary.NAME}x", canary.DEVICE, urllib.parse.quote(canary.SENTENCE),
                 urllib.parse.quote_plus(canary.SENTENCE), "seven purple trombones"):
        assert canary.found_in(b"\x00" + form.encode() + b"\x00"), form
    assert canary.found_in(b"the wobbly house, and a greenhouse") == []
