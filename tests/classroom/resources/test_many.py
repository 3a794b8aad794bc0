"""Several at once, the bin, and leaving with everything."""
import csv
import datetime
import io
import json
import zipfile

import pytest

from classroom.models import Resource, now
from classroom.resources import bin
from tests.factories import make_resource, make_staff


@pytest.fixture
def three(db, teacher) -> list[Resource]:
    return [make_resource(db, teacher, title) for title in ("One", "Two", "Three")]


def ticked(*resources: Resource) -> dict:
    return {"number": [str(one.id) for one in resources]}


def test_the_ticked_ones_are_moved_and_no_others(as_teacher, db, three):
    theirs = make_resource(db, make_staff(db), "Theirs")
    as_teacher.post("/resources/many", data={"do": "move", "folder": " Year  8 ", **ticked(three[0], three[2], theirs)})
    db.expire_all()
    assert [one.folder for one in (*three, theirs)] == ["Year 8", "", "Year 8", ""]


def test_the_bin_takes_several_and_undo_gives_them_back(as_teacher, db, three):
    answer = as_teacher.post("/resources/many", data={"do": "bin", **ticked(three[0], three[1])})
    page = as_teacher.get(answer.location).text
    assert "2 resources are in the bin for 30 days" in page
    as_teacher.post("/resources/bin/back", data=ticked(three[0], three[1]))
    db.expire_all()
    assert [one.binned_at for one in three] == [None] * 3


def test_one_is_put_in_the_bin_without_being_asked_since_it_can_be_undone(as_teacher, db, three):
    answer = as_teacher.post(f"/resources/{three[0].id}/remove")
    assert "“One” is in the bin" in as_teacher.get(answer.location).text
    assert "One" in as_teacher.get("/resources/bin").text


def test_deleting_for_good_asks_first_and_only_from_the_bin(as_teacher, db, three):
    as_teacher.post(f"/resources/{three[0].id}/remove")
    assert "for good" in as_teacher.post("/resources/bin/empty", data=ticked(three[0])).text
    as_teacher.post("/resources/bin/empty", data={"sure": "1", **ticked(*three)})
    db.expire_all()
    assert {one.title for one in db.query(Resource)} == {"Two", "Three"}


def test_the_bin_is_emptied_after_thirty_days(db, teacher):
    for days in (29, 31):
        make_resource(db, teacher, f"{days} days", binned_at=now() - datetime.timedelta(days=days))
    make_resource(db, teacher, "Kept", updated_at=now() - datetime.timedelta(days=400))
    bin.empty(db)
    assert {one.title for one in db.query(Resource)} == {"29 days", "Kept"}


def test_nothing_ticked_changes_nothing_and_is_said(as_teacher, three):
    answer = as_teacher.post("/resources/many", data={"do": "bin"})
    assert "No resource is ticked yet" in as_teacher.get(answer.location).text
    assert as_teacher.post("/resources/many", data={"do": "burn"}).status_code == 400
    bad = {"do": "bin", "number": ["x", "-1", "9" * 40]}
    assert as_teacher.post("/resources/many", data=bad).status_code == 303


def test_everything_leaves_as_standard_files_with_an_index(as_teacher, db, teacher, three):
    make_resource(db, teacher, "one", folder="Year 8", reviewed_at=now())
    make_resource(db, teacher, "=cmd|calc", reviewed_at=now())
    make_resource(db, teacher, "Binned", binned_at=now())
    make_resource(db, make_staff(db), "Theirs")
    answer = as_teacher.post("/resources/export")
    assert answer.mimetype == "application/zip"
    package = zipfile.ZipFile(io.BytesIO(answer.data))
    assert package.testzip() is None
    names = package.namelist()
    for name in ("One", "Two", "Three", "Year-8/one", "cmd-calc"):
        assert {f"{name}.{ending}" for ending in ("docx", "html", "txt", "json")} <= set(names), name
    assert len(names) == 5 * 4 + 2
    assert json.loads(package.read("Year-8/one.json"))["read_by_a_person"] is True
    assert "DRAFT" in package.read("One.txt").decode()
    assert "DRAFT" not in package.read("Year-8/one.txt").decode()
    index = list(csv.reader(io.StringIO(package.read("index.csv").decode("utf-8-sig"))))
    assert len(index) == 6
    assert "'=cmd|calc" in {row[1] for row in index}, "a spreadsheet would run it"


def test_one_name_twice_makes_two_files(as_teacher, db, teacher):
    for title in ("Story", "STORY", "Story"):
        make_resource(db, teacher, title)
    names = zipfile.ZipFile(io.BytesIO(as_teacher.post("/resources/export").data)).namelist()
    assert len({name.casefold() for name in names}) == len(names) == 3 * 4 + 2


def test_the_zip_is_sent_while_it_is_made(as_teacher, db, teacher, three):
    answer = as_teacher.post("/resources/export", buffered=False)
    pieces = [piece for piece in answer.response if piece]
    assert len(pieces) >= 4
    answer.close()
