"""A document into a passage, a result onto the clipboard, and a pack from one page to its zip."""
import zipfile

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.test_every_page import UNFOLD, look_over

PASSAGE = "A river wears away its banks, which is called erosion. In 1953 the sea broke over the coast of England."


@pytest.mark.browser
def test_a_document_fills_the_box_beside_what_was_typed_and_is_made(signed_in: Page) -> None:
    page = signed_in
    page.goto("/make/simplify")
    page.locator("#key_words").fill("erosion")
    page.locator(".from-document summary").click()
    note = f"Ring the learner's home on 07700 900123. {PASSAGE}".encode()
    page.locator("#document-passage").set_input_files({"name": "note.txt", "mimeType": "text/plain", "buffer": note})
    page.get_by_test_id("use-document").click()
    expect(page.get_by_test_id("document-said")).to_be_focused()
    page.evaluate(UNFOLD)
    look_over(page)
    page.get_by_test_id("take-masked").click()
    expect(page.locator("#passage")).to_have_value(f"Ring the learner's home on [phone number]. {PASSAGE}")
    expect(page.locator("#key_words")).to_have_value("erosion")
    # A file that is still chosen does not travel with the words.
    page.evaluate(UNFOLD)
    large = {"name": "b.pdf", "mimeType": "application/pdf", "buffer": b"x" * 3_000_000}
    page.locator("#document-passage").set_input_files(large)
    page.get_by_test_id("generate").click()
    expect(page.get_by_test_id("result")).to_be_visible(timeout=20_000)


@pytest.mark.browser
def test_copy_takes_the_sheet_as_rich_words_and_as_plain_ones(signed_in: Page, context: BrowserContext) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = signed_in
    page.goto("/resources/2")
    page.locator("[data-copy]").click()
    expect(page.locator("[data-said]")).to_have_text("Copied.")
    copied = page.evaluate("""async () => {
        const [item] = await navigator.clipboard.read();
        return [await (await item.getType("text/html")).text(), await (await item.getType("text/plain")).text()];
    }""")
    for words in copied:
        assert "Reading age, as measured" in words
        assert "OpenMoji" in words
    assert "<li>" in copied[0]


@pytest.mark.browser
def test_where_copying_is_not_allowed_the_sheet_is_selected(signed_in: Page) -> None:
    page = signed_in
    page.goto("/resources/2")
    page.evaluate("() => { navigator.clipboard.write = () => Promise.reject(new Error('not allowed')); }")
    page.locator("[data-copy]").click()
    expect(page.locator("[data-said]")).to_contain_text("Ctrl and C")
    assert "Reading age, as measured" in page.evaluate("getSelection().toString()")


@pytest.mark.browser
def test_a_pack_is_made_while_it_is_looked_at_and_leaves_as_a_zip(signed_in: Page, tmp_path) -> None:
    page = signed_in
    page.goto("/batches/pack")
    page.locator("#topic").fill("Rivers")
    page.locator("#year").select_option("8")
    page.locator("#tasks").fill("Explain how a river erodes its banks.")
    page.get_by_test_id("start").click()
    expect(page.get_by_test_id("how-far")).to_contain_text("Done: 4 of 4 made.", timeout=20_000)
    look_over(page)
    with page.expect_download() as download:
        page.get_by_test_id("zip").click()
    download.value.save_as(tmp_path / "pack.zip")
    assert "index.csv" in zipfile.ZipFile(tmp_path / "pack.zip").namelist()


@pytest.mark.browser
def test_words_are_changed_compared_and_binned_with_undo(signed_in: Page) -> None:
    page = signed_in
    page.goto("/resources/1")
    page.get_by_test_id("copy-resource").click()
    page.evaluate(UNFOLD)
    page.locator("#part-0").fill("The towns had grown. The water was not clean.")
    look_over(page)
    page.get_by_test_id("use-words").click()
    expect(page.get_by_text("Your words are in it")).to_be_visible()
    page.get_by_test_id("versions").click()
    page.get_by_role("link", name="Version 1").click()
    expect(page.get_by_test_id("diff").locator("ins").first).to_be_visible()
    look_over(page)
    page.get_by_test_id("bring-back").click()
    expect(page.get_by_text("Version 1 is back")).to_be_visible()
    page.get_by_test_id("bin").click()
    expect(page.get_by_test_id("undo")).to_be_visible()
    look_over(page)
    page.get_by_test_id("undo").click()
    expect(page.get_by_text("back from the bin")).to_be_visible()
    page.locator("#text").fill("zzz nowhere")
    expect(page.locator("#found")).to_contain_text("Nothing that you can see is like that")
