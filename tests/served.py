"""A site that really answers on a port while a test runs."""
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from flask import Flask
from waitress.server import BaseWSGIServer

from classroom.serve import listen


@contextmanager
def served(app: Flask, run: Callable[[BaseWSGIServer], None] = BaseWSGIServer.run) -> Iterator[int]:
    """Its port. What works beside the site is over when this is, so that nothing asks for a database that is gone."""
    server = listen(app, "127.0.0.1", 0)
    thread = threading.Thread(target=run, args=(server,), daemon=True)
    thread.start()
    try:
        yield server.effective_port
    finally:
        server.trigger.pull_trigger(server.close)  # in its own thread, since waitress looks at its sockets there
        thread.join(timeout=5)
        for worker in ("postman", "batches"):
            app.extensions[worker].stop()
        if trials := app.extensions["trials"].thread:
            trials.join(timeout=30)
