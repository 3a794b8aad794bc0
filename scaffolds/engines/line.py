"""The line to a model: one event loop in a thread of its own, started when a model is first asked.

Requests run on it because there a request can really be cancelled and a time limit really holds: a thread that waits
for bytes can be told nothing until they come.
"""
import asyncio
import os
import threading
from collections.abc import Coroutine
from concurrent.futures import Future
from contextvars import Context
from typing import Any, TypeVar

Value = TypeVar("Value")

_lock = threading.Lock()
_running: tuple[int, asyncio.AbstractEventLoop] | None = None  # with its process, since a fork has no threads


def start(asking: Coroutine[Any, Any, Value]) -> Future[Value]:
    """Begins it. Cancelling what this returns cancels it where it stands, and closes its connection.

    It begins in an empty context, and so does the loop: what is kept for the next ask keeps the context it was made in,
    and with that the whole request that was under way, and whatever somebody typed (tests/browser/test_canary.py).
    """
    return Context().run(asyncio.run_coroutine_threadsafe, asking, _loop())


def _loop() -> asyncio.AbstractEventLoop:
    global _running
    with _lock:
        if _running is None or _running[0] != os.getpid():
            loop = Context().run(asyncio.new_event_loop)
            threading.Thread(target=loop.run_forever, name="line to the model", daemon=True).start()
            _running = os.getpid(), loop
        return _running[1]
