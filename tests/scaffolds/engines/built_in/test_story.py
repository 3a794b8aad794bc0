"""Social stories: each keeps its promises, and what a teacher types finds the right one or none."""
import pytest

from scaffolds.brief import StoryBrief, age_for_year
from scaffolds.checks.sentences import split
from scaffolds.checks.story import is_directive
from scaffolds.engines.built_in.engine import BuiltIn
from scaffolds.engines.built_in.story import GENERAL, VOICES, situations, story
from scaffolds.make import make

WRITTEN = sorted(name for name in situations() if name != GENERAL)


def test_there_are_stories_for_the_situations_of_a_school():
    assert len(WRITTEN) >= 40
    for wanted in ("fire drill", "assembly", "supply teacher", "lining up", "losing a game", "change of timetable",
                   "dentist", "school trip", "hand dryer", "lunch hall", "someone sitting in my seat",
                   "asking for help", "wet play", "moving class", "first day", "residential",
                   "haircut", "injections", "test day", "non-uniform day",
                   "Sports Day", "photographs", "taking turns", "personal space", "something is broken"):
        assert story(StoryBrief(wanted, 4)).matched, wanted


@pytest.mark.parametrize("first_person", [False, True])
@pytest.mark.parametrize("name", WRITTEN)
def test_every_story_keeps_its_promises(name, first_person):
    made = make(StoryBrief(name, 4, first_person), BuiltIn())
    assert made.result.matched == name
    assert made.findings == ()
    assert made.receipt.band.age < age_for_year(4) + 1


@pytest.mark.parametrize("name", WRITTEN)
def test_what_the_writer_marked_as_directive_is_what_the_check_finds(name):
    for voice in (1, 2):
        for part in situations()[name].story:
            marked = {found[voice].strip() for found in VOICES.finditer(part)}
            told = split(VOICES.sub(lambda both, voice=voice: both[voice].strip(), part))
            assert {one.text for one in told if is_directive(one.text)} == marked


def test_what_may_be_done_is_said_of_people_or_of_the_reader():
    of_people, of_me = (story(StoryBrief("fire drill", 4, me)) for me in (False, True))
    assert "Some people cover their ears while they walk." in of_people.paragraphs[3]
    assert "I can cover my ears while I walk." in of_me.paragraphs[3]
    assert of_people.paragraphs[0] == of_me.paragraphs[0]


@pytest.mark.parametrize(
    "typed", ["a goldfish dies", "birthday party", "the photocopier", "a thunderstorm", "school disco"])
def test_a_situation_that_is_not_written_is_a_form_with_blanks(typed):
    made = make(StoryBrief(typed, 4), BuiltIn())
    assert made.result.matched is None
    assert "____" in made.result.plain_text()
    assert made.result.title.lower() == typed
    assert any("blanks" in note for note in made.receipt.notes)
