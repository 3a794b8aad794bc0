"""The rules that need a browser: D2, D12, E5 and E9. The others are in tests/test_demand_free.py."""
import base64
import statistics

import pytest
from playwright.sync_api import Browser, Page, expect

from classroom import database, staff
from classroom.classes.offers import Offers
from classroom.classes.opening import close, open_class
from classroom.config import Config
from tests.browser.learners import change, idle, open_page, say, texts, ticked, unfold
from tools.chromium import find

pytestmark = pytest.mark.browser


FOCUSED = "document.activeElement.id || document.activeElement.tagName"


def test_d02_nothing_moves_speaks_sends_or_asks_in_fifteen_idle_minutes(page: Page, site) -> None:
    page.clock.install()
    open_page(page, site)
    for words in ("", "essay on macbeth"):
        if words:
            say(page, words)
        asked: list[str] = []
        listener = lambda request, asked=asked: asked.append(request.url)  # noqa: E731
        page.on("request", listener)
        before, scrolled, focused = page.content(), page.evaluate("scrollY"), page.evaluate(FOCUSED)
        idle(page, 15)
        assert page.content() == before
        assert page.evaluate(FOCUSED) == focused
        assert page.evaluate("scrollY") == scrolled
        assert asked == []
        assert page.evaluate("document.querySelectorAll('audio, video, dialog[open]').length") == 0
        page.remove_listener("request", listener)
    assert page.evaluate("document.title").startswith("A place to start")
    assert page.evaluate("Notification.permission") != "granted"


def test_d12_a_wait_has_one_calm_line_that_speaks_to_nobody_and_nothing_runs_out(page: Page, site) -> None:
    page.clock.install()
    open_page(page, site)
    held = []
    page.route("**/say", lambda route: held.append(route))
    page.get_by_test_id("say").fill("tidy my room")
    before = page.locator("body").inner_text().split()
    page.get_by_test_id("send").click()
    page.wait_for_timeout(0)
    idle(page, 1)
    line = page.locator("#status").inner_text()
    assert line == "The reply is on its way. It comes whole.", "no dots, no \"thinking\", no \"waiting for you\""
    assert page.locator("body").inner_text().replace(line, "").split() == before, "and nothing else has changed"
    held[0].continue_()
    expect(page.get_by_test_id("reply")).to_have_count(1)
    page.unroute("**/say")
    steps = texts(page)
    idle(page, 8 * 60)
    assert texts(page) == steps
    change(page, page.get_by_test_id("option").first)  # and it still answers


def test_d12_a_class_that_closes_leaves_the_steps_usable_and_says_so_in_one_line(page: Page, site) -> None:
    """Nothing is taken away from whoever is in the middle of it; nothing new is answered, and nothing typed is lost."""
    with database.open_session(Config(data=site.data)) as session:
        opened = open_class(session, staff.find(session, "teacher@school.example"), "Closing", 1, Offers())
        code = opened.code
        page.goto(f"/learn/{code}")
        say(page, "tidy my room")
        steps = texts(page)
        close(session, opened)
    page.locator(".tick:visible").first.check()
    change(page, page.get_by_test_id("clear"))
    change(page, page.get_by_test_id("undo"))
    unfold(page)
    change(page, page.get_by_test_id("smaller").nth(1))
    assert len(texts(page)) > len(steps)
    assert ticked(page) == steps[:1]
    page.get_by_test_id("say").fill("and the desk")
    with page.expect_response("**/say") as answered:
        page.get_by_test_id("send").click()
    assert answered.value.status == 410
    expect(page.get_by_text("This class has closed. What is here stays until this tab is closed.")).to_be_visible()
    assert page.get_by_test_id("reply").count() == 1
    assert page.get_by_test_id("say").input_value() == "and the desk"


