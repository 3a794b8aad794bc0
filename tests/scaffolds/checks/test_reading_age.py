import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scaffolds.checks.reading_age import estimate
from scaffolds.checks.reading_age.estimate import HIGHEST, LOWEST
from tests.scaffolds.checks.graded_passages import PASSAGES

EASY = "The dog ran down the road. It saw a cat. The cat ran up a tree. The dog sat by the tree and had a long rest."


@pytest.mark.parametrize(("age", "text"), PASSAGES)
def test_a_passage_is_rated_near_the_age_that_it_was_written_for(age: float, text: str) -> None:
    found = estimate(text)
    assert found.age is not None
    assert abs(found.age - age) <= 1.7
    assert found.low is not None and found.high is not None
    assert found.low <= found.age <= found.high


def test_passages_two_years_apart_keep_their_order() -> None:
    rated = [(age, estimate(text).age or 0) for age, text in PASSAGES]
    wrong = [(a, b) for a, x in rated for b, y in rated if b - a >= 2 and y <= x]
    assert wrong == []


@pytest.mark.parametrize("text", ["", "   \n", "3 + 4 = 7", "😀😀😀", "!!! ... ---", "½ ² ³"])
def test_nothing_to_rate_gives_no_age_and_says_why(text: str) -> None:
    found = estimate(text)
    assert (found.age, found.low, found.high, found.sentences) == (None, None, None, ())
    assert found.reason == "There are no words here to rate."
    assert found.band.age is None and found.band.reason == found.reason


def test_a_few_words_are_rated_as_words_and_it_says_so() -> None:
    found = estimate("Photosynthesis.")
    assert found.basis == "words" and "fewer than 20 words" in found.reason
    assert found.age is not None and 9 <= found.age <= 13
    assert found.formulas == {}
    assert found.sentences[0].hard_words == ("Photosynthesis",)


def test_a_short_command_is_easy_and_not_below_five() -> None:
    assert estimate("Go.").age == pytest.approx(5.5, abs=1)
    assert (estimate("WASH YOUR HANDS").age or 99) < 8


def test_one_hard_word_makes_a_short_label_hard() -> None:
    easy, hard = estimate("Look at the leaf."), estimate("Look at the xylem.")
    assert hard.age is not None and easy.age is not None and hard.age > easy.age + 2


def test_shorter_text_has_a_wider_band() -> None:
    long, short = estimate(PASSAGES[9][1]), estimate(" ".join(PASSAGES[9][1].split()[:25]))
    assert long.high is not None and long.low is not None and short.high is not None and short.low is not None
    assert short.high - short.low > long.high - long.low


def test_british_and_american_spellings_rate_the_same() -> None:
    british = "The colour of the theatre is grey. We organised the centre for our neighbours and travelled home. "
    american = "The color of the theater is gray. We organized the center for our neighbors and traveled home. "
    assert estimate(british * 2).age == estimate(american * 2).age


def test_british_spellings_are_not_hard_words() -> None:
    found = estimate("Colour your favourite neighbour's jewellery in grey.")
    assert found.sentences[0].hard_words == ()


def test_titles_and_initials_do_not_make_short_sentences() -> None:
    text = "Dr. Brown and Mrs. J. K. Green met at 8 a.m. by the old shop and then walked home in the warm rain."
    assert len(estimate(text).sentences) == 1


def test_a_list_is_not_one_long_sentence() -> None:
    items = "\n".join(f"- a {word} in a box by the door" for word in ("cat", "dog", "hat", "cup", "ball", "fish"))
    found = estimate(items)
    assert len(found.sentences) == 6
    assert found.age is not None and found.age < 8


def test_text_without_full_stops_is_rated_by_its_words_and_says_so() -> None:
    found = estimate("the dog ran down the road and it saw a cat and the cat ran up a tree " * 6)
    assert found.basis == "words" and "no full stops" in found.reason
    assert found.age is not None and found.age < 8


