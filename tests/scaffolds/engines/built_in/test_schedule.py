import re
import time

import pytest

from scaffolds import symbols
from scaffolds.brief import ScheduleBrief
from scaffolds.engines import EngineError
from scaffolds.engines.built_in.engine import BuiltIn
from scaffolds.engines.built_in.schedule import schedule
from scaffolds.results import Schedule
from tests.scaffolds.engines.built_in.schedule_requests import MEANT, NOT_WRITTEN


def made(routine: str, year: int = 4, steps: int | None = None) -> Schedule:
    return schedule(ScheduleBrief(routine, year, steps))


def texts(result: Schedule) -> list[str]:
    return [step.text for step in result.steps]


@pytest.mark.parametrize(("typed", "year", "routine"), MEANT)
def test_the_routine_that_staff_mean_is_found(typed, year, routine):
    result = made(typed, year)
    assert result.matched == routine


@pytest.mark.parametrize("typed", NOT_WRITTEN)
def test_a_routine_that_only_shares_a_word_is_not_given(typed):
    assert made(typed).matched is None


def test_the_built_in_engine_answers_schedules():
    assert BuiltIn().answer(ScheduleBrief("fire drill", 4)) == made("fire drill")


@pytest.mark.parametrize(("year", "routine"), [(1, "Break time"), (6, "Break time"), (7, "Break"), (11, "Break")])
def test_break_is_the_one_of_the_year_group(year, routine):
    assert made("break time", year).matched == routine


def test_a_routine_asked_for_outside_its_years_is_still_given():
    assert made("carpet time", 9).matched == "Carpet time"


def test_wording_fits_the_year_group():
    assert "Wave or say hello" in texts(made("morning routine", 1))
    assert "Say good morning to an adult" in texts(made("morning routine", 5))
    assert "Go to your locker" in texts(made("morning routine", 8))


def test_a_title_fits_the_year_group():
    assert made("calm corner", 3).title == "Using the calm corner"
    assert made("calm corner", 9).title == "Using the quiet space"


def test_older_learners_get_a_picture_of_their_own_where_the_step_differs():
    primary, secondary = (made("end of term", year).steps[1] for year in (3, 9))
    assert (primary.text, primary.symbol) == ("Empty your tray", "box")
    assert (secondary.text, secondary.symbol) == ("Empty your locker", "locker")


@pytest.mark.parametrize("count", [1, 2, 4, 8])
def test_so_many_steps_as_asked_for(count):
    assert len(made("morning routine", 4, count).steps) == count


def test_fewer_steps_are_the_ones_that_matter_in_the_order_they_happen():
    whole, part = texts(made("fire drill")), texts(made("fire drill", steps=4))
    assert part == ["Hear the alarm", "Stop work", "Walk out with the class", "Line up outside"]
    assert [text for text in whole if text in part] == part


def test_each_shorter_schedule_is_inside_the_longer_one():
    for count in range(1, 9):
        assert set(texts(made("swimming", steps=count))) < set(texts(made("swimming", steps=count + 1)))


def test_more_steps_than_the_routine_has_answers_with_those_it_has():
    assert texts(made("fire drill", steps=20)) == texts(made("fire drill"))


def test_steps_carry_time_card_and_symbol():
    step = made("morning routine").steps[2]
    assert (step.text, step.minutes, step.card, step.symbol) == (
        "Hang up your coat", 1, "Hang up coat", "hang up coat")


def test_a_teachers_own_steps_are_kept_whatever_number_was_asked_for():
    result = made("coat off, bag on peg, sit on carpet", steps=2)
    assert texts(result) == ["Coat off", "Bag on peg", "Sit on carpet"]
    assert [step.symbol for step in result.steps] == ["hang up coat", "hang up bag", "carpet"]
    assert result.matched == "asked"  # not the general steps


def test_a_teachers_own_steps_take_the_title_that_was_typed():
    assert made("Morning: coat off, bag on peg, sit on carpet").title == "Morning"
    assert made("Year 4 autistic learner: coat off, bag on peg, sit on carpet").title == "Schedule"


def test_nothing_matching_gives_general_steps_about_what_was_typed():
    result = made("pottery wheel")
    assert (result.title, result.matched) == ("Pottery wheel", None)
    assert "Get ready for pottery wheel" in texts(result)
    assert result.steps[-1].text == "Move the card to finished"


def test_general_steps_for_older_learners_have_no_cards_to_move():
    assert made("chess tournament", 10).steps[-1].text == "Tick it off"


def test_general_steps_do_not_run_an_order_into_a_sentence():
    assert "Get ready" in texts(made("Make a poster about Rome"))


@pytest.mark.parametrize("typed", [
    "pottery wheel for an autistic learner",
    "Year 4 child with ADHD, pottery wheel",
    "a visual schedule for pottery wheel for a Year 9 pupil with anxiety and dyslexia",
    "Please can you make me a schedule for pottery wheel for my KS2 PDA learners",
])
def test_a_learners_description_never_reaches_the_schedule(typed):
    result = made(typed)
    assert result.title == "Pottery wheel"
    seen = " ".join([result.title, *texts(result)]).lower()
    assert not re.search(r"autis|adhd|pda|anxi|dyslexi|child|pupil|learner|year|ks2", seen)


def test_a_request_that_is_only_a_description_gets_general_steps_without_it():
    result = made("autistic learner, Year 4")
    assert (result.title, result.matched) == ("Schedule", None)


@pytest.mark.parametrize("typed", ["", "   \n\t ", "🎉🎉", ",,, ...", "((((", "\x00\x01"])
def test_nothing_to_read_is_answered_in_a_sentence(typed):
    with pytest.raises(EngineError, match="Type the routine"):
        made(typed)


@pytest.mark.parametrize("typed", [
    "fire\x00 dr\u200bill\x07", "**fire drill**", "<b>fire drill</b>", "fire drill 🔥🚒", "FIRE   DRILL!!!",
    "fire\tdrill",
])
def test_marks_round_a_request_do_not_hide_it(typed):
    assert made(typed).matched == "Fire drill"


@pytest.mark.parametrize("typed", [
    "x" * 100_000, "morning routine " * 7_000, "a, " * 40_000, "autistic " * 12_000, "a" + "(" * 100_000,
    "for a " * 20_000, "1) a " * 20_000, "child who " * 10_000, "then sit " * 12_000, "مرحبا بالعالم " * 8_000,
    "a" + "<" * 100_000, "a learner with autism and ADHD and " * 3_000,
])
def test_a_hundred_thousand_characters_are_answered_at_once(typed):
    made("fire drill")
    started = time.perf_counter()
    result = made(typed)
    assert time.perf_counter() - started < 0.5
    assert len(result.title) <= 62
    assert len(result.steps) <= 30
    assert all(len(step.text) <= 100 for step in result.steps)


def test_a_schedule_is_made_well_inside_a_tenth_of_a_second():
    made("fire drill"), made("pottery wheel")
    started = time.perf_counter()
    for typed, year, _ in MEANT[:100]:
        made(typed, year)
    assert (time.perf_counter() - started) / 100 < 0.05


@pytest.mark.parametrize("year", [0, 99, -3])
def test_a_year_that_no_school_has_still_gets_steps(year):
    assert made("morning routine", year).matched in {"Coming into school", "Arriving at school"}


def test_every_symbol_of_a_general_schedule_exists():
    named = {step.symbol for year in (2, 9) for step in made("pottery wheel", year).steps}
    assert named - {None} <= set(symbols.names())
