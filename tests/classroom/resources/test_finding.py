"""Looking through what is kept."""
import datetime
import time

import pytest
from sqlalchemy import insert, select
from sqlalchemy.orm import undefer

from classroom.models import Resource, now
from classroom.resources import finding
from classroom.resources.finding import Search
from tests.factories import make_resource, make_staff


@pytest.fixture
def shelf(db, teacher):
    other = make_staff(db)
    long_ago = now() - datetime.timedelta(days=60)
    for title, owner, given in (
        ("Rivers and the 50% rule", teacher, {"folder": "Year 8"}),
        ("ÉCLAIR recipe", teacher, {"updated_at": long_ago}),
        ("Volcano story", teacher, {"kind": "passage", "folder": "Year 8"}),
        ("In the bin", teacher, {"binned_at": now()}),
        ("Shared rivers", other, {"shared_at": now(), "reviewed_at": now()}),
        ("Shared draft", other, {"shared_at": now()}),
        ("Another's own", other, {"reviewed_at": now()}),
    ):
        make_resource(db, owner, title, **given)


def titles(db, person, **asked) -> set[str]:
    return {one.title for one in finding.find(db, person, Search.asked(asked)).resources}


@pytest.mark.parametrize(("asked", "found"), [
    ({}, {"Rivers and the 50% rule", "ÉCLAIR recipe", "Volcano story"}),
    ({"text": "river"}, {"Rivers and the 50% rule"}),
    ({"text": "rule RIVERS"}, {"Rivers and the 50% rule"}),
    ({"text": "rivers lakes"}, set()),
    ({"text": "éclair"}, {"ÉCLAIR recipe"}),
    ({"text": "title on the page"}, {"Rivers and the 50% rule", "ÉCLAIR recipe", "Volcano story"}),
    ({"text": "50%"}, {"Rivers and the 50% rule"}),
    ({"text": "%"}, {"Rivers and the 50% rule"}),
    ({"text": "_"}, set()),
    ({"kind": "passage"}, {"Volcano story"}),
    ({"kind": "no such kind"}, {"Rivers and the 50% rule", "ÉCLAIR recipe", "Volcano story"}),
    ({"folder": "Year 8"}, {"Rivers and the 50% rule", "Volcano story"}),
    ({"folder": "Year 8", "text": "story"}, {"Volcano story"}),
    ({"within": "31"}, {"Rivers and the 50% rule", "Volcano story"}),
    ({"whose": "shared"}, {"Shared rivers"}),
    ({"whose": "all", "text": "rivers"}, {"Rivers and the 50% rule", "Shared rivers"}),
])
def test_what_is_found(db, teacher, shelf, asked, found):
    assert titles(db, teacher, **asked) == found


def test_folders_are_a_persons_own_and_in_order(db, teacher, shelf):
    make_resource(db, teacher, "x", folder="art")
    make_resource(db, make_staff(db), "y", folder="Theirs")
    assert finding.folders(db, teacher) == ["art", "Year 8"]


@pytest.mark.parametrize("page", ["0", "-1", "x", "99999", "²", ""])
def test_a_page_that_there_is_not_is_one_that_there_is(db, teacher, shelf, page):
    assert finding.find(db, teacher, Search.asked({"page": page})).page == 1


def test_a_list_reads_no_scaffold(db, teacher, shelf):
    db.expunge_all()
    found = finding.find(db, teacher, Search())
    assert all("scaffold" not in one.__dict__ and "words" not in one.__dict__ for one in found.resources)


def test_five_hundred_are_found_and_shown_at_once(as_teacher, db, teacher):
    make_resource(db, teacher)
    one = db.scalar(select(Resource).options(undefer("*")))
    given = {column.name: getattr(one, column.name) for column in Resource.__table__.columns if column.name != "id"}
    padded = given["words"] + " plain words of a long passage" * 100
    db.execute(insert(Resource), [{**given, "title": f"Story {n}", "words": f"{padded} story-{n}"} for n in range(500)])
    db.commit()
    as_teacher.get("/resources")  # the first request compiles the page
    began = time.perf_counter()
    page = as_teacher.get("/resources?text=plain+words&page=3").text
    assert time.perf_counter() - began < 0.25  # alone it takes a tenth of that; docs/measurements.md has the figure
    assert "page 3 of 20" in page
    assert page.count('name="number"') == finding.PAGE


def test_the_page_answers_a_search_with_what_was_found_alone(as_teacher, shelf):
    part = as_teacher.get("/resources?text=volcano", headers={"HX-Request": "true"}).text
    assert "Volcano story" in part
    assert "<h1" not in part
    assert "Nothing that you can see is like that" in as_teacher.get("/resources?text=nowhere").text
