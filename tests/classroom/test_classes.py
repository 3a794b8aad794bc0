import datetime
import re

import pytest

from classroom.classes import codes, opening
from classroom.classes.codes import ClassNotOpen, find_open, normalise
from classroom.classes.offers import Offers, offers_of
from classroom.classes.qr import svg
from classroom.models import OpenClass, now
from tests.factories import PASSPHRASE, make_class, make_staff, sign_in

TYPED = {"label": "Year 8 English", "hours": "2", "reading_age": "8"}


def test_a_teacher_opens_a_class_and_shows_its_code(as_teacher, db):
    response = as_teacher.post("/classes", data=TYPED)
    opened = db.query(OpenClass).one()
    assert response.location == f"/classes/{opened.code}"
    page = as_teacher.get(response.location).text
    assert f"{opened.code[:3]} {opened.code[3:]}" in page and "<svg" in page and "Year 8 English" in page
    assert offers_of(opened) == Offers(reading_age=8)
    assert opened.closes_at - opened.opened_at == datetime.timedelta(hours=2)
    assert opened.code in as_teacher.get("/classes").text


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"label": "  "}, "Give the class a name"),
        ({"label": "x" * 61}, "at most 60"),
        ({"label": "a\x00b"}, "on one line"),
        ({"hours": "0"}, "from 1 to 8 hours"),
        ({"hours": "9"}, "from 1 to 8 hours"),
        ({"hours": "two"}, "from 1 to 8 hours"),
        ({"reading_age": "99"}, "from 6 to 16"),
        ({"reading_age": ""}, "from 6 to 16"),
    ],
)
def test_a_slip_is_named_and_the_rest_kept(as_teacher, db, change, said):
    response = as_teacher.post("/classes", data={**TYPED, **change})
    assert response.status_code == 422 and said in response.text
    if "label" not in change:
        assert "Year 8 English" in response.text
    assert db.query(OpenClass).count() == 0


def test_names_cannot_put_markup_on_the_page(as_teacher):
    path = as_teacher.post("/classes", data={**TYPED, "label": "<script>x</script>"}).location
    assert "&lt;script&gt;x" in as_teacher.get(path).text


def test_extending_stops_at_eight_hours(as_teacher, teacher, db):
    opened = make_class(db, teacher, hours=7)
    as_teacher.post(f"/classes/{opened.code}/extend")
    as_teacher.post(f"/classes/{opened.code}/extend")
    db.refresh(opened)
    assert opened.closes_at == opened.opened_at + opening.LONGEST
    page = as_teacher.get(f"/classes/{opened.code}").text
    assert "One hour more" not in page and "eight hours is the most" in page


def test_closing_ends_the_code_at_once(as_teacher, client, teacher, db):
    opened = make_class(db, teacher)
    assert client.post("/join", data={"code": opened.code}).status_code == 303
    as_teacher.post(f"/classes/{opened.code}/close")
    response = client.post("/join", data={"code": opened.code})
    assert response.status_code == 404 and "has closed" in response.text and opened.code in response.text
    assert "has closed" in as_teacher.get(f"/classes/{opened.code}").text


def test_a_closed_class_stays_closed(as_teacher, teacher, db):
    opened = make_class(db, teacher, closed_at=now())
    as_teacher.post(f"/classes/{opened.code}/extend")
    db.refresh(opened)
    assert not opened.is_open


def test_a_teacher_sees_their_own_classes_and_a_senco_every_one(as_teacher, as_senco, db):
    other = make_class(db, make_staff(db), label="Somebody else’s")
    assert other.label not in as_teacher.get("/classes").text
    assert other.label in as_senco.get("/classes").text


@pytest.mark.parametrize("action", ["", "/extend", "/close"])
def test_another_teachers_class_is_not_there(as_teacher, db, action):
    other = make_class(db, make_staff(db))
    path = f"/classes/{other.code}{action}"
    response = as_teacher.post(path) if action else as_teacher.get(path)
    assert response.status_code == 404
    db.refresh(other)
    assert other.is_open


