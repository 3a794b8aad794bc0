"""Saving, showing, changing and sharing a resource."""
import re

import pytest
from sqlalchemy import func, select

from classroom.models import Resource, ResourceVersion, now
from scaffolds.receipt import load
from tests.classroom.test_make import BRIEFS, hidden
from tests.factories import make_class, make_resource, make_staff, sign_in


@pytest.fixture
def sealed(as_teacher) -> str:
    return hidden(as_teacher.post("/make/breakdown", data=BRIEFS["breakdown"]).text, "scaffold")


@pytest.fixture
def mine(db, teacher) -> Resource:
    return make_resource(db, teacher, "A story", reviewed_at=now(), reviewed_by_id=teacher.id)


def test_nothing_is_kept_until_it_is_saved(as_teacher, sealed, db):
    assert db.scalar(select(func.count()).select_from(Resource)) == 0


def test_a_saved_result_has_its_receipt_its_prompt_and_who_read_it(as_teacher, sealed, db, teacher):
    answer = as_teacher.post("/resources", data={"scaffold": sealed, "title": " My  essay ", "reviewed": "1"})
    assert answer.status_code == 303
    kept = db.scalar(select(Resource))
    assert (kept.title, kept.kind, kept.prompt, kept.owner_id) == ("My essay", "breakdown", "breakdown", teacher.id)
    assert re.fullmatch("[0-9a-f]{64}", kept.fingerprint)
    assert kept.reviewed_by_id == teacher.id
    page = as_teacher.get(answer.location).text
    assert "DRAFT" not in page
    assert "Reading age" in page


def test_a_form_sent_twice_saves_once(as_teacher, sealed, db):
    for _ in range(2):
        as_teacher.post("/resources", data={"scaffold": sealed, "title": "Essay"})
    assert db.scalar(select(func.count()).select_from(Resource)) == 1


def test_it_is_a_draft_until_somebody_says_they_have_read_it(as_teacher, sealed):
    address = as_teacher.post("/resources", data={"scaffold": sealed}).location
    assert "DRAFT" in as_teacher.get(address).text
    as_teacher.post(f"{address}/read", data={"reviewed": "1"})
    assert "DRAFT" not in as_teacher.get(address).text
    as_teacher.post(f"{address}/read", data={})
    assert "DRAFT" in as_teacher.get(address).text


def test_a_title_with_a_persons_details_is_asked_about_before_it_is_kept(as_teacher, sealed, db):
    answer = as_teacher.post("/resources", data={"scaffold": sealed, "title": "For the learner born 04/05/2013"})
    assert answer.status_code == 422
    assert "04/05/2013" in answer.text
    assert db.scalar(select(func.count()).select_from(Resource)) == 0
    again = as_teacher.post("/resources", data={"scaffold": sealed, "title": "x", "not_a_person": "1"})
    assert again.status_code == 303


def test_what_was_not_sealed_here_is_not_saved(as_teacher, db):
    answer = as_teacher.post("/resources", data={"scaffold": "forged", "title": "Mine"})
    assert answer.status_code == 400
    assert "Mine" in answer.text


OWN = (("GET", ""), ("POST", "/read"), ("POST", "/word"), ("POST", "/remove"), ("POST", "/words"), ("POST", "/name"),
       ("POST", "/copy"), ("POST", "/share"), ("GET", "/versions"), ("GET", "/tablets"), ("POST", "/web-page"))


def test_another_teachers_resource_is_not_there(db, as_teacher):
    theirs = make_resource(db, make_staff(db), reviewed_at=now())
    for method, end in OWN:
        assert as_teacher.open(f"/resources/{theirs.id}{end}", method=method).status_code == 404, end


def test_what_is_in_the_bin_is_not_there(db, as_teacher, teacher):
    binned = make_resource(db, teacher, binned_at=now())
    for method, end in OWN:
        assert as_teacher.open(f"/resources/{binned.id}{end}", method=method).status_code == 404, end


def test_what_is_shared_can_be_read_and_copied_by_other_staff_and_nothing_more(app, db, as_teacher, mine):
    other = sign_in(app.test_client(), make_staff(db))
    address = f"/resources/{mine.id}"
    assert other.get(address).status_code == 404
    as_teacher.post(f"{address}/share", data={"shared": "1"})
    page = other.get(address).text
    assert "Shared by Teacher" in page
    assert "Change the words" not in page
    assert other.post(f"{address}/word").status_code == 200
    for end in ("/read", "/words", "/name", "/remove", "/share", "/tablets"):
        assert other.post(f"{address}{end}").status_code == 404, end
    copied = other.post(f"{address}/copy")
    assert "DRAFT" in other.get(copied.location).text
    as_teacher.post(f"{address}/share", data={})
    assert other.get(address).status_code == 404


