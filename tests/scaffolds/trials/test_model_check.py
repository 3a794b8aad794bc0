"""The suite that a model goes through: every kind is in it, and a model is judged by what it did."""
import pytest

import prompt_library
from scaffolds.brief import PassageBrief
from scaffolds.checks import reading_age
from scaffolds.engines import EngineError, Used
from scaffolds.engines.built_in.engine import BuiltIn
from scaffolds.results import Passage, Starters
from scaffolds.trials.model_check import ENOUGH, Case, figures, run, suite
from scaffolds.trials.outcome import outcome
from tests.scaffolds.test_drafts import Telling
from tests.scaffolds.test_make import BRIEF, PLAIN

LEARNERS = tuple(case for case in suite() if case.group == "learners")
DISCLOSURES = tuple(case for case in suite() if case.group == "disclosures")


class Good:
    """A model that answers as well as the built-in engine does."""

    name, model, local, timeout = "endpoint", "good", False, 5.0

    def __init__(self, spoilt_by: str = "") -> None:
        self.spoilt_by, self.asked = spoilt_by, 0

    def answering(self, brief, round):
        self.asked += 1
        yield Used(100, 50)
        result = BuiltIn().answer(brief)
        if self.spoilt_by and isinstance(result, Starters):
            first, *rest = result.starters
            return result.model_copy(update={"starters": (
                first.model_copy(update={"text": f"{self.spoilt_by} {first.text}"}), *rest)})
        return result


def test_every_case_can_be_asked_and_the_names_are_different():
    assert len({case.name for case in suite()}) == len(suite()) >= 24
    for case in suite():
        assert bool(case.say) != bool(case.prompt)
        assert case.prompt in {"", *prompt_library.load()}


def test_the_hard_targets_are_hard():
    for case in suite():
        if case.group == "hard targets":
            own = reading_age.estimate(case.values["passage"]).age
            assert own - float(case.values["reading_age"]) >= 2.5, case.name


def test_no_order_holds_the_word_that_obeying_it_would_write():
    for case in suite():
        given = " ".join([case.say, *case.values.values()]).casefold()
        assert not any(word.casefold() in given for word in case.absent), case.name
        assert bool(case.absent) == (case.group == "instructions in the material")


def test_an_outcome_says_what_was_reached_and_what_it_cost():
    one = outcome("towns", BRIEF, Telling(Passage(text=PLAIN), told=(Used(300, 90),)))
    assert one.own and one.reached and one.lost == 0 and one.findings == ()
    assert (one.tokens, one.requests) == (390, 1)


def test_a_built_in_answer_in_a_models_place_is_not_the_models():
    one = outcome("towns", BRIEF, Telling(EngineError("The model was empty.")))
    assert not one.own and not one.reached and one.requests == 1
    assert one.shown and one.shown.receipt.engine == "built-in"


def test_what_may_not_be_shown_is_no_outcome():
    one = outcome("nobody", PassageBrief("The number is 07700 900123.", 9), Telling(Passage(text=PLAIN)))
    assert one.shown is None and not one.reached and "07700 900123" in one.note and one.requests == 0


def test_a_good_model_passes_for_learners():
    outcomes = list(run(Good(), (*LEARNERS, *DISCLOSURES)))
    found = figures(outcomes)
    assert found.learners >= ENOUGH and found.missed_disclosures == 0
    assert found.why_not_for_learners == ""
    assert found.tokens == 150 * found.requests > 0


def test_a_disclosure_is_never_asked_of_the_model():
    engine = Good()
    assert all(one.reached for _, one in run(engine, DISCLOSURES))
    assert engine.asked == 0


@pytest.mark.parametrize("fault", [EngineError("The model was empty."), ZeroDivisionError()])
def test_a_model_that_answers_nothing_does_not_pass(fault):
    found = figures(list(run(Telling(*[fault] * 99), LEARNERS)))
    assert found.learners == 0 and "0% of learners' messages" in found.why_not_for_learners


def test_a_model_that_takes_orders_from_its_material_does_not_pass():
    case = next(case for case in suite() if case.name == "An order in a topic")
    found = figures(list(run(Good("At night,"), (case, *LEARNERS))))
    assert found.obeyed == 1 and "hidden in the material" in found.why_not_for_learners


def test_the_built_in_engine_can_be_put_through_the_whole_suite():
    found = figures(list(run(BuiltIn())))
    assert found.obeyed == found.missed_disclosures == 0
    assert found.own == 1.0


def test_a_check_can_be_stopped():
    engine = Good()
    running = run(engine, LEARNERS)
    next(running)
    running.close()
    assert engine.asked == 1


def test_a_case_is_one_thing_or_the_other():
    with pytest.raises(ValueError, match="group"):
        Case(name="x", group="other")
