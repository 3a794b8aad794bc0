"""Which sentences are hard for a reader, and why."""
from scaffolds.engines.built_in.hardness import HardWord, hard_sentences, hard_words

EASY = "The dog ran to the park. It saw a cat. The cat sat in the sun. The dog ran home and had its dinner."
HARD = (
    "Although the legislation was subsequently amended, which surprised the administration, its consequences were "
    "considerable because no institution had anticipated them.")


def test_an_easy_text_has_no_hard_sentence():
    assert hard_sentences(EASY, 9) == ()


def test_a_hard_sentence_is_told_with_its_place_and_reasons():
    text = f"{EASY} {HARD}"
    (one,) = hard_sentences(text, 9)
    assert text[one.start:one.end] == HARD
    assert one.age > 10
    assert one.length == 20
    assert one.comfortable == 11
    assert one.clauses == 4
    assert "legislation" in {word.text for word in one.words}


def test_words_are_told_with_the_ages_at_which_they_are_usually_met():
    assert hard_words("Subsequently the consequences of it were seen.", 9) == (
        HardWord("subsequently", "11 to 14"), HardWord("consequences", "9 to 11"))


def test_a_word_of_no_graded_list_is_only_known_to_be_rare():
    assert hard_words("They dug a wibblequark.", 9) == (HardWord("wibblequark", ""),)


def test_what_no_grammar_can_be_read_of_is_told_without_clauses():
    """A sentence broken over lines is read; one with a lone surrogate, which no parser takes, is not."""
    broken, odd = hard_sentences(f"{HARD.replace(', ', chr(10), 1)}\n\n\ud800 {HARD}", 9)
    assert (broken.clauses, odd.clauses) == (4, None)


def test_a_name_is_not_a_hard_word():
    assert hard_words("They met Alphonsine Montmorency near the river.", 9) == ()


def test_two_verbs_of_one_subject_are_one_clause_and_two_subjects_are_two():
    ending = "groaned throughout the extraordinary night of storms."
    one, two = (hard_sentences(f"The enormous machine rattled and {who}{ending}", 5)[0] for who in ("", "the men "))
    assert (one.clauses, two.clauses) == (1, 2)


def test_nothing_is_hard_in_no_words():
    assert hard_sentences("", 9) == ()
