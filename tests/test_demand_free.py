"""The rules for pages that ask nothing (D1 to D18) and for getting started (E1 to E9), each held by a test of its own.

They are the specification of the learner's page. Rules about time, focus, speed and a refresh need a browser and are in
tests/browser/test_demand_free.py: D2, D12, E5, E9. Here a learner without script goes through what can happen.
"""
import re
from pathlib import Path

import pytest
from lxml import html

from classroom.learn import routes, talk
from scaffolds.asking.words import words
from scaffolds.brief import StartersBrief
from scaffolds.checks import invitations
from scaffolds.engines.built_in.engine import BuiltIn
from scaffolds.make import make
from tests.classroom.learn.saying import Learner
from tests.factories import make_class

ROOT = Path(__file__).parents[1]
TASKS = (
    "essay on macbeth", "tidy my room", "revise for my science test", "maths homework", "a poster about rivers",
    "pack my bag", "fix the thing for the club",
)
SAYS = (
    *TASKS, "", "nah", "bye", "something else", "what does osmosis mean", "starters for rivers", "hint for my essay",
    "just tell me", "i feel a bit sad today", "i want to hurt myself",
)
SHOWN = ("aria-label", "title", "placeholder", "alt", "aria-description")


@pytest.fixture
def learner(client, db) -> Learner:
    return Learner(client, make_class(db).code)


def said_by_the_page(page) -> list[str]:
    """Every word of a page that can be seen or heard, but for the learner's own."""
    for own in page.xpath("//*[contains(@class, 'said')]|//script|//style"):
        own.drop_tree()
    texts = [text.strip() for text in page.xpath("//body")[0].itertext()]
    texts += [text.strip() for name in SHOWN for text in page.xpath(f"//@{name}")]
    return [text for text in texts if re.search(r"\w", text)]


def found_in(texts, *rules: str) -> list[str]:
    """What the check of invitations finds; of these rules, or of any."""
    return [f"{text!r}: {one.rule} {one.text!r}" for text in texts for one in invitations.find(text)
            if not rules or one.rule.startswith(rules)]


def after_each(client, db, says=SAYS):
    """(what was said, the learner's page after it), each in a page of its own."""
    code = make_class(db).code
    for said in says:
        yield said, Learner(client, code).say(said)


# Fixed words: the templates and scripts themselves, whatever state shows them.

_JINJA = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}", re.DOTALL)
_QUOTED = re.compile(r"\"((?:[^\"\\]|\\.)*)\"|'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`")


