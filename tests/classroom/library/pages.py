"""The library's addresses as a browser calls them."""
import dataclasses
import datetime

from lxml import html

import prompt_library
from classroom import engines
from classroom.library import shelf
from classroom.models import Trial
from prompt_library.approval import State

SIMPLIFY = prompt_library.load()["simplify"]
TASKS = ("Write a story about a storm", "Revise for a science test", "Make a poster about healthy eating",
         "Write up a science experiment", "Read a chapter and answer the questions")
STEPS = prompt_library.load()["breakdown"].model_copy(update={
    "title": "Break a task into very small steps",
    "examples": tuple({"task": task, "detail": "4"} for task in TASKS)})
REVIEW = (datetime.date.today() + datetime.timedelta(days=200)).isoformat()
APPROVAL = {"purpose": "For Year 7 in tutor time.", "evidence": "Five tasks, read by two of us.", "review_by": REVIEW}


def form_of(client, address: str) -> dict[str, object]:
    """What a browser would send of the editor's form, with nothing changed."""
    form = html.document_fromstring(client.get(address).text).xpath("//form[.//textarea[@id='words']]")[0]
    return {name: value for name, value in form.fields.items() if value is not None} | {
        "checks": form.xpath(".//input[@name='checks'][@checked]/@value")}


def put(db, prompt, author, state=State.DRAFT):
    version = shelf.add(db, prompt, author, "Smaller steps.")
    version.state = state
    db.commit()
    return version


def at(version, more: str = "") -> str:
    return f"/library/{version.name}/{version.number}{more}"


def use_model(app, script, model: str = "small"):
    app.config["HANDRAIL"] = dataclasses.replace(app.config["HANDRAIL"], model=model, model_url=script.url)
    engines.init_app(app)


def run_trials(app, client, version, db) -> list[Trial]:
    """Started as by the button, and over. The newest first."""
    answer = client.post(at(version, "/trials"))
    assert answer.status_code == 303, answer.text
    over(app)
    db.expire_all()
    return db.query(Trial).filter_by(version_id=version.id).order_by(Trial.id.desc()).all()


def over(app) -> None:
    if thread := app.extensions["trials"].thread:
        thread.join(60)


def mark(client, version, trial, good: bool = True, why: str = ""):
    marks = {f"mark-{one.id}": "good" if good else "not-good" for one in trial.outputs}
    return client.post(at(version, f"/trials/{trial.id}"), data=marks | {f"why-{one.id}": why for one in trial.outputs})
