"""The only place that knows htmx_flask, which replaces the app's request class and has faults of its own in
make_response (so that is not used: swaps are said in templates)."""
from flask import Flask, Response, request
from htmx_flask import Htmx


def init_app(app: Flask) -> None:
    Htmx(app)
    app.after_request(_vary)


def want_fragment() -> bool:
    """True where htmx asked for a part of a page. A boosted link, and history coming back, want the whole page."""
    asked = request.htmx  # type: ignore[attr-defined]
    return bool(asked) and not asked.boosted and not asked.history_restore_request


def _vary(response: Response) -> Response:
    """One address answers with a page or with a part of it, so no cache may mix them up."""
    response.vary.add("HX-Request")
    return response
