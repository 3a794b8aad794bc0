"""Where a school has a model: it is not offered while anything is marked, whatever is said of that, and a name that it
makes up goes no further."""
import dataclasses

import pytest

from classroom import engines
from classroom.identifiers import data_types
from scaffolds.asking.words import line
from tests.classroom.identifiers.test_data_types import opened
from tests.classroom.identifiers.test_marks import AT, HX, PASSAGE, press, tree
from tests.factories import make_class, make_model_check
from tests.scaffolds.scripted import endpoint, said

RIVER = "The river erodes its banks. The sea wears away the cliffs. People build walls to keep the water out."
SIMPLER = {"reading_age": "9", "comes_out": "Simpler words and sentences", "engine": "endpoint"}


@pytest.fixture
def script(app):
    with endpoint(said({"text": RIVER + " Zainab in 4B lives there."})) as script:
        app.config["HANDRAIL"] = dataclasses.replace(app.config["HANDRAIL"], model="scripted", model_url=script.url)
        engines.init_app(app)
        yield script


def offers(answer) -> str | None:
    """Whether the model can be chosen: "on", "off", or None where it is not on the page."""
    found = tree(answer).xpath("//input[@name='engine'][@value='endpoint']")
    return ("off" if "disabled" in found[0].attrib else "on") if found else None


def test_a_model_is_offered_only_while_nothing_is_marked(script, as_teacher):
    typed = {**SIMPLER, "passage": PASSAGE}
    assert offers(as_teacher.get("/make/simplify")) == "on"
    assert offers(as_teacher.post(AT, data=typed, headers=HX)) == "off"
    assert offers(as_teacher.post("/make/simplify", data=typed)) == "off"
    assert offers(press(as_teacher, "all", **typed)) == "on"
    assert script.asked == []


def test_what_is_said_to_be_nobodys_is_not_sent_either(script, as_teacher):
    typed = {**SIMPLER, "passage": f"{RIVER} Zainab in 4B drew it.", "nobody": "zainab", "not_a_person": "1"}
    answer = as_teacher.post("/make/simplify", data=typed)
    assert answer.status_code == 422
    assert offers(answer) == "off"
    assert "nothing was sent to the model" in answer.text
    assert as_teacher.post("/make/simplify", data={**typed, "engine": "built-in"}).status_code == 200
    assert script.asked == []


def test_a_name_that_the_model_makes_up_is_not_in_what_is_shown(script, as_teacher):
    answer = as_teacher.post("/make/simplify", data={**SIMPLER, "passage": RIVER})
    assert answer.status_code == 200
    assert script.asked
    (result,) = tree(answer).xpath("//*[@data-testid='result']")
    assert "Zainab" not in result.text_content()
    assert "built-in engine made this instead" in answer.text


@pytest.mark.parametrize("kind", sorted(data_types.ONLY_HERE))
def test_what_is_about_one_learner_is_made_by_the_built_in_rules_alone(script, as_senco, kind):
    opened(as_senco, kind)
    typed = {**SIMPLER, "passage": RIVER, "data_type": kind}
    refused = as_senco.post("/make/simplify", data=typed)
    assert refused.status_code == 422
    assert data_types.NOT_TO_A_MODEL in refused.text
    assert as_senco.post("/make/simplify", data={**typed, "engine": "built-in"}).status_code == 200
    assert script.asked == []


def test_a_learners_name_is_masked_with_one_calm_line(script, client, db, app):
    make_model_check(db, "scripted", script.url)
    code = make_class(db, offers={"reading_age": 9, "model": True}).code
    answer = client.post(f"/learn/{code}/say", data={"say": "steps for a letter. my name is Zainab"})
    assert answer.status_code == 200
    assert "zainab" not in str(script.asked).lower()
    assert line("masked") in tree(answer).text_content()
