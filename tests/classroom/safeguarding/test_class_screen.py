"""The open class's screen: counts without content, and the seat word where a person is needed. Never what was typed."""
import re

import pytest

from classroom.classes import opening
from classroom.models import Notice
from classroom.plain_words import WORDS
from classroom.safeguarding.seats import Seats
from tests.classroom.safeguarding.saying import IN_DANGER, NEEDS_A_PERSON, say
from tests.factories import make_class, make_staff, sign_in

SEAT = "amber-kite-7"


@pytest.fixture
def opened(db, teacher):
    return make_class(db, teacher)


def screen(browser, opened) -> str:
    """The two parts that move, as the page fetches them."""
    parts = []
    for part in ("seats", "counts"):
        response = browser.get(f"/classes/{opened.code}?part={part}", headers={"HX-Request": "true"})
        assert response.status_code == 200
        parts.append(response.text)
    return "".join(parts)


def counts(page: str) -> dict[str, str]:
    return dict(re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", page))


def test_counts_hide_small_numbers_and_say_large_ones(as_teacher, client, opened):
    assert set(counts(screen(as_teacher, opened)).values()) == {"none"}
    say(client, opened, "write a story")
    assert counts(screen(as_teacher, opened))["Steps for a task"] == "fewer than 5"
    for _ in range(4):
        say(client, opened, "write a story")
    found = counts(screen(as_teacher, opened))
    assert found["Steps for a task"] == "5" == found["Altogether"] and found["A word explained"] == "none"


def test_cards_are_not_among_the_counts_of_a_class(as_teacher, client, opened):
    for _ in range(6):
        say(client, opened, NEEDS_A_PERSON)
    assert set(counts(screen(as_teacher, opened)).values()) == {"none"}


def test_the_live_part_comes_alone_and_only_when_it_has_changed(as_teacher, client, opened):
    page = as_teacher.get(f"/classes/{opened.code}").text
    seats, counted = (found.replace("&amp;", "&") for found in re.findall(r'hx-get="([^"]+)"', page))
    htmx = {"HX-Request": "true"}
    assert [as_teacher.get(part, headers=htmx).status_code for part in (seats, counted)] == [204, 204]
    say(client, opened, "write a story")
    changed = as_teacher.get(counted, headers=htmx)
    assert changed.status_code == 200 and "<html" not in changed.text
    assert as_teacher.get(seats, headers=htmx).status_code == 204, "what is unfolded there stays unfolded"
    say(client, opened, NEEDS_A_PERSON, seat=SEAT)
    assert as_teacher.get(seats, headers=htmx).status_code == 200
    assert as_teacher.get(f"/classes/{opened.code}?part=_offers", headers=htmx).text.startswith("<!doctype html>")


def test_every_line_is_there_from_the_start_so_nothing_moves(as_teacher, client, opened):
    before = counts(screen(as_teacher, opened)).keys()
    say(client, opened, "write a story")
    assert counts(screen(as_teacher, opened)).keys() == before


def test_the_seat_word_is_on_the_screens_of_the_teacher_who_opened_the_class_and_the_senco(
    app, as_teacher, as_senco, as_admin, client, opened, db
):
    assert "Nothing, as far as Handrail can tell" in screen(as_teacher, opened)
    say(client, opened, NEEDS_A_PERSON, seat=SEAT)
    for browser in (as_teacher, as_senco):
        page = screen(browser, opened)
        assert SEAT in page and "level 2" in page and "hurt" not in page
    assert SEAT not in as_admin.get(f"/classes/{opened.code}").text
    other = sign_in(app.test_client(), make_staff(db))
    assert other.get(f"/classes/{opened.code}").status_code == 404


def test_danger_is_a_banner_without_a_word_that_was_typed(as_teacher, client, opened):
    say(client, opened, IN_DANGER, seat=SEAT)
    page = screen(as_teacher, opened)
    assert "seat-area urgent" in page and "in danger" in page and SEAT in page and "pills" not in page


def test_a_device_without_a_seat_word_is_still_said(as_teacher, client, opened):
    say(client, opened, NEEDS_A_PERSON)
    assert "A device without a seat word" in screen(as_teacher, opened)


def test_a_device_is_said_once_with_the_most_urgent_of_what_came_from_it(as_teacher, client, opened):
    say(client, opened, NEEDS_A_PERSON, seat=SEAT)
    say(client, opened, IN_DANGER, seat=SEAT)
    page = screen(as_teacher, opened)
    assert page.count(SEAT) == 1 and "level 3" in page and "level 2" not in page


def test_what_the_whole_class_may_see_has_the_code_and_nothing_else(as_teacher, client, opened):
    say(client, opened, IN_DANGER, seat=SEAT)
    page = as_teacher.get(f"/classes/{opened.code}/board").text
    assert f"{opened.code[:3]} {opened.code[3:]}" in page and SEAT not in page and "adult in the room" not in page
    folded = re.search(r'<details id="seat-fold">(.*?)</details>', screen(as_teacher, opened), re.DOTALL)[1]
    assert SEAT in folded, "on the class screen itself it is folded away, since that may be on the board too"


def test_the_seat_word_goes_with_the_acknowledgement(as_teacher, as_senco, client, opened, db):
    say(client, opened, NEEDS_A_PERSON, seat=SEAT)
    as_senco.post(f"/safeguarding/{db.query(Notice).one().id}/acknowledge")
    assert SEAT not in screen(as_teacher, opened)


def test_the_seat_word_goes_when_the_class_closes(app, as_teacher, client, opened):
    say(client, opened, NEEDS_A_PERSON, seat=SEAT)
    as_teacher.post(f"/classes/{opened.code}/close")
    assert SEAT not in as_teacher.get(f"/classes/{opened.code}").text
    assert app.extensions["seats"].of(opened) == [] and app.extensions["seats"]._by_class == {}


def test_the_seat_word_goes_when_the_class_closes_by_itself(app, client, opened, db, deliver):
    say(client, opened, NEEDS_A_PERSON, seat=SEAT)
    ended = opened.opened_at
    opened.closes_at = ended
    db.commit()
    seats = app.extensions["seats"]
    seats.extended(opened)
    deliver()
    assert seats._by_class == {}


def test_a_longer_class_keeps_its_seat_words(app, as_teacher, client, opened, db):
    say(client, opened, NEEDS_A_PERSON, seat=SEAT)
    as_teacher.post(f"/classes/{opened.code}/extend")
    db.refresh(opened)
    assert app.extensions["seats"]._by_class[opened.id][0] == opened.closes_at
    assert opened.closes_at - opened.opened_at <= opening.LONGEST


@pytest.mark.parametrize(
    "typed", ["", "help me please", "amber-kite", "amber-kite-0", "amber-kite-100", "amber-nonsense-7", "<b>-kite-7"]
)
def test_nothing_but_a_seat_word_comes_that_way(typed):
    assert Seats().read(typed) == ""


def test_seat_words_are_read_as_the_page_makes_them():
    assert Seats().read(" Amber-Kite-7 ") == SEAT
    assert all(re.fullmatch("[a-z]{3,10}", word) for word in WORDS)


def test_the_seat_word_is_in_no_row_and_no_mail(client, opened, server, deliver, config, caplog):
    caplog.set_level("DEBUG")
    say(client, opened, NEEDS_A_PERSON, seat=SEAT)
    deliver()
    kept = b"".join(path.read_bytes() for path in config.data.rglob("*") if path.is_file()) + b"".join(server.raw)
    assert SEAT.encode() not in kept and SEAT not in caplog.text


def test_there_is_no_view_of_what_anyone_typed(app, as_teacher, as_senco, as_admin, client, opened):
    """No column could hold it (test_models.py); here, no page that staff can open shows it, on any address."""
    say(client, opened, "write about the zanzibar quokka")
    addresses = {
        str(rule).replace("<code>", opened.code).replace("<int:number>", "1")
        for rule in app.url_map.iter_rules() if "GET" in rule.methods
    }
    for browser in (as_teacher, as_senco, as_admin):
        for address in addresses:
            with browser.get(address) as response:
                assert b"quokka" not in response.data, address


def test_offers_are_switched_on_the_class_screen(as_teacher, client, opened):
    assert "A text in plainer words" in client.get(f"/learn/{opened.code}").text
    as_teacher.post(f"/classes/{opened.code}/offers", data={"steps": "on", "reading_age": "12"})
    page = client.get(f"/learn/{opened.code}").text
    assert "A text in plainer words" not in page and "A task in steps" in page
    assert "Something else" in page and "Nothing for now" in page
    assert "reading age of about 12" in as_teacher.get(f"/classes/{opened.code}").text


@pytest.mark.parametrize("age", ["", "5", "99", "old"])
def test_a_reading_age_that_is_none_changes_nothing(as_teacher, opened, age):
    assert as_teacher.post(f"/classes/{opened.code}/offers", data={"reading_age": age}).status_code == 400


def test_a_model_is_offered_only_where_the_school_has_one(as_teacher, opened, db):
    assert 'name="model"' not in as_teacher.get(f"/classes/{opened.code}").text
    as_teacher.post(f"/classes/{opened.code}/offers", data={"reading_age": "9", "model": "on"})
    db.refresh(opened)
    assert opened.offers["model"] is False


def test_a_class_with_nobody_to_tell_says_so_on_its_screen(as_teacher, as_admin, opened):
    as_admin.post("/safeguarding/contacts/lead", data={"name": "Team", "mailbox": "new@school.example"})
    assert "Learners cannot use this class now" in as_teacher.get(f"/classes/{opened.code}").text
