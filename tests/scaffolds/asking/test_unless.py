"""A task is not meant where the ask says another thing with its words, and the kind of help asked for comes first."""

import pytest

from prompt_library.records import read_records
from scaffolds.ask import Say, ask
from scaffolds.asking.unless import Unless, meant_instead
from scaffolds.asking.words import CONTENT
from scaffolds.engines.built_in.tasks import tasks


def test_what_is_named_and_what_is_offered_in_its_place_are_written_tasks():
    names = {task.name for task in tasks()}
    for one in read_records(CONTENT / "unless.yaml", Unless):
        assert {one.name, *one.instead} <= names
        assert len(one.instead) <= 3


@pytest.mark.parametrize(
    ("said", "not_meant", "offered"),
    [
        ("where do fractions go on the line", "Lining up", "Place value, rounding or negative numbers"),
        ("the conclusion for my sugar dissolving experiment", "Writing a conclusion", "Writing up a practical"),
        ("read my book but i left it at nans", "Reading a chapter", "Finding something lost"),
        ("past paper question 9 makes no sense to me", "A past paper", "Stuck on one question"),
        ("spread my revision out over the week", "Starting revision", "A revision timetable"),
    ],
)
def test_a_task_that_the_other_words_speak_against_gets_no_list(said, not_meant, offered):
    reply = ask(Say(said))
    assert not reply.title.startswith(not_meant)
    assert reply.title.startswith(offered) or offered in reply.options


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("line up for lunch", "Lining up"),
        ("conclusion for my essay on dickens", "Writing a conclusion"),
        ("read the next chapter", "Reading a chapter"),
        ("have a shower", "Having a shower"),
    ],
)
def test_the_task_itself_still_gets_its_steps(said, name):
    assert ask(Say(said)).title.startswith(name)
    assert meant_instead(name, said) == ()


@pytest.mark.parametrize(
    ("said", "kind", "holds"),
    [
        ("relative clause what is it", "explain", "clause:"),
        ("the sheet says justify. justify how", "explain", "Justify:"),
        ("whats a sinonym for big", "explain", "Other words for"),
        ("angles in a triangle hint please", "hint", "A hint."),
        ("please read it out to me my eyes hurt", "nothing_asked", "Aloud"),
        ("not writing today. could i draw it", "nothing_asked", "teacher"),
        ("can you make this in easier words ill paste it in a min", "simplify", "box"),
        ("Glaciers carve deep valleys as they move slowly down a mountain. Could you put that simpler", "simplify", ""),
    ],
)
def test_the_kind_of_help_is_told_before_the_topic(said, kind, holds):
    reply = ask(Say(said))
    assert reply.kind == kind
    assert holds in reply.text


def test_a_text_in_quotation_marks_comes_back_without_a_stray_one():
    reply = ask(Say('Simplify this: "The committee commenced the investigation immediately after the incident."'))
    assert reply.kind == "simplify"
    assert '"' not in reply.text


def test_an_article_fits_the_topic_that_follows_it():
    assert "a owl" not in ask(Say("make a poster about a owl")).title


def test_negative_numbers_and_place_value_have_a_ladder_each():
    assert "ten times" not in ask(Say("-4 + 9")).text
    assert "ten times" in ask(Say("place value hint please")).text
