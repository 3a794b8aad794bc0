"""A fresh server process: how soon the first page comes, and what it holds once every heavy part is loaded."""
import http.cookiejar
import re
import socket
import subprocess
import sys
import time
import urllib.parse
import urllib.request

import psutil

from tests.bench.rows import Row

HOW = "python -m tests.bench process"
PASSAGE = (
    "The Vikings, who came originally from Scandinavia, were accomplished sailors. Although they are remembered "
    "primarily as raiders, many of them settled peacefully in England and became farmers."
)


def measure() -> list[Row]:
    port = _free_port()
    start = time.perf_counter()
    server = subprocess.Popen(
        [sys.executable, "-c", "from classroom.cli import main; main()", "demo", "--port", str(port)],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        _wait(f"http://127.0.0.1:{port}/")
        first_page = time.perf_counter() - start
        browser = _sign_in(server, port)
        for prompt, values in (
            ("simplify", {"passage": PASSAGE, "reading_age": "9"}), ("starters", {"topic": "rivers"}),
            ("schedule", {"routine": "going to PE", "year": "4"}), ("breakdown", {"task": "write an essay"}),
            ("differentiate", {"text": "Explain how a river changes.", "year": "8"}),
        ):
            browser.open(f"http://127.0.0.1:{port}/make/{prompt}", urllib.parse.urlencode(values).encode()).read()
        browser.open(f"http://127.0.0.1:{port}/speak", b"text=Hello+there").read()
        resident = psutil.Process(server.pid).memory_info().rss / 2**20
    finally:
        server.terminate()
        server.wait(10)
    return [
        Row("Start to first page", first_page, "s", "<= 5", HOW),
        Row("Resident memory, every heavy part loaded", resident, "MB", "<= 450", HOW),
    ]


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def _wait(address: str) -> None:
    for _ in range(600):
        try:
            urllib.request.urlopen(address).read()
            return
        except OSError:
            time.sleep(0.05)
    raise SystemExit("The server did not start within 30 seconds.")


def _sign_in(server: subprocess.Popen[str], port: int) -> urllib.request.OpenerDirector:
    assert server.stdout
    passphrase = None
    while passphrase is None:
        passphrase = re.search(r"teacher@school\.example\s+(\S+)", server.stdout.readline())
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
    form = urllib.parse.urlencode({"email": "teacher@school.example", "passphrase": passphrase[1]}).encode()
    browser.open(f"http://127.0.0.1:{port}/sign-in", form).read()
    return browser
