"""The log says what happened at the door, by number, and nothing that somebody typed."""
import re

import pytest

from classroom.account.log import Event
from tests.factories import PASSPHRASE, sign_in

FORGED = "x@school.example\nINFO classroom.account.log: signed in: staff 1\r\n\x1b[2K"


@pytest.fixture(autouse=True)
def at_info(caplog):
    caplog.set_level("INFO", logger="classroom.account.log")


def said(caplog) -> list[str]:
    """Without the moment that each line begins with."""
    lines = [record.getMessage() for record in caplog.records if record.name == "classroom.account.log"]
    assert all(re.match(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ ", line) for line in lines)
    return [line.partition(" ")[2] for line in lines]


def test_each_try_is_noted_with_its_outcome(app, client, teacher, caplog):
    client.post("/sign-in", data={"email": teacher.email, "passphrase": "wrong words here"})
    client.post("/sign-in", data={"email": "nobody@school.example", "passphrase": "wrong words here"})
    sign_in(client, teacher).post("/sign-out")
    assert said(caplog) == [
        f"wrong passphrase: staff {teacher.id}", "sign-in tried for no account", f"signed in: staff {teacher.id}",
        f"signed out: staff {teacher.id}"]


def test_no_line_can_be_forged_and_no_address_is_in_one(client, teacher, caplog):
    for email in (FORGED, teacher.email):
        client.post("/sign-in", data={"email": email, "passphrase": f"{FORGED}{PASSPHRASE}", "next": FORGED})
    assert len(said(caplog)) == 2
    assert not any("@" in line or "\n" in line or "\x1b" in line or PASSPHRASE in line for line in said(caplog))
    assert not any(FORGED.split("\n")[0] in record.getMessage() for record in caplog.records)


def test_changes_of_people_are_noted(as_admin, teacher, caplog):
    as_admin.post(f"/staff/{teacher.id}/role", data={"role": "senco"})
    as_admin.post(f"/staff/{teacher.id}/link")
    as_admin.post(f"/staff/{teacher.id}/remove")
    assert said(caplog)[-3:] == [
        f"{event.value}: staff {teacher.id}" for event in (Event.ROLE_CHANGED, Event.LINK_MADE, Event.REMOVED)]
