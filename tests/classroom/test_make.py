import io
import json
import re

import docx
import pytest

from classroom.sheets import unseal
from scaffolds.engines import EngineError
from scaffolds.engines.built_in.engine import BuiltIn
from scaffolds.make import Held

PASSAGE = "In 1666 a fire destroyed much of London. The summer had been dry, and the houses were not made of stone."
BRIEFS = {
    "simplify": {"passage": PASSAGE, "reading_age": "9", "key_words": "fire"},
    "schedule": {"routine": "coming in to class in the morning", "year": "4"},
    "starters": {"topic": "rivers", "count": "4", "year": "7"},
    "differentiate": {"text": "Explain how a volcano erupts.", "year": "8"},
    "breakdown": {"task": "write an essay about Macbeth"},
}
STREAM = {"Accept": "text/event-stream"}


def hidden(page: str, name: str) -> str:
    return re.search(rf'name="{name}" value="([^"]*)"', page)[1]


def events(answer) -> list[tuple[str, dict]]:
    blocks = [block for block in answer.text.split("\n\n") if block]
    return [(block.split("\n")[0].removeprefix("event: "), json.loads(block.split("\n")[1].removeprefix("data: ")))
            for block in blocks]


def test_every_prompt_is_offered_by_what_comes_out(as_teacher):
    page = as_teacher.get("/make").text
    assert re.findall(r'data-testid="make-([a-z-]+)"', page) == [
        "simplify", "exam-question", "method", "plain-letter", "glossary", "before-the-topic", "word-mat", "digest",
        "starters", "judging", "retelling", "writing-frame", "differentiate", "maths-task", "breakdown",
        "home-to-school", "retrieval", "schedule", "doors", "transitions", "trip", "social-story", "low-demand",
        "strategies", "support-plan", "letter"]


@pytest.mark.parametrize("name", BRIEFS)
def test_every_prompt_makes_a_draft_with_a_measured_reading_age(as_teacher, name):
    answer = as_teacher.post(f"/make/{name}", data=BRIEFS[name])
    assert answer.status_code == 200
    assert "DRAFT" in answer.text
    assert 'data-testid="reading-age"' in answer.text
    assert "built-in rules" in answer.text


@pytest.mark.parametrize("name", BRIEFS)
def test_the_example_is_made_by_the_pipeline(as_teacher, name):
    answer = as_teacher.get(f"/make/{name}/example")
    assert answer.status_code == 200
    assert "An example." in answer.text


def test_the_source_and_what_was_typed_stay_beside_the_result(as_teacher):
    page = as_teacher.post("/make/simplify", data=BRIEFS["simplify"]).text
    assert page.count("destroyed much of London") >= 2
    assert "asked for 9" in page


@pytest.mark.parametrize(("typed", "said"), [
    ({"passage": ""}, "nothing is here yet"),
    ({"passage": "x" * 100_000}, "100,000"),
    ({"passage": "a\x00b\x00\x01\x02"}, "looks like a file"),
    ({"passage": PASSAGE, "reading_age": "99"}, "Reading ages run from 5 to 17"),
    ({"passage": PASSAGE, "reading_age": "nine"}, "Reading ages run from 5 to 17"),
    ({"passage": "\u200b\u202e"}, "nothing is here yet"),
    ({"passage": "\N{GRINNING FACE}"}, "no words"),
])
def test_bad_input_is_answered_in_a_sentence_and_stays_in_its_box(as_teacher, typed, said):
    answer = as_teacher.post("/make/simplify", data=typed)
    assert answer.status_code == 422
    assert said in answer.text
    kept = typed["passage"][:20].strip("\x00\x01\x02\u200b\u202e") or 'name="passage"'
    assert kept.split("\x00")[0] in answer.text


@pytest.mark.parametrize("year", ["0", "99", "", "four"])
def test_a_year_that_is_none_is_named(as_teacher, year):
    answer = as_teacher.post("/make/schedule", data={"routine": "assembly", "year": year})
    assert answer.status_code == 422
    assert "ears run from 1 to 13" in answer.text
    assert 'value="assembly"' in answer.text


def test_markup_is_shown_as_what_was_typed(as_teacher):
    page = as_teacher.post("/make/breakdown", data={"task": "<script>alert(1)</script> an essay"}).text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_a_prompt_that_is_not_there_is_said(as_teacher):
    answer = as_teacher.post("/make/poem", data={})
    assert answer.status_code == 404
    assert "no approved prompt of that name" in answer.text


class TestDetailsOfAPerson:
    typed = {"task": "help jayden smith dob 04/05/2013 with his essay"}

    def test_nothing_is_made_until_somebody_has_looked(self, as_teacher):
        answer = as_teacher.post("/make/breakdown", data=self.typed)
        assert answer.status_code == 422
        assert "details" in answer.text
        assert "04/05/2013" in answer.text
        assert 'data-testid="result"' not in answer.text

    def test_a_person_can_say_that_it_is_nobodys(self, as_teacher):
        answer = as_teacher.post("/make/breakdown", data={**self.typed, "not_a_person": "1"})
        assert answer.status_code == 200
        assert 'data-testid="result"' in answer.text


