"""Every layout drawn from its PDF and measured, as it comes out of a printer without colours."""
from functools import cache
from pathlib import Path

import numpy
import pytest

from scaffolds import symbols
from scaffolds.exports.layouts import LAYOUTS, UnknownLayout
from scaffolds.exports.pdf import Paper, pages, pdf
from scaffolds.exports.schedule_data import card_words
from scaffolds.exports.small_print import DRAFT, small_print
from scaffolds.results import ScheduleStep
from tests.scaffolds.exports.sheets import STEPS, Box, Sheet, cut, ink, png_grey, schedule

PRINTABLE = 5  # millimetres at each side that printers leave white
CARDS = [name for name in LAYOUTS if name.startswith("cards-")]
WITH_STEPS = [name for name in LAYOUTS if name != "pocket"]
FINE = 10  # dots a millimetre


@cache
def sheet(name: str, count: int = 12, times: bool = True, off_white: bool = False, draft: bool = True) -> Sheet:
    made = schedule(count)
    return Sheet(pdf(made, title=made.result.title, draft=draft, paper=Paper(name, times, off_white)))


def turns(name: str, count: int = 12) -> list[int]:
    """Which steps a layout shows, in order: a board shows each step again until it is done. -1 is "finished"."""
    if not name.startswith("now-next"):
        return list(range(count))
    seats = len(LAYOUTS[name].options["names"])
    order = [*range(count), -1]
    return [step for first in range(max(1, count + 2 - seats)) for step in order[first:first + seats]]


def words(name: str, step: int) -> str:
    if step < 0:
        return "Finished"
    return card_words(STEPS[step]) if name in CARDS else STEPS[step].text


@pytest.mark.parametrize("name", LAYOUTS)
def test_nothing_is_clipped(name):
    for number, page in enumerate(sheet(name).pdf):
        width, height = sheet(name).size(number)
        drawn = ink(sheet(name).grey(number))
        assert Box(PRINTABLE, PRINTABLE, width - PRINTABLE, height - PRINTABLE).holds(drawn), number
        assert sorted((round(width), round(height))) == [210, 297]
        assert page.get_rotation() == 0


@pytest.mark.parametrize("count", [1, 2, 3, 5, 7, 12])
@pytest.mark.parametrize("name", LAYOUTS)
def test_no_words_and_no_pictures_overlap(name, count):
    made = sheet(name, count)
    for number in range(len(made.pdf)):
        boxes = [box for said, box in made.lines(number) if said]
        boxes += [figure.box for figure in made.figures() if figure.page == number]
        overlapping = [(one, two) for place, one in enumerate(boxes) for two in boxes[place + 1:] if one.overlaps(two)]
        assert not overlapping


@pytest.mark.parametrize("name", WITH_STEPS)
def test_the_words_are_the_screens_in_the_order_of_the_steps(name):
    text, at = sheet(name).text, 0
    for step in turns(name):
        at = text.find(words(name, step), at)
        assert at >= 0, words(name, step)
        at += 1


@pytest.mark.parametrize("name", [name for name in WITH_STEPS if name != "list"])
def test_each_picture_has_its_words_in_the_order_of_the_steps(name):
    drawn = ["finished" if step < 0 else STEPS[step].symbol for step in turns(name)]
    expected = [symbols.label(symbol) for symbol in drawn if symbol]
    if name in CARDS or name == "doors":
        expected.append(symbols.label("change of plan"))
    assert [figure.words for figure in sheet(name).figures()] == expected


@pytest.mark.parametrize("name", CARDS)
def test_symbols_on_cards_are_25_mm_or_more(name):
    made = sheet(name)
    for figure in made.figures():
        drawn = ink(cut(made.grey(figure.page), figure.box))
        assert max(drawn.width, drawn.height) >= 25, figure


@pytest.mark.parametrize("name", CARDS)
def test_a_card_has_at_most_three_words_unless_nobody_wrote_them(name):
    assert all(len(card_words(step).split()) <= 3 for step in STEPS)
    long = STEPS[6].model_copy(update={"card": None})
    assert card_words(long) == long.text  # no symbol either: cut short it could mean something else


