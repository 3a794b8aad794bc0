"""Mail goes out by itself, is tried again, and waits in the database; staff see it when it cannot be sent."""
import dataclasses
import datetime
import time

import pytest

from classroom.app import create_app
from classroom.models import Contact, Notice, now
from classroom.safeguarding import postman as postmen
from tests.classroom.safeguarding.saying import IN_DANGER, NEEDS_A_PERSON, say
from tests.factories import make_class, make_staff, sign_in


@pytest.fixture
def opened(db, teacher):
    return make_class(db, teacher, label="Year 8 English")


def test_a_notice_goes_out_by_itself_within_seconds(app, client, opened, server):
    postman = app.extensions["postman"]
    postman.start()
    try:
        say(client, opened, NEEDS_A_PERSON)
        until = time.monotonic() + 10
        while not server.mails and time.monotonic() < until:
            time.sleep(0.02)
    finally:
        postman.stop()
    assert len(server.mails) == 1


def test_it_is_tried_again_ever_more_slowly_and_gets_there(client, opened, server, deliver, db, caplog):
    server.answer = "451 Try again later"
    say(client, opened, NEEDS_A_PERSON)
    waits = []
    for _ in range(8):
        deliver()
        db.expire_all()
        notice = db.query(Notice).one()
        waits.append((notice.try_after - now()).total_seconds())
        notice.try_after = now()
        db.commit()
    assert waits[0] == pytest.approx(15, abs=2) and waits[1] == pytest.approx(30, abs=2)
    assert max(waits) <= 15 * 60 and notice.told_at is None and notice.tries == 8
    assert "would not take it" in caplog.text
    server.answer = "250 OK"
    deliver()
    db.expire_all()
    assert len(server.mails) == 1 and notice.told_at and notice.try_after is None


def test_a_restart_loses_nothing(client, opened, server, config):
    say(client, opened, NEEDS_A_PERSON)
    create_app(config).extensions["postman"].deliver()
    assert len(server.mails) == 1


def test_two_processes_mail_it_once(client, app, opened, server, config):
    say(client, opened, NEEDS_A_PERSON)
    other = create_app(config)
    for one in (app, other, app):
        one.extensions["postman"].deliver()
    assert len(server.mails) == 1


def test_a_process_that_dies_while_it_mails_gives_the_notice_up(client, opened, server, deliver, db):
    say(client, opened, NEEDS_A_PERSON)
    with db.no_autoflush:
        assert postmen._claimed(db, db.query(Notice).one().id)
    deliver()
    assert not server.mails
    notice = db.query(Notice).one()
    notice.try_after -= postmen.CLAIMED_FOR + datetime.timedelta(seconds=1)
    db.commit()
    deliver()
    assert len(server.mails) == 1


def test_nothing_goes_to_a_mailbox_that_is_no_longer_confirmed(client, opened, server, deliver, db):
    say(client, opened, NEEDS_A_PERSON)
    db.query(Contact).one().confirmed_at = None
    db.commit()
    deliver()
    assert not server.mails and db.query(Notice).one().try_after


def test_staff_are_shown_what_could_not_be_mailed(client, opened, server, deliver, app, as_teacher, as_senco, db):
    server.answer = "550 No"
    say(client, opened, IN_DANGER)
    assert "could not be mailed" not in as_teacher.get("/make").text
    deliver()
    for browser in (as_teacher, as_senco):
        page = browser.get("/make").text
        assert "about Year 8 English" in page and "Tell the safeguarding lead in person now" in page
    other = sign_in(app.test_client(), make_staff(db))
    assert "could not be mailed" not in other.get("/make").text
    as_senco.post(f"/safeguarding/{db.query(Notice).one().id}/acknowledge")
    assert "could not be mailed" not in as_teacher.get("/make").text


def test_a_postman_that_has_stopped_is_noticed(client, opened, as_teacher, db):
    say(client, opened, NEEDS_A_PERSON)
    db.query(Notice).one().raised_at = now() - datetime.timedelta(minutes=20)
    db.commit()
    assert "could not be mailed" in as_teacher.get("/make").text


def test_a_card_is_shown_whatever_becomes_of_the_mail(config, opened, db):
    app = create_app(dataclasses.replace(config, smtp_url="smtp://127.0.0.1:9"))
    assert 'data-testid="signpost"' in say(app.test_client(), opened, NEEDS_A_PERSON).text
    app.extensions["postman"].deliver()
    assert db.query(Notice).one().tries == 1


def test_a_database_that_is_away_does_not_end_the_postman(app, caplog, monkeypatch):
    postman = app.extensions["postman"]
    monkeypatch.setattr(postman, "deliver", lambda: (_ for _ in ()).throw(RuntimeError("words")))
    postman.start()
    until = time.monotonic() + 5
    while "could not be looked up" not in caplog.text and time.monotonic() < until:
        time.sleep(0.02)
    assert postman._thread.is_alive()
    postman.stop()
    assert "could not be looked up (RuntimeError)" in caplog.text and "words" not in caplog.text
