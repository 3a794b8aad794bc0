"""What learners write, and what they want done: typos, slang, refusals, follow-ups."""

import pytest

from scaffolds.asking.following import thread, understand_next
from scaffolds.asking.passages import is_passage
from scaffolds.asking.understanding import Move, understand

PASSAGE = (
    "Rivers begin in high ground, where rain runs together into small streams. The streams join and grow. In time "
    "the river "
    "wears a valley into the land, and towns are built along its banks."
)


@pytest.mark.parametrize(
    "say",
    [
        "",
        " ",
        "\n",
        "😀",
        "🙃🙃",
        "...",
        "?",
        "nah",
        "NAH",
        "nope",
        "no",
        "idk",
        "dunno",
        "dont want to",
        "don't want to",
        "dont wanna",
        "i dont want to do this",
        "not doing it",
        "im not doing it",
        "just looking",
        "cba",
        "cant be bothered",
        "whatever",
        "im bored",
        "hi",
        "yo",
        "ok",
        "lol",
        "make me",
        "i hate maths",
        "this is boring",
        "no thanks",
        "go away",
        "nahhhhh",
        "i wont",
        "stop",
        "i dont wanna do my homework",
        "Nothing for now",
        "too hard",
        "i cant do it",
    ],
)
def test_a_refusal_or_nothing_is_nothing_asked(say):
    assert understand(say).move is Move.NOTHING


@pytest.mark.parametrize(
    ("say", "about"),
    [
        ("what does osmosis mean", "osmosis"),
        ("wot does osmosis mean", "osmosis"),
        ("what dose evaluate mean", "evaluate"),
        ("osmosis?", "osmosis"),
        ("yo what even is osmosis bro", "osmosis"),
        ("can u explain what a fraction is", "fraction"),
        ("whats a tributary", "tributary"),
        ("what is a tributary?", "tributary"),
        ("define erosion", "erosion"),
        ("meaning of metaphor", "metaphor"),
        ("what's the meaning of irony", "irony"),
        ("erosion meaning", "erosion"),
        ("what is photosynthesis", "photosynthesis"),
        ("explain the word archaic", "archaic"),
        ("i dont know what tectonic means", "tectonic"),
    ],
)
def test_a_word_to_explain(say, about):
    meaning = understand(say)
    assert (meaning.move, meaning.about) == (Move.EXPLAIN, about)


@pytest.mark.parametrize(
    ("say", "about"),
    [
        ("how do i start", ""),
        ("how do i start my essay on rivers", "my essay on rivers"),
        ("first sentence for my story", "my story"),
        ("sentence starters for volcanoes", "volcanoes"),
        ("idk what to write", ""),
        ("i dont know how to start", ""),
        ("what do i write about macbeth", "macbeth"),
        ("A way to start a sentence", ""),
        ("opening line for my letter", "my letter"),
    ],
)
def test_a_way_to_start(say, about):
    meaning = understand(say)
    assert (meaning.move, meaning.about) == (Move.STARTERS, about)


@pytest.mark.parametrize(
    "say",
    [
        "just tell me the answer",
        "gimme the answers to page 12",
        "just tell me",
        "tell me the answer",
        "help with question 3",
        "im stuck",
        "whats the answer",
        "a hint",
        "do it for me",
        "do my homework for me",
        "give me the answers pls",
        "stuck on number 4",
        "question 5",
        "can you give me a hint",
    ],
)
def test_asking_for_the_answer_is_asking_for_a_hint(say):
    assert understand(say).move is Move.HINT


@pytest.mark.parametrize(
    ("say", "move"),
    [
        ("smaller", Move.SMALLER),
        ("can u make it smaller pls", Move.SMALLER),
        ("too much", Move.SMALLER),
        ("more steps", Move.MORE_STEPS),
        ("too many steps", Move.FEWER_STEPS),
        ("too long", Move.FEWER_WORDS),
        ("i dont get it", Move.FEWER_WORDS),
        ("tldr", Move.FEWER_WORDS),
        ("another way", Move.ANOTHER_WAY),
        ("one at a time", Move.ONE),
        ("one step at a time please", Move.ONE),
        ("as a list", Move.LIST),
        ("with pictures", Move.CARDS),
        ("how long will it take", Move.HOW_LONG),
        ("why do i have to", Move.WHY),
        ("next", Move.NEXT),
        ("whats next", Move.NEXT),
        ("something else", Move.ELSE),
        ("bye", Move.LEAVE),
        ("im done", Move.LEAVE),
        ("A task in steps", Move.TASKS_WHICH),
        ("A text in plainer words", Move.SIMPLIFY),
    ],
)
def test_follow_ups(say, move):
    assert understand(say).move is move


