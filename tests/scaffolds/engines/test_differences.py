"""A rewrite that does not say what it changed, read sentence by sentence."""
from scaffolds.engines.differences import sentence_changes

SOURCE = "The fire began in a bakery. It consumed 13,200 houses and melted the cathedral roof. The king was sad."


def test_only_sentences_told_in_other_words_are_changes():
    result = "The fire began in a bakery. It burned 13,200 houses. It melted the cathedral roof. The king was sad."
    (change,) = sentence_changes(SOURCE, result)
    assert change.before == "It consumed 13,200 houses and melted the cathedral roof."
    assert change.after == "It burned 13,200 houses. It melted the cathedral roof."
    assert result[change.start:change.end] == change.after


def test_the_same_text_has_no_changes():
    assert sentence_changes(SOURCE, SOURCE) == ()


def test_an_empty_rewrite_has_no_changes():
    assert sentence_changes(SOURCE, "") == ()
