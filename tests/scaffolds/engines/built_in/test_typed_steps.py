import pytest

from scaffolds.engines.built_in.typed_steps import MOST, read

VERBS = {"sit", "put", "get", "wash", "line", "read"}


def texts(typed: str) -> list[str] | None:
    found = read(typed, VERBS)
    return [step.text for step in found.steps] if found else None


@pytest.mark.parametrize("typed", [
    "coat off, bag on peg, sit on carpet",
    "Coat off\nBag on peg\nSit on carpet",
    "- coat off\n- bag on peg\n\n- sit on carpet.",
    "1. coat off\n2. bag on peg\n3. sit on carpet",
    "1. Coat off 2. Bag on peg 3. Sit on carpet",
    "(1) coat off (2) bag on peg (3) sit on carpet",
    "coat off; bag on peg; sit on carpet",
    "coat off -> bag on peg -> sit on carpet",
    "coat off → bag on peg → sit on carpet",
    "coat off, then bag on peg, and then sit on carpet",
    "coat off then bag on peg then sit on carpet",
    "[ ] coat off\n[x] bag on peg\n[ ] sit on carpet",
    "Step 1: coat off\nStep 2: bag on peg\nStep 3: sit on carpet",
    "• coat off\n• bag on peg\n• sit on carpet",
])
def test_a_list_is_read_however_it_was_typed(typed):
    assert texts(typed) == ["Coat off", "Bag on peg", "Sit on carpet"]


@pytest.mark.parametrize("typed", [
    "morning routine", "getting changed for PE", "PE, Year 4", "Then and now day", "lunch and play", "wash hands",
    "a lesson where the class reads the text, talks about it with a partner for a while, writes up what was found out",
    "2. fire drill", "", "...", ", , ,",
])
def test_the_name_of_an_activity_is_no_list(typed):
    assert texts(typed) is None


def test_two_actions_in_one_item_become_two_steps():
    assert texts("put coat on and sit down\nline up") == ["Put coat on", "Sit down", "Line up"]


def test_two_things_in_one_action_stay_together():
    assert texts("get knife and fork\nsit down") == ["Get knife and fork", "Sit down"]


def test_minutes_are_taken_out_of_a_step():
    found = read("coat off (2 mins)\nread for 10 minutes\nsit down - 1 min\nline up", VERBS)
    assert [(step.text, step.minutes) for step in found.steps] == [
        ("Coat off", 2), ("Read", 10), ("Sit down", 1), ("Line up", None)]


def test_a_heading_is_the_title():
    assert read("Getting ready: coat off, bag on peg, sit down", VERBS).title == "Getting ready"
    assert read("Getting ready:\n- coat off\n- bag on peg", VERBS).title == "Getting ready"
    assert read("coat off\nbag on peg", VERBS).title == ""


def test_short_steps_are_their_own_cards():
    found = read("coat off\nsit in the place by the window", VERBS)
    assert [step.card for step in found.steps] == ["Coat off", None]


def test_an_endless_list_stops():
    assert len(texts("\n".join(["sit down"] * 500))) == MOST
