"""Paper on the site: the PDF that a teacher takes away, and the page where it is laid out, with script and without."""
from pathlib import Path

import pypdf
import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_every_page import look_over


def made(page: Page) -> None:
    page.goto("/make/schedule")
    page.locator("#routine").fill("coming into class in the morning")
    page.locator("#year").select_option("4")
    page.get_by_test_id("generate").click()
    expect(page.get_by_test_id("result")).to_be_visible(timeout=15_000)


def words(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(path).pages).split())


@pytest.mark.browser
def test_a_teacher_takes_a_schedule_away_as_a_pdf(signed_in: Page) -> None:
    made(signed_in)
    steps = signed_in.get_by_test_id("result").locator(".words").all_inner_texts()
    signed_in.get_by_test_id("reviewed").check()
    with signed_in.expect_download() as download:
        signed_in.get_by_test_id("export-pdf").click()
    text = words(download.value.path())
    assert len(steps) >= 4
    assert all(step in text for step in steps)
    assert "DRAFT" not in text


@pytest.mark.browser
def test_a_layout_is_chosen_by_seeing_it(signed_in: Page) -> None:
    made(signed_in)
    with signed_in.context.expect_page() as opened:
        signed_in.get_by_test_id("paper").click()
    page = opened.value
    expect(page.locator("#paper img")).to_have_count(1)
    page.get_by_label("Cards, 8 a page").check()
    expect(page.locator("#paper")).to_contain_text("Cards, 8 a page.")
    expect(page.locator("#paper img")).not_to_have_count(1)
    page.get_by_label("Leave the times out").check()
    expect(page.locator("#paper img").first).to_have_js_property("complete", True)
    assert page.locator("#paper img").first.evaluate("image => image.naturalWidth") > 700
    with page.expect_download() as download:
        page.get_by_test_id("export-pdf").click()
    assert download.value.suggested_filename.endswith("-cards-8.pdf")
    text = words(download.value.path())
    assert "Something different" in text
    assert " min" not in text
    look_over(page)
    expect(signed_in.get_by_test_id("result")).to_be_visible()  # and the result is still where it was


@pytest.mark.browser
def test_paper_is_laid_out_without_script(chromium, site) -> None:
    context = chromium.new_context(base_url=site.address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/sign-in")
    page.get_by_label("Email").fill("teacher@school.example")
    page.get_by_label("Passphrase").fill(site.passphrases["teacher@school.example"])
    page.get_by_role("button", name="Sign in").click()
    page.goto("/resources")
    page.get_by_role("row").filter(has_text="A schedule").get_by_role("link").first.click()
    page.get_by_test_id("paper").click()
    page.get_by_label("Doors").check()
    page.get_by_role("button", name="Show it").click()
    expect(page.get_by_label("Doors")).to_be_checked()
    expect(page.locator("#paper")).to_contain_text("Doors.")
    with page.expect_download() as download:
        page.get_by_test_id("export-pdf").click()
    assert "Nothing for now" in words(download.value.path())
    context.close()
