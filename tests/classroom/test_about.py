import dataclasses
import re

import pytest

from classroom.app import create_app
from tests.factories import make_class
from tests.pages import CheckedClient


def test_two_doors(client):
    page = client.get("/").text
    assert page.count('class="door"') == 2
    assert 'name="code"' in page and "/sign-in" in page and "Nothing a learner types is kept" in page


def test_the_staff_door_leads_on_where_somebody_is_signed_in(as_teacher):
    page = as_teacher.get("/").text
    assert 'class="button" href="/make"' in page


def test_a_code_leads_to_its_class(client, db):
    opened = make_class(db)
    assert client.post("/join", data={"code": opened.code.lower()}).location == f"/learn/{opened.code}"


def test_an_empty_box_is_no_mistake(client):
    response = client.post("/join", data={"code": "  "})
    assert response.status_code == 200 and "code-error" not in response.text


def test_a_wrong_code_is_kept_in_its_box(client):
    response = client.post("/join", data={"code": "CDF HJK"})
    assert response.status_code == 404
    assert 'value="CDF HJK"' in response.text and "No class has this code" in response.text


def test_a_wrong_code_cannot_put_markup_on_the_page(client):
    assert "<b>x" not in client.post("/join", data={"code": '"><b>x'}).text


def test_about_says_what_is_kept_and_that_nothing_leaves(client):
    page = client.get("/about").text
    assert "no account, no name, no cookie, no message" in page
    assert "No language model is set up here" in page


def test_about_names_the_model_and_its_host_and_shows_no_key(config):
    config = dataclasses.replace(
        config, model="small", model_url="https://user:hush@models.school.example/v1", model_key="sk-hush"
    )
    app = create_app(config)
    app.test_client_class = CheckedClient
    page = app.test_client().get("/about").text
    assert "small" in page and "models.school.example" in page and "hush" not in page


def test_health_and_readiness(client):
    assert client.get("/healthz").json == {"status": "well"}
    ready = client.get("/readyz")
    assert ready.status_code == 200
    assert ready.json == {
        "status": "ready",
        "database": "ready",
        "model": "none, the built-in engine answers",
        "voice": "ready",
    }


def test_readiness_says_when_the_database_does_not_answer(client, monkeypatch):
    from sqlalchemy.exc import OperationalError

    def refuse():
        raise OperationalError("SELECT 1", {}, Exception("down"))

    monkeypatch.setattr("classroom.about.routes.session", refuse)
    response = client.get("/readyz")
    assert response.status_code == 503 and response.json["database"] == "not answering"
    assert client.get("/healthz").status_code == 200


@pytest.mark.parametrize("name", ["atkinson-hyperlegible-400.ttf", "atkinson-hyperlegible-700.ttf", "lexend.ttf"])
def test_fonts_are_served_and_last(client, name):
    with client.get(f"/fonts/{name}") as response:
        assert response.status_code == 200 and response.mimetype == "font/ttf"
        assert "immutable" in response.headers["Cache-Control"]
        assert response.data[:4] == b"\x00\x01\x00\x00"


def test_only_our_fonts_are_served(client):
    for name in ("../secret-key", "none.ttf", "..%2f..%2fsecret-key"):
        assert client.get(f"/fonts/{name}").status_code == 404


def test_every_font_in_the_tokens_is_served(app, client):
    from classroom.paths import asset_folder

    for address in re.findall(r'url\("(/fonts/[^"]+)"\)', (asset_folder("static") / "tokens.css").read_text()):
        with client.get(address) as response:
            assert response.status_code == 200, address
