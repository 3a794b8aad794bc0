import pytest
from flask import Flask

from classroom import access
from classroom.access import AccessFault, check, everyone, learners, only, role, rule_of, staff
from classroom.models import Role
from tests.factories import make_staff, sign_in


def test_site_does_not_start_with_a_view_that_has_no_rule():
    app = Flask("bare", static_folder=None)
    app.add_url_rule("/open", "open", lambda: "anyone")
    with pytest.raises(AccessFault, match="open"):
        check(app)


def test_site_does_not_start_with_sign_in_switched_off(app):
    app.config["LOGIN_DISABLED"] = True
    with pytest.raises(AccessFault, match="LOGIN_DISABLED"):
        check(app)


def test_a_view_has_one_rule():
    with pytest.raises(AccessFault, match="two"):
        staff(everyone(lambda: ""))


def test_a_view_without_a_rule_is_refused_even_so(app, client):
    app.add_url_rule("/late", "late", lambda: "anyone")
    assert client.get("/late").status_code == 403


def test_a_rule_counts_on_whichever_side_of_the_route_it_stands(app, client):
    view = app.route("/above")(lambda: "staff only")
    staff(view)
    assert client.get("/above").status_code == 303


@pytest.mark.parametrize(("mark", "name", "roles"), [
    (everyone, "everyone", set()), (learners, "learners", set()), (staff, "staff", set(Role)),
    (role(Role.ADMIN), "staff", {Role.ADMIN}),
])
def test_rules_say_who_may(mark, name, roles):
    app = Flask("one", static_folder=None)
    app.add_url_rule("/", "page", mark(lambda: ""))
    assert rule_of(app, "page") == access.Rule(name, frozenset(roles))


def test_unknown_endpoint_has_no_rule(app):
    assert rule_of(app, "no.such") is None
    assert rule_of(app, None) is None


def test_a_changed_role_counts_on_the_next_page(as_admin, admin, db):
    assert as_admin.get("/staff").status_code == 200
    admin.role = Role.TEACHER
    db.commit()
    assert as_admin.get("/staff").status_code == 403


def test_a_right_that_hangs_on_more_than_a_role_is_asked_for_before_the_view(app, db):
    """The guard knows it, so a view can be reached by nobody else even where it forgets to ask."""
    lucky, other = make_staff(db), make_staff(db)
    app.add_url_rule("/lucky", "lucky", only(lambda person: person.id == lucky.id)(lambda: "for one"))
    assert sign_in(app.test_client(), lucky).get("/lucky").status_code == 200
    assert sign_in(app.test_client(), other).get("/lucky").status_code == 403
    assert app.test_client().get("/lucky").status_code == 303
    assert rule_of(app, "safeguarding.show_report").only is not None
