"""What comes out of the newer prompts, with everything on the page unfolded: axe, widths, themes and targets."""
import pytest
from playwright.sync_api import Page, expect

from prompt_library import load
from tests.browser.test_every_page import UNFOLD, look_over

LOOKED_AT = ("word-mat", "digest", "retrieval", "writing-frame", "low-demand", "support-plan")


def fill_in(page: Page, name: str) -> None:
    """The prompt's own example, as a person would fill it in."""
    page.goto(f"/make/{name}")
    for field, value in load()[name].example.items():
        box = page.locator(f"#brief [name={field}]")
        kind = box.first.evaluate("box => box.type")
        if kind == "radio":
            page.get_by_label(value, exact=True).check()
        elif kind == "select-one":
            box.select_option(value)
        else:
            box.fill(value)
    page.get_by_test_id("generate").click()
    expect(page.get_by_test_id("result")).to_be_visible(timeout=15_000)


@pytest.mark.browser
@pytest.mark.parametrize("name", LOOKED_AT)
def test_what_comes_out_is_fit_for_every_screen(signed_in: Page, name: str) -> None:
    fill_in(signed_in, name)
    signed_in.evaluate(UNFOLD)
    look_over(signed_in)


@pytest.mark.browser
def test_a_frame_fades_with_one_press_and_prints_what_is_shown(signed_in: Page) -> None:
    page = signed_in
    fill_in(page, "writing-frame")
    page.get_by_test_id("shown-key-words").click()
    expect(page.get_by_test_id("shown-key-words")).to_have_attribute("aria-pressed", "true")
    sheet = page.get_by_test_id("result")
    expect(sheet).to_contain_text("Key words: wooden houses, wind, bakery, narrow streets")
    expect(sheet).not_to_contain_text("One reason why this happened")


@pytest.mark.browser
def test_a_point_of_a_digest_leads_to_its_place(signed_in: Page) -> None:
    fill_in(signed_in, "digest")
    signed_in.get_by_role("link", name="Paragraph").nth(2).click()
    expect(signed_in.locator("mark:target")).to_be_in_viewport()
