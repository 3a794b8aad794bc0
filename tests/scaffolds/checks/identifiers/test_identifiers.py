"""Every kind of identifier, in the lines that schools write (lines.yaml), and the lines that only look like one."""

import datetime
import time

import pytest

from prompt_library import load
from scaffolds.checks.identifiers import IdentifierKind, dates, find, mask, name_lists, numbers
from tests.planted import planted
from tests.scaffolds.checks.identifiers.marked import SETS, flagged, lines_of, missed, recall, spans

LINES = lines_of("lines")
POSITIVE = [(kind, line) for kind, lines in LINES.items() if kind != "none" for line in lines]
PASSAGE = (
    "Tom had walked to the mill with his sister Alice before the sun was up. The river was low that summer, and "
    "the wheel "
    "stood still. Alice said that her father would mend it. Tom was not so sure. He sat on the wall and looked at "
    "the water "
    "while Alice ran down to the bank, where old Martin kept his boat. Nobody had seen Martin for a week."
)


@pytest.mark.parametrize(("kind", "line"), POSITIVE)
def test_an_identifier_is_found_whole_and_alone(kind, line):
    assert missed(kind, *spans(line)) == []


def test_the_figures_over_all_lines_of_ours_are_what_is_promised():
    """docs/security.md has them. Among these lines are sets that were written before the rules were next looked at, and
    some of them are still missed."""
    assert sum(len(lines) for name in SETS for lines in lines_of(name).values()) >= 400
    for kind in IdentifierKind:
        found, wanted = recall(kind)
        least = 0.95 if kind in (IdentifierKind.NAME, IdentifierKind.ADDRESS) else 0.99
        assert found / wanted >= least, kind
    wrongly, harmless = flagged()
    assert harmless >= 150
    assert wrongly / harmless <= 0.03


@pytest.mark.parametrize("line", LINES["none"])
def test_a_line_that_names_nobody_is_left_alone(line):
    assert not find(line)


@pytest.mark.parametrize("kind", IdentifierKind)
def test_each_of_many_made_ones_is_found_whole(kind):
    """Some nineteen of each kind, and more names: tests/planted.py."""
    for one in (one for one in planted() if one.kind == kind):
        assert [found.kind for found in find(one.sentence) if one.needle in found.text] == [kind], one.sentence


def test_offsets_and_reasons():
    text = "Oliver's EHCP, and ring 07700 900123"
    found = find(text)
    assert [one.kind for one in found] == [IdentifierKind.NAME, IdentifierKind.PHONE]
    for one in found:
        assert text[one.start : one.end] == one.text
        assert one.why.endswith(".")


def test_masking_says_what_it_was():
    assert mask("im oliver, ring 07700 900123") == "im [name], ring [phone number]"
    assert mask("Oliver's EHCP") == "[name]'s EHCP"
    assert mask("an essay on rivers") == "an essay on rivers"


def test_a_mask_is_not_masked_again():
    once = mask("My name is Priya Patel and my email is me@example.org")
    assert mask(once) == once


def test_the_people_in_a_passage_are_not_learners():
    assert not find(PASSAGE)


def test_a_note_about_a_learner_is_read_as_one_at_any_length():
    note = (
        "Annual review for the learner in Year 5. Kayden finds transitions hard and needs a visual timetable. His "
        "EHCP names "
        "daily phonics. In the autumn term Kayden worked with a teaching assistant each morning. The speech and "
        "language "
        "therapist has seen Kayden twice, and targets were set for the next term with his class teacher and parents."
    )
    assert [one.text for one in find(note)].count("Kayden") == 3


def test_a_found_name_is_found_again_where_it_has_a_capital():
    found = [one.text for one in find("My name is Tegwenna. The dog is mine. Tegwenna walks it.")]
    assert found == ["Tegwenna", "Tegwenna"]


def test_family_names_come_with_first_names():
    assert find("my name is priya patel")[0].text == "priya patel"
    assert find("This is about Chukwuemeka Obi today")[0].text == "Chukwuemeka Obi"


def test_check_characters_decide_where_nothing_else_does():
    assert list(numbers.find("Pupil B801200005001 is here"))
    assert not list(numbers.find("Part C801200005001 is here"))
    assert list(numbers.find("943 476 5919"))
    assert not list(numbers.find("943 476 5918"))
    assert list(numbers.find("UPN: C801200005001")), "with its name beside it a slip still points to someone"


@pytest.mark.parametrize("prefix", ["BG", "GB", "NK", "KN", "TN", "NT", "ZZ", "DA", "FA", "QA", "AO"])
def test_prefixes_that_are_never_issued_are_no_ni_number(prefix):
    assert not list(numbers.find(f"{prefix}123456A"))


@pytest.mark.parametrize(
    ("text", "is_birth"),
    [
        ("12/09/2015", True),
        ("12/09/1066", False),
        ("12/09/2026", False),
        ("12/09/15", True),
        ("1.2.3", False),
        ("born 12 May 2012", True),
        ("born 12 May 1929", False),
        ("the storm of 12 May 2012", False),
        ("DOB 1 January 1980", True),
    ],
)
def test_dates_of_birth_and_dates_of_history(text, is_birth):
    today = datetime.date(2026, 11, 24)
    assert bool(list(dates.find(text, today))) is is_birth


def test_lists_do_not_overlap():
    assert not name_lists.first_names() & name_lists.word_names()
    assert len(name_lists.first_names()) > 4000


def test_two_thousand_words_take_no_time():
    text = " ".join([PASSAGE] * 40)
    find(text)
    took = []
    for _ in range(5):
        began = time.process_time()
        find(text)
        took.append(time.process_time() - began)
    assert min(took) < 0.06  # 0.02 s is promised, on a machine that does nothing else (docs/security.md)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\x00",
        "@",
        "😀",
        "0" * 50_000,
        "a" * 100_000,
        "A " * 20_000,
        "im " * 20_000,
        "07700 " * 5_000,
        "@a" * 20_000,
        "a.b" * 20_000,
        "1/1/" * 20_000,
    ],
)
def test_odd_texts_are_answered_soon(text):
    began = time.perf_counter()
    find(text)
    assert time.perf_counter() - began < 4


@pytest.mark.parametrize("text", [
    "This process is called photosynthesis.", "It was in the reign of henry viii.", "my teddy is lost",
    "my mum will kill me", "im scared my dad will hurt my mum", "my brother flinches when they shout",
    "it is at the bottom",
    "a shape called a rhombus"])
def test_what_a_thing_is_called_is_no_persons_name(text):
    assert find(text) == []


@pytest.mark.parametrize("text", ["the boy called jayden hits me", "He is called Xanthe and needs a visual timetable."])
def test_what_a_child_is_called_is(text):
    assert [one.kind for one in find(text)] == ["name"]


def test_the_words_that_prompts_come_with_name_nobody():
    """Of the examples of every prompt, with which a newcomer starts, none is marked."""
    words = [str(value) for prompt in load().values() for value in prompt.example.values()]
    assert [one.text for text in words for one in find(text)] == []
