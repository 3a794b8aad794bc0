"""The learner's path from words to one checked reply: every kind, the rules it is held to, and that nothing is
kept."""

import io
import itertools
import logging
import statistics
import time
from pathlib import Path

import pytest

from scaffolds import ask as path
from scaffolds.ask import Form, Reply, ReplyKind, Say, ask
from scaffolds.asking import tasks
from scaffolds.asking.words import words
from scaffolds.checks import invitations, safeguarding
from scaffolds.engines import EngineError
from scaffolds.results import Breakdown, BreakdownStep, Starter, Starters

PASSAGE = (
    "Photosynthesis is the process by which green plants utilise sunlight to manufacture their own food. The plant "
    "obtains "
    "carbon dioxide from the atmosphere and water from the soil, and subsequently converts them into glucose."
)
SAYS = [
    "",
    "nah",
    "essay on rivers",
    "maths hw",
    "tidy my room",
    "what does evaluate mean",
    "flibber?",
    "how do i start my essay on rivers",
    "help with question 3",
    "bye",
    "something else",
    "A task in steps",
    PASSAGE,
    "asdfgh",
    "im so stressed",
    "i want to die",
    "my name is oliver i need help with fractions",
    "paint the fence",
    "smaller",
    "something weird about nothing",
]


def talk(*says: str, **given: object) -> Reply:
    """The last reply of a conversation."""
    history: tuple[tuple[str, str], ...] = ()
    for say in says:
        reply = ask(Say(say, history, **given))  # type: ignore[arg-type]
        history = (*history, (say, reply.text))
    return reply


class Refusing:
    name, model, local = "endpoint", "any", False

    def answer(self, brief, repair=None):
        raise AssertionError("no engine may be asked")


class Failing:
    name, model, local = "endpoint", "any", True

    def answer(self, brief, repair=None):
        raise EngineError("It is busy.")


# Every kind of reply.


def test_a_task_becomes_steps():
    reply = talk("essay on rivers")
    assert reply.kind is ReplyKind.BREAKDOWN
    assert len(reply.steps) >= 4
    assert "rivers" in reply.text
    assert reply.engine == "built-in"


def test_a_word_is_explained():
    reply = talk("what does evaluate mean")
    assert reply.kind is ReplyKind.EXPLAIN
    assert reply.text.startswith("Evaluate: ")


def test_a_word_that_is_not_held_is_said_so():
    reply = talk("what does flibber mean")
    assert reply.kind is ReplyKind.EXPLAIN
    assert "This page does not have the word" in reply.text


def test_a_pasted_text_is_simplified():
    reply = talk(PASSAGE)
    assert reply.kind is ReplyKind.SIMPLIFY
    assert "photosynthesis" in reply.text.lower()
    assert "manufacture" not in reply.text


def test_a_text_that_is_plain_is_called_plain():
    reply = talk("simplify this: The cat sat on the mat. It was a big cat and it slept all day in the sun.")
    assert reply.text.startswith("This text is already in plain words.")


def test_a_hard_text_that_comes_back_as_it_was_is_not_called_plain():
    text = "Water falls as precipitation on the hills. The river runs back to the sea."
    reply = talk(f"simplify this: {text}")
    assert "already in plain words" not in reply.text
    assert "precipitation: rain, snow, sleet or hail." in reply.text
    assert text in reply.text


def test_plainer_words_again_either_differ_or_say_so():
    first, again = talk(PASSAGE), talk(PASSAGE, "simpler")
    assert again.kind is ReplyKind.SIMPLIFY
    assert again.text != first.text


def test_starters_are_open_and_about_the_topic():
    reply = talk("how do i start my essay on rivers")
    assert reply.kind is ReplyKind.STARTERS
    assert len(reply.steps) == 4
    assert "rivers" in reply.text


def test_starters_after_a_task_are_about_that_task():
    assert "rivers" in talk("essay on rivers", "how do i start").text


def test_a_step_is_made_smaller():
    whole, reply = talk("essay on rivers"), talk("essay on rivers", "A smaller first step")
    assert reply.kind is ReplyKind.SMALLER
    assert 2 <= len(reply.steps) <= 4
    assert not {step.text for step in reply.steps} & {step.text for step in whole.steps}