@pytest.mark.parametrize(("text", "card"), [
    ("Put your book away", "Put book away"), ("Go to the mosque", "Go to mosque"), ("Sit", "Sit"),
    ("Line up quietly at the classroom door", "Line up"),
    ("Weigh the flour on the kitchen scales", "Weigh"),
    ("Weigh the hamster on the kitchen scales", "Weigh the hamster on the kitchen scales"),
    ("Wonder about the gap in the fence by the shed", "Wonder about the gap in the fence by the shed"),
])
def test_a_card_says_the_step_or_what_its_symbol_surely_means(text, card):
    assert card_words(ScheduleStep(text=text, symbol=symbols.find(text))) == card


def grid(name: str) -> tuple[list[float], list[float]]:
    """Where the lines to cut along belong, in millimetres."""
    options = LAYOUTS[name].options
    columns, rows = options["columns"], options["rows"]
    return [10 + 190 * n / columns for n in range(columns + 1)], [13 + 264 * n / rows for n in range(rows + 1)]


@pytest.mark.parametrize("name", CARDS)
def test_cut_lines_are_on_the_grid_to_half_a_millimetre(name):
    across, down = grid(name)
    for number in range(len(sheet(name).pdf)):
        drawn = sheet(name).grey(number, FINE) < 225
        inside = drawn[13 * FINE:277 * FINE, 10 * FINE:200 * FINE]
        upright = numpy.where(inside.mean(axis=0) > 0.95)[0] / FINE + 10
        level = numpy.where(inside.mean(axis=1) > 0.95)[0] / FINE + 13
        edges = numpy.where(drawn[13 * FINE:277 * FINE].mean(axis=0) > 0.95)[0] / FINE
        for wanted, found in ((across, numpy.union1d(upright, edges)), (down[1:-1], level)):
            assert all(min(abs(found - line)) <= 0.5 for line in wanted), (wanted, found)
            assert all(min(abs(line - numpy.array([*wanted, down[0], down[-1]]))) <= 0.5 for line in found), found


@pytest.mark.parametrize("name", CARDS)
def test_what_is_on_a_card_keeps_clear_of_its_edges_and_there_is_a_blank_one(name):
    across, down = grid(name)
    blank = 0
    for number in range(len(sheet(name).pdf)):
        grey = sheet(name).grey(number)
        for top, bottom in zip(down, down[1:], strict=False):
            for left, right in zip(across, across[1:], strict=False):
                cell = Box(left + 1, top + 1, right - 1, bottom - 1)
                drawn = ink(cut(grey, cell))
                blank += drawn is None
                if drawn:
                    assert Box(1, 1, cell.width - 1, cell.height - 1).holds(drawn), (number, cell, drawn)
    assert blank >= 1
    assert "Something different" in sheet(name).text


@pytest.mark.parametrize("off_white", [False, True])
@pytest.mark.parametrize("name", LAYOUTS)
def test_it_is_legible_without_colours(name, off_white):
    """Each line of words 4.5 : 1 or more against the paper (WCAG 1.4.3), by its darkest dots."""
    made = sheet(name, off_white=off_white)
    for number in range(len(made.pdf)):
        grey = made.grey(number, FINE)
        paper = float(numpy.median(grey))
        for said, box in made.lines(number):
            assert contrast(paper, float(cut(grey, box, FINE).min())) >= 4.5, said


def contrast(light: float, dark: float) -> float:
    def luminance(grey: float) -> float:
        share = grey / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    return (luminance(light) + 0.05) / (luminance(dark) + 0.05)


@pytest.mark.parametrize("name", LAYOUTS)
def test_words_are_14_pt_or_more_but_for_the_head_and_the_foot(name):
    made = sheet(name)
    for number in range(len(made.pdf)):
        small = "".join(letter for letter, size, _ in made.sizes(number) if size < 13.9)
        for part in ("Comingintoschool", DRAFT, small_print(schedule(), pictured=() if name == "list" else None)):
            small = small.replace(part.replace(" ", ""), "", 1)
        assert small in ("", f"Page{number + 1}of{len(made.pdf)}")


