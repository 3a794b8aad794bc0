"""Every kind of reply, and every form of the steps, by keys alone. The acts on a step are in test_learner_access.py."""
import pytest
from playwright.sync_api import Page, expect

from tests.browser.learners import open_page, texts
from tests.browser.test_learner_access import Keyboard

pytestmark = pytest.mark.browser

TEXT = (
    "Photosynthesis is the process by which green plants use sunlight to make their own food. It takes in carbon "
    "dioxide and water, and it gives off oxygen as a by-product."
)


@pytest.fixture
def keys(page: Page, site) -> Keyboard:
    open_page(page, site)
    return Keyboard(page)


def said(keys: Keyboard, words: str) -> str:
    """The newest reply to words that were typed and sent by Enter."""
    if keys.at["testid"] != "say":
        keys.to(testid="say")
    keys.page.keyboard.type(words)
    keys.changes("Enter")
    return keys.page.get_by_test_id("reply").last.inner_text()


def test_each_kind_of_reply_is_reached_by_keys(keys: Keyboard) -> None:
    for words, kind in (
        ("nah", "nothing_asked"), ("what does osmosis mean", "explain"), ("starters for rivers", "starters"),
        (TEXT, "simplify"), ("what is 7 times 8", "hint"), ("tidy my room", "breakdown"),
    ):
        said(keys, words)
        assert keys.page.get_by_test_id("reply").last.get_attribute("data-kind") == kind, words
        assert keys.at["testid"] == "say", "the focus stays where it was while the log is read"


def test_the_ladder_goes_down_by_presses_of_its_own_options(keys: Keyboard) -> None:
    first = said(keys, "what is 7 times 8")
    rungs = [first]
    for words in ("A fuller hint", "An example"):
        keys.to(testid="option", words=words, key="Shift+Tab").changes()
        rungs.append(keys.page.get_by_test_id("reply").last.inner_text())
    assert len(set(rungs)) == 3
    assert not any("56" in rung for rung in rungs), "never the finished answer"


def test_each_form_of_the_steps_is_chosen_by_arrows(keys: Keyboard) -> None:
    page = keys.page
    said(keys, "pack my bag")
    every = texts(page)
    keys.to(words="These steps, another way", key="Shift+Tab").press("Enter").to(id="shape-list")
    keys.changes("ArrowDown").changes("ArrowDown")
    expect(page.locator(".steps.cards .symbol").first).to_be_visible()
    keys.changes("ArrowDown")
    expect(page.locator(".story").first).to_be_visible()
    keys.changes("ArrowUp").changes("ArrowUp").changes("ArrowUp")
    keys.to(id="words-usual").changes("ArrowDown").changes("ArrowDown")
    assert texts(page)[0] != every[0], "plain steps, where they were chosen"
    keys.changes("ArrowUp").changes("ArrowUp")
    assert texts(page) == every


def test_the_level_of_words_is_set_by_arrows_and_holds_for_the_next_reply(keys: Keyboard) -> None:
    usual = said(keys, "essay on macbeth")
    keys.to(words="How this looks and sounds").press("Enter").to(id="age").press("Home")
    assert keys.page.locator("#age").input_value() == "5"
    keys.to(testid="say", key="Shift+Tab")
    plainer = said(keys, "essay on macbeth")
    assert "The question, out to see" in plainer
    assert "The question, out to see" not in usual


def test_a_card_is_heard_and_the_talk_goes_on_by_keys(keys: Keyboard) -> None:
    card = said(keys, "i want to hurt myself")
    assert "0800 1111" in card
    keys.to(testid="listen", key="Shift+Tab")
    with keys.page.expect_response("**/speak"):
        keys.press("Enter")
    keys.press("Escape")
    keys.to(testid="option", words="Something else").changes()
    keys.to(testid="option", words="A word explained").changes()
    assert keys.page.get_by_test_id("reply").count() == 3
