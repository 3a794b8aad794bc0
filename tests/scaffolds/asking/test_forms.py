"""What is asked for is told by its form, wherever that stands in a say and whatever it is about."""

import pytest

from scaffolds.asking import clauses, lengths
from scaffolds.asking.forms import form_of
from scaffolds.asking.passages import is_passage
from scaffolds.asking.understanding import Move, understand
from scaffolds.asking.words import lesson_word
from scaffolds.checks import invitations
from scaffolds.engines.built_in.words import plain
from tests.scaffolds.asking.test_understood import talk


@pytest.mark.parametrize(
    ("say", "about"),
    [
        ("Please can you tell me what 'erosion' means in my geography book?", "erosion"),
        ("what does tone mean miss keeps writing it on my work", "tone"),
        ("whats a simile and is it the same as a metaphor", "simile and metaphor"),
        ("teacher says use evidence what does that mean", "evidence"),
        ("explain osmosis like im five", "osmosis"),
        ('the sheet says "annotate" what does it mean', "annotate"),
        ("whats an isosceles again", "isosceles"),
    ],
)
def test_a_word_to_explain_is_found_inside_a_longer_ask(say, about):
    meaning = understand(say)
    assert (meaning.move, meaning.about) == (Move.EXPLAIN, about)


@pytest.mark.parametrize(
    "say", ["what is the theme of macbeth", "explain the method for my experiment (6 marks)", "what is the best film"]
)
def test_a_question_that_only_opens_like_a_word_to_explain_is_none(say):
    assert understand(say).move is not Move.EXPLAIN


def test_a_word_that_is_not_held_is_said_to_be_none_and_another_can_be_given():
    reply = talk("what does flibbergast mean my nan says it")
    assert reply.kind == "explain"
    assert '"flibbergast"' in reply.text
    assert "Another word" in reply.options


@pytest.mark.parametrize(
    ("say", "starts"),
    [
        ("need something to begin my paragraph on why rivers flood", True),
        ("cant even start my speech about dogs", True),
        ("where do i start tidying", False),
        ("how do i begin learning my lines", False),
        ("how do i start my french homework", False),
    ],
)
def test_a_way_to_start_is_for_writing_and_steps_are_for_the_rest(say, starts):
    assert (understand(say).move is Move.STARTERS) is starts


@pytest.mark.parametrize(
    "say",
    [
        "is half an hour enough for a 20 mark question",
        "how many hours of revision should i do a night",
        "will i be done by tea if i start now",
        "how much do i write for 6 marks",
    ],
)
def test_a_length_is_answered_with_a_length_and_not_with_a_list(say):
    assert understand(say).move is Move.LENGTH
    reply = talk(say)
    assert reply.kind == "nothing_asked"
    assert not reply.steps


def test_the_length_of_a_task_comes_with_its_steps():
    reply = talk("how long does it take to tidy my room")
    assert reply.title == "Tidying a bedroom"
    assert all(step.minutes_low for step in reply.steps)


@pytest.mark.parametrize("length", lengths.lengths(), ids=lambda one: one.patterns[0])
def test_a_length_is_a_range_that_pushes_nobody(length):
    for said in (length.said, length.young):
        assert not invitations.find(said)
        assert len(said.split()) <= 60


@pytest.mark.parametrize(
    ("say", "move"),
    [
        ("is there one with pictures in it", Move.CARDS),
        ("can it be tick boxes", Move.LIST),
        ("dont show me them all at once", Move.ONE),
        ("explain it in a different way please", Move.ANOTHER_WAY),
        ("the writing is too small", Move.LOOKS),
        ("give us a clue not the whole answer", Move.HINT),
        ("what word can i use instead of went", Move.OTHER_WORDS),
        ("i cant be bothered cos its raining and i had pe", Move.NOTHING),
        ("ten more minutes", Move.NOTHING),
        ("feeling a bit shaky about friday", Move.FEELING),
        ("how long till lunch", Move.NEED),
        ("anybody there", Move.ABOUT_PAGE),
        ("does this go on my report", Move.WHO_SEES),
        ("nobody to play with at break", Move.TELLING),
        ("what if sharks could walk", Move.FACT),
    ],
)
def test_what_is_wanted_is_heard_before_what_it_is_about(say, move):
    assert understand(say).move is move


@pytest.mark.parametrize("say", ["is there a version with pictures", "can it be tick boxes", "say it another way"])
def test_a_follow_up_with_nothing_before_it_says_so_and_gives_the_ways_in(say):
    reply = talk(say)
    assert reply.kind in ("nothing_asked", "simplify")
    assert not reply.steps


def test_a_follow_up_about_layout_is_about_the_steps_that_are_here():
    reply = talk("brush my teeth", "is there a version without the writing")
    assert reply.form == "cards"
    assert reply.title == "Brushing teeth"


@pytest.mark.parametrize(
    ("say", "name"),
    [
        ("balancing equations, started one and got lost", "Balancing equations and calculations in science"),
        ("stuck on my essay about rivers", "Writing an essay: rivers"),
        ("i was ill for two weeks and now i dont understand maths", "Catching up after being away"),
        ("Break this down: design and make a lamp for a desk", "A design and technology project"),
        ("going back to school after the holidays", "Going back to school after time off"),
    ],
)
def test_what_may_be_said_of_any_work_does_not_hide_the_work(say, name):
    assert talk(say).title == name


def test_a_topic_is_no_task_however_its_words_sound():
    assert "Taking medicine" not in {task.name for task in clauses.two("medicine through time and the cold war")}


def test_an_action_list_keeps_what_is_told_after_it_out():
    steps = [step.text for step in talk("i have to wash my face and find my bag and pack my lunch and i cant").steps]
    assert not any(" i " in f" {step.lower()} " for step in steps)


def test_two_questions_are_no_text_to_make_plainer():
    assert not is_passage("Is it quicker to walk to the park or to cycle there? It is two miles away by road.")


def test_quotation_marks_are_read_where_they_stand():
    form = form_of(plain("what does 'topic sentence' mean"), "what does 'topic sentence' mean")
    assert form and form.about == "topic sentence"
    assert lesson_word("topic sentence")