@pytest.mark.parametrize("name", WITH_STEPS)
def test_times_are_there_or_not_as_asked(name):
    assert ("10 min" in sheet(name).text) == (name != "doors")
    assert " min" not in sheet(name, times=False).text


def test_doors_have_no_order_and_ask_for_nothing():
    made = sheet("doors", draft=False)
    text = made.text
    for number in range(len(made.pdf)):
        assert not any(letter.isdigit() for letter, size, _ in made.sizes(number) if size > 13)
    assert "Something different" in text
    assert "Nothing for now" in text


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_page_says_draft_until_read_and_carries_the_small_print(name):
    for text in sheet(name).texts:
        assert "DRAFT" in text
        assert "Reading age, as measured: about 6 to 8." in text
        assert "Made by Handrail's built-in rules, with no AI model." in text
        assert (symbols.ATTRIBUTION in text) == (name != "list")
    assert "DRAFT" not in sheet(name, draft=False).text


def test_the_page_is_off_white_where_asked():
    corner = sheet("cards-4", off_white=True).pdf[0].render().to_numpy()[2, 2]
    assert corner.tolist()[:3] == [0xDF, 0xF3, 0xFB]  # blue first
    assert sheet("cards-4").grey()[2, 2] == 255


@pytest.mark.parametrize("name", ["vertical-strip", "horizontal-strip", "cards-6"])
def test_what_is_shown_before_printing_is_what_prints(name):
    dots = 40  # an inch
    drawn = pages(schedule(), title="Coming into school", paper=Paper(name), dots=dots)
    assert len(drawn) == len(sheet(name).pdf)
    shown = png_grey(drawn[0])
    assert alike(shown, sheet(name).grey(0, dots / 25.4)) > 0.95
    assert alike(shown, sheet("cards-8").grey(0, dots / 25.4)) < 0.6


def alike(one: numpy.ndarray, two: numpy.ndarray) -> float:
    """How well two drawings agree, 1 at the most, in squares of 2.5 mm: their edges are smoothed in different ways."""
    rows, columns = (min(sides) // 4 for sides in zip(one.shape, two.shape, strict=True))
    squares = [drawn[:rows * 4, :columns * 4].reshape(rows, 4, columns, 4).mean(axis=(1, 3)) for drawn in (one, two)]
    return float(numpy.corrcoef(squares[0].ravel(), squares[1].ravel())[0, 1])


def test_the_pocket_folds_at_its_foot_with_its_print_outside():
    made = sheet("pocket")
    places = {said: box for said, box in made.lines() if said}
    fold = 20 + 85
    picture = made.figures()[0].box
    assert picture.bottom < places["Finished"].top < places["Finished"].bottom < fold < places["Back"].top
    dashes = (made.grey(0, FINE)[round(fold * FINE) - 3:round(fold * FINE) + 4].min(axis=0) < 128)[40 * FINE:170 * FINE]
    assert 0.3 < dashes.mean() < 0.9


@pytest.mark.parametrize("count", [0, 1, 40])
@pytest.mark.parametrize("name", LAYOUTS)
def test_any_number_of_steps_can_be_laid_out(name, count):
    steps = tuple(STEPS[place % 12] for place in range(count))
    made = schedule()
    made = type(made)(made.brief, made.result.model_copy(update={"steps": steps}), (), made.receipt)
    opened = Sheet(pdf(made, title="Many", paper=Paper(name)))
    assert len(opened.pdf) >= 1
    for number in range(len(opened.pdf)):
        assert len(opened.texts[number]) > 60, "a page with nothing on it"


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_docs_say_what_each_layout_is_and_how_many_pages_it_takes(name):
    rows = (Path(__file__).parents[3] / "docs" / "paper.md").read_text(encoding="utf-8").splitlines()
    row = next(row for row in rows if row.startswith(f"| {LAYOUTS[name].title} |"))
    assert row.split("|")[-2].strip() == str(len(sheet(name).pdf))


def test_a_layout_that_there_is_not_is_refused():
    with pytest.raises(UnknownLayout):
        pdf(schedule(), title="x", paper=Paper("../secret"))
