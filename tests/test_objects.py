"""Who reaches which thing. tests/test_routes.py says which roles may call an address; here each address that names a
thing is called by somebody it does not belong to, and by a role above theirs. The list is made from the site's own
addresses: a new one with a gap in it fails until it has a row."""
import re

import pytest

import prompt_library
from classroom.batches import keeping
from classroom.models import Batch, OpenClass, Resource, Role, Staff
from tests.factories import make_class, make_resource, make_staff, sign_in

# What each address with a gap in it names.
# own: somebody's, and nobody else's whatever their role. overseen: a teacher's; SENCOs and admins see it too, as they
# stand in for the teacher. school: the school's as a whole, so the role decides. public: for whoever has the address.
# secret: the address itself is the secret, and a made-up one opens nothing.
NAMED = {
    "/classes/<code>": "overseen",
    "/resources/<int:number>": "own",
    "/batches/<int:number>": "own",
    "/batches/new/<name>": "school",
    "/safeguarding/<int:number>": "school",
    "/safeguarding/contacts/<who>": "school",
    "/safeguarding/confirm/<token>": "secret",
    "/staff/<int:staff_id>": "school",
    "/link/<token>": "secret",
    "/learn/<code>": "secret",
    "/read/<code>/<int:number>": "secret",
    "/library/<name>": "school",
    "/make/<name>": "school",
    "/data-types/<kind>": "school",
    "/fonts/<name>": "public",
    "/static/<path:filename>": "public",
    "/symbols/": "school",
    "/model/checks/<int:number>": "school",
    "/training/<name>": "school",
}


def kind_of(path: str) -> str | None:
    """By the longest beginning that has a row."""
    rows = [beginning for beginning in NAMED if path.startswith(beginning)]
    return NAMED[max(rows, key=len)] if rows else None


def addresses(app, kind: str) -> list[tuple[str, str]]:
    return [(method, str(rule)) for rule in app.url_map.iter_rules() for method in rule.methods - {"HEAD", "OPTIONS"}
            if "<" in str(rule) and kind_of(str(rule)) == kind]


def test_each_address_that_names_a_thing_says_whose_it_is(app):
    assert [str(rule) for rule in app.url_map.iter_rules() if "<" in str(rule) and kind_of(str(rule)) is None] == []


def belongings(db, owner) -> dict[str, int]:
    """One of each thing that is somebody's own: the beginning of its addresses, and its number."""
    row = keeping.New(prompt_library.load()["breakdown"], "A story", {"task": "write a story"}, 1)
    batch = keeping.start(db, owner, "Somebody's batch", [row], "built-in")
    return {"/resources/": make_resource(db, owner, title="Somebody's resource").id, "/batches/": batch.id}


def snapshot(db) -> str:
    """All there is, as far as an address could change it."""
    db.rollback()
    db.expire_all()
    kept = [(one.id, one.title, one.owner_id, one.reviewed_at) for one in db.query(Resource).order_by(Resource.id)]
    kept += [(one.code, one.closed_at, one.closes_at, str(one.offers), [shared.id for shared in one.shared])
             for one in db.query(OpenClass).order_by(OpenClass.id)]
    kept += [(one.id, one.title, one.state, one.delete_after) for one in db.query(Batch).order_by(Batch.id)]
    return repr(kept + [(one.id, one.role, one.email) for one in db.query(Staff).order_by(Staff.id)])


FORM = {"title": "Taken over", "resource": "1", "reviewed": "1", "sure": "1", "hours": "2", "reading_age": "9",
        "label": "Taken over"}


@pytest.mark.parametrize("role", list(Role))
def test_somebody_elses_own_things_are_not_there_whatever_ones_role(app, db, role):
    owner, browser = make_staff(db), sign_in(app.test_client(), make_staff(db, role))
    theirs = belongings(db, owner)
    before, found = snapshot(db), addresses(app, "own")
    assert {f"/{rule.split('/')[1]}/" for _, rule in found} == set(theirs), "each kind is tried with a real one"
    for method, rule in found:
        number = theirs[f"/{rule.split('/')[1]}/"]
        path = re.sub(r"<int:\w+>", "1", rule.replace("<int:number>", str(number)))
        answer = browser.open(path, method=method, data=FORM if method == "POST" else None)
        assert answer.status_code == 404, (method, path)
        assert "Somebody" not in answer.text
    assert snapshot(db) == before


def test_another_teachers_class_is_not_there(app, db):
    owner = make_staff(db)
    opened, shared = make_class(db, owner), make_resource(db, owner)
    browser = sign_in(app.test_client(), make_staff(db))
    before, found = snapshot(db), addresses(app, "overseen")
    assert found
    for method, rule in found:
        path = rule.replace("<code>", opened.code).replace("<int:number>", str(shared.id))
        answer = browser.open(path, method=method, data=FORM if method == "POST" else None)
        assert answer.status_code == 404, (method, path)
        assert opened.label not in answer.text
    assert snapshot(db) == before


@pytest.mark.parametrize("role", [Role.SENCO, Role.ADMIN])
def test_a_class_is_seen_by_those_who_stand_in_for_its_teacher(app, db, role):
    opened = make_class(db, make_staff(db))
    browser = sign_in(app.test_client(), make_staff(db, role))
    assert browser.get(f"/classes/{opened.code}").status_code == 200


def test_a_made_up_secret_opens_nothing(client, app):
    found = addresses(app, "secret")
    assert found
    for method, rule in found:
        path = rule.replace("<code>", "CDFHJK").replace("<token>", "a" * 43).replace("<int:number>", "1")
        answer = client.open(path, method=method, data={"say": "hello", "passphrase": "copper lantern willow"})
        assert answer.status_code == 404, (method, path)


def test_a_resource_that_is_not_shared_is_not_read_with_a_class_code(client, db):
    owner = make_staff(db)
    opened, resource = make_class(db, owner), make_resource(db, owner)
    assert client.get(f"/read/{opened.code}/{resource.id}").status_code == 404
