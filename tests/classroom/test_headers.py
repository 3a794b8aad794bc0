import pytest

from classroom.headers import POLICY
from tests.factories import make_class

WALLS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "Cache-Control": "no-store",
    "Content-Security-Policy": POLICY,
}
PUBLIC = ["/", "/join", "/about", "/sign-in", "/healthz", "/readyz", "/classes", "/no-such-page", "/learn/XXXXXX"]


@pytest.mark.parametrize("path", PUBLIC)
def test_every_answer_carries_the_walls(client, path):
    headers = client.get(path).headers
    assert {name: headers.get(name) for name in WALLS} == WALLS
    assert "geolocation=()" in headers["Permissions-Policy"]


def test_policy_lets_in_no_inline_code_and_no_other_host():
    assert "unsafe" not in POLICY and "http" not in POLICY and "*" not in POLICY
    assert "default-src 'none'" in POLICY and "frame-ancestors 'none'" in POLICY


def test_errors_carry_the_walls_too(client):
    response = client.post("/about")
    assert response.status_code == 405 and WALLS.items() <= dict(response.headers).items()


def test_static_files_last_and_their_address_changes_with_them(client):
    page = client.get("/").text
    address = page.split('href="/static/site.css')[1].split('"')[0]
    assert address.startswith("?v=")
    with client.get(f"/static/site.css{address}") as response:
        assert "immutable" in response.headers["Cache-Control"]


def test_missing_static_file_is_not_kept(client):
    assert client.get("/static/none.css").headers["Cache-Control"] == "no-store"


def test_staff_pages_are_kept_by_no_cache(as_teacher):
    assert as_teacher.get("/classes").headers["Cache-Control"] == "no-store"


def test_hsts_only_behind_tls(client):
    assert "Strict-Transport-Security" not in client.get("/").headers
    assert "max-age" in client.get("/", base_url="https://localhost").headers["Strict-Transport-Security"]


def test_server_does_not_say_what_it_is(client):
    assert "Server" not in client.get("/").headers


@pytest.mark.parametrize("path", PUBLIC)
def test_public_pages_set_no_cookie(client, path):
    assert "Set-Cookie" not in client.get(path).headers


def test_a_wrong_and_a_right_class_code_set_no_cookie(client, db):
    assert "Set-Cookie" not in client.post("/join", data={"code": "nothing"}).headers
    assert "Set-Cookie" not in client.post("/join", data={"code": make_class(db).code}).headers


def test_a_learners_page_sets_no_cookie_even_where_its_view_tries_to(app, client):
    from flask import session

    from classroom.access import learners

    @app.get("/learn/careless")
    @learners
    def careless():
        session["seen"] = True
        return "<p>Hello</p>"

    response = client.get("/learn/careless")
    assert response.status_code == 200 and "Set-Cookie" not in response.headers


def test_learners_pages_set_no_cookie_whoever_opens_them(client, as_teacher, db):
    """A teacher who looks at the learner's page with their own sign-in gets no new cookie either."""
    code = make_class(db).code
    for browser in (client, as_teacher):
        answers = [
            browser.get(f"/learn/{code}"),
            browser.post(f"/learn/{code}/say", data={"say": "write a story"}),
            browser.get(f"/read/{code}/1"),
            browser.post("/speak", data={"text": ""}),
            browser.get(f"/learn/{code}/no/such/page"),
        ]
        assert [answer.status_code for answer in answers] == [200, 200, 404, 422, 404]
        assert not any("Set-Cookie" in answer.headers for answer in answers)
