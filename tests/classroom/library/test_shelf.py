"""Which version of a prompt is in use, and that nothing but an approved one can be run."""
import datetime

import pytest

import prompt_library
from classroom.library import shelf
from classroom.models import PromptVersion, now
from prompt_library.approval import State


@pytest.fixture
def stocked(db):
    shelf.stock(db)
    return db


SIMPLIFY = prompt_library.load()["simplify"]
SHORTER = SIMPLIFY.model_copy(update={"words": "$passage $reading_age $key_words $comes_out"})


def approve(version, minutes=1):
    version.state, version.approved_at = State.APPROVED, now() + datetime.timedelta(minutes=minutes)


def test_what_comes_with_handrail_is_approved_as_it_came(stocked):
    assert dict(shelf.approved(stocked)) == dict(prompt_library.load())
    version = shelf.in_use(stocked, "simplify")
    assert (version.number, version.author_id, version.review_by) == (1, None, SIMPLIFY.review_by)


def test_stocking_again_changes_nothing(stocked):
    before = stocked.query(PromptVersion).count()
    shelf.stock(stocked)
    assert stocked.query(PromptVersion).count() == before == len(prompt_library.load())


def test_other_words_from_a_later_handrail_wait_for_review(stocked, monkeypatch):
    monkeypatch.setattr(prompt_library, "load", lambda: {"simplify": SHORTER})
    old = shelf.in_use(stocked, "simplify").fingerprint
    shelf.stock(stocked)
    newest = shelf.versions(stocked, "simplify")[0]
    assert (newest.number, newest.state) == (2, State.IN_REVIEW)
    assert shelf.in_use(stocked, "simplify").fingerprint == old


def test_a_draft_is_never_in_use(stocked, teacher):
    shelf.add(stocked, SHORTER, teacher, "Shorter.")
    assert shelf.in_use(stocked, "simplify").number == 1
    assert shelf.approved(stocked)["simplify"] == SIMPLIFY


def test_what_was_approved_last_is_in_use(stocked, teacher):
    version = shelf.add(stocked, SHORTER, teacher)
    approve(version)
    stocked.commit()
    assert shelf.approved(stocked)["simplify"] == SHORTER


@pytest.mark.parametrize("state", [state for state in State if state is not State.APPROVED])
def test_one_that_is_not_approved_any_more_does_not_run_and_no_older_one_stands_in(stocked, teacher, state):
    version = shelf.add(stocked, SHORTER, teacher)
    approve(version)
    version.state = state
    stocked.commit()
    assert "simplify" not in shelf.approved(stocked)
