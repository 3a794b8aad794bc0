"""Whatever goes wrong with a model, a person gets the built-in result within the time limit, and one honest line."""
import time

import pytest

from scaffolds.brief import PassageBrief
from scaffolds.engines.built_in.engine import BuiltIn
from scaffolds.engines.endpoint import Endpoint
from scaffolds.make import make
from scaffolds.results import Result
from tests.scaffolds.scripted import Turn, endpoint, said, streamed
from tests.scaffolds.test_make import SOURCE

BRIEF = PassageBrief(SOURCE, 9, ("cholera",))
LIMIT = 1.0

FAILURES = {
    "no answer in time": (Turn(b"{}", wait=30), "did not answer within 1 second."),
    "hangs up": (Turn(drop=True), "could not be reached"),
    "wrong key": (Turn(b"{}", 401), "did not accept the key (401)"),
    "busy": (Turn(b"{}", 429, headers=(("Retry-After", "3"),)), "busy or its allowance is used up (429)"),
    "a fault of its own": (Turn(b"{}", 500), "fault of its own (500)"),
    "cut-off JSON": (streamed('{"text": "The towns gr', finish=None), "not in the form asked for"),
    "cut off at its limit": (streamed('{"text": "The towns gr', finish="length"), "cut off before its end"),
    "an endless repeat": (streamed('{"text": "' + "the town and the town and " * 1_000), "on and on"),
    "a trickle": (Turn(b": wait\n\n", trickle=True, content_type="text/event-stream"), "did not answer within"),
    "empty": (streamed(""), "was empty"),
    "a refusal": (said({"text": "no"}, refusal="I can't help with that."), "declined"),
    "another shape": (said({"title": "x"}), "not in the form asked for"),
    "not JSON at all": (said("Sure! Here you are."), "not in the form asked for"),
}


@pytest.fixture(scope="module")
def own() -> Result:
    """The built-in result; made first, so that loading its parts is in no time limit."""
    return BuiltIn().answer(BRIEF)


@pytest.mark.parametrize("name", FAILURES)
def test_a_failure_ends_in_the_built_in_result_and_one_line_that_says_which(name, own):
    turn, sentence = FAILURES[name]
    began = time.monotonic()
    with endpoint(turn) as script:
        made = make(BRIEF, Endpoint(script.url, None, "scripted", LIMIT))
    assert time.monotonic() - began < LIMIT + 5  # and what the built-in engine takes on a busy machine
    assert made.receipt.engine == "built-in"
    assert made.result == own
    told = [note for note in made.receipt.notes if "built-in engine made this instead" in note]
    assert len(told) == 1 and sentence in told[0]