def test_a_named_step_is_made_smaller():
    step = talk("essay on rivers").steps[2].text
    by_words, by_number = (
        talk("essay on rivers", f"A smaller step: {step}"),
        talk("essay on rivers", "step 3 is too big"),
    )
    assert by_words.steps
    assert [step.text for step in by_words.steps] == [step.text for step in by_number.steps]


def test_smaller_again_and_again_ends_calmly():
    reply = talk("essay on rivers", *["smaller"] * 8)
    assert reply.kind is ReplyKind.SMALLER
    assert not reply.steps


def test_more_and_fewer_steps_change_how_many():
    plain, more, fewer = (
        len(talk("essay on rivers", *after).steps) for after in ((), ("more steps",), ("fewer steps",))
    )
    assert more > plain > fewer


@pytest.mark.parametrize("lower, higher", list(itertools.pairwise(range(1, 6))))
def test_e2_detail_never_gives_fewer_steps(lower, higher):
    assert len(talk("essay on rivers", detail=lower).steps) <= len(talk("essay on rivers", detail=higher).steps)


def test_the_form_can_change_and_stays():
    one = talk("essay on rivers", "one step at a time")
    assert (one.kind, one.form, len(one.steps)) == (ReplyKind.FORMAT, Form.ONE, 1)
    second = talk("essay on rivers", "one step at a time", "next")
    assert second.steps[0].text != one.steps[0].text
    assert talk("essay on rivers", "cards").form is Form.CARDS
    assert len(talk("essay on rivers", "one step at a time", "the whole list").steps) > 3
    assert len(talk("essay on rivers", form=Form.ONE).steps) == 1


def test_one_at_a_time_comes_to_an_end_calmly():
    reply = talk("essay on rivers", "one step at a time", *["next"] * 12)
    assert not reply.steps
    assert reply.kind is ReplyKind.FORMAT


def test_another_way_in_starts_somewhere_else():
    assert talk("essay on rivers", "another way").steps[0] != talk("essay on rivers").steps[0]


def test_fewer_words_are_fewer():
    def count(reply: Reply) -> int:
        return sum(len(step.text.split()) for step in reply.steps)

    assert count(talk("essay on rivers", "fewer words")) < count(talk("essay on rivers"))


def test_d7_lengths_are_told_as_a_range_and_only_when_asked():
    assert "minutes" not in talk("essay on rivers").text
    assert "to" in talk("essay on rivers", "how long").text
    assert "minutes" in talk("essay on rivers", "how long").text


def test_d13_why_is_there_and_not_in_the_way():
    reply = talk("essay on rivers")
    assert any(step.why for step in reply.steps)
    assert not any(step.why and step.why in reply.text for step in reply.steps)


def test_the_help_ladder_goes_down_and_never_gives_the_answer():
    rungs = [talk("what is 7 times 8", *["just tell me"] * count) for count in range(4)]
    assert all(rung.kind is ReplyKind.HINT for rung in rungs)
    assert len({rung.text for rung in rungs}) == 4, "hint, fuller hint, example, and then a person"
    assert rungs[3].text == talk("what is 7 times 8", *["just tell me"] * 6).text == words().lines["no_more_hints"]
    assert not any("56" in rung.text for rung in rungs)


def test_unclear_words_offer_near_ways_and_no_wrong_list():
    """Which words are unclear moves as tasks are written, so several are tried: one at least has near ways."""
    unclear = [
        "write a song about cats",
        "make a cake for nan",
        "why did ww1 start",
        "something about volcanoes for geog",
    ]
    replies = [reply for reply in map(talk, unclear) if not reply.steps]
    assert any(reply.text == words().lines["unclear"] for reply in replies)
    for reply in replies:
        assert len(reply.options) <= 4
        assert "Something else" in reply.options


def test_a_pressed_near_way_keeps_the_topic():
    first = talk("sumthing about volcanos")
    assert not first.steps
    reply = talk("sumthing about volcanos", first.options[0])
    assert "volcanoes" in reply.title
    assert reply.kind is ReplyKind.BREAKDOWN
    assert reply.steps


def test_gibberish_is_answered_calmly():
    reply = talk("asdfgh")
    assert not reply.steps
    assert reply.options


