"""A batch from its file to its zip."""
import csv
import datetime
import io

import pytest
from lxml import html

from classroom.batches import keeping, packs, worker
from classroom.models import Batch, BatchRow, BatchState, Resource, RowState, now
from scaffolds.engines import EngineError
from tests.classroom.batches.batching import TASKS, UNIT, carried, number_in, only, rows_of, start, work, zipped
from tests.classroom.multipart import multipart
from tests.classroom.test_make import hidden
from tests.factories import make_staff, sign_in

NAMED = "task\nwrite a story\nwrite to Oluwaseun Adebayo-Whitfield of 4B on 07700 900123\n"


def test_every_row_is_made_and_leaves_as_a_zip(app, as_teacher, db):
    number = number_in(start(as_teacher, "breakdown", ("tasks.csv", TASKS), title="Year 8"))
    assert "0 of 3 gone through" in as_teacher.get(f"/batches/{number}").text
    work(app)
    page = as_teacher.get(f"/batches/{number}").text
    assert "Done: 3 of 3 made." in page
    assert "Reading age" in as_teacher.get(f"/batches/{number}/rows/3").text
    files = zipped(as_teacher.post(f"/batches/{number}/zip"))
    assert {"First.docx", "Second.html", "Third.txt", "index.csv"} <= set(files)
    assert b"DRAFT" in files["First.txt"]


def test_a_pack_is_called_by_its_topic_with_the_capitals_of_names():
    unit = packs.Unit("the industrial revolution", "8", key_words="factories")
    assert unit.called == "The Industrial Revolution"
    assert packs.Unit("rivers", "8").called == "Rivers"


def test_a_packs_passage_can_come_from_a_document_and_all_else_that_was_typed_is_kept(as_teacher):
    story = b"The river rises in the hills. It runs to the sea."
    sent = {**UNIT, "part": "mat", "document-passage": ("river.txt", story)}
    page = as_teacher.post("/batches/pack/document", **multipart(sent))
    form = html.document_fromstring(page.text).xpath("//form[.//textarea[@name='passage']]")[0]
    typed = dict(form.form_values())
    assert page.status_code == 200
    assert typed["passage"].strip() == story.decode()
    assert {name: typed[name] for name in ("topic", "year", "routine")} == {
        name: UNIT[name] for name in ("topic", "year", "routine")}
    assert form.xpath(".//input[@name='part'][@checked]/@value") == ["mat"]


def test_a_document_that_cannot_be_read_leaves_a_packs_passage_as_it_was(as_teacher):
    sent = {**UNIT, "document-passage": ("river.png", b"\x89PNG" + b"\0" * 30)}
    page = as_teacher.post("/batches/pack/document", **multipart(sent))
    assert page.status_code == 422
    assert "picture" in page.text and UNIT["passage"] in page.text


def test_people_in_a_packs_document_are_said_before_its_words_are_in_the_box(as_teacher):
    named = b"My name is Oluwaseun Adebayo-Whitfield and I am in 4B. Ring 07700 900123. The river rises in the hills."
    page = as_teacher.post("/batches/pack/document", **multipart({**UNIT, "document-passage": ("plan.txt", named)}))
    waiting = {**UNIT, "document_text": hidden(page.text, "document_text"), "take": "masked"}
    assert "Phone number: 1 time" in page.text and UNIT["passage"] in page.text
    taken = as_teacher.post("/batches/pack/document", data=waiting).text
    assert "[phone number]" in taken and "07700" not in taken


def test_what_was_put_in_goes_as_soon_as_its_row_is_made(app, as_teacher, db):
    number = number_in(start(as_teacher, "breakdown", ("tasks.csv", TASKS)))
    assert [row.given["task"] for row in rows_of(db, number)] == ["write a story", "tidy my room", "revise for a test"]
    app.extensions["batches"].make_one_of_each()
    assert [bool(row.given) for row in rows_of(db, number)] == [False, True, True]


def test_rows_that_cannot_be_made_say_why_by_their_number_and_the_others_are(app, as_teacher, db):
    number = number_in(start(as_teacher, "breakdown", ("t.csv", "task,detail\nwrite a story,3\nwrite,99\n,2\n")))
    work(app)
    assert [row.state for row in rows_of(db, number)] == [RowState.MADE, RowState.NOT_MADE, RowState.NOT_MADE]
    page = as_teacher.get(f"/batches/{number}").text
    assert "whole number from 1 to 5" in page
    assert "1 of 3 made" in page


def test_a_row_that_names_a_person_is_said_by_its_number_before_anything_is_kept(app, as_teacher, db):
    answer = start(as_teacher, "breakdown", ("t.csv", NAMED))
    assert answer.status_code == 200
    assert "Row 3: " in answer.text
    assert "Oluwaseun" in answer.text
    assert db.query(Batch).count() == 0


