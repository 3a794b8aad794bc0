"""A site that really answers on a port while a test runs."""
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from flask import Flask

from classroom.serve import listen


@contextmanager
def served(app: Flask) -> Iterator[int]:
    """Its port. It is stopped in its own thread, since waitress looks at its sockets there."""
    server = listen(app, "127.0.0.1", 0)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    try:
        yield server.effective_port
    finally:
        server.trigger.pull_trigger(server.close)
        thread.join(timeout=5)
        for worker in ("postman", "batches"):
            app.extensions[worker].stop()
