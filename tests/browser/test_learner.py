"""The whole of a learner's job: a code, a task, steps, a tick, a voice; and nothing left behind."""
import base64
import json
import math
import re
import struct

import pytest
from playwright.sync_api import Page, expect


@pytest.mark.browser
def test_a_learner_gets_steps_ticks_one_and_hears_it(page: Page, site) -> None:
    page.goto("/")
    page.get_by_test_id("class-code").fill(site.code.lower())
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site.address}/learn/{site.code}")
    page.get_by_test_id("say").fill("ive got to write an essay on macbeth")
    page.get_by_test_id("send").click()
    steps = page.get_by_test_id("step")
    expect(steps.first).to_be_visible(timeout=10_000)
    assert steps.count() >= 3
    steps.first.get_by_role("checkbox").check()
    expect(steps.first.get_by_role("checkbox")).to_be_checked()

    with page.expect_response("**/speak") as heard:
        page.get_by_test_id("listen").first.click()
    sentence = heard.value.json()["sentences"][0]
    assert sentence["words"]
    assert sentence["seconds"] > 0.3
    assert len(base64.b64decode(sentence["audio"])) > 1_000
    page.get_by_test_id("listen").first.click()

    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


@pytest.mark.browser
def test_the_voice_is_not_silence(page: Page, site) -> None:
    page.goto(f"/learn/{site.code}")
    answer = page.request.post("/speak", form={"text": "The title on the page."}, headers={"Accept": "audio/wav"})
    sound = answer.body()
    samples = struct.unpack(f"<{(len(sound) - 44) // 2}h", sound[44:44 + (len(sound) - 44) // 2 * 2])
    assert math.sqrt(sum(s * s for s in samples) / len(samples)) > 500


@pytest.mark.browser
def test_nothing_happens_until_the_learner_acts(page: Page, site) -> None:
    asked = []
    page.goto(f"/learn/{site.code}", wait_until="networkidle")
    page.on("request", lambda request: asked.append(request.url))
    page.clock.install()
    before = page.content()
    page.clock.run_for(15 * 60 * 1000)
    assert page.content() == before
    assert asked == []


@pytest.mark.browser
def test_an_option_can_be_pressed_without_typing_and_the_ways_in_fold_away(page: Page, site) -> None:
    page.goto(f"/learn/{site.code}")
    page.get_by_test_id("option").first.click()
    expect(page.get_by_test_id("reply")).to_have_count(1)
    expect(page.locator("#ways")).to_be_hidden()


@pytest.mark.browser
def test_the_conversation_is_in_the_page_alone_and_clear_is_one_press_that_can_be_taken_back(page: Page, site) -> None:
    page.goto(f"/learn/{site.code}")
    page.get_by_test_id("say").fill("tidy my room")
    page.get_by_test_id("send").click()
    expect(page.get_by_test_id("reply")).to_have_count(1)
    assert json.loads(page.locator("[name=turns]").input_value())[0]["said"] == "tidy my room"
    page.get_by_test_id("clear").click()
    expect(page.get_by_test_id("reply")).to_have_count(0)
    expect(page.locator("#ways").get_by_test_id("option")).to_have_count(4)
    page.get_by_test_id("undo").click()
    expect(page.get_by_test_id("reply")).to_have_count(1)


@pytest.mark.browser
def test_it_works_without_script(chromium, site) -> None:
    context = chromium.new_context(base_url=site.address, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"/learn/{site.code}")
    page.get_by_test_id("say").fill("revise for a science test")
    page.get_by_test_id("send").click()
    expect(page.get_by_test_id("step").first).to_be_visible()
    step = page.get_by_test_id("step").first
    step.get_by_role("checkbox").check()
    step.get_by_role("checkbox").press("Enter")  # as a form's first button, which changes nothing
    expect(page.get_by_test_id("step").first.get_by_role("checkbox")).to_be_checked()
    page.locator("#detail").fill("5")
    count = page.get_by_test_id("step").count()
    page.get_by_role("button", name="The steps this way").click()
    expect(page.get_by_test_id("step").nth(count)).to_be_attached()
    page.get_by_test_id("clear").click()
    expect(page.get_by_test_id("reply")).to_have_count(0)
    page.get_by_test_id("undo").click()
    expect(page.get_by_test_id("step").first.get_by_role("checkbox")).to_be_checked()
    assert context.cookies() == []
    context.close()


@pytest.mark.browser
def test_a_screen_has_a_name_that_stays_over_a_refresh_and_is_another_tabs_own(page: Page, site) -> None:
    page.goto(f"/learn/{site.code}")
    name = page.get_by_test_id("seat").text_content()
    assert re.fullmatch(r"[a-z]+-[a-z]+-[1-9][0-9]?", name)
    with page.expect_request("**/say") as asked:
        page.get_by_test_id("option").last.click()
    assert name in asked.value.post_data
    expect(page.get_by_test_id("reply")).to_have_count(1)
    page.reload()
    expect(page.get_by_test_id("reply")).to_have_count(1)
    assert page.get_by_test_id("seat").text_content() == name
    other = page.context.new_page()
    other.goto(f"/learn/{site.code}")
    assert other.get_by_test_id("seat").text_content() != name


@pytest.mark.browser
def test_where_a_model_takes_its_time_there_is_one_calm_line_and_then_the_whole_reply(page: Page, site) -> None:
    page.goto(f"/learn/{site.code}")
    held = []
    page.route("**/say", lambda route: held.append(route))
    page.get_by_test_id("say").fill("tidy my room")
    page.get_by_test_id("send").click()
    expect(page.locator("#status")).to_have_text("The reply is on its way. It comes whole.")
    assert page.get_by_test_id("step").count() == 0
    held[0].continue_()
    expect(page.get_by_test_id("step").first).to_be_visible()
    expect(page.locator("#status")).not_to_contain_text("on its way")
