"""How much may be asked at once: one learner cannot starve a class, and codes cannot be guessed (field row L24)."""
import pytest

from classroom import limits as limiting
from classroom.classes import entering
from classroom.limits import SALT_LASTS, Allowance, Limits
from classroom.models import DayCount, Notice
from tests.classroom.safeguarding.saying import NEEDS_A_PERSON, say
from tests.classroom.test_learner_words import pushing, words
from tests.factories import make_class

FEW = Allowance(3, 60)


@pytest.fixture
def limits(clock) -> Limits:
    return Limits(clock)


def test_what_is_used_up_comes_back_with_time(limits, clock):
    assert [limits.take("a", FEW) for _ in range(3)] == [0, 0, 0]
    assert limits.take("a", FEW) == pytest.approx(1)
    assert limits.take("b", FEW) == 0
    clock.now += 1
    assert limits.take("a", FEW) == 0 and limits.take("a", FEW) > 0


def test_more_than_fits_at_all_is_let_through_when_the_bucket_is_full(limits):
    assert limits.take("a", FEW, cost=50) == 0 and limits.take("a", FEW) > 0


def test_a_browser_has_another_name_in_the_next_hour_and_all_is_forgotten(limits, clock):
    first = limits.browser("192.0.2.7")
    assert first == limits.browser("192.0.2.7") != limits.browser("192.0.2.7", "amber-kite-7")
    limits.take(first, FEW)
    limits.remember(first, "CDFHJK")
    clock.now += SALT_LASTS
    assert limits.browser("192.0.2.7") != first
    assert not limits._buckets and not limits.knows(first, "CDFHJK")


def test_no_address_is_in_memory(limits):
    limits.take(limits.browser("192.0.2.7"), FEW)
    assert "192.0.2.7" not in repr(vars(limits))


def test_memory_stays_small_however_many_come(limits, monkeypatch):
    monkeypatch.setattr(limiting, "MOST_KEPT", 50)
    for number in range(500):
        limits.take(number, FEW)
        limits.remember(b"x", str(number))
    assert len(limits._buckets) <= 50 and len(limits._known) <= 50


def test_one_learner_who_asks_without_end_is_answered_calmly_and_the_others_go_on(app, client, db, limits, monkeypatch):
    monkeypatch.setattr(entering, "DEVICE", FEW)
    app.extensions["limits"] = limits  # time stands still, however long a busy machine takes for a reply
    opened = make_class(db)
    asked = {"say": "write a story", "seat": "amber-kite-7"}
    codes = [client.post(f"/learn/{opened.code}/say", data=asked).status_code for _ in range(5)]
    assert codes == [200, 200, 200, 429, 429]
    refused = client.post(f"/learn/{opened.code}/say", data=asked)
    assert int(refused.headers["Retry-After"]) >= 1 and "write a story" in refused.text
    assert "Set-Cookie" not in refused.headers
    assert "A lot is going on at the moment" in refused.text
    assert pushing([text for text in words(refused.text) if text != "write a story"]) == []
    part = client.post(f"/learn/{opened.code}/say", data=asked, headers={"HX-Request": "true"})
    assert part.status_code == 429 and "<html" not in part.text and 'role="alert"' in part.text
    other = {"say": "write a story", "seat": "willow-drum-3"}
    assert client.post(f"/learn/{opened.code}/say", data=other).status_code == 200
    assert {row.what: row.number for row in db.query(DayCount)}["refused"] == 4


def test_words_that_call_for_a_person_are_never_refused(client, db, monkeypatch):
    monkeypatch.setattr(entering, "DEVICE", Allowance(1, 1))
    opened = make_class(db)
    codes = [client.post(f"/learn/{opened.code}/say", data={"say": "write a story"}).status_code for _ in range(2)]
    assert codes == [200, 429]
    assert 'data-testid="signpost"' in say(client, opened, NEEDS_A_PERSON).text
    assert db.query(Notice).count() == 1


def test_made_up_seat_words_do_not_get_round_it(client, db, monkeypatch):
    """The address is used up first, so that learners at other addresses still have room in the class."""
    monkeypatch.setattr(entering, "ADDRESS", Allowance(5, 1))
    opened = make_class(db)
    codes = [
        client.post(f"/learn/{opened.code}/say", data={"say": "", "seat": f"s{n}"}).status_code for n in range(8)
    ]
    assert codes == [200] * 5 + [429] * 3
    elsewhere = {"REMOTE_ADDR": "192.0.2.8"}
    assert client.post(f"/learn/{opened.code}/say", data={"say": ""}, environ_base=elsewhere).status_code == 200


def test_an_address_runs_out_before_its_class_does():
    assert limiting.DEVICE.at_once < limiting.ADDRESS.at_once < limiting.CLASS.at_once
    assert limiting.DEVICE.a_minute < limiting.ADDRESS.a_minute < limiting.CLASS.a_minute


def test_a_long_text_counts_as_several(client, db, monkeypatch):
    monkeypatch.setattr(entering, "DEVICE", Allowance(3, 1))
    opened = make_class(db)
    say = {"say": "The river flows to the sea. " * 200}
    assert client.post(f"/learn/{opened.code}/say", data=say).status_code == 200
    assert client.post(f"/learn/{opened.code}/say", data={"say": ""}).status_code == 429


def test_guessing_codes_is_slowed_and_a_class_in_use_goes_on(client, db, monkeypatch):
    monkeypatch.setattr(entering, "GUESSES", FEW)
    used, other = make_class(db), make_class(db)
    assert client.get(f"/learn/{used.code}").status_code == 200
    tried = [client.post("/join", data={"code": code}).status_code for code in ("CDFHJK", "CDFHJM", "CDFHJN", "CDFHJP")]
    assert tried == [404, 404, 404, 429]
    assert client.get("/learn/CDFHJR").status_code == 429 and client.get("/read/CDFHJR/1").status_code == 429
    assert client.post("/join", data={"code": other.code}).status_code == 429  # else a right guess would show itself
    assert client.post(f"/learn/{used.code}/say", data={"say": ""}).status_code == 200


def test_right_codes_and_slips_of_the_keys_cost_nothing(client, db, monkeypatch):
    monkeypatch.setattr(entering, "GUESSES", FEW)
    for _ in range(6):
        assert client.post("/join", data={"code": make_class(db).code}).status_code == 303
        assert client.post("/join", data={"code": "CDF"}).status_code == 404


def test_the_voice_has_a_limit_and_says_so_in_json(client, monkeypatch):
    monkeypatch.setattr(entering, "VOICE", Allowance(1, 1))
    ask = {"text": "The title.", "speed": "1.4"}
    assert client.post("/speak", data=ask).status_code == 200
    refused = client.post("/speak", data=ask, headers={"Accept": "application/json"})
    assert refused.status_code == 429 and "A lot is going on" in refused.json["error"]
