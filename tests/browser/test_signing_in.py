"""The second step in a browser: set up from the key on the page, asked for at the next sign-in, on every screen."""
import time

import pyotp
import pytest
from playwright.sync_api import Page, expect

from classroom import database, staff
from classroom.config import Config
from classroom.models import Role
from tests.browser.test_every_page import look_over
from tests.factories import PASSPHRASE

EMAIL = "second-step@school.example"


@pytest.fixture
def person(site) -> str:
    with database.open_session(Config(data=site.data)) as session:
        staff.add(session, EMAIL, "A member of staff", Role.TEACHER, PASSPHRASE)
    yield EMAIL
    with database.open_session(Config(data=site.data)) as session:
        staff.remove(session, staff.find(session, EMAIL))


def give_passphrase(page: Page, email: str) -> None:
    page.goto("/sign-in")
    page.get_by_label("Email address").fill(email)
    page.get_by_label("Passphrase").fill(PASSPHRASE)
    page.get_by_test_id("sign-in").click()


@pytest.mark.browser
def test_setting_up_a_second_step_and_signing_in_with_it(page: Page, person: str) -> None:
    give_passphrase(page, person)
    page.goto("/account")
    page.get_by_test_id("second-step").click()
    look_over(page)
    secret = page.get_by_test_id("typed-key").inner_text().replace(" ", "")
    page.get_by_role("textbox", name="Code").fill(pyotp.TOTP(secret).now())
    page.get_by_test_id("turn-on").click()
    expect(page.get_by_test_id("recovery-codes").locator("code")).to_have_count(10)
    look_over(page)
    page.goto("/account")
    look_over(page)
    page.get_by_test_id("sign-out").click()

    give_passphrase(page, person)
    page.get_by_role("textbox", name="Code").fill("000000")
    page.get_by_test_id("take-code").click()
    expect(page.get_by_role("alert")).to_contain_text("not the code of this moment")
    look_over(page)
    page.get_by_role("textbox", name="Code").fill(pyotp.TOTP(secret).at(time.time() + 30))
    page.get_by_test_id("take-code").click()
    expect(page.get_by_role("link", name="A member of staff")).to_be_visible()