def test_going_on_leaves_such_rows_out_and_keeps_nothing_of_them(app, as_teacher, db, config):
    answer = start(as_teacher, "breakdown", ("t.csv", NAMED))
    number = number_in(start(as_teacher, "breakdown", rows=carried(answer), go_on="1"))
    work(app)
    made, left_out = rows_of(db, number)
    assert made.state is RowState.MADE
    assert (left_out.number, left_out.state, left_out.title, left_out.given) == (3, RowState.NOT_MADE, "", {})
    assert "name" in left_out.fault
    assert "Oluwaseun" not in left_out.fault
    kept = b"".join(path.read_bytes() for path in config.data.glob("handrail.db*"))
    assert b"Oluwaseun" not in kept
    assert b"900123" not in kept


def test_a_person_can_say_that_they_are_nobodys_details(app, as_teacher, db):
    answer = start(as_teacher, "breakdown", ("t.csv", NAMED))
    number = number_in(start(
        as_teacher, "breakdown", rows=carried(answer), go_on="1", not_a_person="1"))
    work(app)
    assert [row.state for row in rows_of(db, number)] == [RowState.MADE, RowState.MADE]


@pytest.mark.parametrize("carried", ["nonsense", "[1]", '[["x", "", {}, ""]]', "{}", '[[1, "", [], ""]]'])
def test_what_a_page_carried_and_was_changed_is_refused(as_teacher, db, carried):
    answer = start(as_teacher, "breakdown", rows=carried, go_on="1")
    assert answer.status_code in (400, 422)
    assert db.query(Batch).count() == 0


def test_where_nothing_can_be_made_nothing_is_started(as_teacher, db):
    for files, said in (((), "No file is chosen yet"), ((("t.csv", "task\n"),), "no row in this"),
                        ((("t.csv", "task,detail\nwrite,77\n"),), "Row 2: ")):
        answer = start(as_teacher, "breakdown", *files)
        assert answer.status_code == 422
        assert said in answer.text
    assert db.query(Batch).count() == 0


def test_texts_are_made_with_what_holds_for_every_row(app, as_teacher, db):
    number = number_in(start(
        as_teacher, "simplify", ("sea.txt", "The sea is deep and wide and it is cold in the north."),
        ("hill.txt", "The hills are high and the snow stays on them for months."), reading_age="8"))
    work(app)
    rows = rows_of(db, number)
    assert [(row.title, row.state) for row in rows] == [("sea", RowState.MADE), ("hill", RowState.MADE)]
    assert '"to":8.0' in rows[0].scaffold


def test_it_stops_and_carries_on_where_it_was(app, as_teacher, db):
    number = number_in(start(as_teacher, "breakdown", ("t.csv", TASKS)))
    app.extensions["batches"].make_one_of_each()
    as_teacher.post(f"/batches/{number}/stop")
    work(app)
    assert [row.state for row in rows_of(db, number)].count(RowState.WAITING) == 2
    assert "Stopped: 1 of 3" in as_teacher.get(f"/batches/{number}").text
    as_teacher.post(f"/batches/{number}/carry-on")
    work(app)
    assert only(db).state is BatchState.DONE
    as_teacher.post(f"/batches/{number}/stop")
    assert only(db).state is BatchState.DONE, "what is done stays done"


def test_a_model_that_is_stopped_leaves_its_row_waiting(app, as_teacher, db, monkeypatch):
    class Model:
        name, model, local = "endpoint", "school", False

        def answer(self, brief, repair=None):
            as_teacher.post(f"/batches/{number}/stop")
            raise EngineError("Nobody is waiting for this any more.")

    number = number_in(start(as_teacher, "breakdown", ("t.csv", "task\nwrite a story\n"), engine="endpoint"))
    monkeypatch.setattr(worker.engines, "for_batches", lambda name, stopped: Model())
    work(app)
    row = rows_of(db, number)[0]
    assert (row.state, row.given["task"]) == (RowState.WAITING, "write a story")


def test_a_fault_of_our_own_in_one_row_costs_the_others_nothing(app, as_teacher, db, monkeypatch):
    real = worker.making.make

    def broken(brief, engine):
        if "tidy" in brief.task:
            raise RuntimeError("tidy my room")
        return real(brief, engine)

    monkeypatch.setattr(worker.making, "make", broken)
    number = number_in(start(as_teacher, "breakdown", ("t.csv", TASKS)))
    work(app)
    rows = rows_of(db, number)
    assert [row.state for row in rows] == [RowState.MADE, RowState.NOT_MADE, RowState.MADE]
    assert rows[1].fault == worker.making.BROKE


def test_a_prompt_that_was_changed_meanwhile_is_not_used(app, as_teacher, db):
    number = number_in(start(as_teacher, "breakdown", ("t.csv", TASKS)))
    db.query(BatchRow).filter_by(number=3).update({"fingerprint": "0" * 64})
    db.query(BatchRow).filter_by(number=4).update({"prompt": "no-such"})
    db.commit()
    work(app)
    assert [row.fault[:40] for row in rows_of(db, number)] == [
        "", "The prompt was changed after this was st", "The prompt is not in the library any mor"]


