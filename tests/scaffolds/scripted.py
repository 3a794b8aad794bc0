"""A scripted OpenAI-compatible endpoint: a real HTTP server on loopback, which plays the good model and the bad one."""
import json
import threading
from collections.abc import Iterator
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
    events = [b"data: " + json.dumps(delta).encode() + b"\n\n" for delta in deltas]
    return Turn(parts=(*events, b"data: [DONE]\n\n"), content_type="text/event-stream")


@dataclass
class Script:
    """turns are given in order, the last one again and again; asked holds each request's JSON. left is set where the
    client hung up before the reply was whole."""

    turns: list[Turn]
    url: str = ""
    asked: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    release: threading.Event = field(default_factory=threading.Event)
    left: threading.Event = field(default_factory=threading.Event)

    def next(self) -> Turn:
        return self.turns.pop(0) if len(self.turns) > 1 else self.turns[0]


@contextmanager
def endpoint(*turns: Turn) -> Iterator[Script]:
    script = Script(list(turns))

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            script.asked.append(json.loads(body))
            script.keys.append(self.headers["Authorization"])
            turn = script.next()
            script.release.wait(turn.wait)
            self.close_connection = True
            if turn.drop:
                return
            self.send_response(turn.status)
            self.send_header("Content-Type", turn.content_type)
            for name, value in turn.headers:
                self.send_header(name, value)
            if turn.trickle or turn.parts:
                self.end_headers()
                self.send_parts(turn.parts) if turn.parts else self.trickle(turn.body)
                return
            self.send_header("Content-Length", str(len(turn.body)))
            self.end_headers()
            self.wfile.write(turn.body)

        def send_parts(self, parts: tuple[bytes, ...]) -> None:
            with suppress(ConnectionError):
                for part in parts:
                    self.wfile.write(part)

        def trickle(self, body: bytes) -> None:
            try:
                while not script.release.wait(0.02):
                    self.wfile.write(body)
            except ConnectionError:
                script.left.set()

        def log_message(self, *_arguments: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
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