def fixed_words() -> list[str]:
    texts: list[str] = []
    for path in sorted((ROOT / "templates" / "learn").glob("*.html")):
        source = re.sub(r"\{#.*?#\}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        for code in _JINJA.findall(source):
            texts += [one for one in quoted(code) if re.match(r"[A-Z“]", one)]
        page = html.fromstring(f"<html><body>{_JINJA.sub(' ', source)}</body></html>")
        texts += said_by_the_page(page)
    for name in ("learn.js", "ruler.js", "speak.js"):
        source = (ROOT / "static" / name).read_text(encoding="utf-8")
        source = re.sub(r"^\s*//.*$|\s// .*$", "", source, flags=re.MULTILINE)
        texts += [one for one in quoted(source) if re.match(r"[A-Z][a-z]* ?", one) and " " in one or one == "Stop"]
    return [*texts, *routes.TOLD.values(), routes.CLOSES_SOON, routes.HAS_CLOSED, talk.BACK, talk.NO_LENGTHS]


def quoted(code: str) -> list[str]:
    return [next(filter(None, groups), "") for groups in _QUOTED.findall(code)]


def fixed_lines() -> list[str]:
    """The lines of replies as they are written: one that is mended on its way to the page is a fault here."""
    said = words()
    return [*said.lines.values(), *said.young_lines.values(), *said.nothing_asked]


# The voice's button while it speaks names what pressing it does. It is there only after a press, and asks for nothing.
ALLOWED = {"Stop"}


def test_every_fixed_string_of_the_page_is_held_to_the_rules():
    texts = [text for text in fixed_words() if text not in ALLOWED]
    assert {"A clear page", "Nothing was kept"} & set(texts) == {"A clear page"}
    assert len(texts) > 60
    assert found_in(texts) == []


def test_the_reader_of_fixed_strings_sees_text_labels_settings_and_scripts():
    texts = fixed_words()
    for one in (
        "A few words about it, or nothing at all", "How many steps, in five places from fewer to more",
        "Cards with symbols", "No reply came. The words are still here.", "Replies", "In smaller steps.",
    ):
        assert one in texts, one


def test_every_state_of_the_page_is_held_to_the_rules(client, db):
    for said, learner in after_each(client, db):
        assert found_in(said_by_the_page(learner.page)) == [], said


def test_every_rule_has_a_test_of_its_own():
    source = "".join((ROOT / "tests" / path).read_text(encoding="utf-8")
                     for path in ("test_demand_free.py", "browser/test_demand_free.py"))
    there = set(re.findall(r"^def test_([de]\d\d)_", source, re.MULTILINE))
    assert there == {f"d{n:02}" for n in range(1, 19)} | {f"e{n:02}" for n in range(1, 10)}


# D: nothing is demanded.

def test_d01_the_first_screen_asks_nothing_and_has_a_way_to_leave(learner):
    texts = said_by_the_page(learner.page)
    assert not [text for text in texts if "?" in text]
    assert found_in(texts, "D1") == []
    assert learner.options[-1] == "Nothing for now"
    assert learner.page.xpath("//button[@data-testid='clear'][not(@disabled)]")


def test_d03_no_words_that_push(client, db):
    words = r"must|should|need to|have to|don['’]t forget|let['’]s|now you|try to|make sure"
    push = re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    assert not [text for text in (*fixed_words(), *fixed_lines()) if push.search(text)]
    for said, learner in after_each(client, db):
        assert not [text for text in said_by_the_page(learner.page) if push.search(text)], said


def test_d04_replies_ask_nothing_and_offer_equal_ways_in_an_order_that_stays(client, db):
    for said, learner in after_each(client, db):
        options = learner.options
        reply = learner.reply
        assert "?" not in "\n".join(said_by_the_page(html.fromstring(html.tostring(reply)))), said
        assert options[-1] == "Nothing for now", said
        assert options[-2] == "Something else", said
        ways = reply.xpath(".//*[@data-testid='option']")
        assert {way.get("class") for way in ways} == {"way"}, "one look for all of them"
        again = Learner(client, learner.code).say(said)
        assert again.options == options, said


def test_d05_two_to_four_choices_at_a_time(client, db):
    groups = "//*[contains(@class, 'ways')][./button]"
    for said, learner in after_each(client, db):
        for group in learner.page.xpath(groups):
            buttons = group.xpath("./button")
            assert 1 <= len(buttons) <= 4, (said, group.text_content())
        assert len(learner.options) - 2 <= 4, said  # beside the two that are always there
    start = Learner(client, learner.code)
    assert 2 <= len(start.options) <= 4


def test_d06_no_praise_score_count_or_red_and_a_tick_only_changes_a_look(client, db, learner):
    words = r"percent|score|streak|badge|points?|level \d|overdue|late"
    score = re.compile(rf"\d+\s*(?:%|of \d|out of|/\s*\d)|\b(?:{words})\b", re.IGNORECASE)
    for said, page in after_each(client, db, TASKS):
        before = said_by_the_page(page.page)
        assert not [text for text in before if score.search(text)], said
        assert found_in(before, "D6") == []
    learner.say("essay on macbeth")
    words_before = learner.reply.text_content()
    learner.tick(*range(len(learner.steps))).set()
    assert learner.reply.text_content() == words_before
    assert len(learner.ticked) == len(learner.steps)
    for css in ("learn.css", "tokens.css"):
        assert not reds((ROOT / "static" / css).read_text(encoding="utf-8"))


def reds(css: str) -> list[str]:
    """Colours whose red is well above the rest. Staff pages have an amber for care; no learner's page uses it."""
    css = re.sub(r"--care(?:-ink)?:[^;]*;", "", css)
    colours = [[int(part, 16) for part in re.findall("..", code)] for code in re.findall(r"#([0-9a-fA-F]{6})\b", css)]
    return [f"{red} {green} {blue}" for red, green, blue in colours if red > 120 and red > 1.6 * max(green, blue)]


def test_d07_no_time_unless_asked_and_then_a_range(learner):
    learner.say("essay on macbeth")
    assert not re.search(r"\d+\s*(?:to \d+ )?min|\btimer|\bcountdown|hour", learner.page.text_content())
    learner.set(lengths="on")
    lengths = [one.text_content() for one in learner.page.xpath("//*[@class='how-long']")]
    assert len(lengths) == len(learner.steps)
    assert all(re.fullmatch(r"\d+ to \d+ minutes|about \d+ minutes?", length) for length in lengths)
    asked = Learner(learner.client, learner.code).say("essay on macbeth").say("how long will it take")
    assert asked.page.xpath("//*[@class='how-long']")


def test_d08_any_step_can_be_left_out_moved_hidden_and_un_done_without_a_word(learner):
    learner.say("essay on macbeth")
    count = len(learner.steps)
    for index in range(count):
        hooks = learner.steps[index].xpath(".//button/@data-testid")
        assert {"skip", "hide"} <= set(hooks)
        assert {"earlier", "later"} & set(hooks)
    learner.act("skip", 1)
    assert learner.page.xpath("string(//*[@id='status'])") == ""
    learner.tick(0).set().tick(0, to=False).set()
    assert learner.ticked == []


def test_d09_coming_back_says_nothing_of_being_away(client, learner):
    learner.say("tidy my room").say("bye")
    back = Learner(client, learner.code)
    assert back.replies == []
    for text in (*fixed_words(), *said_by_the_page(back.page)):
        assert not re.search(r"welcome back|been away|last time|missed you|since you|so far", text, re.IGNORECASE)


def test_d10_nobody_speaks(client, db):
    person = re.compile(r"\bI\b|\bI['’]m\b|\bmy\b|\bwe\b|\bour\b", re.IGNORECASE)
    for said, learner in after_each(client, db):
        texts = said_by_the_page(learner.page)
        assert not [text for text in texts if re.search(r"\bI(?:['’]\w+)?\b", text)], said
        assert found_in(texts, "D10") == []
        assert not learner.page.xpath("//img"), "no face, no avatar"
    assert not [text for text in fixed_words() if person.search(text)]
    assert found_in(fixed_lines(), "D10") == [], "and none has to be mended"


def test_d11_everything_is_reached_without_typing(learner):
    reached = {"A task in steps"}
    learner.press("A task in steps").press(learner.options[0])
    assert learner.steps, "a task in steps, by presses alone"
    learner.press("Something else")
    reached |= set(learner.options)
    assert {"A way to start a sentence", "A word explained"} <= reached
    empty = Learner(learner.client, learner.code).say("   ")
    assert empty.reply.get("data-kind") == "nothing_asked"
    assert not empty.page.xpath("//*[@aria-invalid or @role='alert' or @required]")


def test_d13_why_is_there_and_folded(learner):
    learner.say("essay on macbeth")
    whys = learner.page.xpath("//details[contains(@class, 'why')]")
    assert whys
    assert all(why.get("open") is None for why in whys)


def test_d14_the_same_steps_as_list_sentences_pictures_sound_and_fewer_words_without_a_new_reply(learner, monkeypatch):
    learner.say("pack my bag")
    monkeypatch.setattr(routes, "ask", lambda *_, **__: pytest.fail("a change of form is no new ask"))
    every = learner.texts
    story = learner.set(shape="story").texts
    assert len(story) == len(every)
    assert all(text[1:] in sentence for text, sentence in zip(every, story, strict=True)), "the same steps"
    assert story[0].startswith("First, ") and story[-1].startswith("Last, "), "as sentences"
    assert learner.set(shape="cards").texts == every
    assert len(learner.page.xpath("//img[@class='symbol']")) >= len(every) / 2, "with pictures"
    assert learner.set(shape="list").texts == every
    few = learner.set(words="few").texts
    assert len(few) == len(every)
    assert len(" ".join(few).split()) < len(" ".join(every).split()), "in fewer words"
    assert learner.set(words="usual").texts == every
    assert learner.reply.xpath(".//button[@data-testid='listen']")
    assert len(learner.replies) == 1


LONG = " ".join(
    f"The river carries sand and mud from the hills to the sea, and in {year} the channel moved to the east."
    for year in range(1900, 1920)
)


def test_d15_sixty_words_and_five_lines_before_the_rest(client, db):
    for said, learner in after_each(client, db, (*SAYS, LONG)):
        if learner.reply.get("data-kind") in ("signpost", "held"):
            continue  # a card stays whole
        seen = learner.first_sight
        assert len(seen.split()) <= 60, (said, seen)
        assert len(seen.splitlines()) <= 5, (said, seen)
    assert "The rest of it" in learner.reply.text_content()


def test_d16_who_can_see_what_is_said_before_the_first_use_in_one_line(learner):
    line = learner.page.xpath("string(//*[@class='who-sees'])")
    assert line.startswith("Nobody sees or keeps what is typed here.")
    assert "an adult at school is told so, never the words" in line
    assert len(line.split()) <= 30
    order = [one.get("data-testid") or one.get("class") for one in learner.page.iter() if isinstance(one.tag, str)]
    assert order.index("who-sees") < order.index("option")


def test_d17_a_card_is_calm_written_by_people_and_has_a_person_to_go_to(learner):
    learner.say("i want to hurt myself")
    card = learner.page.xpath("//*[@data-testid='signpost']")[0].text_content()
    assert "adult" in card
    assert "0800 1111" in card
    assert found_in([card]) == []
    assert learner.options == ["Something else", "Nothing for now"]
    assert learner.say("essay on macbeth").steps, "the conversation simply goes on"


def test_d18_a_learners_words_are_shown_as_said_and_never_made_into_praise_or_a_target(learner):
    learner.say("im really good at zorbing and i want to get a grade 9")
    for own in learner.page.xpath("//*[contains(@class, 'said')]"):
        own.drop_tree()
    log = learner.page.xpath("string(//*[@id='log'])")
    assert "zorbing" not in log and "grade 9" not in log
    task = Learner(learner.client, learner.code).say("essay because im the best at zorbing")
    assert task.steps
    for own in task.page.xpath("//*[contains(@class, 'said')]"):
        own.drop_tree()
    assert "zorbing" not in task.page.xpath("string(//*[@id='log'])"), "no step, no reason and no way on has it"


# E: a way in.

@pytest.mark.parametrize("task", TASKS)
def test_e01_the_first_step_stands_and_is_a_thing_in_at_most_twelve_words(learner, task):
    learner.say(task)
    if not learner.steps:  # not sure enough: near ways are offered instead
        learner.press(learner.options[0])
    first = learner.texts[0]
    assert len(first.split()) <= 12
    assert found_in([first]) == []


@pytest.mark.parametrize("task", TASKS[:5])
def test_e02_each_place_of_the_slider_changes_the_steps_one_way_and_keeps_ticks(learner, task):
    learner.say(task)
    if not learner.steps:
        learner.press(learner.options[0])
    learner.tick(0).act("smaller", 1)
    ticked = set(learner.ticked)
    counts = []
    for place in ("1", "2", "3", "4", "5"):
        learner.set(detail=place)
        counts.append(len(learner.steps))
        assert ticked & set(learner.texts) <= set(learner.ticked)
    assert counts == sorted(counts)
    assert counts[0] < counts[-1]
    assert set(learner.set(detail="3").ticked) == ticked


def test_e03_one_action_a_step(client, db):
    two = re.compile(r"\band then\b|\bthen\b|;", re.IGNORECASE)
    for task in TASKS:
        learner = Learner(client, make_class(db).code).say(task)
        assert not [text for text in learner.texts if two.search(text)], task


def test_e04_any_one_step_can_be_split_or_joined(learner):
    learner.say("essay on macbeth")
    for index, step in enumerate(learner.steps):
        hooks = set(step.xpath(".//button/@data-testid"))
        assert "smaller" in hooks, learner.texts[index]
        assert "join" in hooks or index == len(learner.steps) - 1


def test_e06_the_whole_list_or_one_at_a_time_is_the_learners_choice(learner):
    learner.say("essay on macbeth")
    every = learner.texts
    assert learner.set(shape="one").texts == every[:1]
    assert learner.act("step-next", -1).texts == every[1:2]
    assert learner.act("step-before", -1).texts == every[:1]
    assert learner.set(shape="list").texts == every


def test_e07_starters_are_as_many_as_asked_with_a_key_word_and_no_idea_finished(learner):
    learner.say("starters for rivers")
    assert len(learner.texts) == 4
    assert all(text.rstrip().endswith(("...", "…")) for text in learner.texts), "none completes the idea"
    assert len({text.split()[0] for text in learner.texts}) >= 3, "openings differ"
    made = make(StartersBrief("rivers", count=4, year=4), BuiltIn()).result
    locked = {word for starter in made.starters for word in starter.key_words}
    assert all(any(word in text for word in locked) for text in learner.texts), (locked, learner.texts)


def test_e08_lengths_are_ranges_and_off_until_chosen(learner):
    learner.say("essay on macbeth")
    box = learner.page.xpath("//input[@name='lengths']")[0]
    assert box.get("checked") is None
    learner.set(lengths="on")
    lengths = [one.text_content() for one in learner.page.xpath("//*[@class='how-long']")]
    assert any(" to " in length for length in lengths)


def test_e08_a_teacher_can_leave_lengths_out_for_a_class(client, db):
    learner = Learner(client, make_class(db, offers={"lengths": False}).code).say("essay on macbeth")
    assert not learner.page.xpath("//input[@name='lengths']")
    learner.say("how long will it take")
    assert not re.search(r"\d+ (?:to \d+ )?minutes", learner.page.text_content())
    assert len(learner.replies) == 1
    form = {**dict(learner.page.get_element_by_id("talk").form_values()), "act": "set lengths on"}
    forced = client.post(f"/learn/{learner.code}/say", data=form).text
    assert not re.search(r"\d+ (?:to \d+ )?minutes", forced), "not by a form made by hand either"
