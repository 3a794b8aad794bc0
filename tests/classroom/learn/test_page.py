"""What can be done on the learner's page, all of it without script: forms go out, pages come back, and the whole of
the conversation is in the page."""
import json

import pytest

from scaffolds.checks import invitations
from tests.classroom.learn.saying import Learner
from tests.factories import make_class, make_resource, make_staff


@pytest.fixture
def learner(client, db) -> Learner:
    return Learner(client, make_class(db).code)


@pytest.fixture
def essay(learner) -> Learner:
    return learner.say("essay on macbeth")


def test_a_task_comes_in_steps_that_speak_of_it(essay):
    assert len(essay.steps) >= 5
    assert any("Macbeth" in text for text in essay.texts)


def test_ticks_made_in_the_page_are_there_after_the_next_press(essay):
    ticked = essay.texts[1]
    essay.tick(1).say("what does osmosis mean")
    assert essay.ticked == [ticked]
    assert len(essay.replies) == 2


def test_a_tick_can_be_taken_off(essay):
    essay.tick(0, 1).set().tick(0, to=False).set()
    assert essay.ticked == [essay.texts[1]]


def test_a_step_opens_into_smaller_ones_in_its_place_and_the_rest_keep_their_ticks(essay):
    before = essay.texts
    essay.tick(0, 3).act("smaller", 1)
    after = essay.texts
    assert before[1] not in after
    assert after[0] == before[0]
    assert after[-len(before[2:]):] == before[2:]
    assert len(after) > len(before)
    assert essay.ticked == [before[0], before[3]]


def test_what_was_acted_on_is_in_sight_and_has_the_focus(essay):
    folded = "//details[contains(@class, 'rest')]"
    assert essay.page.xpath(f"{folded}/@open") == []
    essay.act("smaller", 5)
    assert len(essay.page.xpath(f"{folded}[@open]//summary[@autofocus]")) == 1
    essay.act("hide", 5)
    assert essay.reply.get("autofocus") is not None, "a step out of sight leaves the focus to its reply"


def test_a_smaller_step_opens_again_until_it_is_as_small_as_it_goes(essay):
    for _ in range(6):
        if not essay.steps[1].xpath(".//*[@data-testid='smaller']"):
            break
        essay.act("smaller", 1)
    assert not essay.steps[1].xpath(".//*[@data-testid='smaller']")


def test_opening_a_ticked_step_leaves_its_parts_ticked_and_one_of_them_can_be_taken_off(essay):
    whole = essay.texts[1]
    essay.tick(1).act("smaller", 1)
    assert len(essay.ticked) >= 2
    parts = essay.ticked
    essay.tick(1, to=False).set()
    assert essay.ticked == parts[1:]
    essay.back().back()
    assert essay.ticked == [whole]


def test_two_steps_join_and_come_apart(essay):
    before = essay.texts
    essay.act("join", 1)
    assert len(essay.texts) == len(before) - 1
    essay.act("smaller", 1)
    assert essay.texts == before


def test_a_joined_step_is_ticked_when_both_are(essay):
    essay.tick(1).act("join", 1)
    assert essay.ticked == []
    essay.tick(1).set()
    assert len(essay.ticked) == 1
    assert len(essay.act("smaller", 1).ticked) == 2


def test_steps_can_be_earlier_later_left_out_and_out_of_sight(essay):
    before = essay.texts
    assert essay.act("later", 0).texts[:2] == [before[1], before[0]]
    assert essay.act("earlier", 1).texts == before
    essay.act("skip", 2)
    assert "skipped" in essay.steps[2].get("class")
    assert "skipped" not in essay.act("skip", 2).steps[2].get("class")
    assert essay.act("hide", 2).texts == [*before[:2], *before[3:]]
    assert essay.act("show-hidden", -1).texts == before


def test_another_way_says_the_step_otherwise_and_comes_round_again(learner):
    learner.say("tidy my room")
    index = next(index for index, step in enumerate(learner.steps) if step.xpath(".//*[@data-testid='another-way']"))
    said = [learner.texts[index]]
    while (other := learner.act("another-way", index).texts[index]) != said[0]:
        assert other not in said
        said.append(other)
    assert len(said) >= 2
    assert not [found for words in said for found in invitations.find(words)]


