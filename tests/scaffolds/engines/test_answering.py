"""What happens while a model answers: words as they come, a stop that is real, services that know less, and services
that are left alone for a while. Against a real HTTP server."""
import json

import pytest

from scaffolds.brief import BreakdownBrief, PassageBrief
from scaffolds.engines import EngineError, Model, Repair, Round, Used, Waiting, Writing, at_last, breaker, modes
from scaffolds.engines.breaker import FAILURES, FIRST_PAUSE, Breaker, retry_after
from scaffolds.engines.endpoint import Endpoint
from scaffolds.engines.hearing import readable
from scaffolds.results import Passage
from tests.scaffolds.scripted import Turn, endpoint, events, said, streamed

PASSAGE = PassageBrief("Rivers erode their banks. In 1953 the sea flooded the coast.", 9)
PLAIN = "Rivers wear away their banks. In 1953 the sea flooded the coast, and many people had to leave their homes."
NOT_KNOWN = Turn(b'{"error": {"message": "response_format is not supported"}}', 400)


def model(script, timeout=5.0):
    return Endpoint(script.url, None, "scripted", timeout)


def all_of(answering):
    told = []
    while True:
        try:
            told.append(next(answering))
        except StopIteration as end:
            return told, end.value


def test_an_endpoint_is_a_model():
    assert isinstance(Endpoint("http://127.0.0.1:9/v1", None, "scripted"), Model)


def test_words_are_told_as_they_come_and_end_in_the_result():
    with endpoint(streamed({"text": PLAIN}, usage={"prompt_tokens": 210, "completion_tokens": 31})) as script:
        told, result = all_of(model(script).answering(PASSAGE, Round()))
    words = [one.text for one in told if isinstance(one, Writing)]
    assert words and all(PLAIN.startswith(one) for one in words)
    assert told[-1] == Used(210, 31)
    assert result.text == PLAIN


def test_the_cost_is_reckoned_where_the_service_does_not_tell_it():
    with endpoint(streamed({"text": PLAIN})) as script:
        told, _ = all_of(model(script).answering(PASSAGE, Round()))
    assert told[-1].answered == pytest.approx(len(json.dumps({"text": PLAIN})) / 4, abs=1)
    assert told[-1].asked > 100


def test_a_service_that_does_not_stream_is_heard_whole():
    with endpoint(said({"text": PLAIN})) as script:
        assert model(script).answer(PASSAGE).text == PLAIN
    assert script.asked[0]["stream"] is True


def test_closing_it_hangs_up():
    with endpoint(Turn(b": still thinking\n\n", trickle=True, content_type="text/event-stream")) as script:
        answering = model(script, timeout=30).answering(PASSAGE, Round())
        assert next(answering) == Waiting()
        answering.close()
        assert script.left.wait(5)


def test_a_stopped_request_is_no_failure_of_the_service():
    with endpoint(Turn(b": still thinking\n\n", trickle=True, content_type="text/event-stream")) as script:
        for _ in range(FAILURES):
            answering = model(script, timeout=30).answering(PASSAGE, Round())
            next(answering)
            answering.close()
        next(model(script, timeout=30).answering(PASSAGE, Round()))


@pytest.mark.parametrize(("refused", "format"), [(1, "json_schema"), (2, "json_object"), (3, None)])
def test_a_service_that_knows_less_is_asked_for_less(refused, format):
    with endpoint(*[NOT_KNOWN] * refused, streamed({"text": PLAIN})) as script:
        engine = model(script)
        assert engine.answer(PASSAGE).text == PLAIN
        assert engine.answer(PASSAGE).text == PLAIN
    assert len(script.asked) == refused + 2  # what was found out is remembered
    last = script.asked[-1]
    assert last.get("response_format", {}).get("type") == format
    assert "stream_options" not in last
    assert ("JSON schema" in last["messages"][0]["content"]) is (format != "json_schema")


def test_an_answer_in_a_code_fence_is_read_where_no_json_could_be_asked_for():
    fenced = f"Here it is:\n```json\n{json.dumps({'text': PLAIN})}\n```"
    with endpoint(*[NOT_KNOWN] * (len(modes.MODES) - 1), streamed(fenced)) as script:
        assert model(script).answer(PASSAGE).text == PLAIN


def test_a_service_known_to_understand_is_not_asked_again_in_other_ways():
    with endpoint(streamed({"text": PLAIN}), Turn(b"{}", 400)) as script:
        engine = model(script)
        engine.answer(PASSAGE)
        with pytest.raises(EngineError, match="did not understand"):
            engine.answer(PASSAGE)
    assert len(script.asked) == 2


