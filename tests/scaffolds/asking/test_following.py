"""What a say means where it stands, and what no written task fits."""

import pytest

from scaffolds.ask import ReplyKind, Say, ask
from scaffolds.asking.words import line, words
from scaffolds.checks import invitations


def talk(*says: str):
    history: tuple[tuple[str, str], ...] = ()
    for say in says:
        reply = ask(Say(say, history))
        history = (*history, (say, reply.text))
    return reply


@pytest.mark.parametrize("hard", ["too hard", "its too hard", "i cant do it", "still too hard"])
def test_too_hard_after_steps_makes_one_smaller_and_alone_asks_for_nothing(hard):
    assert talk("essay on macbeth", hard).kind is ReplyKind.SMALLER
    if not hard.startswith("still"):
        assert talk(hard).kind is ReplyKind.NOTHING_ASKED


@pytest.mark.parametrize("lost", ["i dont get it", "still dont get it", "too hard", "another one", "example"])
def test_being_lost_after_a_hint_goes_down_the_ladder(lost):
    first, further = talk("24 x 6"), talk("24 x 6", lost)
    assert further.kind is ReplyKind.HINT
    assert further.text != first.text


def test_done_is_said_of_a_step_where_there_are_steps_and_of_all_of_it_elsewhere():
    assert "2 of" in talk("tidy my room", "one at a time", "done").text
    assert "2 of" in talk("tidy my room", "done the rubbish").text
    assert "2 of" in talk("tidy my room", "done").text
    assert talk("tidy my room", "all done").text == talk("done").text == line("leave")


def test_more_after_starts_of_sentences_gives_other_ones():
    first, more = talk("starters for my story"), talk("starters for my story", "more")
    assert more.kind is ReplyKind.STARTERS
    assert not {step.text for step in first.steps} & {step.text for step in more.steps}


@pytest.mark.parametrize("kind", ["story", "poem", "diary entry", "letter", "speech", "conclusion", "essay"])
def test_a_kind_of_writing_has_starts_of_its_own(kind):
    reply = talk(f"how do i start my {kind}")
    assert len(reply.steps) == 4
    assert all("…" in step.text for step in reply.steps)


@pytest.mark.parametrize(
    "said",
    [
        "whats the capital of france",
        "how do planes fly",
        "who invented the telephone",
        "is pluto a planet",
        "why is the sky blue",
    ],
)
def test_a_question_about_the_world_is_told_where_facts_are(said):
    reply = talk(said)
    assert reply.text == line("fact")
    assert talk(said, "A hint").kind is ReplyKind.HINT


@pytest.mark.parametrize(
    "said", ["when is it due", "how many paragraphs", "do i have to write in full sentences", "can i use pencil"]
)
def test_what_a_task_wants_is_on_its_sheet(said):
    assert talk(said).text == line("task_unseen")


@pytest.mark.parametrize(
    "said",
    [
        "How does Priestley present social responsibility?",
        "Describe how the heart pumps blood. (4 marks)",
        "b) explain why",
        "To what extent was Haig to blame? 16 marks",
    ],
)
def test_a_question_that_is_set_has_the_steps_of_a_long_answer(said):
    assert talk(said).title.startswith("Writing an explanation or a long answer")


@pytest.mark.parametrize(
    "said", ["can u not", "nah mate", "leave me", "i dont want this and i hate it", "meh whatever"]
)
def test_a_say_of_nothing_but_small_words_asks_for_nothing(said):
    assert talk(said).text in words().nothing_asked


def test_a_lesson_word_alone_is_explained_and_a_topic_alone_has_tasks_to_press():
    assert talk("noun phrase?").kind is ReplyKind.EXPLAIN
    assert talk("adverb").kind is ReplyKind.EXPLAIN
    assert "A poster" in talk("the water cycle").options
    assert talk("the water cycle", "A poster").title == "A poster: the water cycle"


def test_a_page_that_was_named_may_be_more_than_one_task():
    assert talk("page 56").options[:3] == ("Stuck on one question", "Reading a chapter", "A maths worksheet")


@pytest.mark.parametrize("said", ["synonyms for said", "another word for happy", "what can i say instead of good"])
def test_other_words_for_a_tired_one(said):
    reply = talk(said)
    assert reply.text.startswith("Other words for")
    assert not invitations.find(reply.text)


@pytest.mark.parametrize(("typed", "word"), [("adjectiv", "Adjective"), ("photosynthesise", "Photosynthesis")])
def test_a_lesson_word_is_known_through_a_slip(typed, word):
    assert talk(f"what does {typed} mean").text.startswith(f"{word}: ")


def test_work_is_not_marked_and_steps_for_looking_it_over_come_instead():
    assert talk("can you check my spelling").title == "Checking work before handing it in"


@pytest.mark.parametrize("said", ["is miss going to see this", "does my mum get told", "who can read this"])
def test_who_sees_it_is_answered(said):
    assert talk(said).text == line("who_sees")
