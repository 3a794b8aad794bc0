import logging

import pytest

from classroom.access import everyone, learners
from tests.factories import make_class

CANARY = "a learner typed this sentence"


@pytest.fixture
def broken(app):
    @app.route("/break", methods=["GET", "POST"])
    @everyone
    def break_it():
        raise ValueError(CANARY)

    @app.route("/learn/break", methods=["GET", "POST"])
    @learners
    def break_it_for_a_learner():
        raise ValueError(CANARY)

    return app.test_client()


@pytest.mark.parametrize(
    ("path", "method", "code"),
    [
        ("/no-such-page", "GET", 404),
        ("/about", "POST", 405),
        ("/learn/no/such/page", "GET", 404),
        ("/join", "DELETE", 405),
    ],
)
def test_errors_say_what_happened_and_what_to_do(client, path, method, code):
    response = client.open(path, method=method)
    assert response.status_code == code
    assert "Nothing" in response.text and "Not Found" not in response.text


def test_not_allowed_says_what_is(client):
    assert "GET" in client.post("/about").headers["Allow"]


def test_a_fault_of_ours_says_nothing_of_itself(broken, caplog):
    with caplog.at_level(logging.DEBUG):
        response = broken.post("/break", data={"text": "kept on the page", "passphrase": "never shown"})
    assert response.status_code == 500
    assert "kept on the page" in response.text and "never shown" not in response.text
    assert CANARY not in response.text and "ValueError" not in response.text and "Traceback" not in response.text


def test_the_log_says_where_and_never_what(broken, caplog):
    with caplog.at_level(logging.DEBUG):
        broken.post("/learn/break?say=secret", data={"say": "words of a learner"})
    assert "ValueError in break_it_for_a_learner: test_errors.py" in caplog.text
    for secret in (CANARY, "words of a learner", "secret"):
        assert secret not in caplog.text


def test_a_learner_is_told_in_a_learners_words(broken, caplog):
    page = broken.post("/learn/break", data={"say": "my words"}).text
    assert "nobody’s doing" in page and "my words" in page
    main = page.split("<main")[1].split("</main")[0]
    assert "?" not in main and "You" not in main and "Oops" not in main


def test_a_part_of_a_page_gets_a_part(broken, caplog):
    response = broken.post("/break", data={"text": "kept"}, headers={"HX-Request": "true"})
    assert response.status_code == 500 and "<html" not in response.text and 'role="alert"' in response.text
    assert response.headers["HX-Retarget"] == "#said" and 'id="said"' in broken.get("/").text


def test_a_script_that_asked_for_json_gets_a_sentence_in_it(broken, caplog):
    response = broken.post("/learn/break", data={"say": "x"}, headers={"Accept": "application/json"})
    assert response.status_code == 500
    assert response.json["error"].startswith("Something went wrong here. It is nobody’s doing")
    assert broken.get("/none", headers={"Accept": "*/*"}).mimetype == "text/html"


def test_too_much_at_once_is_refused_in_words(client):
    response = client.post("/join", data={"code": "x" * (2 * 1024 * 1024 + 1)})
    assert response.status_code == 413 and "longer than fits" in response.text


def test_a_hundred_thousand_characters_of_any_script_fit(client):
    assert client.post("/join", data={"code": "読" * 100_000}).status_code == 404


def test_a_broken_database_is_said_by_a_page_that_needs_none(as_teacher, db, caplog):
    db.connection().exec_driver_sql("DROP TABLE sign_in")
    db.commit()
    response = as_teacher.get("/classes")
    assert response.status_code == 500 and "Nothing that was saved before is touched" in response.text


def test_markup_that_was_typed_is_shown_as_typed(broken, caplog):
    page = broken.post("/break", data={"<b>name</b>": "</textarea><script>x</script>"}).text
    assert "<script>x" not in page and "<b>name" not in page


def test_a_class_code_is_not_in_the_log(client, db, caplog):
    with caplog.at_level(logging.DEBUG):
        client.post("/join", data={"code": "CDFHJK"})
        client.post("/join", data={"code": make_class(db, code="CDFHJM").code})
    assert "CDFHJ" not in caplog.text
