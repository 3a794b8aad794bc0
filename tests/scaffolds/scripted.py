"""A scripted OpenAI-compatible endpoint: a real HTTP server on loopback, which plays the good model and the bad one."""
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Turn:
    """One reply: a status, a body, and how long to wait before it. drop closes the connection with no reply; trickle
    sends its body again and again until the client has had enough; parts are sent one after the other, as events."""

    body: bytes = b""
    status: int = 200
    wait: float = 0.0
    drop: bool = False
    trickle: bool = False
    content_type: str = "application/json"
    parts: tuple[bytes, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()


def said(content: Any, finish: str = "stop", refusal: str | None = None) -> Turn:
    """A chat completion that says `content` (as JSON unless it is a string or None)."""
    words = content if content is None or isinstance(content, str) else json.dumps(content)
    message = {"role": "assistant", "content": words, "refusal": refusal}
    return Turn(json.dumps({
        "id": "1", "object": "chat.completion", "created": 0, "model": "scripted",
        "choices": [{"index": 0, "finish_reason": finish, "message": message}],
    }).encode())


def streamed(content: Any, finish: str | None = "stop", usage: dict[str, int] | None = None, size: int = 9) -> Turn:
    """The same, as events of a few characters each."""
    words = content if isinstance(content, str) else json.dumps(content)
    deltas: list[dict[str, Any]] = [{"choices": [{"index": 0, "delta": {"content": words[at:at + size]}}]}
                                    for at in range(0, len(words), size)]
    deltas.append({"choices": [{"index": 0, "delta": {}, "finish_reason": finish}]})
    if usage:
        deltas.append({"choices": [], "usage": usage})
    return events(*(json.dumps(delta).encode() for delta in deltas), b"[DONE]")


def events(*data: bytes) -> Turn:
    return Turn(parts=tuple(b"data: " + one + b"\n\n" for one in data), content_type="text/event-stream")


@dataclass
class Script:
    """turns are given in order, the last one again and again; asked holds each request's JSON. heard is set
    with the first of them, and left where the client hung up before the reply was whole."""

    turns: list[Turn]
    by: Callable[[dict[str, Any]], Turn] | None = None
    url: str = ""
    asked: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    release: threading.Event = field(default_factory=threading.Event)
    left: threading.Event = field(default_factory=threading.Event)
    heard: threading.Event = field(default_factory=threading.Event)

    def next(self, asked: dict[str, Any]) -> Turn:
        self.asked.append(asked)
        self.heard.set()
        if self.by:
            return self.by(asked)
        return self.turns.pop(0) if len(self.turns) > 1 else self.turns[0]


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    script: Script


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        script = self.server.script
        script.keys.append(self.headers["Authorization"])
        turn = script.next(asked)
        script.release.wait(turn.wait)
        self.close_connection = True
        if not turn.drop:
            with suppress(ConnectionError):
                self._send(turn)

    def _send(self, turn: Turn) -> None:
        self.send_response(turn.status)
        self.send_header("Content-Type", turn.content_type)
        for name, value in turn.headers:
            self.send_header(name, value)
        if not (turn.trickle or turn.parts):
            self.send_header("Content-Length", str(len(turn.body)))
        self.end_headers()
        for part in (turn.body, *turn.parts):
            self.wfile.write(part)
        if turn.trickle:
            self._trickle(turn.body)

    def _trickle(self, body: bytes) -> None:
        script = self.server.script
        try:
            while not script.release.wait(0.02):
                self.wfile.write(body)
        except ConnectionError:
            script.left.set()

    def log_message(self, *_arguments: Any) -> None:
        pass


@contextmanager
def endpoint(*turns: Turn, by: Callable[[dict[str, Any]], Turn] | None = None) -> Iterator[Script]:
    """The endpoint while it runs, with turns to give in order or, where `by` is given, what that makes of a request."""
    server = _Server(("127.0.0.1", 0), _Handler)
    server.script = script = Script(list(turns), by)
    script.url = f"http://127.0.0.1:{server.server_port}/v1"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield script
    finally:
        script.release.set()
        server.shutdown()
        server.server_close()
        thread.join()
