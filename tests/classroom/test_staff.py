import re

import pytest

from classroom import staff
from classroom.models import OpenClass, Role, Staff
from classroom.staff import StaffFault
from tests.factories import make_class, make_resource, make_staff, sign_in

TYPED = {"name": "New person", "email": "new@school.example", "role": "senco"}


def link_in(page):
    return re.search(r'data-testid="one-time-link">http://localhost(/link/[\w-]+)<', page).group(1)


def test_an_admin_invites_somebody_who_then_signs_in(app, as_admin, db):
    response = as_admin.post("/staff", data=TYPED)
    assert "has not joined yet" in response.text
    newcomer = app.test_client()
    newcomer.post(link_in(response.text), data={"passphrase": "a passphrase of theirs"})
    assert newcomer.get("/library").status_code == 200 and newcomer.get("/staff").status_code == 403
    assert "has not joined yet" not in as_admin.get("/staff").text


def test_a_link_is_shown_once(as_admin):
    as_admin.post("/staff", data=TYPED)
    assert "/link/" not in as_admin.get("/staff").text


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"name": " "}, "Type the name"),
        ({"email": "nowhere"}, "office@school.example"),
        ({"role": "head"}, "Choose teacher"),
        ({"name": "x" * 101}, "at most 100"),
        ({"email": "x" * 260 + "@school.example"}, "email address"),
    ],
)
def test_a_slip_is_named_and_the_rest_kept(as_admin, db, change, said):
    response = as_admin.post("/staff", data={**TYPED, **change})
    assert response.status_code == 422 and said in response.text
    assert all(TYPED[name] in response.text for name in TYPED.keys() - change.keys())
    assert db.query(Staff).count() == 1


def test_one_person_is_on_the_list_once(as_admin, teacher):
    response = as_admin.post("/staff", data={**TYPED, "email": teacher.email.upper()})
    assert response.status_code == 422 and "already" in response.text


def test_names_cannot_put_markup_on_the_page(as_admin):
    page = as_admin.post("/staff", data={**TYPED, "name": "<b>bold</b>"}).text
    assert "&lt;b&gt;bold" in page and "<b>bold" not in page


def test_a_role_can_be_changed(as_admin, teacher, db):
    assert as_admin.post(f"/staff/{teacher.id}/role", data={"role": "senco"}).status_code == 303
    db.refresh(teacher)
    assert teacher.role is Role.SENCO
    assert "is now a SENCO" in as_admin.get("/staff").text


def test_an_unknown_role_is_refused(as_admin, teacher):
    assert as_admin.post(f"/staff/{teacher.id}/role", data={"role": "owner"}).status_code == 400


def test_removing_ends_sign_ins_and_classes_and_keeps_what_was_saved(app, as_admin, teacher, db):
    theirs, opened, resource = sign_in(app.test_client(), teacher), make_class(db, teacher), make_resource(db, teacher)
    assert as_admin.post(f"/staff/{teacher.id}/remove").status_code == 303
    assert theirs.get("/classes").status_code == 303
    db.expire_all()
    assert not opened.is_open and resource.owner_id is None
    assert db.query(Staff).count() == 1 and db.query(OpenClass).count() == 1


@pytest.mark.parametrize(("action", "data"), [("remove", {}), ("role", {"role": "teacher"})])
def test_the_last_admin_stays(as_admin, admin, db, action, data):
    make_staff(db, Role.ADMIN, passphrase_hash=None)  # invited is not yet able to take over
    response = as_admin.post(f"/staff/{admin.id}/{action}", data=data)
    assert response.status_code == 422 and "only admin" in response.text
    db.refresh(admin)
    assert admin.role is Role.ADMIN


def test_one_of_two_admins_can_go(as_admin, admin, db):
    other = make_staff(db, Role.ADMIN)
    assert as_admin.post(f"/staff/{other.id}/remove").status_code == 303


def test_a_link_for_a_new_passphrase(as_admin, teacher):
    assert link_in(as_admin.post(f"/staff/{teacher.id}/link").text)


def test_nobody_is_at_an_unknown_number(as_admin):
    for action in ("link", "role", "remove"):
        assert as_admin.post(f"/staff/999/{action}").status_code == 404


def test_commands_add_list_find_and_remove(db):
    assert staff.add(db, "Head@School.example", "Head", Role.ADMIN, "a passphrase") is None
    assert staff.add(db, "b@school.example", "B", Role.TEACHER).startswith("/link/")
    assert [one.name for one in staff.everyone(db)] == ["B", "Head"]
    staff.remove(db, staff.find(db, " B@school.example"))
    assert [one.email for one in staff.everyone(db)] == ["head@school.example"]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("head@school.example", "Head", Role.ADMIN, "short"), "at least 8"),
        (("head", "Head", Role.ADMIN), "email address"),
        (("head@school.example", "", Role.ADMIN), "name"),
    ],
)
def test_commands_say_why_not(db, given, said):
    with pytest.raises(StaffFault, match=said):
        staff.add(db, *given)
    assert staff.everyone(db) == []


def test_commands_say_who_is_not_there(db):
    with pytest.raises(StaffFault, match="nobody@school.example"):
        staff.find(db, "nobody@school.example")
