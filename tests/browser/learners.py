"""What tests of the learner's page do with it."""
from playwright.sync_api import Locator, Page, expect


def open_page(page: Page, site) -> Page:
    page.goto(f"/learn/{site.code}", wait_until="networkidle")
    return page


def say(page: Page, words: str) -> Locator:
    """Sends it and waits for the reply, which it answers."""
    replies = page.get_by_test_id("reply")
    before = replies.count()
    page.get_by_test_id("say").fill(words)
    page.get_by_test_id("send").click()
    expect(replies).to_have_count(before + 1)
    return replies.last


def change(page: Page, locator: Locator) -> None:
    """Presses something and waits until what it changed is there."""
    with page.expect_response("**/say"):
        locator.click()
    expect(page.locator("#log")).to_have_attribute("aria-busy", "false")


def texts(page: Page) -> list[str]:
    return page.locator("[data-testid=step] [data-say]").all_text_contents()


def ticked(page: Page) -> list[str]:
    return page.locator("[data-testid=step]:has(.tick:checked) [data-say]").all_text_contents()


def unfold(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")


def idle(page: Page, minutes: int) -> None:
    """So much time passes for every timer that the page could have set."""
    page.clock.run_for(minutes * 60 * 1000)