def test_only_what_is_between_people_is_sent_to_a_person():
    assert "Childline" in talk(
        "there is a boy on my table who keeps laughing at me and now everyone joins in when i read out loud"
    ).text
    for ordinary in (
        "i coloured in the map of wales but the blue one was blunt so i swapped it for the green and that was odd",
        "my speech bubble came out wonky",
        "sir put a purple dot next to the second part of the answer i wrote about magnets and then went",
    ):
        assert not {"Childline", "person"}.intersection(talk(ordinary).text.replace(".", "").split())


def test_somebody_talking_is_given_no_steps():
    reply = talk(
        "my cousin came round and we watched a film and then we had to go to the shops which was rubbish and it rained"
    )
    assert not reply.steps


@pytest.mark.parametrize("say", ["", "nah", "dont want to", "just looking", "idk", "😀"])
def test_d11_nothing_asked_is_an_answer(say):
    reply = talk(say)
    assert reply.kind is ReplyKind.NOTHING_ASKED
    assert not reply.findings
    assert "Nothing for now" in reply.options


def test_nothing_asked_again_is_not_the_same_line_again():
    assert talk("nah").text != talk("nah", "nah").text


def test_leaving_is_one_line():
    assert talk("bye").text == words().lines["leave"]


def test_a_follow_up_to_nothing_says_what_would_be_enough():
    assert talk("smaller").kind is ReplyKind.NOTHING_ASKED


# Safeguarding, identifiers, failures.


def test_a_disclosure_gets_the_card_and_no_engine():
    reply = ask(Say("i want to die"), engine=Refusing())
    assert reply.kind is ReplyKind.SIGNPOST
    assert reply.signpost
    assert reply.signpost.tier == 2
    assert "0800 1111" in reply.text
    assert not reply.steps


@pytest.mark.parametrize("before", [0, 4, 9])
def test_a_disclosure_is_seen_wherever_it_comes(before):
    assert talk(*["essay on rivers"] * before, "my dad hits me").kind is ReplyKind.SIGNPOST


def test_the_conversation_can_go_on_after_a_card():
    assert talk("i want to die", "essay on rivers").kind is ReplyKind.BREAKDOWN


def test_tier_one_helps_on_with_one_quiet_line():
    reply = talk("im so stressed i need to do my maths homework")
    assert reply.signpost
    assert reply.signpost.tier == 1
    assert reply.kind is not ReplyKind.SIGNPOST


def test_danger_now_leads_with_999():
    reply = talk("i took all my tablets")
    assert reply.signpost
    assert reply.signpost.tier == 3
    assert "999" in reply.text.splitlines()[1]


def test_names_are_masked_quietly_with_one_line():
    reply = talk("my name is oliver i need help with fractions")
    assert "oliver" not in repr(reply).lower()
    assert words().lines["masked"] in reply.text
    assert reply.steps


def test_names_said_before_never_come_back():
    reply = talk("sentence starters about zainab khan", "other sentence starts")
    assert "zainab" not in repr(reply).lower()


def test_names_never_reach_an_engine():
    asked = []

    class Listening(Failing):
        def answer(self, brief, repair=None):
            asked.append(repr(brief))
            raise EngineError("no")

    ask(Say("essay on rivers for oliver, ring 07700 900123"), engine=Listening())
    assert asked
    assert not any("oliver" in each.lower() or "07700" in each for each in asked)


@pytest.mark.parametrize("check", ["invitations.find", "reading_age.estimate", "identifiers.mask"])
def test_an_error_inside_a_check_holds_the_reply_back(check, monkeypatch):
    def broken(*_: object) -> None:
        raise RuntimeError("broken")

    module, name = check.split(".")
    monkeypatch.setattr(getattr(path, module), name, broken)
    reply = ask(Say("essay on rivers"))
    assert reply.kind is ReplyKind.HELD
    assert not reply.steps
    assert "adult" in reply.text


def test_an_error_inside_the_detector_shows_a_person(monkeypatch):
    def broken(_: str) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(safeguarding, "look", broken)
    reply = ask(Say("essay on rivers"))
    assert reply.kind is ReplyKind.HELD
    assert reply.signpost
    assert reply.signpost.tier == 1