class TestStages:
    def test_they_come_as_they_happen_and_end_in_the_result(self, as_teacher):
        answer = as_teacher.post("/make/breakdown", data=BRIEFS["breakdown"], headers=STREAM)
        assert answer.mimetype == "text/event-stream"
        told = events(answer)
        assert [name for name, _ in told] == ["stage"] * (len(told) - 1) + ["result"]
        assert [data["name"] for name, data in told if name == "stage"] == ["checking", "asked", "measuring", "done"]
        assert "Macbeth" in told[-1][1]["html"]

    def test_bad_input_comes_back_as_the_form(self, as_teacher):
        answer = as_teacher.post("/make/breakdown", data={"task": ""}, headers=STREAM)
        assert answer.status_code == 422
        assert answer.text.lstrip().startswith(("{#", "<form"))

    @pytest.mark.parametrize("fault", [Held("A check failed."), EngineError("It said no."), KeyError("secret words")])
    def test_a_fault_ends_in_the_form_with_what_was_typed(self, as_teacher, monkeypatch, caplog, fault):
        def answer(*_):
            raise fault

        monkeypatch.setattr(BuiltIn, "answer", answer)
        name, data = events(as_teacher.post("/make/breakdown", data=BRIEFS["breakdown"], headers=STREAM))[-1]
        assert name == "held"
        assert "write an essay about Macbeth" in data["html"]
        assert "secret words" not in data["html"] + caplog.text

    def test_the_same_fault_without_script_is_a_page(self, as_teacher, monkeypatch):
        def answer(*_):
            raise EngineError("The check failed.")

        monkeypatch.setattr(BuiltIn, "answer", answer)
        page = as_teacher.post("/make/breakdown", data=BRIEFS["breakdown"])
        assert page.status_code == 422
        assert "The check failed." in page.text
        assert "write an essay about Macbeth" in page.text


class TestChangedWords:
    @pytest.fixture
    def made(self, as_teacher):
        return as_teacher.post("/make/simplify", data=BRIEFS["simplify"]).text

    def test_they_are_measured_again_and_losses_are_told(self, as_teacher, made):
        answer = as_teacher.post("/make/simplify/words", data={
            "scaffold": hidden(made, "scaffold"), "part-0": "A fire burned much of London."})
        assert answer.status_code == 200
        assert "Changed by hand" in answer.text
        assert "1666" in answer.text  # told as lost

    @pytest.mark.parametrize("words", ["", "   ", "\x00"])
    def test_nothing_left_is_refused_and_the_result_stays(self, as_teacher, made, words):
        answer = as_teacher.post("/make/simplify/words", data={"scaffold": hidden(made, "scaffold"), "part-0": words})
        assert answer.status_code == 422
        assert "no words left" in answer.text
        assert "London" in answer.text

    def test_a_step_that_was_emptied_is_taken_out(self, as_teacher):
        made = as_teacher.post("/make/breakdown", data=BRIEFS["breakdown"]).text
        count = made.count('id="part-')
        answer = as_teacher.post("/make/breakdown/words", data={"scaffold": hidden(made, "scaffold"), "part-0": ""})
        assert answer.text.count('id="part-') == count - 1

    @pytest.mark.parametrize("sealed", ["", "nonsense", "e30.abc"])
    def test_what_this_site_did_not_seal_is_refused(self, as_teacher, sealed):
        answer = as_teacher.post("/make/simplify/words", data={"scaffold": sealed, "part-0": "My words."})
        assert answer.status_code == 400
        assert "My words." in answer.text


class TestWord:
    def paragraphs(self, answer) -> str:
        return "\n".join(p.text for p in docx.Document(io.BytesIO(answer.data)).paragraphs)

    @pytest.mark.parametrize("name", BRIEFS)
    def test_each_kind_opens_again_in_word(self, as_teacher, name):
        made = as_teacher.post(f"/make/{name}", data=BRIEFS[name]).text
        form = {"scaffold": hidden(made, "scaffold"), "title": "For Friday"}
        answer = as_teacher.post(f"/make/{name}/word", data=form)
        assert answer.headers["Content-Disposition"] == "attachment; filename=For-Friday.docx"
        document = docx.Document(io.BytesIO(answer.data))
        assert "Reading age" in document.sections[0].footer.paragraphs[0].text
        assert document.core_properties.language == "en-GB"

    def test_it_says_draft_until_somebody_has_read_it(self, as_teacher):
        made = as_teacher.post("/make/simplify", data=BRIEFS["simplify"]).text
        form = {"scaffold": hidden(made, "scaffold")}
        assert "DRAFT" in self.paragraphs(as_teacher.post("/make/simplify/word", data=form))
        assert "DRAFT" not in self.paragraphs(as_teacher.post("/make/simplify/word", data={**form, "reviewed": "1"}))

    def test_each_picture_has_its_words(self, as_teacher):
        made = as_teacher.post("/make/schedule", data=BRIEFS["schedule"]).text
        answer = as_teacher.post("/make/schedule/word", data={"scaffold": hidden(made, "scaffold")})
        pictures = docx.Document(io.BytesIO(answer.data)).element.xpath("//wp:docPr")
        assert pictures
        assert all(picture.get("descr") for picture in pictures)

    def test_learner_copies_carry_no_level(self, as_teacher):
        made = as_teacher.post("/make/differentiate", data=BRIEFS["differentiate"]).text
        form = {"scaffold": hidden(made, "scaffold")}
        words = self.paragraphs(as_teacher.post("/make/differentiate/word", data=form))
        assert "triangle" in words
        assert not re.search(r"two years|below|extended|expected|lower|higher", words, re.IGNORECASE)


def test_a_step_with_new_words_loses_the_picture_and_the_card_of_the_old_ones(as_teacher):
    made = as_teacher.post("/make/schedule", data=BRIEFS["schedule"]).text
    changed = as_teacher.post("/make/schedule/words", data={
        "scaffold": hidden(made, "scaffold"), "part-0": "Wash your hands", "part-1": "Zip, zap, boing"}).text
    assert 'alt="Wash hands"' in changed
    with as_teacher.application.app_context():
        steps = unseal(hidden(changed, "scaffold")).result.steps
    assert [(step.symbol, step.card) for step in steps[:2]] == [("wash hands", None), (None, None)]
    assert steps[2].card
