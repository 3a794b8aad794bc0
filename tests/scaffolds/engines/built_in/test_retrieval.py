"""Retrieval questions: every answer stands in the passage, and none gives another away."""
import pytest

from scaffolds.brief import RetrievalBrief
from scaffolds.engines.built_in.engine import BuiltIn
from scaffolds.engines.built_in.parser import parse
from scaffolds.engines.built_in.retrieval import retrieval
from scaffolds.engines.built_in.retrieval.facts import facts
from scaffolds.make import Held, make
from scaffolds.results import GAP

FIRE = (
    "The Great Fire of London began in a bakery in Pudding Lane in September 1666. The houses were built of wood and "
    "stood close together, so the flames spread quickly. Strong winds carried the fire across the city. It burned for "
    "four days and destroyed more than 13,000 houses. Samuel Pepys wrote about the fire in his diary.")
PLANTS = (
    "Photosynthesis takes place in the chloroplasts of a leaf. Chlorophyll absorbs light energy from the Sun. Carbon "
    "dioxide enters the leaf through tiny holes called stomata. The plant makes glucose and gives off oxygen.")


@pytest.mark.parametrize("text", [FIRE, PLANTS])
@pytest.mark.parametrize("count", [1, 3, 5])
def test_each_answer_stands_in_the_passage(text, count):
    made = make(RetrievalBrief(text, (), count), BuiltIn())
    assert 1 <= len(made.result.questions) <= count
    for question in made.result.questions:
        assert question.answer in text or question.form == "word"
        if question.form == "gap":
            assert question.ask.replace(GAP, question.answer) in text
    assert {one.rule for one in made.findings} <= {"count"}


def test_a_question_is_asked_of_a_subject_that_agrees_with_its_verb():
    asked = {one.ask for one in retrieval(RetrievalBrief(FIRE, (), 5)).questions if one.form == "short"}
    assert "What carried the fire across the city?" in asked
    assert not any(ask.startswith(("What were", "What are")) for ask in asked)


def test_one_sentence_has_one_question_where_there_are_enough():
    sources = [one.source for one in retrieval(RetrievalBrief(FIRE, (), 4)).questions if one.form != "word"]
    assert len(sources) == len(set(sources)) == 4


def test_a_short_passage_is_asked_about_in_parts_that_do_not_give_each_other_away():
    made = make(RetrievalBrief(FIRE, (), 9), BuiltIn())
    asked = {one.ask: one.answer for one in made.result.questions}
    assert asked["When did the Great Fire of London begin?"] == "in September 1666"
    assert asked["Where did the Great Fire of London begin?"] == "in a bakery in Pudding Lane"
    assert len(asked) == 9 and made.findings == ()


def test_last_is_the_order_in_which_the_passage_names_things():
    last = retrieval(RetrievalBrief(FIRE, (), 12)).questions[-1]
    assert last.form == "order"
    places = [FIRE.index(one) for one in last.answer.split(", ")]
    assert places == sorted(places)


RIVER = "The Amazon is a river in South America. It begins in the Andes and flows to the Atlantic Ocean. It is long."


def test_what_it_points_at_stands_in_brackets():
    asked = [one.ask for one in retrieval(RetrievalBrief(RIVER, (), 6)).questions]
    assert any(ask.startswith("[The Amazon] begins in the") for ask in asked)


@pytest.mark.parametrize("text", [
    "Strong winds blew all night. It burned for four days and destroyed 13,000 houses in London.",
    "King Charles ordered new houses. It burned for four days and destroyed 13,000 houses in London.",
])
def test_a_sentence_that_points_at_nothing_sure_is_left_out(text):
    assert not any("burned" in one.ask for one in retrieval(RetrievalBrief(text, (), 8)).questions)


@pytest.mark.parametrize(("sentence", "asked"), [
    ("The Romans invaded Britain in AD 43.", ["When did the Romans invade Britain?"]),
    ("The wall was built across England in 1850.", ["Where was the wall built?", "When was the wall built?"]),
    ("The war lasted for four years.", ["How long did the war last?"]),
    ("Photosynthesis takes place in the chloroplasts of a leaf.", ["Where does photosynthesis take place?"]),
    ("The plant did not grow in the desert.", []), ("He lived in London in 1850.", []),
    ("In those days children worked in mines.", []), ("Children worked in mines in those days.",
                                                      ["Where did children work?"]),
])
def test_when_where_and_how_long_are_asked_where_they_are_sure(sentence, asked):
    (parsed,) = parse([sentence])
    assert [one.ask for one in facts(sentence, parsed)] == asked


def test_key_words_alone_are_asked_by_their_meanings():
    made = make(RetrievalBrief("", ("evaporation", "condensation", "flibbet"), 3), BuiltIn())
    assert [one.answer for one in made.result.questions] == ["evaporation", "condensation"]
    assert [one.rule for one in made.findings] == ["count"]


@pytest.mark.parametrize("text", ["Hi", "- Bring a coat\n- No phones", "x" * 500])
def test_nothing_to_ask_is_held_with_a_reason(text):
    with pytest.raises(Held, match="No question could be made"):
        make(RetrievalBrief(text, (), 5), BuiltIn())


def test_fewer_than_asked_for_is_said():
    made = make(RetrievalBrief("The cat sat on the mat today.", (), 8), BuiltIn())
    assert any(one.rule == "count" for one in made.findings)


def test_questions_come_from_all_of_a_long_passage():
    text = " ".join(f"The town of Place{number} has a market, a river and {number} mills." for number in range(1, 41))
    sources = [text.index(one.source) for one in retrieval(RetrievalBrief(text, (), 6)).questions if one.form != "word"]
    assert len(sources) == 6 and sources == sorted(sources)
    assert sources[0] < len(text) / 4 and sources[-1] > len(text) * 3 / 4


def test_a_word_that_is_named_is_asked_for():
    asked = retrieval(RetrievalBrief(FIRE, ("diary", "wood"), 2)).questions
    assert [one.answer for one in asked] == ["wood", "diary"]


def test_a_short_question_keeps_to_one_statement_and_asks_who_of_people():
    text = ("The summer had been hot and dry, and the wooden houses stood close together. The strong wind carried the "
            "flames across the whole city. Firefighters used long hooks to pull down the burning buildings.")
    asked = [one.ask for one in retrieval(RetrievalBrief(text=text, count=5, year=5)).questions if one.form == "short"]
    assert not any("houses stood" in ask for ask in asked)
    assert not any(ask.startswith("What used") for ask in asked)