def test_capitals_throughout_change_little() -> None:
    plain, shouted = estimate(EASY).age, estimate(EASY.upper()).age
    assert plain is not None and shouted is not None and abs(plain - shouted) <= 0.5


def test_names_do_not_make_a_text_hard() -> None:
    common = "In the morning the boy met the girl at the station. Then the boy and the girl went to the town by bus."
    named = "In the morning Tadhg met Siobhan at Llanelli station. Then Tadhg and Siobhan went to Abergavenny by bus."
    plain, strange = estimate(common).age, estimate(named).age
    assert plain is not None and strange is not None and abs(plain - strange) <= 1.5


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Le chat est sur la table et il regarde les oiseaux dans le jardin avec nous pour une heure.", "French"),
        ("Der Hund ist nicht auf dem Tisch und die Katze ist auch nicht da, aber sie ist mit dem Kind.", "German"),
        ("Mae y gath yn yr ardd ac mae hi wedi gweld y ci ond nid oedd y ci yn hapus gan fod y gath yno.", "Welsh"),
        ("كان الولد يلعب في الحديقة مع أصدقائه وكانت الشمس مشرقة", "Latin alphabet"),
        ("今天天气很好。我们去公园玩。", "Latin alphabet"),
        (bytes(range(256)).decode("latin-1") * 4, "file"),
    ],
)
def test_what_is_no_english_text_is_not_rated_and_it_says_why(text: str, reason: str) -> None:
    found = estimate(text)
    assert found.age is None and reason in found.reason


def test_it_names_the_hard_sentence_and_the_hard_words() -> None:
    hard = "Nevertheless, the constitutional legitimacy of parliamentary sovereignty remains profoundly controversial."
    text = f"{EASY} {hard} {EASY}"
    sentences = estimate(text).sentences
    hardest = max(sentences, key=lambda s: s.age)
    assert hardest.text == hard and text[hardest.start : hardest.end] == hard
    assert {"constitutional", "legitimacy", "sovereignty"} <= set(hardest.hard_words)
    assert all(s.hard_words == () for s in sentences if s.text != hard)


def test_formulas_are_published_grades() -> None:
    found = estimate(PASSAGES[8][1]).formulas
    assert set(found) == {"flesch-kincaid", "gunning-fog", "spache", "dale-chall", "coleman-liau"}
    assert found["flesch-kincaid"] == pytest.approx(8.4, abs=1.5)


def test_invisible_characters_change_nothing() -> None:
    hidden = EASY.replace("road", "ro\u200bad").replace("tree", "\u202etr\u00adee\u202c")
    assert estimate(hidden).age == estimate(EASY).age


def test_bad_input_is_rated_quickly() -> None:
    start = time.perf_counter()
    for text in ("a" * 100_000, "a. " * 33_000, EASY * 900, "\n" * 100_000, "- " * 50_000, "<b>x</b>" * 12_000):
        estimate(text)
    assert time.perf_counter() - start < 10


@given(st.text(max_size=400))
def test_any_text_gets_an_age_within_bounds_or_a_reason(text: str) -> None:
    found = estimate(text)
    if found.age is None:
        assert found.reason
    else:
        assert found.low is not None and found.high is not None
        assert LOWEST <= found.low <= found.age <= found.high <= HIGHEST


def test_the_hardest_text_still_names_its_hard_words() -> None:
    words = {word for sentence in estimate(PASSAGES[-1][1]).sentences for word in sentence.hard_words}
    assert {"jurisprudential", "sovereignty", "predilections"} <= words


def test_a_name_that_starts_a_sentence_is_not_a_hard_word() -> None:
    found = estimate("Shakespeare wrote the play. In it a king comes to a house and asks what they have done there.")
    assert found.sentences[0].hard_words == ()


def test_a_repeated_text_has_the_same_age() -> None:
    text = PASSAGES[7][1]
    once, thrice = estimate(text).age, estimate(" ".join([text] * 3)).age
    assert once is not None and thrice is not None and abs(once - thrice) <= 0.3
