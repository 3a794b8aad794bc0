"""Who is told, when, and what a notice does not hold (DfE monitoring; field rows L6, L7, L17)."""
import datetime
import re

import pytest

from classroom.models import ContactRole, DayCount, Notice, now
from classroom.safeguarding import kinds, notices, wording
from scaffolds.checks import safeguarding
from tests.classroom.safeguarding.saying import IN_DANGER, NEEDS_A_PERSON, STRESSED, say
from tests.factories import make_class, make_contact

FIVE = datetime.timedelta(minutes=5)


@pytest.fixture
def opened(db, teacher):
    return make_class(db, teacher, label="Year 8 English")


def test_a_disclosure_is_mailed_once_and_tells_class_level_kind_and_time(client, opened, server, deliver):
    assert 'data-testid="signpost"' in say(client, opened, NEEDS_A_PERSON).text
    deliver()
    deliver()
    [mail] = server.mails
    assert mail["To"] == "lead@school.example" and mail["From"] == "Handrail <handrail@school.example>"
    [text] = server.texts
    assert "Year 8 English" in text and opened.code in text and "self-harm" in text and "Level: 2" in text
    minute = re.search(r"five minutes from \d+\.(\d\d)", text)[1]
    assert int(minute) % 5 == 0


def test_no_three_words_the_learner_wrote_are_in_the_mail_or_the_row(client, opened, server, deliver, db):
    words = "my stepdad clive hits me every night after football"
    say(client, opened, words, seat="amber-kite-7", **{"User-Agent": "Canarybird/9"})
    deliver()
    raw = b"".join(server.raw).decode().lower() + str(vars(db.query(Notice).one())).lower()
    parts = words.split()
    assert not [three for three in zip(parts, parts[1:], parts[2:], strict=False) if " ".join(three) in raw]
    assert not [word for word in ("clive", "stepdad", "amber", "kite", "canarybird", "127.0.0.1") if word in raw]


def test_danger_now_is_urgent(client, opened, server, deliver):
    say(client, opened, IN_DANGER)
    deliver()
    [mail] = server.mails
    assert mail["Subject"].startswith("URGENT. ") and mail["Importance"] == "high"
    assert "go to the class, or ring it, now" in server.texts[0]


def test_stress_tells_nobody(client, opened, server, deliver, db):
    say(client, opened, STRESSED)
    deliver()
    assert not server.mails and db.query(Notice).count() == 0
    assert {row.what for row in db.query(DayCount)} == {"asked", "tier-1"}


def test_the_same_again_within_five_minutes_does_not_flood_the_mailbox(client, opened, server, deliver, db):
    for _ in range(20):
        say(client, opened, NEEDS_A_PERSON)
    say(client, opened, IN_DANGER)
    deliver()
    assert len(server.mails) == db.query(Notice).count() <= 4  # two kinds, over at most two times of five minutes


def test_moments_that_stay_are_no_finer_than_five_minutes(client, opened, deliver, as_senco, db):
    make_contact(db, ContactRole.DEPUTY, minutes=5)
    say(client, opened, NEEDS_A_PERSON)
    deliver()
    as_senco.post(f"/safeguarding/{db.query(Notice).one().id}/acknowledge")
    db.expire_all()
    notice = db.query(Notice).one()
    kept = [value for value in vars(notice).values() if isinstance(value, datetime.datetime)]
    assert len(kept) == 4 and notice.try_after is None
    assert all(moment == notices.five_minutes(moment) for moment in kept)


def test_an_acknowledgement_says_who_and_keeps_the_deputy_out_of_it(
    client, opened, server, deliver, as_senco, senco, db
):
    make_contact(db, ContactRole.DEPUTY, minutes=5)
    say(client, opened, NEEDS_A_PERSON)
    deliver()
    page = as_senco.post(f"/safeguarding/{db.query(Notice).one().id}/acknowledge", follow_redirects=True).text
    assert f"Acknowledged by {senco.name}" in page
    overdue(db)
    deliver()
    assert [mail["To"] for mail in server.mails] == ["lead@school.example"]


