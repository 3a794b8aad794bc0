"""Questions of any maker are held to the passage."""
import pytest

from scaffolds.brief import RetrievalBrief
from scaffolds.promises.retrieval import retrieval
from scaffolds.results import GAP, Question, Retrieval

TEXT = "The fire began in a bakery in Pudding Lane. Samuel Pepys wrote about it in his diary."


def rules(*questions: Question) -> list[str]:
    brief = RetrievalBrief(TEXT, (), len(questions))
    return [one.rule for one in retrieval(brief, Retrieval(title="Questions", questions=questions))]


def gap(ask: str, answer: str) -> Question:
    return Question(form="gap", ask=ask, answer=answer)


def test_a_sound_question_passes():
    assert rules(gap(f"The fire began in a {GAP} in Pudding Lane.", "bakery")) == []


@pytest.mark.parametrize("question, rule", [
    (Question(form="short", ask="Who lit the oven?", answer="the baker"), "answer-not-in-source"),
    (gap(f"The fire was lit in a {GAP} in Pudding Lane.", "bakery"), "not-in-source"),
    (gap("The fire began in Pudding Lane.", "bakery"), "no-gap"),
    (Question(form="short", ask="What did Samuel Pepys do?", answer="Samuel Pepys"), "answer-shown"),
])
def test_a_question_that_does_not_hold_is_named(question, rule):
    assert rule in rules(question)


@pytest.mark.parametrize(("answer", "found"), [
    ("fire, bakery, diary", []), ("diary, bakery, fire", ["answer-not-in-source"]),
    ("fire, oven, diary", ["answer-not-in-source"]),
])
def test_an_order_is_the_passages_own(answer, found):
    assert rules(Question(form="order", ask="In which order: diary, fire, bakery?", answer=answer)) == found


def test_what_a_pronoun_points_at_may_stand_in_brackets():
    assert rules(gap(f"[The fire] began in a {GAP} in Pudding Lane.", "bakery")) == []
    assert rules(gap(f"[The fire] ended in a {GAP} in Pudding Lane.", "bakery")) == ["not-in-source"]


def test_a_question_that_gives_another_away_is_named():
    assert "given-away" in rules(
        gap(f"The fire began in a {GAP} in Pudding Lane.", "bakery"),
        gap(f"The fire began in a bakery in {GAP}.", "Pudding Lane"))
