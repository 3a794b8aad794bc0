import pytest

OURS = "http://localhost"
ELSEWHERE = "https://elsewhere.example"


@pytest.mark.parametrize("headers", [
    {},
    {"Sec-Fetch-Site": "same-origin"},
    {"Sec-Fetch-Site": "none"},
    {"Origin": OURS},
    {"Sec-Fetch-Site": "same-origin", "Origin": "null"},
])
def test_our_own_posts_pass(client, headers):
    assert client.post("/join", data={"code": ""}, headers=headers).status_code == 200


@pytest.mark.parametrize("headers", [
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": "cross-site", "Origin": OURS},
    {"Origin": ELSEWHERE},
    {"Origin": "http://localhost:9999"},
    {"Origin": "http://localhost.elsewhere.example"},
    {"Origin": "null"},
    {"Origin": ""},
])
def test_posts_from_elsewhere_are_refused(client, headers):
    response = client.post("/join", data={"code": "kept here"}, headers=headers)
    assert response.status_code == 403
    assert "kept here" in response.text


def test_posts_from_elsewhere_change_nothing(as_teacher, db):
    from classroom.models import OpenClass

    typed = {"label": "Year 8", "hours": "1", "reading_age": "9"}
    assert as_teacher.post("/classes", data=typed, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert db.query(OpenClass).count() == 0


def test_pages_can_be_opened_from_elsewhere(client):
    assert client.get("/", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 200


def test_a_form_of_ours_over_plain_http_on_the_schools_network_passes(client):
    """There browsers leave out Sec-Fetch-Site, and no-referrer makes their Origin null."""
    response = client.post("/join", data={"code": ""}, headers={"Origin": "null"}, base_url="http://handrail.local")
    assert response.status_code == 200


def test_null_is_refused_over_tls_where_browsers_say_more(client):
    response = client.post("/join", data={"code": ""}, headers={"Origin": "null"}, base_url="https://handrail.local")
    assert response.status_code == 403
