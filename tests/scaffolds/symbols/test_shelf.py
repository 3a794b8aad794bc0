import pytest

from scaffolds import symbols
from scaffolds.symbols import OwnSymbol, Shelf

HALL, POND = "own:" + "a" * 32, "own:" + "b" * 32


@pytest.fixture
def up(tmp_path):
    (tmp_path / "hall.png").write_bytes(b"a hall")
    pictures = (
        OwnSymbol(
            HALL, "Our hall", "png", tmp_path / "hall.png", ("go to our hall", "sit down"), "Pictures: us", "Ours"),
        OwnSymbol(POND, "the pond", "jpg", tmp_path / "pond.jpg"))
    with symbols.using(Shelf(pictures)):
        yield


def test_a_packs_picture_is_found_by_its_words_before_ours(up):
    assert symbols.find("Go to our hall") == HALL
    assert symbols.find("Sit down") == HALL
    assert symbols.find("Hang up your coat") == "hang up coat"


def test_ours_is_named_as_another_and_makes_no_doubt(up):
    assert symbols.pick("Sit down") == symbols.Pick(HALL, ("sit down",))


def test_another_as_likely_makes_a_pick_doubtful_and_is_named(tmp_path):
    pictures = tuple(OwnSymbol(name, words, "png", tmp_path / "x", pack="Ours")
                     for name, words in ((HALL, "red hat"), (POND, "red coat")))
    with symbols.using(Shelf(pictures)):
        assert symbols.pick("Red wool hat or coat").others[0] in (HALL, POND)
        assert symbols.pick("Red wool hat or coat").doubtful
        assert not symbols.pick("Red hat").doubtful


def test_an_upload_is_found_by_a_person_only(up):
    assert symbols.find("the pond") != POND
    assert symbols.search("pond")[0] == POND


def test_it_has_its_picture_and_its_words(up):
    assert symbols.drawn(HALL) == (b"a hall", "png")
    assert symbols.label(POND) == "The pond"


def test_whose_pictures_they_are_is_said_once_each(up):
    assert symbols.attribution([HALL, HALL, "walk", POND, None, "gone"]) == f"{symbols.ATTRIBUTION} Pictures: us."
    assert symbols.attribution([HALL]) == "Pictures: us."
    assert symbols.attribution([None]) == ""


def test_without_a_shelf_there_are_none(up):
    with symbols.using(Shelf()):
        assert not symbols.known(HALL)
        with pytest.raises(symbols.UnknownSymbol):
            symbols.drawn(HALL)


@pytest.mark.parametrize("name", ["own:../../x", "own:" + "A" * 32, "own:", "own:" + "a" * 31, "x"])
def test_a_name_that_none_can_have_is_none(name):
    assert not symbols.shelf_name(name)
    assert not symbols.known(name)


def test_a_schools_own_picture_for_the_word_that_points_is_kept(tmp_path):
    with symbols.using(Shelf((OwnSymbol(HALL, "look", "png", tmp_path / "x", pack="Ours"),))):
        assert symbols.find("Look at the snail") == HALL
    assert symbols.find("Look at the snail") == "snail"