def test_e05_a_refresh_in_the_same_tab_keeps_the_place_and_ten_changes_back(page: Page, site) -> None:
    open_page(page, site)
    say(page, "essay on macbeth")
    seen = []
    for index in range(4):
        seen.append((texts(page), ticked(page)))
        page.locator(".tick:visible").nth(index).check()
    for testid in ("hide", "smaller", "skip", "later", "smaller", "hide"):
        seen.append((texts(page), ticked(page)))
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
        change(page, page.get_by_test_id(testid).nth(1))
    page.locator("#colours-cream").check()
    page.get_by_test_id("say").fill("half a thou")
    now = texts(page), ticked(page)

    page.reload()
    expect(page.get_by_test_id("reply")).to_have_count(1)
    assert (texts(page), ticked(page)) == now
    assert page.locator("#colours-cream").is_checked()
    assert page.get_by_test_id("say").input_value() == "half a thou"
    for state in reversed(seen):
        change(page, page.get_by_test_id("undo"))
        assert (texts(page), ticked(page)) == state

    page.get_by_test_id("clear").click()
    expect(page.get_by_test_id("reply")).to_have_count(0)
    page.reload()
    expect(page.get_by_test_id("undo")).to_be_visible()
    change(page, page.get_by_test_id("undo"))
    assert texts(page) == seen[0][0], "cleared, refreshed, and taken back"


def test_e05_the_place_is_the_tabs_alone(page: Page, site) -> None:
    """Not another tab's, not a later visit's, not another site's, and in no storage, address or cookie."""
    open_page(page, site)
    say(page, "essay on macbeth")
    assert "Macbeth" not in page.url and "#" not in page.url
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.context.cookies() == []
    other = page.context.new_page()
    open_page(other, site)
    expect(other.get_by_test_id("reply")).to_have_count(0)
    page.goto("/join")
    open_page(page, site)
    expect(page.get_by_test_id("reply")).to_have_count(0)
    assert page.evaluate("window.name") == ""
    say(page, "essay on macbeth")
    page.goto(site.address.replace("127.0.0.1", "localhost") + "/about")
    left = base64.b64decode(page.evaluate("window.name").removeprefix("handrail "))
    assert len(left) > 1_000, "another site can see that there was something"
    assert b"essay" not in left, "and nothing of what"


CANARY = "zorbing"


def test_e05_what_a_refresh_needs_is_on_no_disk(chromium: Browser, site, tmp_path) -> None:
    """A browser's own folder after a chat, a refresh and a close: no byte of the words, nor of what was mixed from
    them. The noise that it was mixed with may be there, and says nothing."""
    context = chromium.browser_type.launch_persistent_context(
        str(tmp_path), executable_path=find(), args=["--no-sandbox"], base_url=site.address,
    )
    page = context.pages[0]
    open_page(page, site)
    say(page, f"{CANARY} essay")
    page.reload()
    expect(page.get_by_test_id("reply")).to_have_count(1)
    half = page.evaluate("window.name")[200:240]
    context.close()
    places = [path for path in tmp_path.rglob("*") if path.is_file()]
    wanted = [words.encode(code) for words in (CANARY, half) for code in ("utf-8", "utf-16-le")]
    held = [path.name for path in places if any(words in path.read_bytes() for words in wanted)]
    assert len(places) > 20
    assert held == []


def test_e09_a_reply_is_there_within_300_ms_of_the_press(page: Page, site) -> None:
    """From the press to the frame with the reply in it, by the page's own clock."""
    open_page(page, site)
    say(page, "tidy my room")  # the words are read in once
    times = [page.evaluate(PRESS_TO_REPLY, words) for words in SAYS]
    median = statistics.median(times)
    assert median < 300, f"median {median:.0f} ms, most {max(times):.0f} ms, of {len(times)}"


SAYS = (
    "essay on macbeth", "nah", "revise for my science test", "what does osmosis mean", "pack my bag", "maths homework",
    "starters for rivers", "a poster about volcanoes", "something else", "tidy my desk", "write a story", "hint",
)
PRESS_TO_REPLY = """words => new Promise(resolve => {
  const log = document.getElementById("log");
  document.getElementById("say").value = words;
  const start = performance.now();
  const seen = (_, observer) => {
    observer.disconnect();
    requestAnimationFrame(() => resolve(performance.now() - start));
  };
  new MutationObserver(seen).observe(log, { childList: true });
  document.querySelector("[data-testid=send]").click();
})"""
