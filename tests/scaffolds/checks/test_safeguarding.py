"""Tiers and kinds, on lines written for these tests (lines/*.yaml), and the cards that answer."""

from pathlib import Path

import pytest
import yaml

from prompt_library.records import read_records
from scaffolds.checks import invitations, reading_age, safeguarding
from scaffolds.checks.safeguarding import CONTENT, CardWords, Rule, card, fallback, look

LINES = Path(__file__).parent / "lines"
DISCLOSURES = [
    (group["tier"], group["kind"], line)
    for group in yaml.safe_load((LINES / "disclosures.yaml").read_text(encoding="utf-8"))
    for line in group["lines"]
]
LOOK_ALIKES = yaml.safe_load((LINES / "look_alikes.yaml").read_text(encoding="utf-8"))
MIXED = [
    (each["tier"], each["line"]) for each in yaml.safe_load((LINES / "mixed.yaml").read_text(encoding="utf-8"))
]
CARDS = read_records(CONTENT / "cards.yaml", CardWords)


def tier(text: str) -> int:
    found = look(text)
    return found.tier if found else 0


@pytest.mark.parametrize(("wanted", "kind", "line"), DISCLOSURES)
def test_a_disclosure_reaches_its_tier(wanted, kind, line):
    found = look(line)
    assert found
    assert found.stops if kind == "harmful_request" else found.tier == wanted


@pytest.mark.parametrize(("wanted", "line"), MIXED)
def test_a_mixed_line_reaches_its_tier_or_none(wanted, line):
    assert tier(line) == wanted if wanted < 2 else tier(line) >= 2


def test_most_disclosures_are_named_for_what_they_are():
    right = sum(
        found.kind == kind or {found.kind, kind} == {"harmful_request", "harmful_topic"}
        for _, kind, line in DISCLOSURES
        if (found := look(line))
    )
    assert right / len(DISCLOSURES) >= 0.9


@pytest.mark.parametrize("line", LOOK_ALIKES)
def test_a_look_alike_shows_no_card(line):
    assert tier(line) == 0


@pytest.mark.parametrize(
    "line",
    [
        "I WANT TO DIE",
        "i   want\nto  die",
        "i want to d.i.e".replace(".", ""),
        "i wannnnna dieeee",
        "i\u200bwant to die".replace("\u200b", " \u200b"),
        "ｉ ｗａｎｔ ｔｏ ｄｉｅ",
        "i want to d1e",
        "i w@nt to die",
        "k.m.s",
        "k m s",
        "my d a d hits me",
        "MY DAD H1TS ME!!!",
        "i want to die 😭😭",
    ],
)
def test_spelling_tricks_do_not_hide_it(line):
    assert tier(line) >= 2


def test_a_disclosure_after_a_page_of_homework_is_still_seen():
    page = "The river flows from the hills to the sea, and towns stand along its banks. " * 40
    assert tier(page + "i want to kill myself") >= 2
    assert tier("i want to kill myself. " + page) >= 2


def test_a_signpost_holds_no_word_of_the_learner():
    found = look("my uncle touches me at the blue caravan")
    assert found
    assert "caravan" not in repr(found)


@pytest.mark.parametrize("words", CARDS, ids=lambda words: f"{words.tier}-{'-'.join(words.kinds) or 'any'}")
def test_cards_ask_nothing_and_keep_no_secrets(words):
    text = "\n".join((words.title, *words.lines))
    assert "?" not in text
    assert not [finding for finding in invitations.find(text) if finding.rule != "D6-praise"]


@pytest.mark.parametrize("words", CARDS, ids=lambda words: f"{words.tier}-{'-'.join(words.kinds) or 'any'}")
def test_cards_point_to_a_person_and_a_number(words):
    text = " ".join(words.lines)
    assert "adult" in text
    assert "0800 1111" in text
    if words.tier == 3:
        assert "999" in words.lines[0]


@pytest.mark.parametrize("words", CARDS, ids=lambda words: f"{words.tier}-{'-'.join(words.kinds) or 'any'}")
def test_cards_read_easily(words):
    age = reading_age.estimate("\n".join(words.lines)).band.age
    assert age is not None
    assert age <= 9.5


@pytest.mark.parametrize("word", ["pill", "tablet", "blade", "rope", "cut", "jump", "overdose", "knife"])
def test_no_card_names_a_method(word):
    assert word not in " ".join(line for words in CARDS for line in (words.title, *words.lines)).lower()


def test_every_kind_has_a_card():
    for rule in read_records(CONTENT / "rules.yaml", Rule):
        assert card(rule.tier, rule.kind).lines


def test_the_fallback_is_the_quiet_line():
    assert fallback().tier == 1
    assert fallback().card.lines


@pytest.mark.parametrize(
    "text", ["", " ", "😀", "?" * 5000, "a" * 100_000, "i " * 30_000, "kill " * 3000, "how to " * 5000]
)
def test_odd_texts_are_answered_soon(text):
    import time

    began = time.perf_counter()
    look(text)
    assert time.perf_counter() - began < 5


def test_names_of_work_are_known():
    assert safeguarding.names_work("my essay on Macbeth")
    assert not safeguarding.names_work("i feel bad")
