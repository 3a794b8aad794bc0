import pytest

from classroom.models import now
from scaffolds.results import Kind
from tests.classroom.test_learner_words import pushing, words
from tests.factories import make_class, make_resource, make_staff


@pytest.fixture
def opened(db, teacher):
    return make_class(db, teacher)


@pytest.fixture
def resource(db, teacher):
    return make_resource(db, teacher, title="Planning a story", reviewed_at=now(), reviewed_by_id=teacher.id)


def share(browser, opened, resource):
    return browser.post(f"/classes/{opened.code}/share", data={"resource": resource.id})


def test_a_teacher_puts_a_resource_on_a_class_and_a_learner_reads_it(as_teacher, client, opened, resource):
    assert "Planning a story" in as_teacher.get(f"/classes/{opened.code}").text
    assert share(as_teacher, opened, resource).status_code == 303
    path = f"/read/{opened.code}/{resource.id}"
    assert path in as_teacher.get(f"/classes/{opened.code}").text
    page = client.get(path)
    assert "Planning a story" in page.text and "The title on the page" in page.text
    assert "Set-Cookie" not in page.headers


def test_its_foot_says_what_was_measured_as_on_paper(as_teacher, client, opened, resource):
    share(as_teacher, opened, resource)
    assert "Reading age, as measured: about 7 to 9." in client.get(f"/read/{opened.code}/{resource.id}").text


def test_the_page_pushes_nobody(as_teacher, client, opened, resource):
    share(as_teacher, opened, resource)
    page = client.get(f"/read/{opened.code}/{resource.id}").text
    assert pushing([text for text in words(page) if text != "Write the title."]) == []


def test_taken_off_it_is_gone(as_teacher, client, opened, resource):
    share(as_teacher, opened, resource)
    assert as_teacher.post(f"/classes/{opened.code}/share/{resource.id}/remove").status_code == 303
    assert client.get(f"/read/{opened.code}/{resource.id}").status_code == 404


def test_it_goes_with_the_class(as_teacher, client, opened, resource):
    share(as_teacher, opened, resource)
    as_teacher.post(f"/classes/{opened.code}/close")
    response = client.get(f"/read/{opened.code}/{resource.id}")
    assert response.status_code == 404 and "has closed" in response.text


def test_made_a_draft_again_it_is_held_back(as_teacher, client, db, opened, resource):
    share(as_teacher, opened, resource)
    resource.reviewed_at = None
    db.commit()
    assert client.get(f"/read/{opened.code}/{resource.id}").status_code == 404
    assert "A draft again" in as_teacher.get(f"/classes/{opened.code}").text


@pytest.mark.parametrize("change", [{"reviewed_at": None}, {"kind": Kind.VERSIONS}, {"owner_id": None}])
def test_drafts_versions_and_other_peoples_things_cannot_be_put_on(as_teacher, db, opened, resource, change):
    for name, value in change.items():
        setattr(resource, name, value)
    db.commit()
    assert share(as_teacher, opened, resource).status_code == 404


def test_what_was_not_put_on_cannot_be_read(client, opened, resource):
    assert client.get(f"/read/{opened.code}/{resource.id}").status_code == 404


def test_another_class_does_not_open_it(as_teacher, client, db, opened, resource):
    share(as_teacher, opened, resource)
    assert client.get(f"/read/{make_class(db, make_staff(db)).code}/{resource.id}").status_code == 404


def test_sent_twice_it_is_there_once(as_teacher, opened, resource):
    share(as_teacher, opened, resource)
    assert share(as_teacher, opened, resource).status_code == 303
    assert as_teacher.get(f"/classes/{opened.code}").text.count(f"/read/{opened.code}/{resource.id}") == 1
