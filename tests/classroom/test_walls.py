"""What the server itself holds off: slow requests, large ones, and headers that are no use to anybody honest."""
import http.client
import socket
import time

import pytest

from classroom.serve import QUIET_SECONDS
from tests.served import served

SLOW = 120  # more than there are threads, by far


@pytest.fixture
def port(app):
    with served(app) as at:
        yield at


@pytest.mark.parametrize("begun", [
    b"GET / HT", b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
    b"POST /join HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\nc",
], ids=["a line", "headers", "a body"])
def test_requests_that_never_end_keep_nobody_waiting(port, begun):
    slow = [socket.create_connection(("127.0.0.1", port), timeout=10) for _ in range(SLOW)]
    for one in slow:
        one.sendall(begun)
    start = time.perf_counter()
    quick = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    quick.request("GET", "/healthz")
    assert quick.getresponse().status == 200
    assert time.perf_counter() - start < 1
    quick.close()
    for one in slow:
        one.close()


def test_a_connection_that_says_nothing_is_closed_within_a_minute_or_so(app):
    seen = []
    with served(app, lambda server: seen.append(server) or server.run()):
        pass
    server, = seen
    assert QUIET_SECONDS <= 60 and server.adj.channel_timeout == QUIET_SECONDS
    assert server.adj.cleanup_interval <= 30 and server.adj.connection_limit <= 500


def sent(port, raw: bytes) -> bytes:
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        try:
            connection.sendall(raw)
        except (BrokenPipeError, ConnectionResetError):
            pass  # it has heard enough
        return connection.recv(65_536)


@pytest.mark.parametrize(("raw", "said"), [
    (b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"x" * 400_000 + b"\r\n\r\n", (b"400", b"431")),
    (b"POST /join HTTP/1.1\r\nHost: localhost\r\nContent-Length: 999999999999\r\n\r\n", (b"413",)),
    (b"POST /join HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n", (b"400",)),
    (b"GET / HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n", (b"400",)),
    (b"TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", (b"405",)),
    (b"nonsense\r\n\r\n", (b"400",)),
], ids=["headers", "length", "below nothing", "host", "trace", "nonsense"])
def test_what_is_no_request_is_turned_away(port, raw, said):
    answer = sent(port, raw)
    assert answer.startswith(b"HTTP/1.") and answer.split()[1] in said, answer[:200]
    assert b"Traceback" not in answer and b"waitress" not in answer.lower()


def test_a_form_that_is_too_large_gets_the_page_that_says_so(client):
    response = client.post("/join", data={"code": "x" * (3 * 1024 * 1024)})
    assert response.status_code == 413 and "longer than fits" in response.text
    assert "frame-ancestors 'none'" in response.headers["Content-Security-Policy"]
