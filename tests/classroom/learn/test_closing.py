"""A class that closes: what is on a learner's page stays usable there, and one calm line says so."""
import datetime

import pytest

from classroom.learn.routes import CLOSES_SOON, HAS_CLOSED
from classroom.models import now
from tests.classroom.learn.saying import Learner
from tests.factories import make_class


@pytest.fixture
def learner(client, db) -> Learner:
    return Learner(client, make_class(db).code)


def closing(learner: Learner) -> str:
    return learner.page.get_element_by_id("closing").text_content()


def close(db, learner: Learner) -> None:
    from classroom.classes.codes import find_open

    find_open(db, learner.code).closed_at = now()
    db.commit()


def test_steps_can_be_ticked_opened_and_laid_out_after_the_class_has_closed(learner, db):
    learner.say("essay on macbeth")
    count = len(learner.steps)
    close(db, learner)
    learner.tick(0).act("smaller", 1)
    assert len(learner.steps) > count
    assert closing(learner) == HAS_CLOSED
    learner.set(detail="1")
    assert len(learner.ticked) == 1


def test_something_new_is_not_answered_and_what_was_typed_is_kept(client, learner, db):
    learner.say("essay on macbeth")
    close(db, learner)
    form = dict(learner.page.get_element_by_id("talk").form_values())
    answer = client.post(f"/learn/{learner.code}/say", data={**form, "say": "tidy my room"})
    assert answer.status_code == 410
    assert HAS_CLOSED in answer.text and "tidy my room</textarea>" in answer.text
    assert "essay on macbeth" in answer.text.lower() and answer.text.count('data-testid="reply"') == 1


def test_nobody_new_comes_in_after_it_has_closed(client, learner, db):
    close(db, learner)
    assert client.get(f"/learn/{learner.code}").status_code == 404


@pytest.mark.parametrize(("minutes", "said"), [(9, CLOSES_SOON), (15, "")])
def test_an_answer_in_the_last_minutes_says_that_the_class_closes_soon_without_a_time(client, db, minutes, said):
    learner = Learner(client, make_class(db, closes_at=now() + datetime.timedelta(minutes=minutes)).code)
    assert closing(learner.say("tidy my room")) == said
    assert not any(letter.isdigit() for letter in CLOSES_SOON + HAS_CLOSED)
