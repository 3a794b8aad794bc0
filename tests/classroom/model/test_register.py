"""The register of a model's service, and who may have the model."""
import dataclasses
import datetime

import pytest

from classroom import engines
from classroom.model.register import is_this_machine
from classroom.models import Service
from tests.factories import make_class, make_model_check

AWAY = "https://models.example/v1"
HERE = "http://127.0.0.1:9/v1"
FILLED_IN = {
    "region": "UK South", "agreement": "Data processing terms, 1 September 2026", "no_training": "yes",
    "terms": "30 days for abuse checks, section 5"}


@pytest.fixture
def away(app):
    return set_up(app, AWAY)


def set_up(app, url, model="small"):
    app.config["HANDRAIL"] = dataclasses.replace(app.config["HANDRAIL"], model=model, model_url=url)
    return app


def registered(db):
    db.add(Service(host="models.example", checked_on=datetime.date(2026, 9, 1), **FILLED_IN | {"no_training": True}))
    db.commit()


def learners_get(app, offered=True):
    with app.test_request_context():
        return engines.for_learners(offered).name


@pytest.mark.parametrize(("host", "here"), [
    ("127.0.0.1", True), ("::1", True), ("localhost", True),
    ("10.0.0.4", False), ("models.example", False), ("", False)])
def test_only_this_machine_needs_no_entry(host, here):
    assert is_this_machine(host) is here


def test_nothing_typed_goes_to_a_service_that_is_not_in_the_register(away, as_teacher):
    page = as_teacher.get("/make/simplify").text
    assert "school's model" not in page and "Nothing leaves this machine" in page
    with away.test_request_context():
        assert engines.for_staff("endpoint").name == "built-in"
        assert engines.for_staff("endpoint", free_text=False).name == "endpoint"


def test_an_entry_that_is_not_whole_is_told_field_by_field_and_nothing_is_lost(away, as_admin, db):
    answer = as_admin.post("/model/service", data={"region": "UK South", "terms": "30 days"})
    assert answer.status_code == 422
    assert "which agreement with the processor" in answer.text and "may train on what is sent" in answer.text
    assert 'value="UK South"' in answer.text and 'value="30 days"' in answer.text
    assert db.query(Service).count() == 0


def test_a_whole_entry_opens_the_model_to_staff_and_is_shown(away, as_admin, as_teacher):
    assert as_admin.post("/model/service", data=FILLED_IN).status_code == 303
    page = as_admin.get("/model").text
    assert "UK South" in page and "Data processing terms, 1 September 2026" in page
    assert "The school's model (small)" in as_teacher.get("/make/simplify").text


def test_an_entry_can_be_made_anew(away, as_admin, db):
    as_admin.post("/model/service", data=FILLED_IN)
    as_admin.post("/model/service", data=FILLED_IN | {"region": "Ireland"})
    assert [one.region for one in db.query(Service)] == ["Ireland"]


def test_learners_meet_a_model_only_after_it_is_registered_and_has_passed(away, db):
    assert learners_get(away) == "built-in"
    registered(db)
    assert learners_get(away) == "built-in"
    make_model_check(db)
    assert learners_get(away) == "endpoint"
    assert learners_get(away, offered=False) == "built-in"


@pytest.mark.parametrize("other", [{"model": "larger"}, {"endpoint": "https://models.example/v2"}])
def test_another_model_or_address_needs_a_check_of_its_own(away, db, other):
    registered(db)
    make_model_check(db, **other)
    assert learners_get(away) == "built-in"


def test_the_last_check_decides(away, db):
    registered(db)
    make_model_check(db)
    make_model_check(db, why_not="It carried out an instruction that was hidden in the material.")
    assert learners_get(away) == "built-in"


def test_a_learners_page_names_a_model_only_where_one_may_answer(app, db, client):
    set_up(app, HERE)
    opened = make_class(db)
    opened.offers = opened.offers | {"model": True}
    db.commit()
    assert "writing service" not in client.get(f"/learn/{opened.code}").text
    make_model_check(db, endpoint=HERE)
    assert "writing service" in client.get(f"/learn/{opened.code}").text


def test_the_page_about_this_site_says_where_words_may_go(away, client, db):
    page = client.get("/about").text
    assert "Nothing that anybody types is sent there yet" in page and "Learners do not meet it" in page
    registered(db)
    make_model_check(db)
    page = client.get("/about").text
    assert "UK South" in page and "30 days for abuse checks" in page and "Learners may meet it" in page
    set_up(away, HERE)
    assert "which is this computer" in client.get("/about").text
