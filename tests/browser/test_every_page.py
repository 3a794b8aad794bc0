"""Each page and state, at three widths and in three themes: no axe violation, nothing wider than the screen, and
everything that acts big enough to touch."""
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE, TABLET, THEMES, sign_in, violations

PUBLIC = ("/", "/join", "/sign-in", "/about", "/no-such-page")
STAFF = ("/make", "/make/simplify", "/make/schedule", "/make/starters", "/make/differentiate", "/make/breakdown",
         "/resources", "/resources/1", "/resources/2", "/resources/bin",
         "/resources/1/versions", "/resources/2/tablets", "/batches", "/batches/pack", "/batches/new/simplify",
         "/classes", "/library", "/library/simplify", "/library/new", "/library/simplify/1/change",
         "/account", "/data-types",
         "/account/second-step",
         "/training", "/training/never-paste", "/library/format")
# Links inside a sentence are as high as its line, and a tick's target is its label: WCAG 2.5.8 excepts both.
TOO_SMALL = """() => [...document.querySelectorAll('a, button, input, select, textarea, summary')]
  .filter(e => e.checkVisibility() && e.type !== 'hidden')
  .filter(e => !e.matches('.skip, p a, li a:not(.choice), td a, th a, dd a, label input'))
  .map(e => [e.getBoundingClientRect(), (e.textContent || e.name || '').trim().slice(0, 30)])
  .filter(([box]) => box.width > 0 && (box.height < 43.5 || box.width < 24))
  .map(([box, words]) => `${words} ${Math.round(box.width)}x${Math.round(box.height)}`)"""

UNFOLD = "document.querySelectorAll('details').forEach(part => part.open = true)"


def look_over(page: Page) -> None:
    """Every theme and width of what is on the page now."""
    for theme in THEMES:
        page.evaluate("theme => document.documentElement.dataset.theme = theme", theme)
        assert violations(page) == [], f"{page.url} in {theme}"
    for width in (PHONE, TABLET, DESKTOP):
        page.set_viewport_size({"width": width, "height": 900})
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, f"{page.url} is {wide} px wide on a screen of {width}"
        assert page.evaluate(TOO_SMALL) == [], f"{page.url} at {width}"


@pytest.mark.browser
@pytest.mark.parametrize("path", PUBLIC)
def test_public_pages(page: Page, path: str) -> None:
    page.goto(path)
    look_over(page)


@pytest.mark.browser
def test_staff_pages(signed_in: Page) -> None:
    for path in STAFF:
        signed_in.goto(path, wait_until="networkidle")
        look_over(signed_in)


@pytest.mark.browser
def test_admin_pages(page: Page, site) -> None:
    sign_in(page, site, "admin@school.example")
    for path in ("/staff", "/model", "/audit?check=yes", "/training/who", "/library/in-and-out"):
        page.goto(path)
        look_over(page)


@pytest.mark.browser
def test_the_class_screen(signed_in: Page, site) -> None:
    signed_in.goto(f"/classes/{site.code}")
    look_over(signed_in)


@pytest.mark.browser
def test_results_and_their_states(signed_in: Page) -> None:
    page = signed_in
    page.goto("/make/differentiate")
    page.locator("#text").fill("Explain how a volcano erupts.")
    page.locator("#year").select_option("8")
    page.get_by_test_id("generate").click()
    expect(page.get_by_test_id("result")).to_be_visible(timeout=15_000)
    page.evaluate(UNFOLD)
    look_over(page)
    page.goto("/make/breakdown")
    page.get_by_test_id("generate").click()
    expect(page.get_by_role("alert")).to_be_visible()
    look_over(page)


@pytest.mark.browser
def test_the_learners_page_and_its_replies(page: Page, site) -> None:
    page.goto(f"/learn/{site.code}")
    look_over(page)
    for say in ("write a story", "nah", "what does osmosis mean", "i want to hurt myself"):
        page.get_by_test_id("say").fill(say)
        page.get_by_test_id("send").click()
        expect(page.get_by_test_id("send")).to_be_enabled()
        page.wait_for_load_state("networkidle")
    page.evaluate(UNFOLD)
    look_over(page)