def test_the_list_comes_alone_for_a_live_page(as_teacher, teacher, db):
    opened = make_class(db, teacher)
    part = as_teacher.get("/classes", headers={"HX-Request": "true"})
    assert opened.code in part.text and "<html" not in part.text
    assert "HX-Request" in part.headers["Vary"]
    assert "<html" in as_teacher.get("/classes", headers={"HX-Request": "true", "HX-Boosted": "true"}).text


def test_a_list_that_has_not_changed_is_left_alone(as_teacher, teacher, db):
    opened = make_class(db, teacher)
    address = re.search(r'hx-get="(/classes\?seen=\w+)"', as_teacher.get("/classes").text).group(1)
    assert as_teacher.get(address, headers={"HX-Request": "true"}).status_code == 204
    opening.extend(db, opened)
    changed = as_teacher.get(address, headers={"HX-Request": "true"})
    assert changed.status_code == 200 and address not in changed.text


def test_old_classes_are_forgotten(db, teacher):
    make_class(db, teacher, hours=-24 * 8)
    kept = make_class(db, teacher, hours=-24 * 6)
    opened = opening.open_class(db, teacher, "New", 1, Offers())
    assert {one.id for one in db.query(OpenClass)} == {kept.id, opened.id}


def test_codes_cannot_be_misread_and_spell_nothing(db):
    drawn = {codes.new_code(db) for _ in range(200)}
    assert len(drawn) == 200
    assert all(re.fullmatch(r"[CDFHJKMNPRTVWXY79]{6}", code) for code in drawn)
    assert not set("AEIOU" + "B8G6S5Z2I1L0Q") & set(codes.ALPHABET)


@pytest.mark.parametrize(
    "typed", ["CDF HJK", "cdfhjk", " cdf-hjk ", "c d f h j k", "CDF.HJK", "cdf\u00a0hjk", "cdf–hjk"]
)
def test_codes_are_read_as_people_type_them(db, typed):
    opened = make_class(db, code="CDFHJK")
    assert normalise(typed) == "CDFHJK"
    assert find_open(db, typed).id == opened.id


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("CDF", "6 letters"),
        ("AEIOUA", "No class has this code"),
        ("CDFHJKK", "6 letters"),
        ("<b>", "6 letters"),
        ("\x00", "6 letters"),
        ("x" * 100_000, "6 letters"),
        ("CDFHJK", "No class has this code"),
    ],
)
def test_a_code_that_opens_nothing_says_why(db, typed, said):
    with pytest.raises(ClassNotOpen, match=said) as caught:
        find_open(db, typed)
    assert len(caught.value.typed) <= 20


def test_a_class_whose_time_is_over_has_closed(db):
    with pytest.raises(ClassNotOpen, match="has closed"):
        find_open(db, make_class(db, hours=-1).code)


def test_qr_code_can_stand_in_a_page_that_allows_no_style():
    drawn = svg("https://handrail.school.example/learn/CDFHJK")
    assert drawn.startswith("<svg") and "style=" not in drawn and "script" not in drawn


def test_a_class_shows_its_address_and_says_where_that_is_only_this_machine(app, teacher, db):
    opened = make_class(db, teacher)
    for base, only_here in (("http://localhost", True), ("http://handrail.lan", False)):
        browser = app.test_client()
        attempt = {"email": teacher.email, "passphrase": PASSPHRASE}
        browser.post("/sign-in", data=attempt, base_url=base)
        page = browser.get(f"/classes/{opened.code}", base_url=base).text
        assert f"{base.removeprefix('http://')}/join" in page
        assert ("for this computer alone" in page) == only_here


def test_a_senco_can_close_a_class_whose_teacher_has_left(as_senco, db):
    opened = make_class(db, None)
    assert as_senco.post(f"/classes/{opened.code}/close").status_code == 303
    db.refresh(opened)
    assert not opened.is_open


def test_a_signed_in_teacher_still_needs_an_open_class(app, db, teacher):
    browser = sign_in(app.test_client(), teacher)
    assert browser.post("/join", data={"code": make_class(db, hours=-1).code}).status_code == 404
