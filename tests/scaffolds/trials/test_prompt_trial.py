"""A prompt's trial: what passes, what does not and why, and that a change of a checker is seen."""
import dataclasses

import pytest

from prompt_library import load
from scaffolds.engines import EngineError, Used
from scaffolds.engines.built_in.engine import BuiltIn
from scaffolds.results import Passage
from scaffolds.trials import prompt_trial
from scaffolds.trials.prompt_trial import ENOUGH_EXAMPLES, Figures, checkers, figures, run, worse
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


@pytest.mark.parametrize(("change", "sentence"), [
    ({}, ""),
    ({"lost": 1}, "does not pass any more. Facts or key words were lost: 1."),
    ({"reached": 5}, ""),
    ({"examples": 5, "shown": 5, "own": 5, "asked_age": 5, "reached": 4}, "in 80% of its examples, and was in 100%"),
    ({"findings": {"us-spelling": 2}}, ""),
    ({"findings": {"us-spelling": 2, "long-step": 1}}, "3 things are found in its results, and 0 were"),
    ({"own": 4}, ""),
    ({"own": 3}, "answers 50% of its examples, and answered 100%"),
    ({"median_seconds": 9.0, "tokens": 9_000}, ""),
])
def test_what_counts_as_a_drop(change, sentence):
    told = worse(GOOD, dataclasses.replace(GOOD, **change))
    assert sentence in told and bool(told) == bool(sentence)


def test_an_engine_that_gives_no_answer_is_told_and_does_not_pass():
    class Away:
        name, model, local = "endpoint", "small", False

        def answer(self, brief, repair=None):
            raise EngineError("The model's service could not be reached.")
    outcomes = list(run(load()["breakdown"], Away()))
    assert outcomes[0].fault == "The model's service could not be reached." and not outcomes[0].own
    assert outcomes[0].shown.receipt.engine == "built-in"
    assert dataclasses.replace(GOOD, unanswered=1).why_not == "The engine gave no answer to 1 of its examples."
    assert figures(outcomes).unanswered == len(outcomes)
