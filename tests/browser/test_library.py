"""A term of one prompt: suggested, tried, sent back, approved, used, held as the model changed, and approved again."""
import dataclasses
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page, expect

from classroom import demo
from classroom.app import create_app
from classroom.config import Config
from tests.browser.conftest import DESKTOP, Site, sign_in
from tests.browser.test_every_page import UNFOLD, look_over
from tests.scaffolds.scripted import Script, Turn, endpoint, streamed
from tests.served import served

TASKS = ("Revise for a test on rivers", "Make a poster about the water cycle", "Write up the experiment on rusting",
         "Solve ten equations", "Plan a talk about volcanoes")
WORDS = "Handrail names no learner."


def answered(title: str) -> Turn:
    return streamed({"title": title, "steps": [
        {"text": f"Part {number} of the page", "plain": "Write it on the page.", "minutes_low": 1, "minutes_high": 3}
        for number in ("one", "two", "three", "four", "five", "six", "seven")]})


def to_the_point(asked) -> Turn:
    task = re.search("The task: (.+)", asked["messages"][1]["content"])[1]
    return answered(f"The parts of {task.partition(' ')[2]}")


def beside_the_point(_asked) -> Turn:
    return answered("A page in seven parts")


@dataclasses.dataclass
class School:
    site: Site
    script: Script
    app: Flask


@contextmanager
def open_school(folder: Path, script: Script) -> Iterator[School]:
    folder.mkdir()
    config = Config(data=folder, is_demo=True, model="first", model_url=script.url)
    app = create_app(config)
    with served(app) as port:
        passphrases, opened = demo.seed(config)
        yield School(Site(f"http://127.0.0.1:{port}", passphrases, opened.code, folder), script, app)


@pytest.fixture
def school(tmp_path: Path) -> Iterator[School]:
    """With a model on this machine, which answers well."""
    with endpoint(by=to_the_point) as script, open_school(tmp_path / "first", script) as opened:
        yield opened


def person(chromium: Browser, school: School, who: str) -> Page:
    context = chromium.new_context(base_url=school.site.address, viewport={"width": DESKTOP, "height": 900})
    return sign_in(context.new_page(), school.site, f"{who}@school.example")


def read_and_mark(page: Page, address: str) -> None:
    """Each output of every trial that counts is read and marked as good."""
    page.goto(address)
    trials = page.locator("#trials table a")
    for number in range(trials.count()):
        trials.nth(number).click()
        for good in page.get_by_label("good", exact=True).all():
            good.check()
        page.get_by_test_id("keep-marks").click()
        expect(page.get_by_text("The marks are kept.")).to_be_visible()
        page.goto(address)


def try_it(page: Page, address: str, trials: int) -> None:
    page.goto(address)
    page.get_by_test_id("start-trial").click()
    expect(page.locator("#trials tbody tr")).to_have_count(trials, timeout=30_000)
    expect(page.locator("#trials progress")).to_have_count(0, timeout=30_000)


def approve(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_label("What it is for, in a line").fill("For tasks that are hard to begin.")
    page.get_by_label("What shows that it does it").fill("Five tasks, read by the two of us.")
    page.get_by_label("Look at it again by").fill(page.evaluate(
        "new Date(Date.now() + 2e10).toISOString().slice(0, 10)"))
    page.get_by_test_id("approve").click()
    expect(page.get_by_text("approved, in use").first).to_be_visible()


def suggest(page: Page) -> str:
    """A change of the words, with five examples; its address."""
    page.goto("/library/breakdown")
    page.get_by_test_id("change").click()
    words = page.locator("#words")
    words.fill(f"{words.input_value()}\n{WORDS}")
    for number, task in enumerate(TASKS):
        if not page.locator(f"#example-{number}-0").count():
            page.get_by_test_id("add-example").click()
        page.locator(f"#example-{number}-0").fill(task)
        page.locator(f"#example-{number}-1").fill("3")
    page.get_by_test_id("keep-draft").click()
    expect(page.get_by_role("alert")).to_contain_text("Nothing that you typed is lost")
    expect(words).to_have_value(re.compile(re.escape(WORDS)))
    page.get_by_test_id("try-out").click()
    expect(page.get_by_test_id("tried")).to_have_count(2)
    look_over(page)
    page.locator("#why").fill("Our learners are told nothing of names.")
    page.get_by_test_id("keep-draft").click()
    page.get_by_test_id("submit").click()
    expect(page.get_by_text("waiting for review").first).to_be_visible()
    return page.url.split("#")[0]


@pytest.mark.browser
def test_the_term_of_a_prompt(chromium: Browser, school: School, tmp_path: Path) -> None:
    teacher, senco = person(chromium, school, "teacher"), person(chromium, school, "senco")
    address = suggest(teacher)

    senco.goto("/library")
    expect(senco.get_by_role("link", name="Break a task into steps, version 2")).to_be_visible()
    try_it(senco, address, 2)
    senco.evaluate(UNFOLD)
    look_over(senco)
    senco.goto(address)
    senco.locator("#why-send_back").fill("One line more about the examples.")
    senco.get_by_test_id("send-back").click()
    teacher.goto(address)
    expect(teacher.get_by_text("One line more about the examples.").first).to_be_visible()
    teacher.get_by_test_id("submit").click()

    senco.goto(address)
    senco.get_by_test_id("read-output").first.click()
    expect(senco.get_by_test_id("trial-output")).to_have_count(5)
    look_over(senco)
    read_and_mark(senco, address)
    approve(senco, address)
    teacher.goto("/make/breakdown")
    teacher.locator("#task").fill("Write a story about a storm")
    teacher.get_by_test_id("generate").click()
    expect(teacher.get_by_test_id("result")).to_contain_text("Part one of the page", timeout=15_000)
    assert WORDS in str(school.script.asked[-1])

    app = school.app
    app.config["HANDRAIL"] = dataclasses.replace(app.config["HANDRAIL"], model="second")
    school.script.by = beside_the_point
    senco.goto("/library")
    senco.get_by_test_id("try-again").click()
    if thread := app.extensions["trials"].thread:
        thread.join(30)
    senco.goto(address)
    expect(senco.get_by_text("The model changed from first to second.").first).to_be_visible()
    look_over(senco)
    assert teacher.goto("/make/breakdown").status == 404
    look_over(teacher)

    school.script.by = to_the_point
    try_it(senco, address, 5)
    approve(senco, address)
    teacher.goto("/make/breakdown")
    expect(teacher.get_by_test_id("generate")).to_be_visible()
    senco.goto("/library")
    look_over(senco)

    senco.goto("/library/in-and-out")
    with senco.expect_download() as download:
        senco.get_by_test_id("export-library").click()
    download.value.save_as(tmp_path / "library.zip")
    with open_school(tmp_path / "second", school.script) as second:
        other = person(chromium, second, "senco")
        other.goto("/library/in-and-out")
        other.locator("#files").set_input_files(tmp_path / "library.zip")
        other.get_by_test_id("preview-import").click()
        other.get_by_test_id("take-import").click()
        other.goto("/library/breakdown/2")
        expect(other.get_by_text("Version 2: draft")).to_be_visible()
        expect(other.locator(".prompt-words")).to_contain_text(WORDS)
        expect(other.get_by_test_id("approve")).to_have_count(0)
