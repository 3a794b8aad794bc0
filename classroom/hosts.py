"""Which names the site answers to. A page that some other name is made to point at (DNS rebinding), or a link made
with a forged Host header, gets no further than this.

HANDRAIL_HOSTS names them. Where it is not set: addresses in numbers, this machine's own names, names that no public
DNS has, and behind a proxy whatever the proxy lets through.
"""
import ipaddress
import socket
from functools import cache
from urllib.parse import urlsplit

from flask import Flask, abort, current_app, request

from classroom.config import Config

OF_THIS_NETWORK = (".local", ".lan", ".internal", ".home.arpa", ".localhost")
ALWAYS = frozenset({"localhost", "127.0.0.1", "::1"})  # whoever looks after it, on the machine itself
NOT_HERE = "This site does not answer to that name. Whoever looks after it can add the name to HANDRAIL_HOSTS."


def init_app(app: Flask) -> None:
    app.before_request(_check)


def _check() -> None:
    if not is_ours(request.host, current_app.config["HANDRAIL"]):
        abort(400, NOT_HERE)


def is_ours(host: str, config: Config) -> bool:
    """host as a request says it, with or without a port."""
    try:
        name = (urlsplit(f"//{host}").hostname or "").rstrip(".")
    except ValueError:
        return False
    if name in ALWAYS:
        return True
    if config.hosts:
        return name in config.hosts.split(",")
    return bool(name) and (bool(config.proxies) or _is_number(name) or "." not in name
                           or name.endswith(OF_THIS_NETWORK) or name in _own_names())


def _is_number(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


@cache
def _own_names() -> frozenset[str]:
    return frozenset({socket.gethostname().lower(), socket.getfqdn().lower()})
