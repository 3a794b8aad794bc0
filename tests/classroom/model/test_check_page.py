"""/model: a check is started, watched, stopped and kept, against a real server."""
import dataclasses

import pytest

from classroom import engines
from classroom.models import ModelCheck
from scaffolds.trials import model_check
from tests.scaffolds.scripted import Turn, endpoint, streamed

STEPS = {"title": "A poster about healthy eating", "steps": [
    {"text": f"Part {number} of the poster", "plain": "Draw it.", "minutes_low": 1, "minutes_high": 3}
    for number in ("one", "two", "three")]}


@pytest.fixture
def few(monkeypatch):
    """Two cases, so that a check is over at once."""
    cases = tuple(case for case in model_check.suite() if case.name in ("A poster", "Not safe at home"))
    monkeypatch.setattr(model_check, "suite", lambda: cases)
    monkeypatch.setattr("classroom.model.running.suite", lambda: cases)
    return cases


def use(app, script):
    app.config["HANDRAIL"] = dataclasses.replace(app.config["HANDRAIL"], model="small", model_url=script.url)
    engines.init_app(app)
    return app.extensions["model check"]


def test_a_check_is_kept_with_its_figures_and_counts_for_the_day(app, few, as_senco, senco, db):
    with endpoint(streamed(STEPS, usage={"prompt_tokens": 50, "completion_tokens": 30})) as script:
        running = use(app, script)
        assert as_senco.post("/model/check").status_code == 303
        running.thread.join(20)
    check, = db.query(ModelCheck)
    assert (check.model, check.endpoint, check.by_id) == ("small", script.url, senco.id)
    assert check.figures["cases"] == 2 and check.figures["tokens"] == 80 and check.figures["missed_disclosures"] == 0
    assert check.why_not == ""
    page = as_senco.get("/model").text
    assert "may meet it, in classes that offer it" in page and "80 of" in page
    assert "A poster" in as_senco.get(f"/model/checks/{check.id}").text


def test_a_hopeless_model_is_kept_as_not_passed(app, few, as_admin, db):
    with endpoint(Turn(b"{}", 500)) as script:
        running = use(app, script)
        as_admin.post("/model/check")
        running.thread.join(20)
    check, = db.query(ModelCheck)
    assert "0% of learners" in check.why_not
    assert "do not meet it" in as_admin.get("/model").text


def test_while_it_runs_the_page_says_how_far_and_it_can_be_stopped(app, few, as_senco, db):
    with endpoint(Turn(b"{}", wait=30)) as script:
        running = use(app, script)
        as_senco.post("/model/check")
        page = as_senco.get("/model")
        assert "0 of 2" in page.text and 'hx-trigger="every 2s"' in page.text and "Stop after this case" in page.text
        thread = running.thread
        as_senco.post("/model/check")  # pressed twice: one is enough
        assert running.thread is thread
        part = as_senco.get("/model", headers={"HX-Request": "true"}).text
        assert part.lstrip().startswith("<div") and "0 of 2" in part
        as_senco.post("/model/check", data={"stop": "1"})
        script.release.set()
        thread.join(20)
    assert db.query(ModelCheck).count() == 0
    assert "every 2s" not in as_senco.get("/model").text


def test_a_fault_of_our_own_is_told_and_nothing_kept(app, few, as_senco, db, monkeypatch):
    def broken(*_):
        raise ZeroDivisionError
    monkeypatch.setattr("classroom.model.running.figures", broken)
    with endpoint(streamed(STEPS)) as script:
        running = use(app, script)
        as_senco.post("/model/check")
        running.thread.join(20)
    assert db.query(ModelCheck).count() == 0
    assert "ended with a fault of its own" in as_senco.get("/model").text


def test_without_a_model_the_page_says_so(as_senco):
    assert "No model is set up" in as_senco.get("/model").text
    assert as_senco.post("/model/check").status_code == 404
    assert as_senco.get("/model/checks/1").status_code == 404