@pytest.mark.parametrize(("turn", "sentence"), [
    (streamed('{"text": "Rivers wear', finish="length"), "cut off"),
    (streamed('{"text": "Rivers wear', finish=None), "not in the form"),
    (streamed(""), "was empty"),
    (streamed({"text": PLAIN}, finish="content_filter"), "declined"),
    (events(b'{"error": {"message": "out of memory"}}'), "fault of its own"),
    (events(b"[1, 2]"), "not an answer"),
    (events(b"{broken"), "not an answer"),
    (events(b"[DONE]"), "not an answer"),
    (streamed('{"text": "' + "the river and the river and " * 900), "on and on"),
], ids=range(9))
def test_a_stream_that_is_no_answer_is_told_in_a_sentence(turn, sentence):
    with endpoint(turn) as script, pytest.raises(EngineError, match=sentence):
        model(script).answer(PASSAGE)


def test_words_that_are_not_whole_yet_can_be_read():
    assert readable('{"title": "An essay", "steps": [{"text": "The tit') == "An essay\nThe tit"
    assert readable('{"ti') == readable("Sure! ") == ""


def test_a_dead_service_is_left_alone_and_the_person_is_told():
    with endpoint(Turn(b"{}", 500)) as script:
        for _ in range(FAILURES):
            with pytest.raises(EngineError, match="fault of its own"):
                model(script).answer(PASSAGE)
        with pytest.raises(EngineError, match="tried again in"):
            model(script).answer(PASSAGE)
    assert len(script.asked) == FAILURES


def test_a_service_that_asks_for_a_pause_is_given_it():
    with endpoint(Turn(b"{}", 429, headers=(("Retry-After", "40"),))) as script:
        with pytest.raises(EngineError, match="busy"):
            model(script).answer(PASSAGE)
        with pytest.raises(EngineError, match="tried again in 40 seconds|tried again in 39 seconds"):
            model(script).answer(PASSAGE)
    assert len(script.asked) == 1


def test_after_a_pause_one_request_tries_and_the_others_wait_for_it():
    now = [0.0]
    service = Breaker(lambda: now[0])
    for _ in range(FAILURES):
        service.ask(5)
        service.failed()
    with pytest.raises(EngineError, match="tried again"):
        service.ask(5)
    now[0] = FIRST_PAUSE + 1
    service.ask(5)
    with pytest.raises(EngineError, match="being tried"):
        service.ask(5)
    service.failed()
    now[0] += FIRST_PAUSE + 1
    with pytest.raises(EngineError, match="tried again"):
        service.ask(5)  # the second pause is longer
    now[0] += FIRST_PAUSE
    service.ask(5)
    service.worked()
    service.ask(5)
    service.ask(5)


def test_a_failure_between_answers_is_only_a_failure():
    service = Breaker()
    for _ in range(3 * FAILURES):
        service.ask(5)
        service.failed()
        service.ask(5)
        service.worked()


@pytest.mark.parametrize(("header", "seconds"), [
    (None, None), ("", None), ("12", 12), ("soon", None), ("-3", 0), ("Sun, 06 Nov 1994 08:49:37 GMT", 0)])
def test_a_pause_is_read_as_seconds_or_as_a_date(header, seconds):
    assert retry_after(header) == seconds


def test_a_round_has_never_more_time_than_the_engine_allows():
    with endpoint(Turn(b"{}", wait=5.0)) as script, pytest.raises(EngineError, match="within 0.2 seconds"):
        at_last(model(script, timeout=0.2).answering(PASSAGE, Round(within=60)))


def test_the_time_for_a_round_is_the_rounds_own():
    with endpoint(Turn(b"{}", wait=5.0)) as script, pytest.raises(EngineError, match="within 0.2 seconds"):
        at_last(model(script, timeout=30).answering(PASSAGE, Round(within=0.2)))


@pytest.mark.parametrize("repair", [None, Repair(Passage(text="Rivers erode."), ())])
def test_a_step_on_the_way_is_asked_for_last(repair):
    with endpoint(streamed({"text": PLAIN})) as script:
        at_last(model(script).answering(PASSAGE, Round(repair, aim=11.5)))
    assert script.asked[0]["messages"][-1]["content"].endswith("In this answer reach about 11.5.")


def test_each_address_has_one_breaker():
    assert breaker.breaker("http://127.0.0.1:1/v1") is breaker.breaker("http://127.0.0.1:1/v1")


def test_a_learners_breakdown_comes_the_same_way():
    answer = {"title": "An essay", "steps": [
        {"text": "The title on the page", "plain": "Write the title.", "minutes_low": 1, "minutes_high": 2}]}
    with endpoint(streamed(answer)) as script:
        assert model(script).answer(BreakdownBrief("write an essay")).steps[0].text == "The title on the page"
