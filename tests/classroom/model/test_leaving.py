"""Whoever leaves is waited for no longer: at a real server, with a real endpoint at the other end of the line."""
import dataclasses
import socket
import urllib.parse

import pytest

from classroom import engines
from tests.factories import make_class, make_model_check, make_staff, sign_in
from tests.scaffolds.scripted import Turn, endpoint
from tests.served import served

THINKING = Turn(b": still thinking\n\n", trickle=True, content_type="text/event-stream")


@pytest.fixture
def thinking(app, db):
    """A site with a model that never comes to an end, and what that model sees."""
    with endpoint(THINKING) as script:
        app.config["HANDRAIL"] = dataclasses.replace(app.config["HANDRAIL"], model="small", model_url=script.url)
        engines.init_app(app)
        make_model_check(db, "small", script.url)
        with served(app) as port:
            yield script, port


def post(port: int, path: str, form: dict[str, str], **headers: str) -> socket.socket:
    """A request that has been sent, and nothing of its answer read."""
    body = urllib.parse.urlencode(form).encode()
    told = {"Host": f"127.0.0.1:{port}", "Content-Type": "application/x-www-form-urlencoded",
            "Content-Length": str(len(body)), **{name.replace("_", "-"): value for name, value in headers.items()}}
    browser = socket.create_connection(("127.0.0.1", port), 5)
    lines = [f"POST {path} HTTP/1.1", *(f"{name}: {value}" for name, value in told.items()), "", ""]
    browser.sendall("\r\n".join(lines).encode() + body)
    return browser


def test_a_teacher_who_stops_ends_the_request_at_the_other_end(app, db, thinking):
    script, port = thinking
    client = sign_in(app.test_client(), make_staff(db))
    name = app.config["SESSION_COOKIE_NAME"]
    cookie = client.get_cookie(name, domain="localhost")
    browser = post(port, "/make/breakdown", {"task": "write a story", "detail": "3", "engine": "endpoint"},
                   Accept="text/event-stream", Cookie=f"{name}={cookie.value}")
    assert browser.recv(4_096).startswith(b"HTTP/1.1 200")
    assert script.heard.wait(10)
    browser.close()
    assert script.left.wait(10)


def test_a_learner_who_leaves_ends_it_too(db, thinking):
    script, port = thinking
    opened = make_class(db, offers={"reading_age": 9, "model": True})
    browser = post(port, f"/learn/{opened.code}/say", {"say": "make a poster about healthy eating"})
    assert script.heard.wait(10)
    browser.close()
    assert script.left.wait(10)
