"""The whole of a teacher's job, on a real passage."""
import io

import docx
import pytest
from playwright.sync_api import Page, expect

PASSAGE = """\
In 1666 a fire that began in a bakery on Pudding Lane destroyed much of London. The summer had been \
exceptionally dry, and the houses, which were constructed primarily of timber, stood so close together that the \
flames spread rapidly from one street to the next. A strong easterly wind, moreover, carried sparks across the \
city. Although people attempted to extinguish the fire with leather buckets, they were unable to obtain \
sufficient water, because many of the pipes had been damaged. The Lord Mayor was reluctant to demolish houses in \
order to create a firebreak, and consequently the fire continued for four days. It consumed approximately 13,200 \
houses and 87 churches, including St Paul's Cathedral. Remarkably, few deaths were recorded. Subsequently, the \
king insisted that new buildings must be made of brick or stone rather than wood, so that such a disaster would \
not happen again."""


@pytest.mark.browser
def test_a_teacher_simplifies_reads_and_takes_away_a_word_document(signed_in: Page) -> None:
    page = signed_in
    page.get_by_test_id("make-simplify").click()
    page.get_by_label("Passage").fill(PASSAGE)
    page.get_by_label("Simpler words and sentences").check()
    page.get_by_label("Reading age").fill("9")
    page.get_by_test_id("keep-words").fill("firebreak, cathedral")
    page.get_by_test_id("generate").click()
    result = page.get_by_test_id("result")
    expect(result).to_contain_text("DRAFT", timeout=15_000)
    expect(page.get_by_test_id("reading-age")).to_contain_text("asked for 9")
    for kept in ("1666", "13,200", "87", "firebreak", "Cathedral", "Pudding Lane", "not"):
        expect(result).to_contain_text(kept)
    expect(page.get_by_text("What you put in")).to_be_visible()

    page.get_by_test_id("reviewed").check()
    expect(page.locator(".draft-tag")).to_be_hidden()
    page.get_by_label("Name").fill("The Great Fire of London")
    with page.expect_download() as download:
        page.get_by_test_id("export-docx").click()
    document = docx.Document(io.BytesIO(download.value.path().read_bytes()))
    words = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "13,200" in words
    assert "DRAFT" not in words
    assert "Reading age" in document.sections[0].footer.paragraphs[0].text

    page.get_by_test_id("save").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("The Great Fire of London")
    page.get_by_role("link", name="All resources").click()
    expect(page.get_by_role("link", name="The Great Fire of London")).to_be_visible()


@pytest.mark.browser
@pytest.mark.parametrize(("prompt", "typed"), [
    ("schedule", {"routine": "coming into class in the morning", "year": "4"}),
    ("starters", {"topic": "causes of the First World War", "key_words": "alliance, militarism"}),
    ("differentiate", {"text": "Explain why the Romans invaded Britain. Use three sources.", "year": "8"}),
    ("breakdown", {"task": "write an essay about Macbeth"}),
])
def test_every_prompt_makes_something(signed_in: Page, prompt: str, typed: dict[str, str]) -> None:
    page = signed_in
    page.goto(f"/make/{prompt}")
    for name, value in typed.items():
        box = page.locator(f"#{name}")
        if box.evaluate("element => element.tagName") == "SELECT":
            box.select_option(value)
        else:
            box.fill(value)
    page.get_by_test_id("generate").click()
    expect(page.get_by_test_id("result").locator(".sheet-title").first).to_be_visible(timeout=15_000)


@pytest.mark.browser
def test_what_was_typed_stays_when_something_is_wrong(signed_in: Page) -> None:
    page = signed_in
    page.goto("/make/simplify")
    page.get_by_label("Passage").fill("The Romans built roads.")
    page.get_by_label("Reading age").fill("99")
    page.get_by_test_id("generate").click()
    expect(page.get_by_role("alert")).to_contain_text("put right")
    expect(page.get_by_label("Passage")).to_have_value("The Romans built roads.")
    expect(page.get_by_label("Reading age")).to_have_value("99")


@pytest.mark.browser
def test_changed_words_are_measured_again(signed_in: Page) -> None:
    page = signed_in
    page.goto("/make/simplify")
    page.get_by_label("Passage").fill(PASSAGE)
    page.get_by_test_id("generate").click()
    expect(page.get_by_test_id("result")).to_be_visible(timeout=15_000)
    page.get_by_text("Change the words").click()
    page.locator("#part-0").fill("There was a fire in London in 1666.")
    page.get_by_test_id("use-words").click()
    expect(page.get_by_text("Changed by hand since it was made.")).to_be_visible()
    expect(page.get_by_test_id("result")).to_contain_text("There was a fire in London in 1666.")


@pytest.mark.browser
def test_the_whole_job_works_without_script(chromium, site) -> None:
    context = chromium.new_context(base_url=site.address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/sign-in")
    page.get_by_label("Email").fill("teacher@school.example")
    page.get_by_label("Passphrase").fill(site.passphrases["teacher@school.example"])
    page.get_by_role("button", name="Sign in").click()
    page.get_by_test_id("make-simplify").click()
    page.get_by_label("Passage").fill(PASSAGE)
    page.get_by_test_id("generate").click()
    expect(page.get_by_test_id("result")).to_contain_text("13,200")
    page.get_by_test_id("reviewed").check()
    expect(page.locator(".draft-tag")).to_be_hidden()
    page.get_by_test_id("save").click()
    expect(page.get_by_text("All resources")).to_be_visible()
    context.close()
