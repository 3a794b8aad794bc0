"""The words that a learner meets on pages of these rooms are held to the same rules as made replies."""
import re

import pytest
from lxml import html

from classroom.classes.codes import ClassNotOpen, find_open
from scaffolds.checks import invitations
from tests.factories import make_class


def words(page: str) -> list[str]:
    main = html.document_fromstring(page).get_element_by_id("main")
    texts = (text.strip() for text in main.itertext())
    return [text for text in texts if re.search(r"\w", text)]


def pushing(texts: list[str]) -> list[str]:
    return [f"{text}: {found.rule} “{found.text}”" for text in texts for found in invitations.find(text)]


@pytest.mark.parametrize("path", ["/join", "/learn/no/such/page"])
def test_pages_push_nobody(client, path):
    assert pushing(words(client.get(path).text)) == []


def test_the_learners_door_pushes_nobody(client):
    door = html.document_fromstring(client.get("/").text).xpath("//section[@aria-labelledby='learners']")[0]
    assert pushing([text.strip() for text in door.itertext() if text.strip()]) == []


@pytest.mark.parametrize("code", [400, 403, 404, 405, 413, 429, 500, 503])
def test_errors_push_nobody(app, code):
    from classroom.errors import page

    with app.test_request_context("/learn/CDFHJK/say", method="POST"):
        assert pushing(words(page(code).get_data(as_text=True))) == []


@pytest.mark.parametrize("typed", ["CDF", "CDFHJK", None])
def test_a_code_that_opens_nothing_pushes_nobody(db, typed):
    with pytest.raises(ClassNotOpen) as caught:
        find_open(db, typed or make_class(db, hours=-1).code)
    assert pushing([str(caught.value)]) == []
