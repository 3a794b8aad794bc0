import pytest

from scaffolds.checks.reading_age.counts import is_familiar
from scaffolds.checks.reading_age.families import heads, irregular
from scaffolds.checks.reading_age.vocabulary import BANDS, graded, look_up


def test_the_graded_list_has_at_least_eight_thousand_families() -> None:
    words = graded()
    own = [w for w in words if not any(head != w and head in words for head, years in heads(w) if not years)]
    assert len(own) >= 8000


def test_every_band_is_filled() -> None:
    ages = list(graded().values())
    assert all(ages.count(age) >= 1000 for age in BANDS.values())


@pytest.mark.parametrize(
    ("word", "head"),
    [("happiest", "happy"), ("ran", "run"), ("children", "child"), ("hopped", "hop"), ("hoping", "hope"),
     ("carries", "carry"), ("leaves", "leaf"), ("dog's", "dog"), ("don't", "do"), ("dont", "do"), ("bigger", "big")],
)  # fmt: skip
def test_an_inflection_finds_its_head(word: str, head: str) -> None:
    assert (head, 0.0) in [(h, 0.0) for h, years in heads(word) if years <= 0.3]


def test_a_derived_word_is_met_later_than_its_head() -> None:
    assert look_up("unhappiness").met > look_up("happiness").met > look_up("happy").met


def test_a_word_that_only_looks_like_an_inflection_keeps_its_own_age() -> None:
    assert look_up("corner").graded and look_up("number").met == 6


YEARS_3_4 = (
    "actual address appear century certain circle complete consider describe different difficult disappear exercise "
    "experience experiment extreme famous guide height history imagine increase important interest island knowledge "
    "length library material medicine mention minute natural notice occasion opposite ordinary particular peculiar "
    "popular position possess possible pressure probably promise purpose quarter recent regular reign remember "
    "sentence separate special straight strange strength suppose surprise therefore though various weight business"
)
YEARS_5_6 = (
    "accommodate accompany achieve aggressive amateur ancient apparent appreciate available average awkward bargain "
    "bruise category cemetery committee communicate community competition conscience controversy convenience "
    "correspond criticise curiosity definite desperate develop dictionary disastrous embarrass environment equip "
    "exaggerate excellent existence explanation familiar foreign frequently government guarantee harass hindrance "
    "identity immediate individual interfere interrupt language leisure lightning marvellous mischievous muscle "
    "necessary nuisance occupy occur opportunity parliament persuade physical prejudice privilege profession "
    "pronunciation queue recognise recommend relevant restaurant rhyme rhythm sacrifice secretary signature sincere "
    "soldier stomach sufficient suggest symbol system temperature thorough twelfth variety vegetable vehicle yacht"
)


@pytest.mark.parametrize(("age", "words"), [(8, YEARS_3_4), (10, YEARS_5_6)])
def test_words_that_the_national_curriculum_names_are_met_by_those_years(age: int, words: str) -> None:
    """The statutory spelling lists of the national curriculum for England, in part (Open Government Licence)."""
    assert [word for word in words.split() if graded().get(word, 99) > age] == []


@pytest.mark.parametrize(
    ("young", "old"),
    [("cat", "creature"), ("creature", "predator"), ("predator", "pathogen"), ("pathogen", "phagocytosis"),
     ("big", "enormous"), ("enormous", "monumental")],
)  # fmt: skip
def test_words_are_met_in_the_order_that_children_meet_them(young: str, old: str) -> None:
    assert look_up(young).age < look_up(old).age


@pytest.mark.parametrize("word", ["actions", "celebrations", "gardeners", "grandchildren's", "unloaded", "organized"])
def test_endings_upon_endings_still_find_the_family(word: str) -> None:
    assert look_up(word).graded


@pytest.mark.parametrize(("word", "head"), [("legal", "leg"), ("reaper", "ape"), ("thing", "the"), ("unity", "it")])
def test_a_short_stem_by_chance_is_no_family(word: str, head: str) -> None:
    assert head not in [h for h, years in heads(word)] or look_up(word).family != head


def test_two_listed_words_run_together_are_met_a_little_after_the_later_one() -> None:
    both = look_up("lamplight")
    assert both.graded and both.met > max(look_up("lamp").met, look_up("light").met)


def test_a_word_that_no_list_covers_is_placed_by_its_frequency() -> None:
    word = look_up("zymurgy")
    assert not word.graded and word.age > 14


def test_irregular_forms_are_one_word_to_a_head() -> None:
    assert irregular()["went"] == "go" and irregular()["geese"] == "goose"


def test_british_spellings_are_familiar_to_the_american_list() -> None:
    assert all(is_familiar(word) for word in ("colour", "neighbours", "favourite", "grey"))
    assert not is_familiar("sovereignty")
