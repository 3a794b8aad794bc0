"""A schedule's steps and pictures changed by hand, and the schedule on a tablet."""
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Site, sign_in
from tests.browser.test_every_page import UNFOLD, look_over
from tests.scaffolds.symbols.files import pack, png

pytestmark = pytest.mark.browser
TYPED = "Wait for the driver's signal; hang up your coat and sit down; line up; wash your hands"


def made(page: Page) -> None:
    page.goto("/make/schedule")
    page.locator("#routine").fill(TYPED)
    page.locator("#year").select_option("4")
    page.get_by_test_id("generate").click()
    expect(page.get_by_test_id("result")).to_be_visible(timeout=15_000)


def steps(page: Page) -> list[str]:
    return page.get_by_test_id("result").locator(".words").all_inner_texts()


def test_steps_are_moved_by_drag_and_by_keyboard_and_given_pictures(signed_in: Page) -> None:
    page = signed_in
    made(page)
    before = steps(page)
    page.get_by_test_id("change-steps").click()
    grips = page.locator("[data-grip]")
    grips.nth(0).scroll_into_view_if_needed()
    grips.nth(0).hover()
    page.mouse.down()
    box = page.get_by_test_id("edit-step").nth(1).bounding_box()
    page.mouse.move(box["x"] + 20, box["y"] + box["height"] - 8, steps=6)
    page.mouse.up()
    expect(page.get_by_test_id("done")).to_contain_text("new order")
    assert steps(page) == [before[1], before[0], *before[2:]]
    page.wait_for_load_state("networkidle")
    page.wait_for_function("document.querySelector('.htmx-swapping, .htmx-settling, .htmx-request') === null")
    page.locator("#up-1").press("Enter")
    expect(page.get_by_test_id("done")).to_contain_text("is now step 1")
    assert steps(page) == before
    expect(page.locator("#down-0")).to_be_focused()

    page.locator("#pictures-2").click()
    expect(page.locator("#look-2")).to_be_focused()
    page.locator("#look-2").fill("science")
    page.get_by_role("button", name="Science", exact=True).click()
    expect(page.get_by_test_id("result").get_by_alt_text("Science")).to_be_visible()
    page.locator("#pictures-1").click()
    expect(page.locator("#look-1")).to_be_focused()
    page.evaluate(UNFOLD)
    page.get_by_label("The picture").set_input_files({"name": "a.png", "mimeType": "image/png", "buffer": png()})
    page.get_by_label("In words").fill("Our hall")
    look_over(page)
    page.get_by_test_id("put-up").click()
    expect(page.get_by_test_id("result").get_by_alt_text("Our hall")).to_be_visible()

    page.get_by_test_id("save").click()
    page.get_by_test_id("change-steps").click()
    page.get_by_test_id("down").first.click()
    expect(page.get_by_test_id("done")).to_be_visible()
    look_over(page)
    page.get_by_test_id("save-steps").click()
    expect(page.get_by_role("status").first).to_contain_text("Saved.")
    assert steps(page)[1] == before[0]


def test_steps_are_changed_without_script(chromium: Browser, site: Site) -> None:
    context = chromium.new_context(base_url=site.address, java_script_enabled=False)
    page = sign_in(context.new_page(), site, "teacher@school.example")
    made(page)
    first, second, *_ = steps(page)
    page.get_by_test_id("change-steps").click()
    expect(page.locator("[data-grip]").first).to_be_hidden()
    page.locator("#down-0").click()
    assert steps(page)[:2] == [second, first]
    page.locator("#pictures-0").click()
    page.locator("#look-0").fill("library")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Library", exact=True).click()
    expect(page.get_by_test_id("result").get_by_alt_text("Library")).to_be_visible()
    context.close()


def test_a_senco_adds_a_pack(page: Page, site: Site) -> None:
    sign_in(page, site, "senco@school.example")
    page.goto("/symbols")
    page.locator("#pack").set_input_files({"name": "p.zip", "mimeType": "application/zip", "buffer": pack()})
    page.get_by_test_id("add-pack").click()
    expect(page.get_by_test_id("pack")).to_contain_text("Our school")
    look_over(page)
    page.get_by_role("button", name="Remove Our school").click()
    page.get_by_role("button", name="Remove them").click()
    expect(page.get_by_test_id("pack")).to_have_count(0)


@pytest.fixture
def shared(signed_in: Page, site: Site, chromium: Browser) -> Page:
    """A learner's tablet with the schedule of a class on it."""
    made(signed_in)
    signed_in.get_by_test_id("reviewed").check()
    signed_in.get_by_test_id("save").click()
    signed_in.wait_for_url("**/resources/*")
    number = signed_in.url.rpartition("/")[2]
    signed_in.goto(f"/classes/{site.code}")
    signed_in.locator("#resource").select_option(number)
    signed_in.get_by_test_id("share").click()
    context = chromium.new_context(base_url=site.address, viewport={"width": 768, "height": 1024}, has_touch=True)
    page = context.new_page()
    page.goto(f"/read/{site.code}/{number}")
    yield page
    context.close()


def test_a_schedule_on_a_tablet(shared: Page) -> None:
    page = shared
    look_over(page)
    shown = page.get_by_test_id("step").locator("visible=true")
    count = shown.count()
    page.get_by_label("Turned over").check()
    page.locator(".tick").first.tap()
    expect(shown.first.locator(".words")).to_be_hidden()
    page.get_by_role("button", name="One change back").tap()
    expect(shown.first.locator(".words")).to_be_visible()
    page.get_by_label("One at a time").check()
    expect(shown).to_have_count(1)
    page.get_by_role("button", name="The one after").tap()
    page.keyboard.press("ArrowRight")
    expect(shown.locator(".words")).to_have_text("Sit down")
    page.locator(".tick").locator("visible=true").tap()
    expect(shown.locator(".words")).to_have_text("Sit down")  # nothing moves on by itself
    look_over(page)
    page.get_by_role("button", name="Full screen").tap()
    expect(page.get_by_role("button", name="Leave full screen")).to_be_visible()
    page.get_by_role("button", name="Leave full screen").tap()
    page.get_by_label("All of it").check()
    expect(shown).to_have_count(count)
    page.get_by_role("link", name="Without an order").tap()
    expect(page.get_by_text("Nothing for now")).to_be_visible()
    look_over(page)
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
