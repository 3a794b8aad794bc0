"""A passage on /make/simplify: measured as it is typed, its hard sentences shown, each change undoable, and the
original or several ages to choose instead."""
import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import DESKTOP, PHONE, TABLET, sign_in
from tests.browser.test_every_page import UNFOLD, look_over
from tests.browser.test_teacher import PASSAGE

FRENCH = "Le chat dort dans le jardin avec les oiseaux et la plume de ma tante est sur le bureau de mon oncle."
SHIFTS = """() => { window.shifted = 0; new PerformanceObserver(list => {
  for (const entry of list.getEntries()) window.shifted += entry.value; }).observe({type: 'layout-shift'}); }"""
PLACES = """() => [...document.querySelectorAll('#brief .field, #brief [data-testid=generate]')]
  .map(e => [e.textContent.trim().slice(0, 20), e.getBoundingClientRect().top + scrollY])"""


@pytest.fixture
def brief(signed_in: Page) -> Page:
    signed_in.goto("/make/simplify", wait_until="networkidle")
    return signed_in


def measured(page: Page, text: str) -> None:
    """Types a passage and waits for what it tells."""
    with page.expect_response("**/make/simplify/measure"):
        page.get_by_label("Passage").fill(text)
    expect(page.locator(".htmx-request, .htmx-swapping, .htmx-settling")).to_have_count(0)


def made(page: Page, text: str = PASSAGE, comes_out: str = "Simpler words and sentences", **fields: str) -> None:
    page.get_by_label("Passage").fill(text)
    page.get_by_label(comes_out).check()
    for name, value in fields.items():
        page.locator(f"[name={name}]").fill(value)
    page.get_by_test_id("generate").click()
    expect(page.get_by_test_id("result").first).to_be_visible(timeout=15_000)


@pytest.mark.browser
@pytest.mark.parametrize("width", [PHONE, TABLET, DESKTOP])
def test_the_reading_age_comes_as_a_passage_is_typed_and_nothing_moves(brief: Page, width: int) -> None:
    page = brief
    page.set_viewport_size({"width": width, "height": 900})
    page.reload(wait_until="networkidle")
    page.evaluate(SHIFTS)
    before = page.evaluate(PLACES)
    for text in (PASSAGE[:40], PASSAGE, FRENCH, "One. Two.", PASSAGE + "\n\n" + PASSAGE):
        measured(page, text)
        assert page.evaluate(PLACES) == before
    expect(page.get_by_test_id("reading-age")).to_contain_text("Reading age about")
    expect(page.get_by_test_id("reading-age")).to_contain_text("asked for 9")
    assert page.evaluate("window.shifted") == 0
    assert page.evaluate("document.activeElement.id") == "passage"
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.browser
def test_typing_goes_on_while_it_is_measured(brief: Page) -> None:
    page = brief
    page.get_by_label("Passage").fill("The Romans built straight roads. ")
    page.get_by_label("Passage").press("End")
    with page.expect_response("**/make/simplify/measure"):
        page.get_by_label("Passage").press_sequentially("They marched along them in all weathers.", delay=30)
    page.wait_for_timeout(700)
    expect(page.get_by_label("Passage")).to_have_value(
        "The Romans built straight roads. They marched along them in all weathers.")


@pytest.mark.browser
@pytest.mark.parametrize("fault", ["refused", "signed out"])
def test_where_it_cannot_be_measured_typing_is_not_disturbed(context: BrowserContext, site, fault: str) -> None:
    page = sign_in(context.new_page(), site, "teacher@school.example")
    page.goto("/make/simplify", wait_until="networkidle")
    measured(page, PASSAGE)
    if fault == "signed out":
        page.context.clear_cookies()
    else:
        page.route("**/measure", lambda route: route.fulfill(status=503, body="<p>Too busy</p>"))
    page.evaluate("scrollTo(0, 200)")
    page.get_by_label("Passage").press("End")
    page.get_by_label("Passage").press_sequentially(" The end.")
    expect(page.locator("#live-age")).to_have_text("Not measured just now. The next change tries again.")
    expect(page.locator("#said")).to_be_empty()
    assert page.evaluate("[scrollY, document.activeElement.id]") == [200, "passage"]


@pytest.mark.browser
def test_another_age_asked_for_moves_its_post(brief: Page) -> None:
    page = brief
    measured(page, PASSAGE)
    with page.expect_response("**/make/simplify/measure"):
        page.get_by_label("Reading age", exact=True).fill("7")
    expect(page.get_by_test_id("reading-age")).to_contain_text("asked for 7")


