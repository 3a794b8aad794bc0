"""Details of a person marked while somebody types, a stand-in by one press, the names back in the result, and what the
school takes."""
import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import sign_in
from tests.browser.test_every_page import UNFOLD, look_over

PASSAGE = "Zainab in 4B reads slowly, and the map helps Zainab. Ring 07700 900123. Kieran in 4B has the other map."


@pytest.mark.browser
def test_marks_come_while_typing_and_the_names_come_back_in_the_result_alone(
    signed_in: Page, context: BrowserContext
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = signed_in
    page.goto("/make/simplify")
    page.locator("#passage").fill(PASSAGE)
    expect(page.get_by_test_id("marks")).to_be_visible()
    expect(page.locator("#marks-said")).to_have_text("3 things look like a person's details.")
    expect(page.locator("#passage")).to_be_focused()
    look_over(page)
    page.locator("#marks").get_by_role("link", name="07700 900123").click()
    page.locator("#found-2").get_by_role("button", name="Put “[phone number]”").click()
    expect(page.get_by_test_id("marks")).to_be_focused()
    page.get_by_role("button", name="Put something for each").click()
    expect(page.get_by_test_id("marks-none")).to_be_focused()
    expect(page.locator("#passage")).to_have_value(
        "Learner A in 4B reads slowly, and the map helps Learner A. Ring [phone number]. "
        "Learner B in 4B has the other map.")
    page.get_by_test_id("generate").click()
    result = page.get_by_test_id("result")
    expect(result).to_be_visible(timeout=20_000)
    page.evaluate(UNFOLD)
    page.get_by_role("button", name="Show the names in the result").click()
    expect(result).to_contain_text("Zainab in 4B")
    look_over(page)
    page.locator("[data-copy]").click()
    expect(page.locator("[data-said]").first).to_have_text("Copied.")
    assert "Zainab" not in page.evaluate("navigator.clipboard.readText()")
    page.get_by_role("button", name="Show the stand-ins in the result").click()
    expect(result).not_to_contain_text("Zainab")


@pytest.mark.browser
def test_every_press_works_without_script(chromium, site) -> None:
    context = chromium.new_context(base_url=site.address, java_script_enabled=False)
    page = sign_in(context.new_page(), site, "teacher@school.example")
    page.goto("/make/breakdown")
    page.locator("#task").fill("help Zainab in 4B write an essay")
    page.get_by_test_id("generate").click()
    page.get_by_role("button", name="Put “the learner”").click()
    expect(page.locator("#task")).to_have_value("help the learner in 4B write an essay")
    page.get_by_label("An EHCP").check()
    page.get_by_test_id("generate").click()
    expect(page.get_by_test_id("data-type-fault")).to_contain_text("parents' awareness")
    page.get_by_label("General").check()
    page.get_by_test_id("generate").click()
    expect(page.get_by_test_id("result")).to_be_visible()
    context.close()


@pytest.mark.browser
def test_what_the_school_takes_is_decided_on_a_page(page: Page, site) -> None:
    sign_in(page, site, "senco@school.example")
    page.goto("/data-types")
    page.evaluate(UNFOLD)
    look_over(page)
    row = page.locator("#named")
    row.get_by_role("button", name="Open it").click()
    expect(row.get_by_role("alert")).to_contain_text("Not ticked yet")
    look_over(page)
    for box in row.get_by_role("checkbox").all():
        box.check()
    row.get_by_role("button", name="Open it").click()
    expect(row).to_contain_text("Taken since")
    look_over(page)
    row.get_by_role("button", name="Shut it again").click()
    expect(row).to_contain_text("Not taken")
