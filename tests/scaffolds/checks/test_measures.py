import pytest

from scaffolds.checks.reading_age import estimate
from scaffolds.checks.reading_age.broken import whole
from scaffolds.checks.reading_age.counts import read
from scaffolds.checks.reading_age.measures import Measures, measure

PLAIN = "The team built a bridge over the river. It was long and strong. People walked across the bridge each day."


def measured(text: str) -> Measures:
    found = measure(read(text))
    assert found is not None
    return found


def test_a_longer_sentence_measures_harder() -> None:
    short = "The dog ran down the road. The cat sat on the wall."
    assert measured(short.replace(". The cat", " while the cat")).sentence > measured(short).sentence


def test_a_later_word_is_a_heavier_load() -> None:
    later = measured(PLAIN.replace("bridge over", "viaduct over"))
    assert later.load > measured(PLAIN).load and later.word_age > measured(PLAIN).word_age


def test_a_word_met_again_soon_is_no_longer_fresh() -> None:
    again = measured("The volcano erupted. The volcano was hot. The volcano was loud.")
    anew = measured("The volcano erupted. The crater was hot. The lava was loud.")
    assert again.repetition < anew.repetition
    assert again.load < anew.load


@pytest.mark.parametrize(
    ("plain", "modified"),
    [("She is waiting by the gate.", "The woman waiting by the gate left."),
     ("He painted the wall.", "The wall painted last year fell."),
     ("He ran to the shop.", "He ran hurriedly to the shop.")],
)  # fmt: skip
def test_participles_and_adverbs_are_modifiers_and_plain_verbs_are_not(plain: str, modified: str) -> None:
    assert measured(plain).modifiers == 0 < measured(modified).modifiers


def test_words_that_only_look_like_modifiers_are_none() -> None:
    assert measured("In the morning the family had nothing but speed, and only a king has a bed.").modifiers == 0


def test_joining_with_and_is_easier_than_linking_otherwise() -> None:
    joined, linked = measured("He ran and he fell and got up."), measured("He ran, then he fell, then got up.")
    assert joined.joining < linked.joining


def test_nothing_but_names_and_small_words_measures_nothing() -> None:
    assert measure(read("He and I were with them.")) is None


@pytest.mark.parametrize(
    ("broken", "mended"),
    [("the rst lm", "the first film"), ("his of ce", "his office"), ("ﬁsh", "fish"), ("a coal re", "a coal re"),
     ("in ation rose", "inflation rose"), ("Nish sang", "Nish sang"), ("the eld was wet", "the field was wet")],
)  # fmt: skip
def test_words_that_a_pdf_broke_are_read_whole(broken: str, mended: str) -> None:
    assert whole(broken.split()) == mended.split()


def test_a_text_that_lost_its_ligatures_rates_as_it_did_whole() -> None:
    text = ("The first flight of the film crew was difficult. They found five offices on fire and filled their flasks "
            "before the fight with the flames.")
    lost = text.replace("ffi", "").replace("fi", "").replace("fl", "")
    sound, hurt = estimate(text).age, estimate(lost).age
    assert sound is not None and hurt is not None and abs(sound - hurt) <= 0.6


def test_letters_on_a_figure_are_no_words() -> None:
    (line,) = read("On the 18th, at 9am, 3km away")
    assert [token.text for token in line.tokens] == ["On", "the", "at", "away"] and line.numbers == 3
