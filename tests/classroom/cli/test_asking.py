import json


def test_a_learners_words_are_answered_with_the_keys_of_the_contract(handrail):
    answer = handrail("ask", "break down my essay on rivers", "--json").json
    assert set(answer) == {"kind", "text", "steps", "options", "signpost", "age", "findings", "engine"}
    assert answer["kind"] == "breakdown"
    assert answer["steps"]
    assert answer["engine"] == "built-in"


def test_what_is_piped_in_is_the_same_as_what_is_given(handrail):
    given = handrail("ask", "tidy my room", "--json").json
    assert handrail("ask", "--json", typed="tidy my room\n").json == given
    assert handrail("ask", "-", "--json", typed="tidy my room\n").json == given


def test_nothing_typed_is_no_error(handrail):
    done = handrail("ask", "--json", typed="")
    assert done.code == 0
    assert done.json["kind"] == "nothing_asked"


def test_what_was_said_before_goes_along(handrail):
    history = [{"say": "tidy my room", "reply": "Tidying a bedroom"}]
    given = handrail("ask", "smaller steps", "--history", json.dumps(history), "--json").json
    line, = handrail.lines("ask", {"id": 1, "say": "smaller steps", "history": history}).lines
    assert line == {"id": 1, **given}
    assert given["kind"] == "smaller"


def test_danger_is_a_card_and_not_a_list(handrail):
    answer = handrail("ask", "i want to kill myself", "--json").json
    assert answer["kind"] == "signpost"
    assert answer["signpost"]["tier"] >= 2
    assert answer["steps"] == []


def test_a_person_reads_words_steps_and_ways_on(handrail):
    said = handrail("ask", "tidy my room").out
    assert "\n1. " in said
    assert "  [Something else]" in said
    assert "{" not in said


def test_wrong_usage_is_told_in_a_sentence(handrail):
    assert "can be list, one or cards" in handrail("ask", "hi", "--form", "story").err
    assert "is not a list of {“say”, “reply”}" in handrail("ask", "hi", "--history", '[{"say": 1}]').err
    assert "is not JSON" in handrail("ask", "hi", "--history", "[").err