def test_a_step_can_be_named_by_its_words_or_its_number():
    assert understand("A smaller step: The title on the page").about == "the title on the page"
    assert understand("step 3 is too big").number == 3
    assert understand("make step two smaller").number == 2


@pytest.mark.parametrize(
    "say",
    ["essay on macbeth", "maths hw", "tidy my room", "revision for my science test", "pack my bag", "history essya"],
)
def test_what_is_left_is_a_task(say):
    assert understand(say).move is Move.TASK


def test_pasted_prose_is_a_text_to_simplify():
    assert understand(PASSAGE).move is Move.SIMPLIFY
    assert understand("simplify this: " + PASSAGE).about == PASSAGE


LONG_TALK = """i have got so much to do and i dont know where to start because my teacher gave us three things
and they are all in on friday. help me"""
LONG_REQUEST = """Can you tell me how to make something that my friends would like and that nobody else in the whole
school has ever seen before. I want it to be big."""
SHEET = """1. Read the page.
2. Answer questions 1 to 4 in full sentences.
3. Draw the map and label the rivers, the hills and the towns on it."""


@pytest.mark.parametrize("say", [LONG_TALK, LONG_REQUEST, SHEET])
def test_somebody_talking_and_a_numbered_sheet_are_not_passages(say):
    assert understand(say).move is not Move.SIMPLIFY


@pytest.mark.parametrize(
    "say, move",
    [
        ("i need the toilet", Move.NEED),
        ("can i go to the toilet", Move.NEED),
        ("I need a break from maths", Move.NEED),
        ("it's too loud in here", Move.NEED),
        ("when is lunch", Move.NEED),
        ("can i go home", Move.NEED),
        ("are you a robot?", Move.ABOUT_PAGE),
        ("who are you", Move.ABOUT_PAGE),
        ("can my teacher see this", Move.WHO_SEES),
        ("who can see what i type", Move.WHO_SEES),
        ("can you read this", Move.LISTEN),
        ("read it to me", Move.LISTEN),
        ("how do you spell because", Move.SPELL),
        ("spell necessary", Move.SPELL),
        ("i finished", Move.LEAVE),
        ("what do i do", Move.TASKS_WHICH),
        ("i cant read this", Move.SIMPLIFY),
        ("what does this mean", Move.EXPLAIN),
    ],
)
def test_what_is_no_task_is_not_broken_into_steps(say, move):
    assert understand(say).move is move


@pytest.mark.parametrize(
    "say",
    [
        "break it down",
        "learn my spellings",
        "can i have help with my essay",
        "make lunch",
        "i need a break down of my essay",
        "read chapter 3 of holes",
    ],
)
def test_a_task_that_sounds_like_a_need_is_none(say):
    assert understand(say).move not in {Move.NEED, Move.LISTEN, Move.SPELL, Move.WHO_SEES}


def test_a_sentence_handed_over_is_a_text_however_short():
    sentence = "The expedition was abandoned because of severe weather."
    for say in (f"make this easier: {sentence}", f"Simplify this\n{sentence}", f"simplify this {sentence}"):
        assert understand(say).move is Move.SIMPLIFY
        assert understand(say).about == sentence
    for say in ("make it easier for me to start my essay please.", "simplify 3x + 2y - x"):
        assert not is_passage(say)


@pytest.mark.parametrize("say, about", [("what does this mean: mitigate", "mitigate"), ("wats a metaphor", "metaphor")])
def test_a_word_asked_for_sideways(say, about):
    assert understand(say).about == about


def test_short_texts_are_no_passage():
    assert not is_passage("The river is long.")


def test_a_way_in_is_filled_by_the_next_say():
    before = thread([("A word explained", "")])
    assert understand_next("estuary", before).move is Move.EXPLAIN
    before = thread([("A way to start a sentence", "")])
    assert understand_next("rivers", before).about == "rivers"
    before = thread([("A text in plainer words", "")])
    assert understand_next("a short bit of text", before).move is Move.SIMPLIFY


def test_the_thread_goes_back_to_the_last_thing_named():
    known = thread([("essay on rivers", ""), ("smaller", ""), ("smaller", ""), ("more steps", "")])
    assert known.subject
    assert known.subject.about == "essay on rivers"
    assert known.count(Move.SMALLER) == 2


def test_something_else_begins_anew():
    assert thread([("essay on rivers", ""), ("something else", "")]).subject is None


@pytest.mark.parametrize(
    "say",
    ["\x00\x01", "‮abc", "<script>alert(1)</script>", "a" * 20_000, "word " * 5000, "\u200b\u200b", "مرحبا", "## # **"],
)
def test_odd_says_are_understood_as_something(say):
    assert understand(say).move in Move
