"""The routes of /make/simplify, with the pages they answer. (The client checks each page it is given.)"""
import re

import pytest
from lxml import html

PASSAGE = (
    "Subsequently, the council constructed a significant bridge. The bridge, which was constructed primarily of "
    "timber, obtained an ordinary name. It did not collapse in 1953, and in general people were pleased.")


def made(client, **fields):
    response = client.post("/make/simplify", data={"passage": PASSAGE, "reading_age": "7"} | fields)
    assert response.status_code == 200, response.text
    return html.document_fromstring(response.text)


def sheet(page) -> str:
    return " ".join(page.get_element_by_id("sheet").text_content().split())


def sealed(page) -> str:
    return page.xpath("//form[@id='put-back']/input[@name='scaffold']/@value")[0]


def test_measuring_answers_a_part_for_script_and_the_page_without(as_teacher):
    part = as_teacher.post("/make/simplify/measure", data={"passage": PASSAGE}, headers={"HX-Request": "true"})
    assert "Reading age about" in part.text
    assert 'hx-swap-oob="innerHTML"' in part.text
    page = as_teacher.post("/make/simplify/measure", data={"passage": PASSAGE, "key_words": "bridge"})
    assert "Reading age about" in page.text
    box = html.document_fromstring(page.text).get_element_by_id("key_words")
    assert box.get("value") == "bridge"


def test_a_passage_in_another_language_is_not_rated_and_why_is_said(as_teacher):
    french = "Le chat dort dans le jardin avec les oiseaux et la plume de ma tante est sur le bureau de mon oncle."
    part = as_teacher.post("/make/simplify/measure", data={"passage": french}, headers={"HX-Request": "true"})
    assert "not rated" in part.text
    assert "words were rated" not in part.text


def test_a_pressed_chip_is_kept_without_script(as_teacher):
    page = made(as_teacher, lock="timber")
    assert "timber" in sheet(page)


def test_a_change_is_put_back_and_measured_again(as_teacher):
    page = made(as_teacher)
    number = next(n for n, item in enumerate(page.xpath("//ul[@class='change-list']/li[button]"))
                  if item.xpath(".//del")[0].text == "timber")
    answer = as_teacher.post("/make/simplify/put-back", data={"scaffold": sealed(page), "change": str(number)})
    assert answer.status_code == 200
    assert "“timber” is back. Measured again: reading age about" in answer.text
    assert "timber" in sheet(html.document_fromstring(answer.text))


def test_a_change_whose_place_is_gone_is_refused_and_nothing_is_changed(as_teacher):
    page = made(as_teacher)
    written = as_teacher.post("/make/simplify/words", data={"scaffold": sealed(page), "part-0": "A bridge fell."})
    mine = html.document_fromstring(written.text)
    answer = as_teacher.post("/make/simplify/put-back", data={"scaffold": sealed(mine), "change": "0"})
    assert answer.status_code == 422
    assert "changed by hand since" in answer.text
    assert "A bridge fell." in sheet(html.document_fromstring(answer.text))


def test_a_lost_number_is_listed_and_its_sentence_comes_back(as_teacher):
    page = made(as_teacher)
    text = re.sub(r" in 1953", "", page.xpath("//textarea[@name='part-0']")[0].text.strip())
    without = html.document_fromstring(
        as_teacher.post("/make/simplify/words", data={"scaffold": sealed(page), "part-0": text}).text)
    losses = without.xpath("//section[@class='losses']//li")
    assert "1953" in losses[0].text_content()
    number = losses[0].xpath(".//button/@value")[0]
    answer = as_teacher.post("/make/simplify/put-back", data={"scaffold": sealed(without), "loss": number})
    back = html.document_fromstring(answer.text)
    assert "It did not collapse in 1953, and in general people were pleased." in sheet(back)
    assert not back.xpath("//section[@class='losses']")


@pytest.mark.parametrize("fields", [{}, {"change": "999"}, {"change": "-1"}, {"loss": "99"}, {"change": "x"}])
def test_a_change_that_is_not_there_is_a_wrong_request(as_teacher, fields):
    page = made(as_teacher)
    answer = as_teacher.post("/make/simplify/put-back", data={"scaffold": sealed(page), **fields})
    assert answer.status_code == 400


def test_the_original_stands_first_nothing_is_chosen_yet_and_a_made_text_says_what_was(as_teacher):
    def chosen(page):
        return page.xpath("//input[@name='comes_out'][@checked]/@value")

    opened = html.document_fromstring(as_teacher.get("/make/simplify").text)
    assert chosen(opened) == []
    assert opened.xpath("//input[@name='comes_out']/@value")[0] == "The original, with support"
    simpler = made(as_teacher, comes_out="Simpler words and sentences")
    assert chosen(simpler) == ["Simpler words and sentences"]


def test_the_original_comes_with_its_words_and_meanings(as_teacher):
    page = made(as_teacher, comes_out="The original, with support")
    assert PASSAGE in sheet(page)
    assert "the original's, every one" in page.text_content()
    assert "obtained" in page.xpath("//dl[@class='glossary']")[0].text_content()


def test_a_meaning_that_is_filled_in_goes_on_the_sheet(as_teacher):
    page = made(as_teacher, comes_out="The original, with support", key_words="timber")
    words = [label.text for label in page.xpath("//details[contains(@class, 'unexplained')]//label")]
    assert words[0] == "timber"
    answer = as_teacher.post("/make/simplify/words", data={
        "scaffold": page.xpath("//form[@id='meanings']/input/@value")[0],
        "meaning-0": "wood that is cut to build with"})
    assert "wood that is cut to build with" in sheet(html.document_fromstring(answer.text))


def test_several_ages_stand_side_by_side_and_each_opens_as_its_own(as_teacher):
    page = made(as_teacher, **{"also-1": "11"})
    sections = page.xpath("//div[@class='several']/section")
    assert [section.xpath("./h3")[0].text for section in sections] == ["Reading age 7", "Reading age 11"]
    opened = as_teacher.post("/make/simplify/open", data={"scaffold": sections[1].xpath(".//input/@value")[0]})
    assert "asked for 11" in opened.text
    assert html.document_fromstring(opened.text).get_element_by_id("reviewed") is not None


def test_two_ages_with_the_same_words_say_so(as_teacher):
    page = made(as_teacher, passage="The cat sat on the mat. " * 6, **{"also-1": "11"})
    first, second = page.xpath("//div[@class='several']/section")
    assert "The same words as for 11" in first.text_content()
    assert "The same words" not in second.text_content()


def test_a_further_age_that_cannot_be_is_said_and_nothing_typed_is_lost(as_teacher):
    answer = as_teacher.post("/make/simplify", data={"passage": PASSAGE, "reading_age": "9", "also-1": "40"})
    assert answer.status_code == 422
    assert html.document_fromstring(answer.text).get_element_by_id("also-1").get("aria-invalid") == "true"
    assert PASSAGE in answer.text
