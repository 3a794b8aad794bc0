"""The learner's page by keyboard alone, for a screen reader, and however it has to look."""
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE, TABLET
from tests.browser.learners import change, open_page, say, texts, ticked, unfold
from tests.browser.test_every_page import look_over

pytestmark = pytest.mark.browser

FOCUSED = """() => {
  const at = document.activeElement, look = getComputedStyle(at);
  return {tag: at.tagName, testid: at.dataset.testid ?? '', id: at.id,
          words: (at.getAttribute('aria-label') ?? at.textContent).trim(),
          ringed: look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 3, seen: at.checkVisibility()};
}"""


class Keyboard:
    """Nothing but keys. Each stop is checked: it is seen, and it has its ring."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def to(self, *, testid: str = "", id: str = "", words: str = "", key: str = "Tab") -> "Keyboard":
        for _ in range(120):
            self.page.keyboard.press(key)
            at = self.page.evaluate(FOCUSED)
            if at["tag"] == "BODY":  # past the last stop, on the way round to the first
                continue
            assert at["seen"] and at["ringed"], at
            if (not testid or at["testid"] == testid) and (not id or at["id"] == id) and words in at["words"]:
                return self
        raise AssertionError(f"no {testid or id or words} in 120 presses of {key}")

    def press(self, key: str) -> "Keyboard":
        self.page.keyboard.press(key)
        return self

    def changes(self, key: str = "Enter") -> "Keyboard":
        with self.page.expect_response("**/say"):
            self.page.keyboard.press(key)
        expect(self.page.locator("#log")).to_have_attribute("aria-busy", "false")
        return self

    @property
    def at(self) -> dict:
        return self.page.evaluate(FOCUSED)


def test_everything_can_be_done_by_keyboard_alone(page: Page, site) -> None:
    open_page(page, site)
    keys = Keyboard(page)
    keys.to(testid="option", words="A task in steps").changes()
    keys.to(testid="say")
    page.keyboard.type("essay on macbeth")
    keys.changes("Enter")
    assert keys.at["testid"] == "say", "the box keeps the focus, as the log is read"
    every = texts(page)

    keys.to(id="tick-1-2", key="Shift+Tab").press("Space")
    assert ticked(page) == [every[1]]
    keys.to(words=every[1]).press("Enter").to(testid="smaller").changes()
    assert keys.at["words"] == texts(page)[1] != every[1], "the first of the smaller steps has the focus"
    keys.to(testid="undo", key="Shift+Tab").changes()
    assert texts(page) == every
    keys.to(words=every[0]).press("Enter").to(words="Its place").press("Enter").to(testid="skip").changes()
    assert page.locator(".step.skipped").count() == 1
    keys.to(testid="later").changes().to(testid="join", key="Tab").changes()
    keys.to(testid="hide").changes()
    keys.to(testid="show-hidden").changes()
    keys.to(words=texts(page)[2]).press("Enter").to(testid="another-way").changes()

    keys.to(id="detail").changes("ArrowRight")
    assert keys.at["id"] == "detail"
    assert len(texts(page)) > len(every) - 1
    keys.changes("ArrowLeft")
    keys.to(words="These steps, another way").press("Enter").to(id="shape-list").changes("ArrowDown")
    assert keys.at["id"] == "shape-one"
    keys.to(testid="step-next", key="Shift+Tab").changes()
    assert keys.at["testid"] == "step-next"
    keys.to(testid="step-before", key="Shift+Tab").changes()
    keys.to(id="order").changes("Space").to(id="lengths").changes("Space")
    expect(page.locator(".how-long").first).to_be_visible()

    keys.to(words="How this looks and sounds").press("Enter").to(id="size-usual").press("ArrowDown")
    assert page.locator("#size-bigger").is_checked()
    keys.to(id="colours-device").press("ArrowDown")
    keys.to(id="voice").to(id="speed").to(id="has-ruler").press("Space")
    expect(page.locator("#ruler")).to_be_visible()
    keys.press("Space")

    keys.to(testid="listen", key="Shift+Tab")
    with page.expect_response("**/speak"):
        keys.press("Enter")
    keys.press("Escape")
    keys.to(testid="option", words="Nothing for now").changes()
    keys.to(testid="clear", key="Shift+Tab").changes()
    assert texts(page) == []
    keys.to(testid="undo", key="Shift+Tab").changes()
    assert page.get_by_test_id("reply").count() == 3


def test_a_tick_shows_its_focus(page: Page, site) -> None:
    open_page(page, site)
    say(page, "tidy my room")
    page.locator(".tick").first.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    outline = "getComputedStyle(document.activeElement).outlineStyle"
    assert page.evaluate("document.activeElement.className") == "tick"
    assert page.evaluate(outline) != "none"


def test_a_reply_comes_whole_into_the_log_and_changes_are_told_by_the_status_line(page: Page, site) -> None:
    open_page(page, site)
    page.evaluate("""() => {
      window.seen = [];
      new MutationObserver(all => all.forEach(one => window.seen.push(one.addedNodes.length)))
        .observe(document.getElementById('log'), {childList: true});
    }""")
    say(page, "tidy my room")
    assert page.evaluate("window.seen").__len__() == 1, "one addition: never a word at a time"
    assert page.locator("#log").get_attribute("role") == "log"
    assert page.locator("#log").get_attribute("aria-live") == "polite"
    unfold(page)
    change(page, page.get_by_test_id("smaller").first)
    assert page.locator("#log").get_attribute("aria-live") == "off", "what only changed is not read out again"
    assert page.get_by_role("status").first.text_content() == "In smaller steps."


STATES = (
    (), ("",), ("essay on macbeth",), ("essay on macbeth", "one at a time"), ("tidy my room", "as cards"),
    ("starters for rivers", "what does osmosis mean"), ("i want to hurt myself",), ("nah", "something else"),
)


@pytest.mark.parametrize("says", STATES, ids=lambda says: ", ".join(says) or "first")
def test_every_state_in_every_theme_and_width(page: Page, site, says) -> None:
    open_page(page, site)
    for words in says:
        page.get_by_test_id("say").fill(words)
        change(page, page.get_by_test_id("send"))
    unfold(page)
    if page.locator("#order").count():
        change(page, page.get_by_text("An order", exact=True))
        unfold(page)
    look_over(page)
    for width in (PHONE, TABLET, DESKTOP):
        page.set_viewport_size({"width": width, "height": 900})
        small = page.evaluate("""() => [...document.querySelectorAll('.post, .check, summary, .way, .ways button')]
          .filter(e => e.checkVisibility()).map(e => [e.getBoundingClientRect(), e.textContent.trim()])
          .filter(([box]) => box.width < 43.5 || box.height < 43.5)
          .map(([box, words]) => `${words} ${box.width}x${box.height}`)""")
        assert small == [], width


def test_twice_the_size_of_text_and_the_widest_space_lose_nothing(page: Page, site) -> None:
    open_page(page, site)
    say(page, "essay on macbeth")
    unfold(page)
    for choice in ("#size-biggest", "#space-widest", "#letters-lexend"):
        page.locator(choice).check()
    size = "parseFloat(getComputedStyle(document.querySelector('.step-words')).fontSize)"
    assert page.evaluate(size) >= 30
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    for width in (640, DESKTOP):  # 1280 px at 200 % is 640
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        cut = page.evaluate("""() => [...document.querySelectorAll('button, summary, label, p, li')]
          .filter(e => e.checkVisibility() && e.scrollWidth > e.clientWidth + 2 && !e.closest('.unseen'))
          .map(e => `${e.className} ${e.textContent.trim().slice(0, 40)}`)""")
        assert cut == [], width


def test_forced_colours_show_a_tick_and_reduced_motion_has_none(page: Page, site) -> None:
    page.emulate_media(forced_colors="active", reduced_motion="reduce")
    open_page(page, site)
    say(page, "essay on macbeth")
    assert page.evaluate("getComputedStyle(document.querySelector('.tick')).appearance") == "auto"
    moving = """() => [...document.querySelectorAll('*')].filter(e => {
      const look = getComputedStyle(e);
      return look.animationName !== 'none' || look.transitionDuration.split(', ').some(time => parseFloat(time) > 0);
    }).length"""
    assert page.evaluate(moving) == 0
    page.emulate_media(forced_colors="none", reduced_motion="no-preference")
    assert page.evaluate(moving) == 0, "nor without being asked: nothing on this page moves"


PAPER = "getComputedStyle(document.documentElement).getPropertyValue('--paper').trim()"


def test_a_chosen_colour_goes_before_the_devices_and_paper_is_white_whatever_was_chosen(page: Page, site) -> None:
    page.emulate_media(color_scheme="dark")
    open_page(page, site)
    unfold(page)
    device = page.evaluate(PAPER)
    seen = {}
    for look in ("light", "cream", "dark", "device"):
        page.locator(f"#colours-{look}").check()
        seen[look] = page.evaluate(PAPER)
    assert seen["device"] == seen["dark"] == device
    assert len(set(seen.values())) == 3
    page.emulate_media(media="print", color_scheme="dark")
    for look in ("dark", "device"):
        page.locator(f"#colours-{look}").evaluate("radio => { radio.checked = true; }")
        assert page.evaluate(PAPER) == "#fff"


def test_ways_are_equal_in_size_and_stay_in_their_places(page: Page, site) -> None:
    open_page(page, site)
    sizes = """() => [...document.querySelectorAll('.way')].filter(way => way.checkVisibility())
      .map(way => way.getBoundingClientRect()).map(box => [Math.round(box.width), Math.round(box.height)])"""
    for width in (PHONE, DESKTOP):
        page.set_viewport_size({"width": width, "height": 900})
        boxes = page.evaluate(sizes)
        assert len(boxes) == 4
        assert all(box == boxes[0] for box in boxes)
    say(page, "essay on macbeth")
    boxes = page.evaluate(sizes)
    assert all(box == boxes[0] for box in boxes)
    before = page.get_by_test_id("option").all_text_contents()
    unfold(page)
    change(page, page.get_by_test_id("later").first)
    assert page.get_by_test_id("option").all_text_contents() == before


def test_the_ruler_follows_the_pointer_and_the_focus(page: Page, site) -> None:
    open_page(page, site)
    unfold(page)
    page.locator("#has-ruler").check()
    ruler = page.locator("#ruler")
    expect(ruler).to_be_visible()
    page.mouse.move(200, 120)
    high = ruler.bounding_box()["y"]
    page.mouse.move(200, 420)
    assert ruler.bounding_box()["y"] - high == pytest.approx(300, abs=2)
    page.get_by_test_id("clear").focus()
    assert ruler.bounding_box()["y"] < high
    assert page.evaluate("getComputedStyle(document.getElementById('ruler')).pointerEvents") == "none"
