"""What is about to be saved: marked where it stands, with the presses of a form of Make, on each page that saves."""
import pytest
from sqlalchemy import select

from classroom.models import Resource
from classroom.sheets import seal, unseal
from scaffolds.brief import PassageBrief
from scaffolds.checks.band import Band
from scaffolds.receipt import Receipt, Scaffold, load
from scaffolds.results import Passage
from tests.classroom.identifiers.test_marks import tree
from tests.classroom.test_make import hidden
from tests.factories import make_resource

NAMED = "Zainab's EHCP names a quiet space. Kayden in 4B has one too. Rain falls."


def carried(app, text: str) -> str:
    receipt = Receipt(engine="built-in", band=Band(8.0, 7.0, 9.0))
    with app.app_context():
        return seal(Scaffold(PassageBrief("Rain falls.", 9.0), Passage(text=text), (), receipt))


def saved(db) -> list[Resource]:
    db.expire_all()
    return list(db.scalars(select(Resource)))


def marks(answer) -> list[str]:
    return [one.text for one in tree(answer).xpath("//*[contains(@class, 'marked-text')]//mark")]


def presses(answer) -> set[str]:
    return set(tree(answer).xpath("//button[@name='swap']/@value"))


def form_of(answer) -> dict[str, str]:
    """What the page would send, less its buttons."""
    found = tree(answer).xpath("//*[@data-testid='details-found' or @data-testid='marks-none']/ancestor::form")[0]
    return {one.get("name"): one.get("value") or one.text or "" for one in found.xpath(".//input | .//textarea")
            if one.get("name") and one.get("type") != "checkbox"}


@pytest.fixture
def asked(app, as_teacher):
    """The page that asks before a result with two people in it is saved."""
    answer = as_teacher.post("/resources", data={"scaffold": carried(app, NAMED), "title": "Rain", "reviewed": "1"})
    assert answer.status_code == 422
    return answer


def test_each_is_marked_where_it_stands_with_its_presses_and_nothing_is_kept(asked, db):
    assert marks(asked) == ["Zainab", "Kayden"]
    assert {"instead Zainab", "lettered Zainab", "nobody Zainab", "instead Kayden"} <= presses(asked)
    assert saved(db) == []


def test_a_press_puts_a_stand_in_and_is_looked_at_before_anything_is_kept(app, asked, as_teacher, db):
    once = as_teacher.post("/resources", data=form_of(asked) | {"swap": "lettered Zainab"})
    assert once.status_code == 422 and marks(once) == ["Kayden"] and saved(db) == []
    assert "Zainab" in tree(once).xpath("string(//*[@data-testid='stand-ins-of'])")
    twice = as_teacher.post("/resources", data=form_of(once) | {"swap": "nobody Kayden"})
    assert twice.status_code == 200 and marks(twice) == [] and saved(db) == []
    with app.app_context():
        assert unseal(form_of(twice)["scaffold"]).result.text.startswith("Learner A's EHCP")
    assert as_teacher.post("/resources", data=form_of(twice)).status_code == 303
    (kept,) = saved(db)
    assert "Learner A's EHCP" in load(kept.scaffold).result.text and "zainab" not in kept.words
    assert kept.reviewed_at is None, "nobody has read it with the stand-in in it"


def test_something_for_each_is_one_press_that_saves(asked, as_teacher, db):
    assert as_teacher.post("/resources", data=form_of(asked) | {"stand_ins": "1"}).status_code == 303
    (kept,) = saved(db)
    assert "zainab" not in kept.words and "kayden" not in kept.words and "learner b" in kept.words


def test_the_steps_of_a_schedule_have_the_presses_too(as_teacher, db):
    """A long one: its steps together read like a passage, whose people are let through."""
    made = as_teacher.post("/make/schedule", data={"routine": "coming into school", "year": "4"}).text
    as_teacher.post("/resources", data={"scaffold": hidden(made, "scaffold"), "title": "Morning"})
    (resource,) = saved(db)
    path = f"/resources/{resource.id}/steps"
    sealed = hidden(as_teacher.get(path).text, "scaffold")
    changed = as_teacher.post(path, data={"scaffold": sealed, "text-0": "Zainab's mum hangs up her coat"}).text
    asked = as_teacher.post(f"{path}/save", data={"scaffold": hidden(changed, "scaffold")})
    assert asked.status_code == 422 and "Zainab" in marks(asked)
    before = resource.scaffold
    once = as_teacher.post(f"{path}/save", data=form_of(asked) | {"swap": "instead Zainab"})
    assert once.status_code == 200 and "Nothing that looks like" in once.text
    assert saved(db)[0].scaffold == before
    assert as_teacher.post(f"{path}/save", data=form_of(once)).status_code == 303
    assert load(saved(db)[0].scaffold).result.parts()[0] == "The learner's mum hangs up her coat"


def test_changed_words_have_them_and_what_was_typed_is_not_lost(as_teacher, teacher, db):
    resource = make_resource(db, teacher)
    typed = {"part-0": "The title that Zainab in 4B wrote"}
    asked = as_teacher.post(f"/resources/{resource.id}/words", data=typed)
    assert asked.status_code == 422 and marks(asked) == ["Zainab"]
    once = as_teacher.post(f"/resources/{resource.id}/words", data=form_of(asked) | {"swap": "instead Zainab"})
    assert once.status_code == 200
    assert form_of(once)["part-0"] == "The title that the learner in 4B wrote"
    assert as_teacher.post(f"/resources/{resource.id}/words", data=form_of(once)).status_code == 303
    db.expire_all()
    assert load(resource.scaffold).result.parts() == ["The title that the learner in 4B wrote"]


def test_a_new_name_of_a_resource_has_them(as_teacher, teacher, db):
    resource = make_resource(db, teacher)
    asked = as_teacher.post(f"/resources/{resource.id}/name", data={"title": "Zainab's EHCP", "folder": "Mine"})
    assert asked.status_code == 422 and marks(asked) == ["Zainab"]
    assert as_teacher.post(
        f"/resources/{resource.id}/name", data=form_of(asked) | {"stand_ins": "1"}).status_code == 303
    db.expire_all()
    assert (resource.title, resource.folder) == ("The learner's EHCP", "Mine")
