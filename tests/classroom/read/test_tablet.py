"""A schedule on a class, as a tablet shows it."""
import pytest
from lxml import html

from classroom.models import now
from scaffolds.brief import ScheduleBrief
from scaffolds.checks.band import Band
from scaffolds.receipt import Receipt, Scaffold, dump
from scaffolds.results import Schedule, ScheduleStep
from tests.classroom.test_learner_words import pushing, words
from tests.factories import make_class, make_resource

STEPS = (ScheduleStep(text="Coat on the peg", symbol="hang up coat", minutes=2), ScheduleStep(text="A seat"))


@pytest.fixture
def path(as_teacher, db, teacher):
    schedule = Schedule(title="Morning", steps=STEPS, different="A surprise")
    scaffold = Scaffold(ScheduleBrief("morning", 3), schedule, (), Receipt("built-in", Band(7.0, 6.0, 8.0)))
    resource = make_resource(db, teacher, kind="schedule", scaffold=dump(scaffold), reviewed_at=now(),
                             reviewed_by_id=teacher.id)
    opened = make_class(db, teacher)
    as_teacher.post(f"/classes/{opened.code}/share", data={"resource": resource.id})
    return f"/read/{opened.code}/{resource.id}"


def test_all_of_it_is_there_without_script_and_can_be_ticked(client, path):
    page = html.document_fromstring(client.get(path).text)
    steps = page.xpath("//*[@data-testid='step']")
    assert [step.xpath(".//span[@class='words']")[0].text for step in steps] == [step.text for step in STEPS]
    assert all(step.xpath(".//input[@type='checkbox']") for step in steps)
    assert not any("hidden" in step.attrib for step in steps)
    assert page.xpath("//img[@alt='Hang up coat']")
    assert "2 min" in page.text_content()


def test_without_an_order_there_are_doors_no_times_and_two_that_ask_for_nothing(client, path):
    page = html.document_fromstring(client.get(f"{path}?order=off").text)
    assert page.xpath("//ul[contains(@class, 'doors-apart')]") and not page.xpath("//ol")
    assert [door.xpath(".//span[@class='words']")[0].text for door in page.xpath("//*[@data-testid='door']")] == [
        "A surprise", "Nothing for now"]
    assert "min" not in page.get_element_by_id("tablet").text_content().split()
    assert page.xpath("//a[text()='In order']/@href") == [path]


@pytest.mark.parametrize("query", ["", "?order=off"])
def test_it_pushes_nobody_and_keeps_nothing(client, path, query):
    answer = client.get(path + query)
    assert pushing([said for said in words(answer.text) if not said.startswith("Reading age")]) == []
    assert "Set-Cookie" not in answer.headers


def test_times_that_are_off_are_not_there(client, db, path):
    from classroom.models import Resource

    resource = db.get(Resource, int(path.rpartition("/")[2]))
    resource.scaffold = resource.scaffold.replace('"times":true', '"times":false')
    db.commit()
    assert "2 min" not in client.get(path).text