def test_harm_in_a_models_answer_is_held_back():
    class Harmful(Failing):
        def answer(self, brief, repair=None):
            steps = (BreakdownStep(text="Instructions for how to make a bomb", minutes_low=1, minutes_high=2),)
            return Breakdown(title="Essay", matched="Writing an essay", steps=steps)

    reply = ask(Say("essay on rivers"), engine=Harmful())
    assert reply.kind is ReplyKind.HELD
    assert "bomb" not in repr(reply)


CALM = ("The source of the river is …", "A flood plain beside the river is …", "Where the river meets the sea, …")


@pytest.mark.parametrize(("last", "engine"), [
    ("One reason for the river is …", "endpoint"), ("Well done! One reason for the river is …", "built-in"),
    ("You must hurry, since the river …", "built-in")])
def test_a_models_starters_that_push_never_reach_a_learner(last, engine):
    class Pushing(Failing):
        def answer(self, brief, repair=None):
            starters = tuple(Starter(text=text, key_words=("river",)) for text in (*CALM, last))
            return Starters(topic=brief.topic, starters=starters)

    reply = ask(Say("sentence starters on rivers"), engine=Pushing())
    assert (reply.kind, reply.engine) == (ReplyKind.STARTERS, engine)
    assert (last in repr(reply)) is (engine == "endpoint")


@pytest.mark.parametrize("plain", ["You should write the title now.", "Write the title. Well done!",
                                   "Write to oliver.smith@example.org about the title."])
def test_the_plain_form_of_a_models_steps_is_checked_too(plain):
    class Plainly(Failing):
        def answer(self, brief, repair=None):
            step = BreakdownStep(text="The title of the essay on rivers", plain=plain, minutes_low=1, minutes_high=2)
            return Breakdown(title="Essay on rivers", matched="Writing an essay", steps=(step,))

    reply = ask(Say("essay on rivers"), engine=Plainly())
    assert reply.engine == "built-in"
    assert plain not in repr(reply)


def test_an_instruction_may_be_the_plain_form_of_a_models_step():
    class Plainly(Failing):
        def answer(self, brief, repair=None):
            step = BreakdownStep(
                text="The title of the essay on rivers", plain="Write the title.", minutes_low=1, minutes_high=2)
            return Breakdown(title="Essay on rivers", matched="Writing an essay", steps=(step,))

    assert ask(Say("essay on rivers"), engine=Plainly()).engine == "endpoint"


def test_an_engine_that_fails_is_replaced_by_the_built_in_one():
    reply = ask(Say("essay on rivers"), engine=Failing())
    assert reply.steps
    assert reply.engine == "built-in"


def test_no_answer_at_all_is_said_calmly(monkeypatch):
    def nothing(*_: object) -> None:
        raise EngineError("It is busy.")

    monkeypatch.setattr(tasks, "make", nothing)
    reply = ask(Say("essay on rivers"))
    assert reply.kind is ReplyKind.HELD
    assert reply.text == words().lines["engine_fault"]


# What every reply is held to.


@pytest.mark.parametrize("say", SAYS)
def test_every_reply_is_calm(say):
    reply = talk(say)
    shown = [reply.text] if reply.kind is not ReplyKind.SIMPLIFY else []
    shown += [step.text for step in reply.steps] if reply.kind is not ReplyKind.STARTERS else []
    for text in (*shown, *reply.options):
        assert not invitations.find(text)


@pytest.mark.parametrize("say", SAYS)
def test_d4_no_reply_asks_a_question(say):
    reply = talk(say)
    assert "?" not in "".join((reply.text, *reply.options, *(step.text for step in reply.steps)))


@pytest.mark.parametrize("say", SAYS)
def test_d5_two_to_four_ways_on(say):
    assert 2 <= len(talk(say).options) <= 4


@pytest.mark.parametrize("say", [say for say in SAYS if say is not PASSAGE])
def test_d15_the_words_are_few(say):
    text = talk(say).text
    assert len(text.split()) <= 75 if talk(say).kind is ReplyKind.SIGNPOST else len(text.split()) <= 60
    assert len(text.splitlines()) <= (6 if talk(say).kind is ReplyKind.SIGNPOST else 5)


