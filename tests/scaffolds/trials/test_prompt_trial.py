"""A prompt's trial: what passes, what does not and why, and that a change of a checker is seen."""
import dataclasses

import pytest

from prompt_library import load
from scaffolds.engines import Used
from scaffolds.engines.built_in.engine import BuiltIn
from scaffolds.results import Passage
from scaffolds.trials import prompt_trial
from scaffolds.trials.prompt_trial import ENOUGH_EXAMPLES, Figures, checkers, figures, run
from tests.scaffolds.test_drafts import Telling

GOOD = Figures(examples=6, shown=6, own=6, asked_age=6, reached=6, lost=0, wrong_form=0, findings={},
               median_seconds=0.1, tokens=0)


@pytest.mark.parametrize("name", sorted(load()))
def test_what_comes_with_handrail_has_no_example_that_the_built_in_engine_gets_wrong(name):
    found = figures(list(run(load()[name], BuiltIn())))
    assert (found.shown, found.own, found.lost, found.wrong_form) == (found.examples, found.examples, 0, 0)


def test_a_model_is_tried_over_every_example():
    prompt = load()["simplify"]
    engine = Telling(*[Passage(text="Nothing of the kind.")] * 3 * len(prompt.examples), told=(Used(10, 2),))
    outcomes = list(run(prompt, engine))
    assert len(outcomes) == len(prompt.examples)
    assert figures(outcomes).own == 0 and figures(outcomes).tokens == sum(one.requests for one in outcomes) * 12


@pytest.mark.parametrize(("change", "sentence"), [
    ({}, ""),
    ({"examples": 4}, "needs 5"),
    ({"shown": 5}, "nothing may be shown"),
    ({"lost": 2}, "lost: 2"),
    ({"wrong_form": 1}, "wrong form"),
    ({"reached": 4}, "reached in 4 of 6"),
    ({"reached": 5}, ""),
    ({"asked_age": 0, "reached": 0}, ""),
])
def test_why_a_trial_does_not_pass_is_a_sentence(change, sentence):
    told = dataclasses.replace(GOOD, **change).why_not
    assert sentence in told and bool(told) == bool(sentence)


def test_five_examples_are_enough():
    assert ENOUGH_EXAMPLES == 5


def test_the_checkers_have_a_fingerprint_that_a_change_changes(tmp_path, monkeypatch):
    assert len(checkers()) == 64
    (tmp_path / "checks").mkdir()
    words = tmp_path / "checks" / "words.txt"
    words.write_text("one")
    monkeypatch.setattr(prompt_trial, "PACKAGE", tmp_path)
    monkeypatch.setattr(prompt_trial, "DECIDES", ("checks",))
    first = checkers.__wrapped__()
    words.write_text("two")
    assert checkers.__wrapped__() != first
