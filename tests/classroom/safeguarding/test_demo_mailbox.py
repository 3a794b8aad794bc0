import dataclasses

from classroom import demo
from classroom.app import create_app
from tests.classroom.safeguarding.saying import IN_DANGER, say
from tests.pages import CheckedClient


def test_the_demo_shows_staff_what_it_would_have_mailed(config, db):
    db.query(demo.contacts.Contact).delete()
    db.commit()
    app = create_app(dataclasses.replace(config, is_demo=True))
    app.test_client_class = CheckedClient
    passphrases, opened = demo.seed(config)
    browser = app.test_client()
    email = "senco@school.example"
    browser.post("/sign-in", data={"email": email, "passphrase": passphrases[email]})
    assert "No mail yet" in browser.get("/safeguarding/mailbox").text
    say(app.test_client(), opened, IN_DANGER)
    app.extensions["postman"].deliver()
    page = browser.get("/safeguarding/mailbox").text
    assert "URGENT" in page and "safeguarding@school.example" in page and opened.code in page
    assert 'href="/safeguarding/mailbox"' in browser.get("/safeguarding").text


def test_a_school_has_no_such_page(as_senco):
    assert as_senco.get("/safeguarding/mailbox").status_code == 404
    assert "mailbox" not in as_senco.get("/safeguarding").text.lower().replace("mailboxes", "")
