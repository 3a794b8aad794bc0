"""/audit: who reads what, the search, and the table file."""
import csv
import io

import pytest
from sqlalchemy import update

from classroom import audit
from classroom.models import AuditEntry
from tests.classroom.audit.test_record import opened_up


@pytest.fixture
def told(db, senco, admin):
    audit.note(db, "contact-saved", by=admin, contact="lead")
    audit.note(db, "model-checked", by=senco, model="=HYPERLINK(1)", passed=False)
    audit.note(db, "staff-added", by=None, whom=senco, role="senco")
    db.commit()


def test_an_admin_reads_everything_and_a_senco_what_was_decided(as_admin, as_senco, told, senco):
    whole, part = as_admin.get("/audit").text, as_senco.get("/audit").text
    assert "signed in" in whole and "added to staff" in whole and "The site" in whole
    for page in (whole, part):
        assert "changed where notices go: contact lead" in page
        assert "checked the model: model =HYPERLINK(1), passed no" in page
    assert "signed in</td>" not in part and "added to staff" not in part
    asked = as_senco.get("/audit?part=Signing+in").text
    assert "signed in</td>" not in asked


@pytest.mark.parametrize(("search", "found", "hidden"), [
    ("part=Safeguarding+contacts", "changed where notices go", "checked the model"),
    ("person=senc", "checked the model", "changed where notices go"),
    ("until=2020-01-01", "Nothing in the record", "checked"),
    ("since=2020-01-01&part=Staff", "added to staff", "checked the model:"),
    ("person=%25", "Nothing in the record", "checked the model:")])
def test_the_search(as_admin, told, search, found, hidden):
    page = as_admin.get(f"/audit?{search}").text
    assert found in page and hidden not in page


@pytest.mark.parametrize("typed", ["yesterday", "2026-13-01", "0001-01-01", "9999-12-31"])
def test_a_date_that_is_none_is_said_and_the_rest_is_still_found(as_admin, told, typed):
    page = as_admin.get(f"/audit?since={typed}")
    assert page.status_code == 200 and "such as 2026-11-24" in page.text and "checked the model" in page.text


def test_the_table_file_runs_no_formula_and_its_making_is_in_the_record(as_admin, db, admin, told):
    admin.name = "=1+1"
    audit.note(db, "signed-in", by=admin)
    db.commit()
    answer = as_admin.get("/audit/record.csv")
    rows = list(csv.reader(io.StringIO(answer.text)))
    assert answer.mimetype == "text/csv" and rows[0][:3] == ["Line", "When (UTC)", "Who"]
    assert rows[1][2] == f"'=1+1 ({admin.id})" and len(rows[1][5]) == 64
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)
    assert f"exported this record: entries {len(rows) - 1}" in as_admin.get("/audit").text


def test_a_long_record_comes_in_pages(as_admin, db, admin):
    for _ in range(60):
        audit.note(db, "signed-out", by=admin)
    db.commit()
    page = as_admin.get("/audit?part=Signing+in").text
    older = page[page.index("before=") + 7:].partition("&")[0].partition('"')[0]
    assert page.count("signed out</td>") == 50
    assert as_admin.get(f"/audit?part=Signing+in&before={older}").text.count("signed out</td>") == 10


def test_the_page_says_whether_the_chain_fits(as_admin, db, told):
    assert "lines fit." in as_admin.get("/audit?check=yes").text
    opened_up(db).execute(update(AuditEntry).where(AuditEntry.id == 1).values(kind="signed-out"))
    db.commit()
    page = as_admin.get("/audit?check=yes").text
    assert "changed from outside Handrail" in page and "Line 1 was changed" in page
