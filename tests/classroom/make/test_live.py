"""What a passage tells before anything is made of it."""
from werkzeug.datastructures import MultiDict

from classroom.make.live import look, with_pressed
from prompt_library import load

PASSAGE = (
    "Volcanoes are openings in the crust of the Earth. Magma rises through the crust and erupts as lava. The lava "
    "cools, and the eruption builds a cone of ash and rock around the vent.")
SIMPLIFY = load()["simplify"]


def form(**fields: str | list[str]) -> MultiDict:
    return MultiDict({"passage": PASSAGE, "reading_age": "9", **fields})


def test_a_passage_tells_its_reading_age_and_its_key_words():
    live = look(SIMPLIFY, form())
    assert live.band.age is not None
    assert live.target == 9
    assert "magma" in {chip.word.lower() for chip in live.chips}
    assert not any(chip.locked for chip in live.chips)


def test_words_named_in_the_box_or_pressed_are_locked():
    live = look(SIMPLIFY, form(key_words="Lava, ash", lock=["magma"]))
    locked = {chip.word.lower() for chip in live.chips if chip.locked}
    assert {"lava", "magma"} <= locked


def test_nothing_typed_tells_nothing():
    assert look(SIMPLIFY, form(passage=" \n ")) is None
    assert look(load()["differentiate"], MultiDict({"text": PASSAGE})) is None


def test_an_age_that_cannot_be_leaves_the_target_out():
    assert look(SIMPLIFY, form(reading_age="99")).target is None


def test_a_pressed_chip_joins_the_words_in_the_box_once():
    assert with_pressed(form(key_words="lava,", lock=["magma", "Lava"]))["key_words"] == "lava, magma"
    assert with_pressed(form(key_words="", lock=["magma"]))["key_words"] == "magma"


def test_what_was_typed_stays_as_it_is_where_no_chip_adds_to_it():
    assert with_pressed(form(key_words="lava ;  ash,,"))["key_words"] == "lava ;  ash,,"
    assert with_pressed(form(key_words="lava", lock=["lava"]))["key_words"] == "lava"