def test_plain_steps_tell_only_where_they_were_chosen(essay):
    named = essay.texts
    told = essay.set(words="plain").texts
    assert told != named
    assert essay.set(words="usual").texts == named


def test_one_at_a_time_keeps_its_place_and_its_ticks(essay):
    every = essay.texts
    essay.tick(2).set(shape="one")
    assert essay.texts == every[:1]
    essay.act("step-next", -1).act("step-next", -1)
    assert essay.texts == [every[2]]
    assert essay.ticked == [every[2]]
    assert essay.act("step-before", -1).texts == [every[1]]
    assert essay.set(shape="list").ticked == [every[2]]


def test_cards_have_a_symbol_only_where_there_is_a_right_one(learner):
    from scaffolds import symbols

    learner.say("pack my bag for pe").set(shape="cards")
    for text, step in zip(learner.texts, learner.steps, strict=True):
        assert len(step.xpath(".//img")) == (symbols.find(text) is not None), text
    assert symbols.ATTRIBUTION in learner.reply.text_content()


def test_sentences_hold_every_step(essay):
    every = essay.texts
    story = essay.set(shape="story").texts
    assert len(story) == len(every)
    assert all(step.rstrip(".").lower()[1:] in sentence.lower() for step, sentence in zip(every, story, strict=True))


def test_without_an_order_there_are_doors_no_numbers_and_no_rail(essay):
    essay.set(order="off")
    assert not essay.reply.xpath(".//ol")
    assert not essay.reply.xpath(".//*[contains(@class, 'rail')]")
    assert not essay.reply.xpath(".//*[@data-testid='earlier' or @data-testid='later']")


def test_typing_a_change_changes_the_steps_that_are_there(essay):
    for words, shape in (("as cards please", "cards"), ("one at a time", "one"), ("as a list", "list")):
        essay.say(words)
        assert essay.page.xpath("//input[@name='shape'][@checked]/@value") == [shape]
    count = len(essay.steps)
    assert len(essay.say("too many steps").steps) < count
    assert len(essay.replies) == 1


def test_pressing_a_smaller_first_step_opens_the_first_that_is_not_done(essay):
    before = essay.texts
    essay.tick(0).press("A smaller first step")
    assert essay.texts[0] == before[0]
    assert before[1] not in essay.texts
    assert essay.texts[-1] == before[-1]


def test_a_word_asked_about_in_between_leaves_the_steps_alone(essay):
    before = essay.texts
    essay.tick(1).say("what does metaphor mean").say("smaller")
    assert essay.texts[: len(before)] != [] and essay.ticked == [before[1]]


def test_anything_can_be_taken_back_ten_times_and_more(essay):
    seen = [essay.texts]
    for act, step in (("later", 0), ("smaller", 1), ("hide", 2), ("skip", 0), ("join", 3)):
        seen.append(essay.act(act, step).texts)
    for setting in ({"detail": "5"}, {"words": "plain"}, {"shape": "story"}, {"shape": "one"}, {"order": "off"}):
        seen.append(essay.set(**setting).texts)
    seen.append(essay.clear().texts)
    assert seen.pop() == []
    for state in reversed(seen):
        assert essay.back().texts == state
    assert essay.back().replies == []


def test_clearing_leaves_the_page_as_it_began_and_one_press_brings_it_back(essay):
    essay.tick(0).clear()
    assert essay.replies == []
    assert essay.options == ["A task in steps", "A text in plainer words", "Something else", "Nothing for now"]
    assert len(essay.back().ticked) == 1


def test_what_was_half_typed_stays_in_its_box_over_a_press(essay):
    essay.page.get_element_by_id("say").value = "half a thou\nght"
    essay.act("hide", 1)
    assert essay.page.get_element_by_id("say").value.replace("\r", "").strip() == "half a thou\nght"
    assert essay.say("done with it").page.get_element_by_id("say").value.strip() == ""