def test_batches_take_turns(app, as_teacher, db):
    numbers = [number_in(start(as_teacher, "breakdown", ("t.csv", TASKS))) for _ in range(2)]
    app.extensions["batches"].make_one_of_each()
    assert [[row.state for row in rows_of(db, number)].count(RowState.MADE) for number in numbers] == [1, 1]


def test_one_person_has_five_at_work_at_most(as_teacher, db):
    for _ in range(5):
        number_in(start(as_teacher, "breakdown", ("t.csv", TASKS)))
    assert "are not finished yet" in start(as_teacher, "breakdown", ("t.csv", TASKS)).text


def test_it_goes_an_hour_after_its_download_or_after_a_week(app, as_teacher, db):
    number = number_in(start(as_teacher, "breakdown", ("t.csv", TASKS)))
    assert (only(db).delete_after - now()).days in (6, 7)
    work(app)
    as_teacher.post(f"/batches/{number}/zip").close()
    assert only(db).delete_after - now() <= datetime.timedelta(hours=1)
    keeping.forget_old(db)
    assert db.query(Batch).count() == 1
    db.query(Batch).update({"delete_after": now() - datetime.timedelta(seconds=1)})
    db.commit()
    app.extensions["batches"].make_one_of_each()
    assert (db.query(Batch).count(), db.query(BatchRow).count()) == (0, 0)


def test_what_was_made_can_be_kept_as_drafts_in_a_folder(app, as_teacher, db):
    number = number_in(start(as_teacher, "breakdown", ("t.csv", TASKS), title="Year 8"))
    work(app)
    as_teacher.post(f"/batches/{number}/keep")
    as_teacher.post(f"/batches/{number}/keep")  # pressed twice
    kept = db.query(Resource).all()
    assert {(one.title, one.folder) for one in kept} == {("First", "Year 8"), ("Second", "Year 8"), ("Third", "Year 8")}
    assert all(one.reviewed_at is None for one in kept)


def test_another_persons_batch_is_not_there(app, as_teacher, db):
    number = number_in(start(as_teacher, "breakdown", ("t.csv", TASKS)))
    other = sign_in(app.test_client(), make_staff(db))
    for method, end in (("GET", ""), ("GET", "/rows/2"), ("POST", "/stop"), ("POST", "/zip"), ("POST", "/remove")):
        assert other.open(f"/batches/{number}{end}", method=method).status_code == 404
    assert as_teacher.post(f"/batches/{number}/remove").status_code == 303
    assert db.query(BatchRow).count() == 0


def test_the_part_that_moves_answers_only_when_it_has_moved(app, as_teacher):
    number = number_in(start(as_teacher, "breakdown", ("t.csv", TASKS)))
    part = {"HX-Request": "true"}
    assert as_teacher.get(f"/batches/{number}?seen=working-0", headers=part).status_code == 204
    app.extensions["batches"].make_one_of_each()
    assert "1 of 3 gone through" in as_teacher.get(f"/batches/{number}?seen=working-0", headers=part).text


def test_a_pack_has_everything_that_a_unit_needs(app, as_teacher, db):
    parts = ["ages", "starters", "schedule", "tasks", "steps"]
    number = number_in(as_teacher.post("/batches/pack", data={**UNIT, "part": parts}))
    work(app)
    rows = rows_of(db, number)
    assert [row.fault for row in rows if row.state is not RowState.MADE] == []
    assert [row.title.removeprefix("Rivers and coasts: ") for row in rows] == [
        "the passage for reading age 10.5", "the passage for reading age 12.5", "the passage for reading age 14.5",
        "sentence starters", "science practical", "task 1 in three versions", "task 2 in three versions",
        "task 3 in three versions", "task 1 in steps", "task 2 in steps", "task 3 in steps"]
    index = zipped(as_teacher.post(f"/batches/{number}/zip"))["index.csv"].decode("utf-8-sig")
    assert len(list(csv.reader(io.StringIO(index)))) == 12


def test_every_part_of_a_pack_can_be_made(app, as_teacher, db):
    parts = [part.name for part in packs.PARTS]
    number = number_in(as_teacher.post("/batches/pack", data={**UNIT, "part": parts}))
    work(app)
    rows = rows_of(db, number)
    assert [row.fault for row in rows if row.state is not RowState.MADE] == []
    assert len(rows) == 20


def test_a_pack_says_what_is_missing_and_loses_nothing(as_teacher, db):
    answer = as_teacher.post("/batches/pack", data={"topic": " ", "year": "", "passage": "Kept words.", "part": "ages"})
    assert answer.status_code == 422
    assert "Say what the unit is about" in answer.text
    assert "Kept words." in answer.text
    assert "Nothing can be made" in as_teacher.post("/batches/pack", data={"topic": "x", "year": "8"}).text
    asked = as_teacher.post("/batches/pack", data={**UNIT, "topic": "For the learner born 04/05/2013", "part": "steps"})
    assert "04/05/2013" in asked.text
    assert db.query(Batch).count() == 0