@pytest.mark.parametrize("say", ["essay on rivers", "maths hw", "tidy my room", "paint the fence", "revise for french"])
def test_e1_the_first_step_is_a_short_noun_phrase(say):
    first = talk(say).steps[0].text
    assert len(first.split()) <= 12
    assert not invitations.find(first)


def test_options_keep_their_order():
    assert talk("essay on rivers").options == talk("tidy my room").options


@pytest.mark.parametrize("say", SAYS)
def test_every_reply_has_its_reading_age_measured(say):
    reply = talk(say)
    assert reply.age.age is not None or reply.age.reason


def test_a_reply_above_the_learners_reading_age_is_a_finding():
    assert any(finding.rule == "reading-age" for finding in talk(PASSAGE, age=6.0).findings)


def test_the_same_ask_gives_the_same_reply():
    assert talk("essay on rivers", "smaller") == talk("essay on rivers", "smaller")


# Nothing is kept.

CANARY = "canarybird zylophant"


@pytest.mark.parametrize(
    "say",
    [
        f"essay on {CANARY}",
        f"what does {CANARY} mean",
        f"i want to die {CANARY}",
        f"{PASSAGE} The {CANARY} sang.",
        f"my name is {CANARY}",
    ],
)
def test_nothing_a_learner_says_is_logged_or_written(say, caplog, capfd, monkeypatch):
    ask(Say("essay on rivers"))  # content loads first
    written: list[object] = []
    opened = io.open

    def watched(file, mode="r", *given, **named):
        if any(letter in mode for letter in "wax+"):
            written.append(file)
        return opened(file, mode, *given, **named)

    monkeypatch.setattr("builtins.open", watched)
    monkeypatch.setattr(Path, "write_text", lambda *_: written.append("write_text"))
    with caplog.at_level(logging.DEBUG):
        ask(Say(say, history=((say, "a reply"),)))
    out, err = capfd.readouterr()
    assert not written
    assert "canarybird" not in caplog.text + out + err


@pytest.mark.parametrize(("check", "name"), [("reading_age", "estimate"), ("safeguarding", "look")])
def test_a_failure_leaves_its_kind_in_the_log_and_no_words(caplog, monkeypatch, check, name):
    def broken(text: str) -> None:
        raise RuntimeError(f"broken at {text}")

    monkeypatch.setattr(getattr(path, check), name, broken)
    with caplog.at_level(logging.DEBUG):
        assert ask(Say(f"essay on {CANARY}")).kind is ReplyKind.HELD
    assert "RuntimeError in broken:" in caplog.text
    assert "canarybird" not in caplog.text


def test_a_failure_with_no_place_is_held_back_all_the_same(monkeypatch):
    def broken(*_: object) -> None:
        raise RuntimeError from KeyError()

    monkeypatch.setattr(path.reading_age, "estimate", broken)
    assert ask(Say("essay on rivers")).kind is ReplyKind.HELD


# Bad input and speed.


@pytest.mark.parametrize(
    "say",
    [
        "\x00\x01\x02",
        "\u202ereversed",
        "<b>essay</b> on rivers",
        "**essay** on rivers",
        "a" * 100_000,
        "essay on rivers " * 2000,
        "\u200b",
        "é" * 500,
        "مرحبا بكم",
        "DROP TABLE learners;",
        "{topic}",
        "$step",
        "${title}",
        "%s %d",
        "[name]",
        "1. \n2. \n3. ",
    ],
)
def test_odd_input_gets_a_whole_reply(say):
    reply = ask(Say(say))
    assert reply.text
    assert reply.options
    assert reply.kind is not ReplyKind.HELD


@pytest.mark.parametrize("history", [(("", ""),), (("x" * 5000, "y" * 5000),) * 10, (("smaller", ""),) * 10])
def test_odd_histories_are_no_fault(history):
    assert ask(Say("smaller", history)).kind is not ReplyKind.HELD


def test_an_ask_takes_a_moment():
    says = [
        "essay on rivers",
        "nah",
        "what does evaluate mean",
        "maths hw",
        "starters for rivers",
        "help with question 2",
        "tidy my room",
    ]
    for say in says:
        ask(Say(say))
    took = []
    for say in says * 5:
        began = time.perf_counter()
        ask(Say(say))
        took.append(time.perf_counter() - began)
    assert statistics.median(took) < 0.1
