"""Words are data to the typesetter. None of them is markup, and none of them stops a sheet from being made."""
import pytest

from scaffolds.exports.layouts import LAYOUTS
from scaffolds.exports.pdf import Paper, pdf
from scaffolds.exports.typesetting import MISSING
from scaffolds.results import Breakdown, BreakdownStep, Gloss, Passage, Schedule, ScheduleStep, Starter, Starters
from tests.scaffolds.exports.sheets import RECEIPT, Sheet, ink, scaffold

MARKUP = [
    "#panic(1)", '#read("page.typ")', "$x^2$", "[box] ]", "back\\slash \\u{41}", "<script>alert(1)</script>",
    "*bold* _no_", "= Heading", "- list", "@label <label>", "`raw`", "// comment", "/* comment */",
    '"quotes" and \'more\'', "{code}", "~tilde -- dash --- \\", "$draft", "http://example.org/#a", "a & b; c",
]
STRANGE = {
    "emoji": "Line up 😀 by the door 🏫",
    "right to left": "שלום עולם and مرحبا بالعالم",
    "characters that no face has": "漢字 and ਪੰਜਾਬੀ and हिन्दी",
    "many that no face has": "".join(chr(0x4E00 + place) for place in range(500)),
    "controls": "bell\x07 null\x00 escape\x1b[31m",
    "what cannot be seen": "zero\u200bwidth \u202eturned\u202c \ufeff",
    "half of a pair": "broken \ud800 pair",
    "private use": "\ue000\uf8ff",
    "accents": "Zoë naïve façade Łódź Dvořák ½ £5 €7 20 °C",
    "combining": "e\u0301" + "\u0301" * 300,
    "only spaces": "   ",
    "nothing": "",
    "line ends": "one\r\ntwo\u2028three\n\n\nfour",
}
LONG = {
    "words": "the coat goes on the peg " * 4_000,
    "one word": "a" * 100_000,
    "lines": "a line\n" * 14_000,
    "emoji": "😀" * 20_000,
    "wide": "W" * 100_000,
}


def kinds(words: str):
    yield Passage(text=words, glossary=(Gloss(word=words[:50], meaning=words[:200]),))
    yield Starters(topic=words[:200], starters=(Starter(text=words, key_words=(words[:5],) if words[:5] else ()),))
    yield Breakdown(title=words[:200], steps=(BreakdownStep(text=words, plain=words, minutes_low=1, minutes_high=2),))
    yield steps(words)


def steps(words: str) -> Schedule:
    return Schedule(title=words[:200], steps=(
        ScheduleStep(text=words, minutes=5, symbol="walk"), ScheduleStep(text=words, card=words[:30]),
        ScheduleStep(text="Sit down", card="Sit down", symbol="sit down")))


def spaceless(text: str) -> str:
    return "".join(text.replace("\u200b", "").replace("\ufffe", "").split())


@pytest.mark.parametrize("words", MARKUP)
def test_markup_stands_on_the_paper_as_it_was_typed(words):
    for result in kinds(words):
        assert spaceless(words) in spaceless(Sheet(pdf(scaffold(result), title=words)).text)
    made = Sheet(pdf(scaffold(steps(words)), title=words))
    assert made.reader.metadata.title == f"{words} (DRAFT)"


@pytest.mark.parametrize("name", LAYOUTS)
def test_markup_is_only_words_in_every_layout(name):
    words = "#panic() $x$ [a] \\ <b>"
    text = Sheet(pdf(scaffold(steps(words)), title=words, paper=Paper(name))).text
    assert name == "pocket" or spaceless(words) in spaceless(text)


@pytest.mark.parametrize("words", STRANGE.values(), ids=STRANGE)
def test_strange_words_do_not_stop_a_sheet(words):
    for result in kinds(words):
        made = Sheet(pdf(scaffold(result), title=words))
        assert "DRAFT" in made.text


def test_emoji_are_drawn_and_whoever_drew_them_is_named():
    made = Sheet(pdf(scaffold(Passage(text="Home 🏫")), title="x"))
    assert "OpenMoji" in made.text
    assert MISSING not in made.text
    assert "OpenMoji" not in Sheet(pdf(scaffold(Passage(text="Home ☐ £5 → ½")), title="x")).text


def test_a_character_that_no_face_has_is_a_square_and_the_rest_stays():
    made = Sheet(pdf(scaffold(Passage(text="Good morning, 漢 and 字.")), title="x"))
    assert f"Good morning, {MISSING} and {MISSING}." in made.text


@pytest.mark.parametrize("words", LONG.values(), ids=LONG)
def test_100_000_characters_go_on_over_pages_and_keep_inside_them(words):
    made = Sheet(pdf(scaffold(Passage(text=words)), title=words[:200]))
    assert len(made.pdf) > 5
    for number in (0, len(made.pdf) - 1):
        drawn = ink(made.grey(number))
        assert drawn.left >= 15
        assert drawn.right <= 195


@pytest.mark.parametrize("words", [LONG["words"], LONG["wide"], LONG["lines"]], ids=["words", "wide", "lines"])
@pytest.mark.parametrize("name", LAYOUTS)
def test_a_step_of_100_000_characters_stays_inside_its_cell(name, words):
    made = Sheet(pdf(scaffold(steps(words)), title=words[:200], paper=Paper(name)))
    width, height = made.size()
    drawn = ink(made.grey())
    assert drawn.left >= 5 and drawn.top >= 5 and drawn.right <= width - 5 and drawn.bottom <= height - 5
    boxes = [box for said, box in made.lines() if said] + [figure.box for figure in made.figures() if figure.page == 0]
    if name not in ("vertical-strip", "list"):
        assert not [one for place, one in enumerate(boxes) for two in boxes[place + 1:] if one.overlaps(two)]


def test_the_receipt_is_what_was_measured():
    assert RECEIPT.band.words() in Sheet(pdf(scaffold(Passage(text="Short.")), title="x")).text