def test_the_deputy_is_told_when_nobody_acknowledges_in_time(client, opened, server, deliver, db):
    make_contact(db, ContactRole.DEPUTY, minutes=15)
    say(client, opened, IN_DANGER)
    deliver()
    notice = db.query(Notice).one()
    assert now() + datetime.timedelta(minutes=14) < notice.deputy_after <= now() + datetime.timedelta(minutes=20)
    assert notice.try_after == notice.deputy_after
    overdue(db)
    deliver()
    deliver()
    assert [mail["To"] for mail in server.mails] == ["lead@school.example", "deputy@school.example"]
    assert "Nobody has acknowledged" in server.texts[1] and "the deputy is told as well" in server.texts[0]


def overdue(db) -> None:
    """As if the wait were over."""
    notice = db.query(Notice).one()
    db.refresh(notice)
    notice.deputy_after = now() - FIVE
    if notice.try_after:
        notice.try_after = now() - FIVE
    db.commit()


def test_notices_are_forgotten_after_a_term(opened, deliver, db):
    old, kept = (now() - notices.KEPT + datetime.timedelta(days=days) for days in (-1, 1))
    for moment in (old, kept):
        db.add(Notice(code=opened.code, label="x", tier=2, kind="bullying", raised_at=moment, told_at=moment))
        db.add(DayCount(day=moment.date(), what="asked", number=9))
    db.commit()
    deliver()
    db.expire_all()
    assert [one.raised_at for one in db.query(Notice)] == [kept]
    assert [one.day for one in db.query(DayCount)] == [kept.date()]


def test_a_notice_outlives_its_class(client, opened, deliver, db):
    say(client, opened, NEEDS_A_PERSON)
    db.delete(opened)
    db.commit()
    assert db.query(Notice).one().label == "Year 8 English"


def test_every_kind_that_the_rules_know_has_plain_words():
    texts = [path.read_text(encoding="utf-8") for path in safeguarding.CONTENT.glob("*.yaml")]
    found = {kind for text in texts for kind in re.findall(r"\bkind: (\w+)", text)}
    assert len(found) > 15 and found - {"low_mood"} <= kinds.KINDS.keys()  # the one kind of the first tier
    assert kinds.in_words("something-new") == kinds.OTHER


@pytest.mark.parametrize("kind", [*kinds.KINDS, "something-new"])
@pytest.mark.parametrize("tier", [2, 3])
def test_a_mail_is_the_same_words_whatever_was_written(kind, tier, db, opened):
    notice = Notice(id=7, code=opened.code, label=opened.label, tier=tier, kind=kind, raised_at=now())
    lead = make_contact(db)
    text = wording.notice_mail(notice, lead, None).text
    assert kinds.in_words(kind) in text and "{" not in text and "deputy" not in text


def test_a_card_comes_even_where_the_notice_cannot_be_written_down(
    client, opened, monkeypatch, caplog, server, deliver
):
    def broken(*_):
        raise RuntimeError(NEEDS_A_PERSON)

    monkeypatch.setattr(notices, "record", broken)
    assert 'data-testid="signpost"' in say(client, opened, NEEDS_A_PERSON).text
    assert "and is owed (RuntimeError)" in caplog.text and "hurt" not in caplog.text
    with pytest.raises(RuntimeError):
        deliver()
    monkeypatch.undo()
    deliver()
    assert len(server.mails) == 1, "it is written down and mailed as soon as the database takes it"
    deliver()
    assert len(server.mails) == 1


def test_a_class_that_closes_in_the_middle_of_a_sentence_still_hears_it(client, opened, server, deliver, db):
    opened.closed_at = now()
    db.commit()
    assert 'data-testid="signpost"' in say(client, opened, NEEDS_A_PERSON).text
    deliver()
    assert len(server.mails) == 1
    ended = client.post(f"/learn/{opened.code}/say", data={"say": "write a story"})
    assert ended.status_code == 410 and "has closed" in ended.text and 'data-testid="reply"' not in ended.text
    assert client.post("/learn/CDFHJK/say", data={"say": NEEDS_A_PERSON}).status_code == 404


def test_a_detector_that_fails_is_counted_for_the_lead_to_see(client, opened, monkeypatch, db):
    def broken(_):
        raise RuntimeError

    monkeypatch.setattr(safeguarding, "look", broken)
    say(client, opened, "write a story")
    assert "not-checked" in {row.what for row in db.query(DayCount)}
