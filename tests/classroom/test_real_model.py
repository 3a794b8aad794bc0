"""A real and hopeless model through the pages and the command line: whatever it writes, each answers."""
import dataclasses
import json
import re
from collections.abc import Iterator

import pytest

from classroom import engines
from scaffolds.engines import breaker
from tests.classroom.cli.running import Terminal
from tests.factories import make_class, make_model_check
from tests.real_model import ONE_OF_EACH, RealModel, serving

pytestmark = pytest.mark.xdist_group("real model")
SECONDS = 2
COMMANDS = {
    "simplify": ("-", "--to", "9"), "schedule": ("morning arrival", "--year", "4"), "breakdown": ("write an essay",),
    "starters": ("rivers", "--count", "3"), "differentiate": ("-", "--year", "8")}


@pytest.fixture(scope="module")
def real_model() -> Iterator[RealModel]:
    with serving() as model:
        yield model


@pytest.fixture
def site(app, real_model):
    app.config["HANDRAIL"] = dataclasses.replace(
        app.config["HANDRAIL"], model=real_model.name, model_url=real_model.url, model_timeout=SECONDS)
    engines.init_app(app)
    breaker.breaker(real_model.url).worked()  # what timed out in the test before is no reason not to ask in this one
    return app


@pytest.mark.parametrize("name", sorted(ONE_OF_EACH))
def test_a_page_shows_a_checked_result_of_each_kind_and_what_made_it(site, as_teacher, name):
    page = as_teacher.post(f"/make/{name}", data={**ONE_OF_EACH[name].example, "engine": "endpoint"})
    assert page.status_code == 200
    assert 'data-testid="result"' in page.text
    assert "Made with the model" in page.text or "built-in" in page.text


def test_a_page_tells_the_stages_as_they_come(site, as_teacher):
    site.config["HANDRAIL"] = dataclasses.replace(site.config["HANDRAIL"], model_timeout=30)
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


@pytest.mark.parametrize("command", COMMANDS)
def test_the_command_line_says_which_engine_answered(capsys, monkeypatch, tmp_path, real_model, command):
    monkeypatch.setenv("HANDRAIL_DATA", str(tmp_path))
    monkeypatch.setenv("OPENAI_BASE_URL", real_model.url)
    monkeypatch.setenv("HANDRAIL_MODEL", real_model.name)
    monkeypatch.setenv("HANDRAIL_MODEL_TIMEOUT", str(SECONDS))
    arguments = (command, *COMMANDS[command], "--engine", "endpoint", "--json")
    done = Terminal(capsys, monkeypatch)(*arguments, typed="Describe how a river erodes its bed.")
    assert done.code == 0
    assert done.json["engine"] in ("endpoint", "built-in")
