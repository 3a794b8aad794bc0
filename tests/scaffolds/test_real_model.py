"""Every kind of result, asked of a real and hopeless model: nothing untrue is shown, and all goes on working."""
from collections.abc import Iterator

import pytest

from scaffolds.ask import Say, ask
from scaffolds.asking.shapes import ReplyKind
from scaffolds.brief import PassageBrief
from scaffolds.checks.finding import Severity
from scaffolds.engines import breaker
from scaffolds.engines.built_in.engine import BuiltIn
from scaffolds.engines.endpoint import Endpoint
from scaffolds.filling import brief_from
from scaffolds.make import make
from scaffolds.receipt import Scaffold
from scaffolds.results import plain_text
from scaffolds.verify import measure, receipt
from tests.real_model import ONE_OF_EACH, RealModel, serving

pytestmark = pytest.mark.xdist_group("real model")
SECONDS = 3.0


@pytest.fixture(scope="module")
def real_model() -> Iterator[RealModel]:
    with serving() as model:
        yield model


def engine(model: RealModel) -> Endpoint:
    breaker.breaker(model.url).worked()  # what timed out in the test before is no reason not to ask in this one
    return Endpoint(model.url, None, model.name, SECONDS)


def assert_true(made: Scaffold, brief) -> None:
    """What is shown was measured, by these very measures, and may be shown; who made it is told."""
    by_model = made.receipt.engine == "endpoint"
    again = measure(brief, made.result, written_by_model=by_model)
    told = receipt(brief, made.result, again, engine=BuiltIn())
    assert (made.receipt.band, made.receipt.met, made.receipt.kept, made.receipt.lost) == (
        told.band, told.met, told.kept, told.lost)
    assert (made.receipt.facts, made.receipt.facts_kept) == (told.facts, told.facts_kept)
    assert not any(finding.severity is Severity.HOLD for finding in made.findings)
    if not by_model:
        assert plain_text(made.result) == plain_text(BuiltIn().answer(brief))
        assert "built-in engine" in made.receipt.notes[0]


@pytest.mark.parametrize("name", sorted(ONE_OF_EACH))
def test_nothing_untrue_is_shown_of_any_kind(real_model, name):
    prompt = ONE_OF_EACH[name]
    brief = brief_from(prompt, prompt.example)
    assert_true(make(brief, engine(real_model)), brief)


def test_a_passage_far_above_its_target(real_model):
    text = (
        "Nevertheless, the committee subsequently determined that 47 of the applicants, none of whom had previously "
        "been interviewed, would not be permitted to participate in the programme before September 2027.")
    brief = PassageBrief(text, 7, ("applicants",))
    assert_true(make(brief, engine(real_model)), brief)


@pytest.mark.parametrize("words", [
    "tidy my room", "write about volcanoes for homework", "what does photosynthesis mean"])
def test_a_learner_gets_a_whole_checked_reply(real_model, words):
    reply = ask(Say(words), engine(real_model))
    assert reply.kind not in (ReplyKind.HELD, ReplyKind.SIGNPOST)
    assert reply.text and not [one for one in reply.findings if one.rule.startswith("D")]
