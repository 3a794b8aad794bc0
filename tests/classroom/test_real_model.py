"""A real and hopeless model through the pages and the command line: whatever it writes, each answers."""
import dataclasses
import json
import re
from collections.abc import Iterator

import pytest

from classroom import engines
from tests.classroom.cli.running import Terminal
from tests.factories import make_class, make_model_check
from tests.real_model import RealModel, serving

pytestmark = pytest.mark.xdist_group("real model")
SECONDS = 4


@pytest.fixture(scope="module")
def real_model() -> Iterator[RealModel]:
    with serving() as model:
        yield model


@pytest.fixture
def site(app, real_model):
    app.config["HANDRAIL"] = dataclasses.replace(
        app.config["HANDRAIL"], model=real_model.name, model_url=real_model.url, model_timeout=SECONDS)
    engines.init_app(app)
    return app


def test_a_page_shows_a_checked_result_and_what_made_it(site, as_teacher):
    page = as_teacher.post("/make/starters", data={
        "topic": "rivers", "key_words": "river, source, mouth", "count": "3", "year": "5", "engine": "endpoint"})
    assert page.status_code == 200
    assert 'data-testid="result"' in page.text
    assert "Made with the model" in page.text or "The built-in engine made this instead" in page.text


def test_a_page_tells_the_stages_as_they_come(site, as_teacher):
    page = as_teacher.post("/make/schedule", data={"routine": "lunch time", "year": "2", "engine": "endpoint"},
                           headers={"Accept": "text/event-stream"})
    events = re.findall(r"^event: (\w+)\ndata: (.+)$", page.text, re.MULTILINE)
    names = [json.loads(data).get("name") for name, data in events if name == "stage"]
    assert names[:2] == ["checking", "asked"] and "writing" in names
    assert events[-1][0] == "result"


def test_a_learner_gets_a_reply(site, db, client, real_model):
    make_model_check(db, real_model.name, real_model.url)
    opened = make_class(db, offers={"reading_age": 9, "model": True})
    page = client.post(f"/learn/{opened.code}/say", data={"say": "make a poster about healthy eating"})
    assert page.status_code == 200 and 'data-testid="step"' in page.text


def test_the_command_line_says_which_engine_answered(capsys, monkeypatch, tmp_path, real_model):
    monkeypatch.setenv("HANDRAIL_DATA", str(tmp_path))
    monkeypatch.setenv("OPENAI_BASE_URL", real_model.url)
    monkeypatch.setenv("HANDRAIL_MODEL", real_model.name)
    monkeypatch.setenv("HANDRAIL_MODEL_TIMEOUT", str(SECONDS))
    done = Terminal(capsys, monkeypatch)("schedule", "morning arrival", "--year", "4", "--engine", "endpoint", "--json")
    assert done.code == 0
    assert done.json["engine"] in ("endpoint", "built-in") and done.json["steps"]
