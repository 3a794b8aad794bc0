"""From a learner's words to the adult in the room, as people see it; and every page of it at each width and theme."""
import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import sign_in
from tests.browser.test_every_page import UNFOLD, look_over

NEEDS_A_PERSON = "i want to hurt myself"
IN_DANGER = "i have taken a whole packet of pills"


@pytest.fixture
def open_class(signed_in: Page) -> str:
    """The address of a class that the teacher has just opened."""
    signed_in.goto("/classes")
    signed_in.get_by_label("Name").fill("Year 9 science")
    signed_in.get_by_test_id("open-a-class").click()
    expect(signed_in.get_by_test_id("code")).to_be_visible()
    return signed_in.url


@pytest.fixture
def learner(chromium: Browser, site, open_class: str):
    context = chromium.new_context(base_url=site.address)
    page = context.new_page()
    page.goto(f"/learn/{open_class.rpartition('/')[2]}")
    yield page
    context.close()


def say(page: Page, words: str) -> None:
    before = page.get_by_test_id("reply").count()
    page.get_by_test_id("say").fill(words)
    page.get_by_test_id("send").click()
    expect(page.get_by_test_id("reply")).to_have_count(before + 1, timeout=20_000)


def places(page: Page) -> list:
    """Where everything on the class screen stands."""
    return page.evaluate("""() => [...document.querySelectorAll('h1, h2, .counts dt, main .actions')]
        .map(part => [part.textContent.trim().slice(0, 20), Math.round(part.getBoundingClientRect().top + scrollY)])""")


@pytest.mark.browser
def test_the_teacher_sees_the_word_that_the_learners_screen_shows(signed_in: Page, learner: Page) -> None:
    seat = learner.get_by_test_id("seat").inner_text()
    assert re.fullmatch(r"[a-z]+-[a-z]+-\d+", seat)
    before = places(signed_in)
    say(learner, NEEDS_A_PERSON)
    expect(learner.get_by_test_id("signpost")).to_contain_text("An adult at school is told")
    expect(signed_in.locator("#seat-fold")).to_have_count(1, timeout=15_000)  # by itself: nobody reloads a page
    assert places(signed_in) == before, "nothing on the screen has moved"
    expect(signed_in.get_by_test_id("seat")).not_to_be_visible()
    signed_in.locator("#seat-fold summary").click()
    expect(signed_in.get_by_test_id("seat")).to_have_text(seat)
    say(learner, "write a story")
    expect(signed_in.locator(".counts")).to_contain_text("fewer than 5", timeout=15_000)
    expect(signed_in.get_by_test_id("seat")).to_be_visible()  # it is still unfolded


@pytest.mark.browser
def test_the_class_screen_in_each_state(signed_in: Page, learner: Page, open_class: str) -> None:
    say(learner, IN_DANGER)
    signed_in.goto(open_class)
    assert signed_in.locator(".seat-area.urgent").count() == 1
    look_over(signed_in)
    signed_in.evaluate(UNFOLD)
    look_over(signed_in)
    signed_in.goto(f"{open_class}/board")
    look_over(signed_in)


@pytest.mark.browser
def test_the_pages_of_safeguarding(page: Page, learner: Page, site) -> None:
    say(learner, IN_DANGER)
    page.context.clear_cookies()
    sign_in(page, site, "admin@school.example")
    page.goto("/safeguarding/mailbox")
    expect(page.get_by_test_id("mail").first).to_contain_text("safeguarding@school.example")
    for path in ("/safeguarding", "/safeguarding/contacts", "/safeguarding/report", "/safeguarding/mailbox", "/about"):
        page.goto(path)
        page.evaluate(UNFOLD)
        look_over(page)
    page.goto("/safeguarding")
    waiting = page.get_by_test_id("acknowledge").count()
    page.get_by_test_id("acknowledge").first.click()
    expect(page.get_by_test_id("acknowledge")).to_have_count(waiting - 1)
