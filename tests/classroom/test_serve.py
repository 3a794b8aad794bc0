import re
import socket
import subprocess
import sys
import time
import urllib.request

import pytest

from classroom.serve import AddressFault, address, listen, run
from tests.served import served

PYTHON = sys.executable


@pytest.fixture
def taken():
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        yield holder.getsockname()[1]


def test_a_taken_port_is_said_in_a_sentence(app, taken):
    with pytest.raises(AddressFault, match=f"Port {taken} is taken already.*such as {taken + 1}"):
        listen(app, "127.0.0.1", taken)


def test_an_address_of_another_machine_is_said_in_a_sentence(app):
    for host in ("192.0.2.1", "no such host"):
        with pytest.raises(AddressFault, match="not an address of this machine"):
            listen(app, host, 0)


@pytest.mark.parametrize(
    ("host", "shown"),
    [
        ("127.0.0.1", "http://127.0.0.1:8000"),
        ("0.0.0.0", "http://127.0.0.1:8000"),
        ("::1", "http://[::1]:8000"),
        ("handrail.school.example", "http://handrail.school.example:8000"),
    ],
)
def test_the_address_can_be_opened(host, shown):
    assert address(host, 8000) == shown


def test_the_site_answers_over_http_without_naming_its_server(app, capfd):
    with (served(app, run) as port,
          urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=10) as response):
        assert response.status == 200 and not response.headers["Server"]
    assert capfd.readouterr() == ("", ""), "no access log"


def start(code: str, environment: dict[str, str]) -> subprocess.Popen:
    return subprocess.Popen(
        [PYTHON, "-c", code], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def test_first_start_prints_the_link_that_makes_the_first_admin(tmp_path):
    port = free_port()
    running = start(
        f"from classroom.serve import serve; serve('127.0.0.1', {port})",
        {"HANDRAIL_DATA": str(tmp_path), "PYTHONUNBUFFERED": "1"},
    )
    try:
        said = ""
        while "Ctrl-C" not in said:
            line = running.stdout.readline()
            assert line, running.stderr.read()
            said += line
        link = re.search(rf"http://127\.0\.0\.1:{port}/link/\S+", said).group()
        with urllib.request.urlopen(link, timeout=10) as response:
            assert "Set up Handrail" in response.read().decode()
    finally:
        running.terminate()
        running.communicate(timeout=10)


def test_start_to_first_page_and_what_is_not_loaded_for_it(tmp_path):
    """Five seconds are promised; a busy machine has most of them left."""
    code = """
import sys, pathlib
from classroom.app import create_app
from classroom.config import Config
app = create_app(Config(data=pathlib.Path(sys.argv[1])))
assert app.test_client().get("/").status_code == 200
print([name for name in ("spacy", "textstat", "openai", "wordfreq", "numpy", "pyttsx3") if name in sys.modules])
"""
    start_at = time.monotonic()
    done = subprocess.run([PYTHON, "-c", code, str(tmp_path)], capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == "[]", done.stderr or done.stdout
    assert time.monotonic() - start_at < 5
