"""Runs the site: waitress, which also runs on Windows. It writes no access log, so no address is kept."""
import ctypes
import errno
import logging
import socket
import sys
import threading
from typing import TypeAlias

import click
from flask import Flask
from waitress.server import BaseWSGIServer, MultiSocketServer, create_server

from classroom import database
from classroom.account.links import set_up_link
from classroom.app import create_app
from classroom.config import MOST_AT_ONCE, Config, ConfigError
from classroom.model.line_up import LONGEST
from classroom.uploads import LARGEST_UPLOAD

# Each person who waits for a slow model holds one. All who may stand in its line (model.line_up.LONGEST), those being
# answered and eight more for pages, which are quick.
THREADS = LONGEST + MOST_AT_ONCE + 8
QUIET_SECONDS = 60  # an idle connection is closed after this

Server: TypeAlias = MultiSocketServer | BaseWSGIServer


class AddressFault(ConfigError):
    """The site cannot listen there. Its message is shown to whoever starts it."""


def serve(host: str, port: int) -> None:
    """Serves until it is stopped. Where nobody can sign in yet, it prints the link that makes the first admin.

    Raises ConfigError (AddressFault is one) with a sentence for whoever started it.
    """
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    config = Config.from_environment()
    app = create_app(config)
    server = listen(app, host, port)
    click.echo(f"Handrail is at {address(host, port)}")
    with database.open_session(config) as session:
        link = set_up_link(session)
    if link:
        click.echo(f"\nNobody can sign in yet. This link makes the first admin; it works once, within a day:\n"
                   f"  {address(host, port)}{link}")
    click.echo("\nCtrl-C stops it.")
    run(server)


def listen(app: Flask, host: str, port: int) -> Server:
    """A server that has taken its port and not yet begun to answer. Notices that wait are mailed, batches made and
    trials carried out from now on. Raises AddressFault."""
    _share_memory()  # before the threads are made
    server = create_server(
        app,
        sockets=[_take(host, port)],
        threads=THREADS,
        ident=None,
        channel_timeout=QUIET_SECONDS,
        channel_request_lookahead=1,  # so that a view can ask whether anybody still waits for it
        connection_limit=500,
        # Above the site's own limit, so that a person gets the page that says so.
        max_request_body_size=2 * LARGEST_UPLOAD,
        # waitress would write what is longer than half of that to a temporary file: what is typed goes to no disk.
        inbuf_overflow=4 * LARGEST_UPLOAD,
        outbuf_overflow=4 * LARGEST_UPLOAD,
        # Where the settings say that a proxy stands in front, its headers go through to ProxyFix.
        clear_untrusted_proxy_headers=not app.config["HANDRAIL"].proxies,
    )
    app.extensions["postman"].start()
    app.extensions["batches"].start()
    app.extensions["trials"].start()
    return server


def _take(host: str, port: int) -> socket.socket:
    """The port, held. waitress would leave a socket open behind every port that it cannot have."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        family, kind, protocol, _, where = min(found, key=lambda one: one[0] != socket.AF_INET)
        held = socket.socket(family, kind, protocol)
    except OSError as error:
        raise AddressFault(_said(error, host, port)) from error
    try:
        if sys.platform != "win32":  # there it would let two sites have one port
            held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        held.bind(where)
        held.listen()
    except OSError as error:
        held.close()
        raise AddressFault(_said(error, host, port)) from error
    return held


M_ARENA_MAX = -8  # mallopt(3)
ARENAS = 2


def _share_memory() -> None:
    """glibc gives each thread a heap of its own and never takes it back, which costs eight threads about 100 MB. Other
    systems' C libraries do not, and have no such call."""
    if sys.platform == "linux":
        getattr(ctypes.CDLL(None), "mallopt", lambda *_: None)(M_ARENA_MAX, ARENAS)


def run(server: Server) -> None:
    threading.Thread(target=_warm, daemon=True).start()
    try:
        server.run()
    except KeyboardInterrupt:
        click.echo("\nStopped.", err=True)
    finally:
        server.close()


def _warm() -> None:
    """What a learner's first reply needs takes a second to read. It is read while the site already answers; whoever
    asks meanwhile waits for the rest of it. The parser stays out: only a passage needs it."""
    from scaffolds.ask import load

    load()


def address(host: str, port: int) -> str:
    shown = {"0.0.0.0": "127.0.0.1", "::": "127.0.0.1"}.get(host, host)  # noqa: S104  compared, not listened on
    return f"http://{f'[{shown}]' if ':' in shown else shown}:{port}"


def _said(error: OSError, host: str, port: int) -> str:
    number = error.errno
    if number == errno.EADDRINUSE:
        return (f"Port {port} is taken already: another Handrail, or something else, is running there. "
                f"Stop it, or choose another port, such as {port + 1}.")
    if number == errno.EACCES:
        return f"Port {port} may be used only by the machine's administrator. Choose one above 1023, such as 8000."
    if isinstance(error, socket.gaierror) or number == errno.EADDRNOTAVAIL:
        return (f"“{host}” is not an address of this machine. 127.0.0.1 is for this machine alone; "
                "0.0.0.0 is every address it has.")
    return f"The site cannot listen on {host}, port {port}: {error.strerror or error}."