@pytest.mark.browser
def test_suggested_key_words_are_pressed_in_and_out(brief: Page) -> None:
    page, box = brief, brief.get_by_test_id("keep-words")
    box.fill("my own word")
    measured(page, PASSAGE)
    chips = page.locator("[data-chip]")
    first, second = (chips.nth(at).input_value() for at in (0, 1))
    chips.nth(0).focus()
    page.keyboard.press("Space")
    page.locator(".chip").nth(1).click()
    expect(box).to_have_value(f"my own word, {first}, {second}")
    measured(page, PASSAGE + " The end.")
    expect(page.get_by_role("checkbox", name=first)).to_be_checked()
    page.get_by_role("checkbox", name=first).uncheck()
    expect(box).to_have_value(f"my own word, {second}")
    box.fill("")
    expect(page.get_by_role("checkbox", name=second)).not_to_be_checked()


@pytest.mark.browser
def test_a_hard_sentence_is_marked_by_a_pattern_and_says_why(brief: Page) -> None:
    page = brief
    made(page)
    styles = page.evaluate("""() => Object.fromEntries([...document.querySelectorAll('.source .hard')]
      .map(e => [e.className, getComputedStyle(e).textDecorationStyle]))""")
    assert styles == {"hard": "dotted", "hard much": "double"}
    sentence = page.locator(".source .hard.much").first
    sentence.click()
    why = page.locator(".why-note:popover-open")
    expect(why).to_contain_text("words long. At a reading age of 9, about 11 words are comfortable.")
    expect(why).to_contain_text("usually met at")
    page.get_by_role("button", name="Close").click()
    expect(why).to_have_count(0)


@pytest.mark.browser
def test_why_is_there_for_the_keyboard_and_named_for_a_screen_reader(brief: Page) -> None:
    page = brief
    made(page)
    mark = page.locator("#sheet .why").first
    mark.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".why-note:popover-open")).to_have_count(1)
    expect(page.get_by_role("button", name="Why this sentence is hard", expanded=True)).to_have_count(1)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Close"
    page.keyboard.press("Escape")
    expect(page.locator(".why-note:popover-open")).to_have_count(0)
    expect(mark).to_be_focused()


@pytest.mark.browser
def test_marks_are_not_printed_copied_or_read_aloud(brief: Page) -> None:
    page = brief
    made(page)
    spoken = page.evaluate("[...document.querySelectorAll('#sheet [data-say]')].map(e => e.textContent).join(' ')")
    assert " ".join(spoken.split()).startswith("In 1666 a fire that ")
    assert not any(mark in spoken for mark in ("Why", "10The", "11The"))
    page.emulate_media(media="print")
    lines = "[...document.querySelectorAll('#sheet .hard')].map(e => getComputedStyle(e).textDecorationLine)"
    assert set(page.evaluate(lines)) == {"none"}
    expect(page.locator("#sheet .why").first).to_be_hidden()


@pytest.mark.browser
def test_a_change_is_put_back_where_it_was_pressed(brief: Page) -> None:
    page = brief
    made(page)
    expect(page.get_by_test_id("result")).not_to_contain_text("extinguish")
    page.get_by_text("What was changed").click()
    count = page.get_by_test_id("put-back").count()
    page.get_by_role("button", name="Put back “extinguish”").press("Enter")
    done = page.get_by_test_id("done")
    expect(done).to_contain_text("“extinguish” is back. Measured again: reading age about")
    expect(done).to_be_focused()
    expect(done).to_be_in_viewport()
    expect(page.get_by_test_id("result")).to_contain_text("extinguish the fire")
    expect(page.get_by_test_id("put-back")).to_have_count(count - 1)
    expect(page.get_by_label("Passage")).to_have_value(PASSAGE)


@pytest.mark.browser
def test_a_change_is_refused_where_its_words_were_changed_by_hand(brief: Page) -> None:
    page = brief
    made(page)
    page.get_by_text("Change the words").click()
    page.locator("#part-0").fill("There was a fire in London.")
    page.get_by_test_id("use-words").click()
    expect(page.get_by_test_id("result")).to_contain_text("There was a fire in London.")
    page.get_by_text("What was changed").click()
    page.get_by_test_id("put-back").first.click()
    expect(page.get_by_test_id("refused")).to_contain_text("changed by hand since")
    expect(page.get_by_test_id("refused")).to_be_focused()
    expect(page.get_by_test_id("result")).to_contain_text("There was a fire in London.")


