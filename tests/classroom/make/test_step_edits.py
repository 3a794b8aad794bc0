import pytest

from classroom.make.step_edits import changed
from scaffolds.make import Held
from scaffolds.results import Schedule, ScheduleStep

STEPS = (ScheduleStep(text="Hang up your coat", card="Coat", symbol="hang up coat", minutes=1),
         ScheduleStep(text="Sit down", symbol="sit down"), ScheduleStep(text="Line up", symbol="line up", picked=True))
SCHEDULE = Schedule(title="Morning", steps=STEPS)


def texts(**form: str) -> list[str]:
    return [step.text for step in changed(SCHEDULE, form).schedule.steps]


def test_nothing_typed_changes_nothing():
    assert changed(SCHEDULE, {}).schedule == SCHEDULE


@pytest.mark.parametrize(("act", "order", "focus"), [
    ("up 1", ["Sit down", "Hang up your coat", "Line up"], "down-0"),
    ("up 2", ["Hang up your coat", "Line up", "Sit down"], "up-1"),
    ("down 0", ["Sit down", "Hang up your coat", "Line up"], "down-1"),
    ("down 1", ["Hang up your coat", "Line up", "Sit down"], "up-2"),
    ("up 0", ["Hang up your coat", "Sit down", "Line up"], "text-0"),
])
def test_a_step_moves_and_the_focus_goes_with_it(act, order, focus):
    done = changed(SCHEDULE, {"act": act})
    assert [step.text for step in done.schedule.steps] == order
    assert done.focus == focus
    assert done.said


def test_steps_are_added_taken_out_and_put_in_an_order_that_was_dragged():
    assert texts(act="add", new="Wash your hands")[-1] == "Wash your hands"
    assert changed(SCHEDULE, {"act": "add", "new": "Wash your hands"}).schedule.steps[-1].symbol == "wash hands"
    assert texts(act="remove 1") == ["Hang up your coat", "Line up"]
    assert texts(**{"text-1": ""}) == ["Hang up your coat", "Line up"]
    assert texts(order="2,0,1") == ["Line up", "Hang up your coat", "Sit down"]


@pytest.mark.parametrize("order", ["0,1", "0,1,1", "0,1,9", "x", "0,1,2,3", "-1,0,1", ","])
def test_an_order_that_cannot_be_is_not_made(order):
    assert texts(order=order) == ["Hang up your coat", "Sit down", "Line up"]


def test_new_words_have_a_new_picture_and_no_card_unless_a_person_chose_or_wrote_them():
    step = changed(SCHEDULE, {"text-0": "Wash your hands"}).schedule.steps[0]
    assert (step.symbol, step.card, step.minutes) == ("wash hands", None, 1)
    assert changed(SCHEDULE, {"text-0": "Consult the oracle"}).schedule.steps[0].symbol is None
    assert changed(SCHEDULE, {"text-0": "Wash your hands", "card-0": "Wash"}).schedule.steps[0].card == "Wash"
    assert changed(SCHEDULE, {"text-2": "Wash your hands"}).schedule.steps[2].symbol == "line up"


def test_a_press_on_one_step_takes_over_what_is_typed_in_the_others():
    done = changed(SCHEDULE, {"act": "up 1", "text-2": "Wash your hands", "minutes-1": "5", "heading": "Our morning"})
    assert [step.text for step in done.schedule.steps] == ["Sit down", "Hang up your coat", "Wash your hands"]
    assert done.schedule.steps[0].minutes == 5
    assert done.schedule.title == "Our morning"


def test_pictures_are_picked_taken_off_and_found_again():
    picked = changed(SCHEDULE, {"act": "pick 1 calm corner"}).schedule
    assert (picked.steps[1].symbol, picked.steps[1].picked) == ("calm corner", True)
    none = changed(picked, {"act": "none 1"}).schedule
    assert (none.steps[1].symbol, none.steps[1].picked) == (None, True)
    found = changed(none, {"act": "found 1"}).schedule
    assert (found.steps[1].symbol, found.steps[1].picked) == ("sit down", False)


def test_the_right_step_gets_the_picture_where_one_before_it_was_emptied():
    done = changed(SCHEDULE, {"text-0": "", "act": "pick 1 calm corner"})
    assert [(step.text, step.symbol) for step in done.schedule.steps] == [
        ("Sit down", "calm corner"), ("Line up", "line up")]
    assert changed(SCHEDULE, {"text-0": "", "act": "pictures 2"}).open == 1


def test_a_step_of_two_actions_becomes_two():
    done = changed(SCHEDULE, {"act": "split 1", "text-1": "Wash your hands and sit down"})
    assert [step.text for step in done.schedule.steps][1:3] == ["Wash your hands", "Sit down"]
    assert [step.symbol for step in done.schedule.steps][1:3] == ["wash hands", "sit down"]
    assert texts(act="split 0") == ["Hang up your coat", "Sit down", "Line up"]


def test_times_and_the_change_card():
    assert not changed(SCHEDULE, {"with_times": "1"}).schedule.times
    assert changed(SCHEDULE, {"with_times": "1", "times": "1"}).schedule.times
    assert changed(SCHEDULE, {}).schedule.times
    assert changed(SCHEDULE, {"minutes-0": ""}).schedule.steps[0].minutes is None
    assert changed(SCHEDULE, {"different": "A surprise"}).schedule.different == "A surprise"
    assert changed(SCHEDULE, {"different": " "}).schedule.different == "Something different"


@pytest.mark.parametrize("form", [
    {"text-0": "", "text-1": "", "text-2": ""}, {"text-0": "x" * 301}, {"card-0": "one two three four"},
    {"card-0": "x" * 61}, {"minutes-0": "soon"}, {"minutes-0": "0"}, {"minutes-0": "601"}, {"minutes-0": "٣"},
    {"heading": "x" * 121}, {"different": "x" * 61}, {"act": "add"}, {"act": "add", "new": "x" * 301},
    {"act": "pick 0 no such picture"}, {"act": "pick 0 own:" + "0" * 32}, {"act": "pick 0"},
])
def test_what_cannot_be_taken_over_changes_nothing_and_says_so(form):
    with pytest.raises(Held, match="changed"):
        changed(SCHEDULE, form)


@pytest.mark.parametrize("act", [
    "up", "up x", "up 99", "up -1", "up ٣", "remove", "nonsense 1", "pick 9 walk", "", " "])
def test_an_act_about_no_step_takes_over_what_is_typed(act):
    assert texts(act=act, **{"text-0": "Read"}) == ["Read", "Sit down", "Line up"]


@pytest.mark.parametrize(("form", "shown", "added"), [
    ({"look-1": "science", "new": "Read"}, 1, False), ({"look-1": " ", "new": "Read"}, None, True), ({}, None, False),
])
def test_enter_does_what_the_box_is_for(form, shown, added):
    done = changed(SCHEDULE, {"act": "enter", "text-0": "Write", **form})
    assert done.schedule.steps[0].text == "Write"
    assert done.open == shown
    assert (done.schedule.steps[-1].text == "Read") == added


def test_a_schedule_keeps_to_a_length_that_can_be_used():
    many = SCHEDULE.model_copy(update={"steps": STEPS * 13})
    with pytest.raises(Held, match="at most 40"):
        changed(many.model_copy(update={"steps": (*many.steps, *STEPS)}), {"act": "use"})
