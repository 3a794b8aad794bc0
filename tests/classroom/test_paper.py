"""PDF from the pages: what a result and a resource send, and the page where paper is laid out."""
import base64
import io

import pypdf
import pytest

from classroom.models import now
from scaffolds.exports.layouts import LAYOUTS
from scaffolds.receipt import dump
from tests.classroom.test_make import BRIEFS, hidden
from tests.factories import make_resource, make_staff
from tests.pages import PICTURE
from tests.scaffolds.exports.sheets import schedule

FIRST = "Walk in with the class"


def words(answer) -> str:
    assert answer.status_code == 200
    assert answer.mimetype == "application/pdf"
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(answer.data)).pages).split())


@pytest.fixture
def saved(db, teacher):
    made = schedule()
    return make_resource(db, teacher, "Morning", kind=made.result.kind, scaffold=dump(made))


@pytest.mark.parametrize("name", BRIEFS)
def test_every_kind_of_result_is_sent_as_a_pdf_a_draft_until_read(as_teacher, name):
    page = as_teacher.post(f"/make/{name}", data=BRIEFS[name]).text
    assert 'data-testid="export-pdf"' in page
    sealed = hidden(page, "scaffold")
    answer = as_teacher.post(f"/make/{name}/pdf", data={"scaffold": sealed, "title": "Our sheet"})
    assert answer.headers["Content-Disposition"].startswith("attachment; filename=Our-sheet")
    assert "DRAFT" in words(answer)
    read = as_teacher.post(f"/make/{name}/pdf", data={"scaffold": sealed, "title": "Our sheet", "reviewed": "1"})
    assert "DRAFT" not in words(read)
    assert "Reading age, as measured" in words(read)


def test_a_saved_resource_is_a_draft_on_paper_until_read(as_teacher, saved, db):
    assert 'data-testid="export-pdf"' in as_teacher.get(f"/resources/{saved.id}").text
    assert "DRAFT" in words(as_teacher.post(f"/resources/{saved.id}/pdf"))
    saved.reviewed_at = now()
    db.commit()
    assert "DRAFT" not in words(as_teacher.post(f"/resources/{saved.id}/pdf"))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_layout_is_offered_shown_and_sent(as_teacher, saved, layout):
    page = as_teacher.get(f"/resources/{saved.id}/paper?layout={layout}").text
    assert LAYOUTS[layout].title in page
    assert LAYOUTS[layout].about in page
    assert f'value="{layout}" aria-describedby="about-{layout}" checked' in page
    shown = page.split(PICTURE)[1:]
    assert shown
    assert all(base64.b64decode(picture.split('"')[0]).startswith(b"\x89PNG") for picture in shown)
    answer = as_teacher.post(f"/resources/{saved.id}/pdf", data={"layout": layout})
    assert f"Morning-{layout}.pdf" in answer.headers["Content-Disposition"]
    assert "Coming into school" in words(answer)


def test_times_and_the_colour_of_the_page_are_a_choice(as_teacher, saved):
    address = f"/resources/{saved.id}/pdf"
    assert "10 min" in words(as_teacher.post(address))
    plain = as_teacher.post(address, data={"no_times": "1", "off_white": "1"})
    assert " min" not in words(plain)
    assert len(plain.data) != len(as_teacher.post(address, data={"no_times": "1"}).data)
    page = as_teacher.get(f"/resources/{saved.id}/paper?no_times=1").text
    assert 'name="no_times" value="1" checked' in page
    assert 'name="off_white" value="1">' in page


@pytest.mark.parametrize("layout", ["", "nothing-like-it", "../page", "cards-3"])
def test_a_layout_that_there_is_not_is_the_usual_one(as_teacher, saved, layout):
    assert FIRST in words(as_teacher.post(f"/resources/{saved.id}/pdf", data={"layout": layout}))
    assert as_teacher.get(f"/resources/{saved.id}/paper", query_string={"layout": layout}).status_code == 200


def test_an_unsaved_result_is_laid_out_without_being_kept(as_teacher):
    sealed = hidden(as_teacher.post("/make/schedule", data=BRIEFS["schedule"]).text, "scaffold")
    page = as_teacher.post("/make/schedule/paper", data={"scaffold": sealed, "title": "Ours", "reviewed": "1"}).text
    assert "Ours: on paper" in page
    assert hidden(page, "scaffold") == sealed
    assert hidden(page, "reviewed") == "1"
    part = as_teacher.post("/make/schedule/paper", data={"scaffold": sealed, "layout": "cards-4"},
                           headers={"HX-Request": "true"}).text
    assert "<html" not in part
    assert "Cards, 4 a page" in part
    assert PICTURE in part


def test_other_kinds_have_one_layout_and_the_colour_to_choose(as_teacher, db, teacher):
    page = as_teacher.get(f"/resources/{make_resource(db, teacher).id}/paper").text
    assert 'name="layout"' not in page
    assert 'name="off_white"' in page


def test_paper_that_was_not_sealed_here_or_is_anothers_is_refused(as_teacher, db):
    assert as_teacher.post("/make/schedule/pdf", data={"scaffold": "forged"}).status_code == 400
    assert as_teacher.post("/make/schedule/paper", data={"scaffold": "forged"}).status_code == 400
    theirs = make_resource(db, make_staff(db))
    assert as_teacher.post(f"/resources/{theirs.id}/pdf").status_code == 404
    assert as_teacher.get(f"/resources/{theirs.id}/paper").status_code == 404


def test_a_file_is_named_for_any_machine(as_teacher, db, teacher):
    made = make_resource(db, teacher, 'Year 3: "coats" / bags\r\nX-Bad: 1')
    answer = as_teacher.post(f"/resources/{made.id}/pdf")
    assert answer.headers["Content-Disposition"].endswith("filename=Year-3---coats----bags-X-Bad--1.pdf")
    assert "X-Bad" not in answer.headers
