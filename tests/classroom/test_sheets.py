"""How words are laid on a page: line breaks, and the words that a glossary explains."""
from classroom.sheets import explained, line_breaks
from scaffolds.results import Gloss

GLOSSARY = (Gloss(word="cell", meaning="the smallest living part"), Gloss(word="cell wall", meaning="its outer layer"))


def test_a_line_break_by_itself_is_one():
    assert line_breaks("one\ntwo\r\nthree") == "one<br>two<br>three"
    assert line_breaks("\n") == "<br>"


def test_words_of_the_glossary_are_marked_and_the_longest_first():
    assert explained("Cells have a cell wall.", GLOSSARY) == (
        '<span class="key-word">Cells</span> have a <span class="key-word">cell wall</span>.')


def test_a_word_inside_another_is_not_marked():
    assert explained("An excellent cellar", GLOSSARY) == "An excellent cellar"


def test_what_was_typed_cannot_become_markup():
    assert explained("<b>cell</b>\n&", GLOSSARY) == (
        '&lt;b&gt;<span class="key-word">cell</span>&lt;/b&gt;<br>&amp;')
