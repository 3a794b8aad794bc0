"""Every prompt from its form to its sheet, its change form and its files, as a person presses through them."""
import re
from html import unescape

import pytest

from classroom.make.groups import GROUPS
from classroom.sheets import placed
from prompt_library import load
from scaffolds.results import Digest, Kind, Point

PROMPTS = sorted(load())
SHOWN = {"writing-frame": "half", "glossary": "mat", "word-mat": "list"}


def example(name: str) -> dict[str, str]:
    return {**load()[name].example, "not_a_person": "1"}


def sealed(page: str) -> str:
    return re.search(r'name="scaffold" value="([^"]*)"', page)[1]


def sheet(page: str) -> str:
    return unescape(re.sub("<[^>]+>", " ", page[page.index('id="sheet"'):page.index("</article>")]))


def made(client, name: str) -> str:
    """The result page of a prompt's example."""
    answer = client.post(f"/make/{name}", data=example(name))
    assert answer.status_code == 200, name
    return answer.text


def test_every_kind_is_in_one_group():
    assert sorted(kind for kinds in GROUPS.values() for kind in kinds) == sorted(Kind)


@pytest.mark.parametrize("name", PROMPTS)
def test_the_example_comes_out_with_its_drafts_tag_and_a_name_to_save_it_by(as_teacher, name):
    page = made(as_teacher, name)
    assert "DRAFT" in sheet(page)
    assert re.search(r'id="title" name="title" value="[^"]{3,}"', page)


@pytest.mark.parametrize("name", PROMPTS)
def test_it_leaves_as_a_file(as_teacher, name):
    carried = {"scaffold": sealed(made(as_teacher, name)), "title": "A sheet"}
    for file in ("word", "pdf", "paper"):
        answer = as_teacher.post(f"/make/{name}/{file}", data=carried)
        assert answer.status_code == 200, file
        assert len(answer.data) > 2_000, file


@pytest.mark.parametrize("name", [name for name in PROMPTS if load()[name].makes != "schedule"])
def test_a_persons_own_words_are_on_the_sheet(as_teacher, name):
    page = made(as_teacher, name)
    texts = re.findall(r'name="part-0"[^>]*?(?: value="([^"]*)"|>([^<]*)</textarea>)', page)
    text = unescape("".join(texts[0]))
    own = f"Zebra {text}"
    answer = as_teacher.post(f"/make/{name}/words", data={"scaffold": sealed(page), "part-0": own})
    assert answer.status_code == 200
    assert "Zebra" in sheet(answer.text)


@pytest.mark.parametrize("name", SHOWN)
def test_how_it_is_shown_is_one_press(as_teacher, name):
    page = made(as_teacher, name)
    answer = as_teacher.post(f"/make/{name}/words", data={"scaffold": sealed(page), "choice": SHOWN[name]})
    assert re.search(rf'value="{SHOWN[name]}"[^>]*aria-pressed="true"', answer.text)
    assert sheet(answer.text) != sheet(page)


def test_a_meaning_that_a_person_fills_in_is_on_the_sheet(as_teacher):
    typed = {"key_words": "evaporation, flibbet", "year": "5", "comes_out": "A list"}
    page = as_teacher.post("/make/glossary", data=typed).text
    assert "flibbet" not in sheet(page)
    answer = as_teacher.post("/make/glossary/words", data={"scaffold": sealed(page), "meaning-0": "a small lamp"})
    assert "a small lamp" in sheet(answer.text)


@pytest.mark.parametrize("name, typed", [
    ("glossary", {"year": "5", "comes_out": "A list"}), ("retrieval", {"year": "5", "count": "3"}),
    ("low-demand", {"instruction": "Hello there"}), ("strategies", {"area": "Gardening", "count": "3"}),
    ("digest", {"document": "", "sentences": "3", "reading_age": "9"}),
    ("letter", {"purpose": "x", "reading_age": "11"})])
def test_what_cannot_be_made_is_answered_in_a_sentence_with_what_was_typed_still_there(as_teacher, name, typed):
    answer = as_teacher.post(f"/make/{name}", data=typed)
    assert answer.status_code == 422
    assert 'role="alert"' in answer.text


def test_a_strategy_that_lost_a_line_is_not_taken_over(as_teacher):
    page = made(as_teacher, "strategies")
    answer = as_teacher.post("/make/strategies/words", data={"scaffold": sealed(page), "part-0": "One line only"})
    assert answer.status_code == 422
    assert "three lines" in answer.text


def test_each_point_of_a_digest_leads_to_its_sentence_in_the_document(as_teacher):
    page = made(as_teacher, "digest")
    linked = re.findall(r'href="#(place-\d+)"', page)
    assert linked and linked == re.findall(r'<mark id="(place-\d+)"', page)


def test_a_document_is_cut_at_its_points():
    text = "One is here. Two is there.\n\nThree is last."
    point = Point(text="Two.", original="Two is there.", start=13, end=26, paragraph=1)
    cut = placed(text, Digest(title="x", points=(point,), sentences=3).points)
    assert cut == [[("One is here. ", None), ("Two is there.", 1), ("", None)], [("Three is last.", None)]]
