"""Sums, told from dates, pages and ordinary words; and a ladder for each kind that never holds the learner's answer."""

import re

import pytest

from scaffolds.ask import ReplyKind, Say, ask
from scaffolds.asking import sums, words


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("7x8", "multiply"),
        ("24 x 6", "multiply"),
        ("12 squared", "multiply"),
        ("what is 7 times 8", "multiply"),
        ("45 divided by 9", "divide"),
        ("144 ÷ 12", "divide"),
        ("26 + 47", "add"),
        ("100 minus 37", "subtract"),
        ("5 - 8", "subtract"),
        ("how do i do 3/4 + 1/2", "fraction"),
        ("simplify 6/8", "fraction"),
        ("a quarter of 56", "fraction"),
        ("15% of 200", "percent"),
        ("4x + 3 = 19", "algebra"),
        ("5x - 2 = 18", "algebra"),
        ("round 3467 to the nearest 100", "rounding"),
    ],
)
def test_a_sum_is_known_by_its_signs(typed, kind):
    assert sums.is_sum(typed)
    assert sums.kind(typed) == kind


@pytest.mark.parametrize(
    "typed",
    [
        "12/11/2026",
        "3-2",
        "24/7",
        "read pages 4-7",
        "q1-5",
        "ages 9 - 11",
        "page 56",
        "my 7 times table",
        "ww2",
        "year 7",
        "act 3 scene 2",
        "essay on macbeth",
        "1. read page 9",
    ],
)
def test_a_date_a_score_or_a_place_in_a_book_is_no_sum(typed):
    assert not sums.is_sum(typed)


def last(*says: str) -> str:
    history: tuple[tuple[str, str], ...] = ()
    for say in says:
        reply = ask(Say(say, history))
        assert reply.kind is ReplyKind.HINT, say
        history = (*history, (say, reply.text))
    return reply.text


def question_of(ladder: words.Hints) -> str:
    return ladder.rungs[2].split("\n")[0].removeprefix("One of the same kind.").strip(" .")


@pytest.mark.parametrize(
    "ladder", [one for one in words.hints() if one.other and sums.is_sum(question_of(one))], ids=lambda one: one.kind
)
def test_whoever_asks_the_question_of_the_example_gets_another_one(ladder):
    question = question_of(ladder)
    shown = last(question, "a fuller hint", "an example")
    assert shown == ladder.other
    assert not sums.numbers(question) <= sums.numbers(shown.split("\n")[0])


@pytest.mark.parametrize(
    ("sum_", "answer"),
    [
        ("34 x 5", "170"),
        ("96 ÷ 4", "24"),
        ("47 + 36", "83"),
        ("72 - 38", "34"),
        ("1/2 + 1/4", "3/4"),
        ("15% of 80", "12"),
        ("7 x 8", "56"),
    ],
)
def test_no_rung_holds_the_answer(sum_, answer):
    for count in range(5):
        shown = last(sum_, *["a hint"] * count)
        assert not re.search(rf"(?<![\d.]){re.escape(answer)}(?![\d/])", shown), shown
