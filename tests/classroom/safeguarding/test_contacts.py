"""Nobody's class opens before somebody can be told (field row L7)."""
import datetime
import re

import pytest

from classroom.models import Contact, ContactRole, OpenClass, now
from classroom.safeguarding import contacts
from scaffolds.checks import invitations
from tests.classroom.safeguarding.saying import NEEDS_A_PERSON
from tests.classroom.test_learner_words import pushing, words
from tests.factories import make_class, make_contact, make_staff, sign_in

LEAD = {"name": "Safeguarding team", "mailbox": "Safe@school.example"}
CLASS = {"label": "Year 8 English", "hours": "2", "reading_age": "8"}


@pytest.fixture
def nobody(db):
    """A school that has just been set up."""
    db.query(Contact).delete()
    db.commit()


def link_in(text: str) -> str:
    return re.search(r"http://localhost(/safeguarding/confirm/\S+)", text)[1]


def test_no_class_opens_before_a_lead_is_set(nobody, as_teacher, as_admin, db):
    response = as_teacher.post("/classes", data=CLASS)
    assert response.status_code == 409 and "has not been set" in response.text and "Year 8 English" in response.text
    assert db.query(OpenClass).count() == 0
    assert "An admin can see to it" in response.text
    assert 'href="/safeguarding/contacts"' in as_admin.get("/classes").text


def test_a_learners_page_says_calmly_that_it_is_not_set_up(nobody, client, db):
    opened = make_class(db)
    for response in (
        client.get(f"/learn/{opened.code}"),
        client.post(f"/learn/{opened.code}/say", data={"say": NEEDS_A_PERSON}),
        client.post("/join", data={"code": opened.code}),
        client.get(f"/read/{opened.code}/1"),
    ):
        assert response.status_code == 503 and "Not set up yet" in response.text
        assert "Set-Cookie" not in response.headers and pushing(words(response.text)) == []
    part = client.post(f"/learn/{opened.code}/say", data={"say": "x"}, headers={"HX-Request": "true"})
    assert part.status_code == 503 and "not set up yet" in part.text and "<html" not in part.text
    assert invitations.find("This class is not set up yet. A teacher can say when it is.") == []


def test_a_lead_is_set_mailed_a_link_and_confirmed_by_it(nobody, as_admin, as_teacher, client, server, db):
    page = as_admin.post("/safeguarding/contacts/lead", data=LEAD, follow_redirects=True).text
    assert "on its way to safe@school.example" in page and "Not confirmed yet" in page
    assert as_teacher.post("/classes", data=CLASS).status_code == 409
    assert "still to be opened" in as_teacher.get("/classes").text
    assert server.mails[0]["To"] == "safe@school.example"
    link = link_in(server.texts[0])
    assert "Notices can come here" in client.get(link).text  # a mail server that looks at the link confirms nothing
    assert db.query(Contact).one().confirmed_at is None
    assert "is confirmed" in client.post(link).text
    assert as_teacher.post("/classes", data=CLASS).status_code == 303
    assert client.post(link).status_code == 404 and "has been used" in client.get(link).text


def test_changing_the_mailbox_needs_confirming_again_and_a_new_name_does_not(as_admin, client, server, db):
    opened = make_class(db)
    as_admin.post("/safeguarding/contacts/lead", data={"name": "Another name", "mailbox": "lead@school.example"})
    assert client.get(f"/learn/{opened.code}").status_code == 200 and not server.mails
    as_admin.post("/safeguarding/contacts/lead", data=LEAD)
    assert client.get(f"/learn/{opened.code}").status_code == 503
    client.post(link_in(server.texts[0]))
    assert client.get(f"/learn/{opened.code}").status_code == 200


def test_a_second_link_ends_the_first_and_every_link_ends(as_admin, client, server, db):
    as_admin.post("/safeguarding/contacts/lead", data=LEAD)
    as_admin.post("/safeguarding/contacts/lead/link")
    first, second = map(link_in, server.texts)
    assert client.get(first).status_code == 404 and client.get(second).status_code == 200
    db.query(Contact).one().token_ends_at = now() - datetime.timedelta(minutes=1)
    db.commit()
    assert client.post(second).status_code == 404


def test_only_a_hash_of_a_link_is_kept(as_admin, server, db):
    as_admin.post("/safeguarding/contacts/lead", data=LEAD)
    token = link_in(server.texts[0]).rpartition("/")[2]
    assert token not in str(vars(db.query(Contact).one()))


def test_mail_that_cannot_be_sent_is_said_at_once(as_admin, server):
    server.answer = "550 No"
    page = as_admin.post("/safeguarding/contacts/lead", data=LEAD, follow_redirects=True).text
    assert "the link could not be mailed" in page


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"name": ""}, "Type what colleagues call"),
        ({"name": "x" * 61}, "Type what colleagues call"),
        ({"mailbox": "nobody"}, "Type an email address"),
        ({"mailbox": "a@school.example\nBcc: b@x.example"}, "Type an email address"),
        ({"mailbox": "ä@school.example"}, "Type an email address"),
        ({"mailbox": "lead@school.example"}, "two mailboxes"),
        ({"minutes": "0"}, "after how many minutes"),
    ],
)
def test_a_slip_is_named_and_nothing_changed(as_admin, server, db, change, said):
    typed = {"name": "Deputy", "mailbox": "deputy@school.example", "minutes": "15", **change}
    response = as_admin.post("/safeguarding/contacts/deputy", data=typed)
    assert response.status_code == 422 and said in response.text
    assert contacts.find(db, ContactRole.DEPUTY) is None and not server.mails


def test_a_deputy_is_set_confirmed_and_taken_away(as_admin, client, server, db):
    typed = {"name": "Deputy", "mailbox": "deputy@school.example", "minutes": "10"}
    as_admin.post("/safeguarding/contacts/deputy", data=typed)
    assert contacts.confirmed(db, ContactRole.DEPUTY) is None
    client.post(link_in(server.texts[0]))
    db.expire_all()
    assert contacts.confirmed(db, ContactRole.DEPUTY).minutes == 10
    assert "for 10 minutes" in as_admin.get("/safeguarding/contacts").text
    as_admin.post("/safeguarding/contacts/deputy/remove")
    db.expire_all()
    assert contacts.find(db, ContactRole.DEPUTY) is None


def test_a_senco_sees_who_is_told_and_changes_nothing(as_senco):
    page = as_senco.get("/safeguarding/contacts").text
    assert "lead@school.example" in page and 'name="mailbox"' not in page
    assert as_senco.post("/safeguarding/contacts/lead", data=LEAD).status_code == 403


def test_whoever_signs_in_with_the_leads_mailbox_is_the_lead(app, db):
    make_contact(db, mailbox="team@school.example")
    person = make_staff(db, email="team@school.example")
    browser = sign_in(app.test_client(), person)
    assert browser.get("/safeguarding").status_code == 200
    assert 'href="/safeguarding"' in browser.get("/make").text
    opened = make_class(db, make_staff(db), label="Somebody else’s")
    assert opened.label in browser.get("/classes").text and browser.get(f"/classes/{opened.code}").status_code == 200
    other = sign_in(app.test_client(), make_staff(db))
    assert other.get("/safeguarding").status_code == 403 and 'href="/safeguarding"' not in other.get("/make").text
