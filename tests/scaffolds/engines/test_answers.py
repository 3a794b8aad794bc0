"""What a model may answer, kind by kind: strict JSON, made into a result, and held to what the kind promises."""
import pytest

from scaffolds.brief import (
    DigestBrief,
    FrameBrief,
    GlossaryBrief,
    LetterBrief,
    PlanBrief,
    RetrievalBrief,
    RewordingBrief,
    StoryBrief,
    StrategiesBrief,
)
from scaffolds.checks.finding import Severity
from scaffolds.engines.answers import ANSWERS
from scaffolds.engines.built_in.meanings import meaning
from scaffolds.results import Kind
from scaffolds.verify import measure

TEXT = "The fire began in a bakery in Pudding Lane. Samuel Pepys wrote about the fire in his diary."
DOCUMENT = "The trip costs £20. Learners may not bring telephones. The coach leaves at 9.15 a.m."


def held(brief, said: dict) -> set[str]:
    """The rules for which a model's answer would be held back."""
    result = ANSWERS[brief.kind].model_validate(said).result(brief)
    assert result.kind == brief.kind
    return {one.rule for one in measure(brief, result, written_by_model=True).findings if one.severity is Severity.HOLD}


def objects(schema):
    if isinstance(schema, dict):
        if schema.get("type") == "object":
            yield schema
        for value in schema.values():
            yield from objects(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from objects(value)


@pytest.mark.parametrize("kind", list(Kind))
def test_every_key_is_required_and_no_other_is_allowed(kind):
    found = list(objects(ANSWERS[kind].model_json_schema()))
    assert found
    for one in found:
        assert one["additionalProperties"] is False
        assert sorted(one["required"]) == sorted(one["properties"])


def test_a_story_in_the_past_is_held_back_and_one_in_the_present_is_not():
    brief = StoryBrief("a fire drill", 4)
    told = ["A fire drill is practice. The alarm is loud.", "People walk outside. An adult reads a list of the class."]
    assert held(brief, {"title": "A fire drill", "paragraphs": told}) == set()
    assert held(brief, {"title": "A fire drill", "paragraphs": ["The fire alarm rang. Everybody walked outside."]}) == {
        "not-present"}


def test_a_digest_that_writes_its_own_sentence_is_held_back():
    brief = DigestBrief(DOCUMENT, 1, 9)
    sound = {"original": "The trip costs £20.", "plain": "The trip costs £20."}
    invented = {"original": "The trip is free.", "plain": "The trip is free."}
    assert held(brief, {"title": "The trip", "points": [sound]}) == set()
    assert "not-in-source" in held(brief, {"title": "The trip", "points": [invented]})
    assert "lost-number" in held(brief, {"title": "The trip", "points": [{**sound, "plain": "The trip costs money."}]})


def test_a_digest_finds_where_a_sentence_stands():
    taken = {"original": "The coach leaves at 9.15 a.m.", "plain": "The coach goes at 9.15 a.m."}
    answer = ANSWERS[Kind.DIGEST].model_validate({"title": "x", "points": [taken]})
    point = answer.result(DigestBrief(DOCUMENT, 1, 9)).points[0]
    assert DOCUMENT[point.start:point.end] == "The coach leaves at 9.15 a.m."


def test_a_held_meaning_wins_over_a_models_and_its_own_are_told():
    brief = GlossaryBrief("", ("evaporation", "zugzwang"), 9)
    said = {"meanings": [{"word": "evaporation", "meaning": "a kind of hat"},
                         {"word": "zugzwang", "meaning": "having to make a bad move"}], "without_a_meaning": []}
    result = ANSWERS[Kind.GLOSSARY].model_validate(said).result(brief)
    assert result.glossary[0].meaning == meaning("evaporation")
    found = [one for one in measure(brief, result, written_by_model=True).findings if one.rule == "unconfirmed-meaning"]
    assert [one.text for one in found] == ["having to make a bad move"]


def test_an_answer_that_the_passage_does_not_say_is_held_back():
    brief = RetrievalBrief(TEXT, (), 1)
    asked = {"form": "short", "ask": "Who wrote about the fire in his diary?", "answer": "Samuel Pepys"}
    assert held(brief, {"title": "Questions", "questions": [asked]}) == set()
    assert "answer-not-in-source" in held(
        brief, {"title": "Questions", "questions": [{**asked, "answer": "King Charles II"}]})


def test_a_wording_that_still_asks_is_held_back():
    brief = RewordingBrief("Put your coat on the peg")
    told = {"what_it_does": "says what is so", "wording": "The coats live on the pegs."}
    asked = {"what_it_does": "asks", "wording": "Could you put the coat on the peg?"}
    assert held(brief, {"ways": [told]}) == set()
    assert "still-a-demand" in held(brief, {"ways": [told, asked]})


def test_what_keeps_somebody_safe_is_not_left_to_a_model():
    brief = RewordingBrief("Get out, there is a fire")
    said = {"ways": [{"what_it_does": "x", "wording": "The fire may be warm for some people."}]}
    assert ANSWERS[Kind.REWORDING].model_validate(said).result(brief).direct == "Get out."


def test_a_frame_that_finishes_the_thought_is_held_back():
    part = {"about": "What happened.", "starters": [{"text": "The wind mattered because", "key_words": ["wind"]}]}
    whole = {"about": "Why.", "starters": [{"text": "The wind spread the fire.", "key_words": ["wind"]}]}
    open_ended = {"about": "Why.", "starters": [{"text": "Without the wind", "key_words": ["wind"]}]}
    close = {"about": "So.", "starters": [{"text": "In the end the wind", "key_words": ["wind"]}]}
    said = {"kind_of_writing": "cause", "key_words": ["wind"], "opening": part, "middle": open_ended, "close": close}
    brief = FrameBrief("why the wind spread the fire", "cause", ("wind",), 5)
    assert held(brief, said) == set()
    assert held(brief, {**said, "middle": whole}) == {"finished-thought"}


def test_a_plan_or_a_list_about_somebody_is_held_back():
    plan = PlanBrief("Cognition and learning", "reading")
    empty = {part: [] for part in ("provision", "assess", "plan", "do", "review")}
    said = {"title": "Reading", "outcomes": ["By ____ she reads ____ words."], **empty}
    assert "somebody" in held(plan, said)
    one = {"name": "Reading aloud", "how": "He reads aloud.", "fade": "Stop once it is easy."}
    brief = StrategiesBrief("Cognition and learning", "reading", 1)
    assert "somebody" in held(brief, {"title": "Reading", "strategies": [one]})


def test_a_letter_that_invents_a_person_is_held_back():
    said = {"paragraphs": ["Dear [names],", "Come to a meeting with Mrs Smith on [date].", "Yours sincerely, [name]"]}
    assert "identifier" in held(LetterBrief("Invitation to a meeting"), said)