def test_an_empty_box_is_an_answer(learner):
    assert learner.say("").reply.get("data-kind") == "nothing_asked"


def test_nothing_for_now_folds_the_ways_in_away(learner):
    learner.press("Nothing for now")
    assert learner.reply.xpath(".//details[summary[normalize-space()='Ways in']]//*[@data-testid='option']")


def test_a_turn_that_goes_back_leaves_no_word_in_the_page(essay):
    essay.say("what does photosynthesis mean").back()
    assert "photosynthesis" not in essay.page.text_content()
    assert "photosynthesis" not in essay.page.xpath("string(//input[@name='turns']/@value)")


FORGED = json.dumps([{
    "number": 0, "kind": "breakdown", "lines": ["<script>alert(1)</script>"], "title": "<i>", "options": ["<b>"],
}])


@pytest.mark.parametrize(("turns", "acts"), [
    ("[", "{}"),
    ('{"a": 1}', "[1, null]"),
    ("[{}]", '["turn 9", "tick 0 <b>", "set detail 99", "at 0 x", "turn", "turn ²", ""]'),
    (FORGED, '["turn 0", "smaller 0 9.9", "join 0 1", "earlier 0 zz", "tick 0 "]'),
    (FORGED, json.dumps(["turn 0", "turn " + "9" * 5000, "untick 0 " + "1." * 20_000])),
    (FORGED, '["turn"]'),
])
@pytest.mark.parametrize("act", ["as-it-is", "back"])
def test_what_the_form_brings_is_data_however_odd(client, db, turns, acts, act):
    odd = {"turns": turns, "acts": acts, "act": act, "age": "x", "detail": "z", "boxes": "0 1"}
    answer = client.post(f"/learn/{make_class(db).code}/say", data=odd)
    assert answer.status_code == 200
    assert "<script>alert" not in answer.text


def test_ten_turns_are_carried_and_the_oldest_goes(learner):
    for number in range(12):
        learner.say(f"what does word{number}x mean")
    assert len(learner.replies) == 10
    assert len(json.loads(learner.page.xpath("//input[@name='turns']/@value")[0])) == 10


def test_what_a_teacher_put_on_the_class_is_linked_only_once_it_was_read(client, db):
    teacher = make_staff(db)
    opened = make_class(db, teacher)
    from classroom.models import now

    read = make_resource(db, teacher, "A read one", reviewed_at=now(), reviewed_by_id=teacher.id)
    draft = make_resource(db, teacher, "A draft")
    opened.shared = [read, draft]
    db.commit()
    page = client.get(f"/learn/{opened.code}").text
    assert "A read one" in page
    assert "A draft" not in page


def test_the_learners_settings_come_back_with_the_page(learner):
    learner.set(size="biggest", colours="cream", letters="lexend", space="wider", age="6")
    for name, value in (("size", "biggest"), ("colours", "cream"), ("letters", "lexend"), ("space", "wider")):
        assert learner.page.xpath(f"//input[@name='{name}'][@checked]/@value") == [value]
    assert learner.page.xpath("//input[@name='age']/@value") == ["6"]


def test_a_pasted_text_comes_back_at_the_learners_own_level(learner):
    text = (
        "Photosynthesis is the process by which green plants manufacture their nourishment, utilising the energy of "
        "sunlight, which is absorbed by chlorophyll. Carbon dioxide is obtained from the atmosphere, and water is "
        "conveyed upwards from the roots. Consequently, oxygen is released."
    )
    plainer = learner.set(age="7").say(text).reply
    assert plainer.get("data-kind") == "simplify"
    assert "utilising" not in plainer.text_content()


def test_a_reply_above_the_level_that_is_set_says_so_beside_its_reading_age(learner):
    about = "string(//*[@data-testid='reply']//details[contains(@class, 'about-words')])"
    learner.set(age="6").say("what does photosynthesis mean")
    assert "measured. That is above the level that is set." in learner.page.xpath(about)
    learner.set(age="13").clear().say("what does photosynthesis mean")
    assert "measured." in learner.page.xpath(about)
    assert "above" not in learner.page.xpath(about)
