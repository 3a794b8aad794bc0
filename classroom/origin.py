"""Refuses posts that another site's page sends, by the headers browsers add, so that no form needs a token.

Sec-Fetch-Site says where a request came from, and a page cannot change it. Browsers send it over TLS and to the machine
itself. Over plain http on a school's network they do not, and Origin is compared with the host instead. There, our own
Referrer-Policy (no-referrer) makes a browser send `Origin: null` with its own forms as well, so null is let through in
that one case and the SameSite cookie does the guarding. No browser, no cookie: a request with neither header passes.
"""
from urllib.parse import urlsplit

from flask import Flask, Request, abort, request

SAFE_METHODS = {"GET", "HEAD", "OPTIONS"}
OURS = {"same-origin", "none"}  # none: a person typed the address or opened a bookmark
LOOPBACK = {"localhost", "127.0.0.1", "::1"}


def init_app(app: Flask) -> None:
    app.before_request(_refuse_other_sites)


def _refuse_other_sites() -> None:
    if request.method not in SAFE_METHODS and not comes_from_here(request):
        abort(403, "A page on another site asked for this, so nothing was done.")


def comes_from_here(asked: Request) -> bool:
    where = asked.headers.get("Sec-Fetch-Site")
    if where is not None:
        return where in OURS
    origin = asked.headers.get("Origin")
    if origin is None:
        return True
    if origin == "null":
        return not (asked.is_secure or is_loopback(asked.host))
    return urlsplit(origin).netloc == asked.host


def is_loopback(host: str) -> bool:
    """Whether a host (with or without a port) is this machine and no other."""
    return urlsplit(f"//{host}").hostname in LOOPBACK
