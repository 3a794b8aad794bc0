"""5,000 requests, a quarter as each kind of visitor: none ends in a 500, and every page that comes back keeps to the
rules of tests/pages.py (no script or style in it, nothing from elsewhere), whatever was typed into it."""
import secrets
from collections import Counter

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from classroom.account.links import hash_of
from classroom.models import Role, SignIn, Staff
from tests.factories import make_class, make_resource, make_staff
from tests.fuzz.requests import requests

REQUESTS = 5_000
VISITORS = (None, *Role)
EACH = REQUESTS // len(VISITORS)
REFUSED_WITH_5XX = {503}  # a class without a safeguarding lead; /readyz; a provider that is down


class Visitor:
    """A browser that is signed in again whenever a request has signed it out, or removed the person."""

    def __init__(self, app, db, role: Role | None) -> None:
        self.app, self.db, self.role = app, db, role
        self.browser, self.token, self.codes = app.test_client(), "", Counter[int]()

    def send(self, asked):
        if self.role is not None:
            self._sign_in()
        response = self.browser.open(asked.target[1], **asked.options())
        self.codes[response.status_code] += 1
        response.close()
        return response

    def _sign_in(self) -> None:
        self.db.rollback()
        if self.token and self.db.get(SignIn, hash_of(self.token)):
            return
        email = f"fuzz-{self.role}@school.example"
        person = self.db.query(Staff).filter_by(email=email).one_or_none() or make_staff(
            self.db, self.role, email=email)
        person.role, self.token = self.role, secrets.token_urlsafe(8)
        self.db.add(SignIn(token_hash=hash_of(self.token), staff_id=person.id))
        self.db.commit()
        with self.browser.session_transaction() as cookie:
            cookie.update({"token": self.token, "_user_id": str(person.id), "_fresh": True})


@pytest.mark.parametrize("role", VISITORS, ids=lambda role: str(role or "nobody"))
def test_no_request_ends_in_a_500(app, db, role, record_property):
    visitor, sent = Visitor(app, db, role), 0
    owner = make_staff(db, role or Role.TEACHER, email=f"fuzz-{role}@school.example")
    real = {
        "code": (make_class(db, owner).code, make_class(db).code), "name": ("simplify", "schedule", "lexend.ttf"),
        "number": (str(make_resource(db, owner).id), str(make_resource(db).id)), "staff_id": (str(owner.id), "999"),
        "filename": ("site.css", "../app.py"), "who": ("lead", "deputy"), "token": ("a" * 43,), "version": ("1",),
    }

    @seed(VISITORS.index(role))
    @settings(
        max_examples=EACH, deadline=None, database=None, phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck))
    @given(st.data())
    def send(data):
        nonlocal sent
        asked = data.draw(requests(app, real))
        response = visitor.send(asked)
        sent += 1
        assert response.status_code < 500 or response.status_code in REFUSED_WITH_5XX, asked

    send()
    record_property("figure", f"{sent} requests: {dict(sorted(visitor.codes.items()))}")
    assert sent >= EACH
    assert {200, 404, 405} <= set(visitor.codes), "they reach pages, and are turned away"
