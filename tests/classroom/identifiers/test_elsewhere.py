"""Stand-ins in a document before its words are in a box, in the rows of a batch, in a pack, and in what is saved."""
from tests.classroom.batches.batching import UNIT, carried, number_in, rows_of, start, work
from tests.classroom.identifiers.test_marks import tree
from tests.classroom.make.test_documents import TYPED, boxes, send
from tests.classroom.test_make import hidden
from tests.factories import make_resource

NAMED = "My name is Oluwaseun and I sit with Zainab in 4B. Ring 07700 900123. The river rises in the hills."
ROWS = "title,task\nFirst,write a story\nFor Zainab in 4B,help Zainab in 4B with an essay\n"


def test_a_document_is_shown_with_marks_and_goes_into_the_box_with_stand_ins(as_teacher):
    page = send(as_teacher, NAMED.encode())
    (view,) = tree(page).xpath("//div[@data-testid='document-said']//div[@class='marked-text']")
    assert [one.text for one in view.iter("mark")] == ["Oluwaseun", "Zainab", "07700 900123"]
    waiting = {**TYPED, "document_text": hidden(page.text, "document_text"), "take": "stand-ins"}
    answer = as_teacher.post("/make/simplify/document?field=passage", data=waiting)
    assert boxes(answer.text)["passage"].strip().startswith("My name is Learner")
    assert "[phone number]" in boxes(answer.text)["passage"]
    assert len(tree(answer).xpath("//dl[@data-names]/dt")) == 2


def test_a_batch_marks_each_row_and_one_press_makes_them_with_stand_ins(app, as_teacher, db):
    asked = start(as_teacher, "breakdown", ("tasks.csv", ROWS))
    (view, _title) = tree(asked).xpath("//div[@class='marked-text']")
    assert {one.text for one in view.iter("mark")} == {"Zainab"}
    number = number_in(start(as_teacher, "breakdown", rows=carried(asked), go_on="1", stand_ins="1"))
    assert [row.title for row in rows_of(db, number)] == ["First", "For the learner in 4B"]
    work(app)
    assert [row.state for row in rows_of(db, number)] == ["made", "made"]
    assert "zainab" not in str([row.scaffold for row in rows_of(db, number)]).lower()


def test_a_pack_is_made_with_stand_ins(as_teacher, db):
    unit = {**UNIT, "tasks": "Help Zainab in 4B with an essay.", "part": "steps"}
    assert as_teacher.post("/batches/pack", data=unit).status_code == 422
    number = number_in(as_teacher.post("/batches/pack", data={**unit, "stand_ins": "1"}))
    assert "zainab" not in str([(row.title, row.given) for row in rows_of(db, number)]).lower()


def test_a_result_with_a_name_is_saved_with_a_stand_in_and_is_a_draft(as_teacher):
    sealed = hidden(as_teacher.post("/make/breakdown", data={"task": "write an essay"}).text, "scaffold")
    given = {"scaffold": sealed, "title": "An essay for Zainab in 4B", "reviewed": "1"}
    assert as_teacher.post("/resources", data=given).status_code == 422
    saved = as_teacher.post("/resources", data={**given, "stand_ins": "1"})
    assert saved.status_code == 303
    page = as_teacher.get(saved.location).text
    assert "An essay for the learner in 4B" in page
    assert "DRAFT" in page


def test_words_and_a_name_are_changed_with_stand_ins(as_teacher, teacher, db):
    number = make_resource(db, teacher).id
    typed = {"part-0": "A map for Zainab in 4B"}
    assert as_teacher.post(f"/resources/{number}/words", data=typed).status_code == 422
    assert as_teacher.post(f"/resources/{number}/words", data={**typed, "stand_ins": "1"}).status_code == 303
    renamed = {"title": "Zainab's EHCP", "stand_ins": "1"}
    assert as_teacher.post(f"/resources/{number}/name", data=renamed).status_code == 303
    page = as_teacher.get(f"/resources/{number}").text
    assert "A map for the learner in 4B" in page
    assert "The learner&#39;s EHCP" in page
    assert "Zainab" not in page
