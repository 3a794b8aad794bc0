from scaffolds.engines.built_in.parser import parse
from scaffolds.engines.built_in.simplify.edits import Cut, Recast, apply
from scaffolds.engines.built_in.simplify.rendering import render

PARSED = parse(["The old barn that was built by the monks has a red door."])[0]
TURN = Recast("voice", 50, 3, 9, ("the", "monks", "built", 3), 1.0, 0.5)


def _cut(drop, pieces, restate=(frozenset(), "")):
    return Cut("split", 150, frozenset(drop), pieces, 1.0, 0.5, restate=restate)


def test_words_that_were_turned_are_not_cut_out_after_it():
    cut = _cut(range(3, 9), ("it", 4, 5, 6, 7, 8))
    assert render(apply(PARSED, [TURN, cut])) == render(apply(PARSED, [TURN]))


def test_words_that_were_turned_are_not_said_again():
    cut = _cut(range(9, 13), ("it", 4, *range(9, 13)))
    assert render(apply(PARSED, [TURN, cut])) == render(apply(PARSED, [TURN]))


def test_what_a_turn_left_alone_may_be_cut():
    cut = _cut(range(9, 13), ("it", *range(9, 13)))
    both = apply(PARSED, [TURN, cut])
    assert TURN in both.done
    before = apply(PARSED, [cut])
    assert len(before.segments) == len(both.segments)


def test_a_link_word_that_comes_first_leaves_the_rest_free():
    parsed = parse(["The plan, however, was old, and the people did not want it."])[0]
    turn = Recast("order", 3, 0, 5, ("But", 0, 1), 1.0, 0.5)
    cut = Cut("split", 10, frozenset(range(7, 15)), tuple(range(9, 15)), 1.0, 0.5)
    assert render(apply(parsed, [turn, cut])) == "But the plan was old. The people did not want it."