@pytest.mark.browser
def test_a_lost_fact_comes_back_with_one_press(brief: Page) -> None:
    page = brief
    made(page)
    page.get_by_text("Change the words").click()
    words = page.locator("#part-0").input_value()
    page.locator("#part-0").fill(words.replace("13,200", "many"))
    page.get_by_test_id("use-words").click()
    losses = page.locator(".losses")
    expect(losses).to_contain_text("13,200")
    look_over(page)
    page.get_by_test_id("restore").first.click()
    expect(page.get_by_test_id("result")).to_contain_text("13,200 houses")
    expect(page.get_by_test_id("done")).to_be_focused()
    expect(losses).to_have_count(0)


@pytest.mark.browser
def test_the_original_comes_with_support_and_meanings_are_filled_in(brief: Page) -> None:
    page = brief
    expect(page.get_by_label("The original, with support")).not_to_be_checked()
    made(page, comes_out="The original, with support", key_words="firebreak")
    result = page.get_by_test_id("result")
    for paragraph in PASSAGE.split(". "):
        expect(result).to_contain_text(paragraph.rstrip("."))
    expect(result.get_by_role("heading", name="What the words mean")).to_be_visible()
    expect(page.locator(".receipt")).to_contain_text("the original's, every one")
    expect(page.get_by_test_id("reading-age").first).not_to_contain_text("asked for")
    look_over(page)
    page.get_by_role("textbox", name="firebreak").fill("a gap that stops a fire")
    page.get_by_test_id("use-meanings").click()
    expect(result).to_contain_text("a gap that stops a fire")


@pytest.mark.browser
def test_several_ages_stand_side_by_side_and_each_opens(brief: Page) -> None:
    page = brief
    made(page, **{"also-1": "7", "also-2": "11"})
    expect(page.locator(".several section")).to_have_count(3)
    expect(page.locator(".several").get_by_test_id("reading-age")).to_have_count(3)
    tops = {round(box["y"]) for box in (sheet.bounding_box() for sheet in page.get_by_test_id("result").all()) if box}
    assert len(tops) == 1
    look_over(page)
    with page.context.expect_page() as opened:
        page.get_by_role("button", name="Open the one for 11").click()
    expect(opened.value.get_by_test_id("reading-age").first).to_contain_text("asked for 11")
    opened.value.get_by_test_id("reviewed").check()
    with opened.value.expect_download() as download:
        opened.value.get_by_test_id("export-docx").click()
    assert download.value.suggested_filename.endswith(".docx")


@pytest.mark.browser
def test_every_state_of_a_result_is_within_reach(brief: Page) -> None:
    page = brief
    measured(page, PASSAGE)
    look_over(page)
    page.set_viewport_size({"width": DESKTOP, "height": 900})
    made(page)
    page.evaluate(UNFOLD)
    look_over(page)
    page.locator("#sheet .why").first.click()
    look_over(page)


@pytest.mark.browser
def test_all_of_it_works_without_script(chromium, site) -> None:
    context = chromium.new_context(base_url=site.address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/sign-in")
    page.get_by_label("Email").fill("teacher@school.example")
    page.get_by_label("Passphrase").fill(site.passphrases["teacher@school.example"])
    page.get_by_role("button", name="Sign in").click()
    page.goto("/make/simplify")
    page.get_by_label("Passage").fill(PASSAGE)
    page.get_by_role("button", name="Measure the passage first").click()
    expect(page.get_by_test_id("reading-age")).to_contain_text("Reading age about")
    expect(page.get_by_label("Passage")).to_have_value(PASSAGE)
    page.locator(".chip").filter(has_text="bakery").click()
    page.get_by_label("Simpler words and sentences").check()
    page.get_by_test_id("generate").click()
    expect(page.get_by_text("1 of 1")).to_be_visible()
    page.locator("#sheet .why").first.click()
    expect(page.locator(".why-note:popover-open")).to_have_count(1)
    page.keyboard.press("Escape")
    page.get_by_text("What was changed").click()
    page.get_by_role("button", name="Put back “extinguish”").click()
    expect(page.get_by_test_id("done")).to_contain_text("“extinguish” is back.")
    expect(page.get_by_test_id("result")).to_contain_text("extinguish")
    context.close()