def test_a_draft_stays_its_owners_alone_whatever_was_ticked(app, db, as_teacher, mine):
    other = sign_in(app.test_client(), make_staff(db))
    as_teacher.post(f"/resources/{mine.id}/share", data={"shared": "1"})
    as_teacher.post(f"/resources/{mine.id}/read", data={})
    assert other.get(f"/resources/{mine.id}").status_code == 404
    assert "A story" not in other.get("/resources?whose=shared").text


def test_changed_words_are_measured_kept_as_a_version_and_a_draft_again(as_teacher, db, mine):
    address = f"/resources/{mine.id}"
    answer = as_teacher.post(f"{address}/words", data={"part-0": "A heading at the top of the page"})
    assert answer.status_code == 303
    page = as_teacher.get(address).text
    assert "A heading at the top" in page
    assert "DRAFT" in page
    old = db.scalar(select(ResourceVersion))
    assert (old.number, old.change) == (1, "Words changed")
    assert load(old.scaffold).result.steps[0].text == "The title on the page"


def test_words_that_would_leave_nothing_are_refused_and_what_was_typed_is_kept(as_teacher, db, mine):
    answer = as_teacher.post(f"/resources/{mine.id}/words", data={"part-0": "  "})
    assert answer.status_code == 422
    assert "no words left" in answer.text
    assert db.scalar(select(func.count()).select_from(ResourceVersion)) == 0


def test_a_persons_details_in_changed_words_are_asked_about_first(as_teacher, db, mine):
    typed = {"part-0": "Ring 07700 900123 about the title"}
    answer = as_teacher.post(f"/resources/{mine.id}/words", data=typed)
    assert answer.status_code == 422
    assert 'value="Ring 07700 900123' in answer.text
    assert db.scalar(select(func.count()).select_from(ResourceVersion)) == 0
    assert as_teacher.post(f"/resources/{mine.id}/words", data={**typed, "not_a_person": "1"}).status_code == 303


def test_the_same_words_make_no_version(as_teacher, db, mine):
    as_teacher.post(f"/resources/{mine.id}/words", data={"part-0": "The title on the page"})
    assert db.scalar(select(func.count()).select_from(ResourceVersion)) == 0


def test_a_version_is_compared_with_now_and_brought_back(as_teacher, db, mine):
    address = f"/resources/{mine.id}"
    as_teacher.post(f"{address}/words", data={"part-0": "The heading on the page"})
    page = as_teacher.get(f"{address}/versions/1").text
    assert "<del><span class=\"unseen\">Taken out: </span>title<" in page
    assert "<ins><span class=\"unseen\">Put in: </span>heading<" in page
    as_teacher.post(f"{address}/versions/1/back")
    assert "The title on the page" in as_teacher.get(address).text
    listed = as_teacher.get(f"{address}/versions").text
    assert "Version 2" in listed
    assert "Version 1 brought back" in listed
    assert as_teacher.get(f"{address}/versions/9").status_code == 404


def test_a_name_and_a_folder_can_be_given(as_teacher, db, mine):
    as_teacher.post(f"/resources/{mine.id}/name", data={"title": " Rivers  booklet", "folder": "Year 8"})
    db.refresh(mine)
    assert (mine.title, mine.folder) == ("Rivers booklet", "Year 8")
    assert "rivers booklet" in mine.words
    asked = as_teacher.post(f"/resources/{mine.id}/name", data={"title": "Born 04/05/2013", "folder": "Year 8"})
    assert asked.status_code == 422
    db.refresh(mine)
    assert mine.title == "Rivers booklet"


def test_it_opens_on_the_tablets_of_an_open_class(as_teacher, client, db, teacher, mine):
    address = f"/resources/{mine.id}/tablets"
    assert "No class is open now" in as_teacher.get(address).text
    opened = make_class(db, teacher)
    assert as_teacher.post(address, data={"code": opened.code}).status_code == 303
    page = as_teacher.get(address).text
    assert f"/read/{opened.code}/{mine.id}" in page
    assert "<svg" in page
    assert client.get(f"/read/{opened.code}/{mine.id}").status_code == 200
    as_teacher.post(f"/resources/{mine.id}/remove")
    assert client.get(f"/read/{opened.code}/{mine.id}").status_code == 404


def test_a_draft_is_put_on_no_tablet(as_teacher, db, teacher):
    draft, opened = make_resource(db, teacher), make_class(db, teacher)
    assert "a class can open only what somebody has read" in as_teacher.get(f"/resources/{draft.id}/tablets").text
    assert as_teacher.post(f"/resources/{draft.id}/tablets", data={"code": opened.code}).status_code == 400
