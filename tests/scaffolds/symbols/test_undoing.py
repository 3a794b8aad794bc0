"""What a step shows that undoes something: never the ordinary act."""
import pytest

from scaffolds import symbols
from scaffolds.symbols.table import symbols as table
from scaffolds.symbols.undoing import KEPT, UNDOINGS, WORN, undoing


@pytest.mark.parametrize(("step", "symbol"), [
    ("Switch off the tap", "turn off the tap"), ("Bathroom light off", "light off"), ("Tablet off", "screen off"),
    ("Turn the oven off", "power button"), ("Flush the loo", "flush"), ("Unload the dishwasher", "dishwasher"),
    ("Come in from break", "come in"), ("Go back inside", "come in"), ("Leave the hall", "go out"),
    ("Get off the coach", "get off"), ("Get out of the taxi", "get out of the car"), ("Beads away", "tidy up"),
    ("Walk out of the gym", "go out"), ("Leave the library", "go out"), ("Back from swimming", "come in"),
    ("Get out of the minibus", "get off"), ("Wait outside the dining hall", "wait"),
    ("Bikes finished", "finished"), ("Choir cancelled", "change of plan"), ("Stop the bike", "stop"),
    ("Blow on your soup", "let it cool"), ("Vest in the wash basket", "laundry basket"),
])
def test_a_step_that_undoes_has_the_picture_of_that(step, symbol):
    assert symbols.find(step) == symbol


@pytest.mark.parametrize("step", ["Get out of the bath", "Get out of the pool", "Get off the swing", "Off the slide",
                                  "Get out of the swimming pool"])
def test_where_nothing_shows_it_there_is_none(step):
    assert symbols.find(step) is None


@pytest.mark.parametrize(("step", "symbol"), [
    ("Shoes off", "shoes"), ("Take your apron off", "apron"), ("Splints off", "splint"), ("Coat off", "hang up coat"),
    ("Out of bed", "wake up"), ("Phone away", "phone away"),
])
def test_what_is_worn_is_the_same_thing_on_and_off(step, symbol):
    assert symbols.find(step) == symbol


@pytest.mark.parametrize(("step", "symbol"), [
    ("Puzzle, then lights off", "puzzle"), ("Message home when you get off", "message"),
])
def test_what_is_undone_later_on_does_not_decide(step, symbol):
    assert symbols.find(step) == symbol


def test_every_symbol_that_is_named_is_there():
    named = WORN | KEPT | {name for one in UNDOINGS for name in one.true_of}
    assert named | {one.picture for one in UNDOINGS if one.picture} | {
        name for one in UNDOINGS for name in one.pictures.values()} <= {*table()}


@pytest.mark.parametrize("step", [
    "Put your shoes on", "Off to the park", "Stop for a drink", "Finish with a song",
    "Sing to say finished", "Take off"])
def test_an_ordinary_step_undoes_nothing(step):
    assert undoing(step) is None
