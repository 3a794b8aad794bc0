"""Changes put back one by one, and sentences for facts that were lost."""
import random

import pytest

from scaffolds.brief import PassageBrief
from scaffolds.checks import faithful
from scaffolds.engines.built_in.engine import BuiltIn
from scaffolds.results import Change, Passage
from scaffolds.undo import Gone, put_back, restore, reworded

SOURCE = (
    "Subsequently, the council constructed a significant bridge. The bridge, which was constructed primarily of "
    "timber, obtained an ordinary name.\n\nIt did not collapse in 1953, and in general people were pleased.")


def passage(text: str, *changes: tuple[str, str]) -> Passage:
    """A passage with each change placed at the first place of its words."""
    placed = []
    for before, after in changes:
        start = text.index(after)
        placed.append(Change(before=before, after=after, kind="word", start=start, end=start + len(after)))
    return Passage(text=text, changes=tuple(placed))


def in_place(result: Passage) -> bool:
    return all(result.text[one.start:one.end] == one.after for one in result.changes)


def test_a_word_comes_back_and_the_others_keep_their_places():
    made = passage("They built it of wood.", ("constructed", "built"), ("timber", "wood"))
    after = put_back(made, 0)
    assert after.text == "They constructed it of wood."
    assert [one.after for one in after.changes] == ["wood"]
    assert in_place(after)


def test_an_article_follows_the_word_that_comes_back():
    assert put_back(passage("It was an important day.", ("significant", "important")), 0).text == (
        "It was a significant day.")
    assert put_back(passage("A normal day.", ("ordinary", "normal")), 0).text == "An ordinary day."


def test_a_word_comes_back_with_the_capital_of_its_place():
    assert put_back(passage("Later they left.", ("subsequently", "Later")), 0).text == "Subsequently they left."
    assert put_back(passage("They later left.", ("Subsequently", "later")), 0).text == "They subsequently left."


def test_a_sentence_comes_back_with_the_words_in_it():
    made = Passage(text="It rained. The mud was big. All left.", changes=(
        Change(before="It rained, and the mud was considerable.", after="It rained. The mud was big.", kind="split",
               start=0, end=27),
        Change(before="considerable", after="big", kind="word", start=23, end=26),
        Change(before="departed", after="left", kind="word", start=32, end=36)))
    after = put_back(made, 0)
    assert after.text == "It rained, and the mud was considerable. All left."
    assert [one.after for one in after.changes] == ["left"]
    assert in_place(after)


def test_a_word_inside_a_changed_sentence_leaves_the_sentence_undoable():
    made = Passage(text="It rained. The mud was big.", changes=(
        Change(before="It rained, and the mud was considerable.", after="It rained. The mud was big.", kind="split",
               start=0, end=27),
        Change(before="considerable", after="big", kind="word", start=23, end=26)))
    after = put_back(made, 1)
    assert after.text == "It rained. The mud was considerable."
    assert in_place(after)
    assert put_back(after, 0).text == "It rained, and the mud was considerable."


@pytest.mark.parametrize("seed", range(5))
def test_all_put_back_in_any_order_is_the_source(seed):
    made = BuiltIn().answer(PassageBrief(SOURCE, 7))
    assert made.text != SOURCE
    assert len(made.changes) > 4
    order = random.Random(seed)
    while made.changes:
        made = put_back(made, order.randrange(len(made.changes)))
        assert in_place(made)
    assert made.text == SOURCE


def test_what_a_person_wrote_over_is_refused_and_said():
    made = passage("They built it of wood.", ("constructed", "built"), ("timber", "wood"))
    changed = reworded(made, "They made it of wood.")
    with pytest.raises(Gone, match="changed by hand"):
        put_back(changed, 0)
    assert put_back(changed, 1).text == "They made it of timber."


def test_a_person_s_own_words_move_the_places_after_them():
    made = passage("They built it. It was of wood, not wood chips.", ("constructed", "built"), ("timber", "wood"))
    changed = reworded(made, "Long ago they built it. It was of wood, not wood chips.")
    assert in_place(changed)
    assert put_back(changed, 1).text == "Long ago they built it. It was of timber, not wood chips."


def test_words_around_a_change_may_be_written_over():
    made = passage("They built the long bridge of wood and stone.", ("constructed", "built"), ("timber", "wood"))
    changed = reworded(made, "Romans built the long bridge of wood and iron.")
    assert put_back(put_back(changed, 1), 0).text == "Romans constructed the long bridge of timber and iron."


def test_the_same_word_elsewhere_is_not_taken_for_the_one_that_was_taken_out():
    made = Passage(text="They built a wall and then built a house.", changes=(
        Change(before="constructed", after="built", kind="word", start=27, end=32),))
    assert made.text[27:32] == "built"
    with pytest.raises(Gone):
        put_back(reworded(made, "They built a wall."), 0)


def test_a_change_without_a_place_is_not_guessed_at():
    with pytest.raises(Gone):
        put_back(Passage(text="They got wet.", changes=(Change(before="became", after="got", kind="word"),)), 0)


def lost(source: str, result: str, rule: str):
    return next(one for one in faithful.compare(source, result).findings if one.rule == rule)


def test_a_lost_number_comes_back_with_its_sentence():
    source = "The fire began in a bakery. It burned 13,200 houses in the city. The king was sad."
    result = "The fire began in a bakery. It burned many houses in the city. The king was sad."
    after = restore(source, Passage(text=result), lost(source, result, "lost-number"))
    assert after.text == source


def test_a_sentence_told_in_two_is_replaced_whole():
    source = "The fire burned 13,200 houses and melted the cathedral roof. The king was sad."
    result = "The fire burned many houses. It melted the cathedral roof. The king was sad."
    assert restore(source, Passage(text=result), lost(source, result, "lost-number")).text == source


def test_a_sentence_told_nowhere_stands_where_it_stood():
    source = "The fire began in a bakery. Nobody slept in Hull. The king was sad."
    result = "The fire began in a bakery. The king was sad."
    after = restore(source, Passage(text=result), lost(source, result, "lost-name"))
    assert after.text == source
