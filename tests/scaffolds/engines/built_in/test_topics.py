import pytest

from scaffolds.engines.built_in.matching import topic
from scaffolds.engines.built_in.tasks import tasks
from scaffolds.engines.built_in.topics import LONGEST, lists

ESSAY = next(task for task in tasks() if task.name == "Writing an essay")


@pytest.mark.parametrize(
    "said, lifted",
    [
        ("essay on macbeth", "Macbeth"),
        ("book review of holes", "Holes"),
        ("report about the sinking of the titanic", "the Titanic"),
        ("project on the planet Mars", "the planet Mars"),
        ("POSTER ABOUT RIVERS", "rivers"),
        ("annotate exposure", "Exposure"),
        ("read wonder", "Wonder"),
        ("my macbeth essay", "Macbeth"),
        ("ive got to do my eng essay on macbeth pls help", "Macbeth"),
        ("essay on mcbeth", "Macbeth"),
        ("an inspector calls essay", "An Inspector Calls"),
        ("essay on storm on the island", "Storm on the Island"),
        ("essay on romeo n juliet due friday", "Romeo and Juliet"),
        ("essay on ambition in macbeth", "ambition in Macbeth"),
        ("poster about rivers", "rivers"),
        ("poster about rivers for geog", "rivers"),
        ("project on ww2 due friday", "World War Two"),
        ("presentation on climate change and polar bears", "climate change and polar bears"),
        ("powerpoint about the water cycle", "the water cycle"),
        ("photosynthisis poster", "photosynthesis"),
        ("poem about autumn", "autumn"),
        ("fact file on penguins", "penguins"),
        ("story about a haunted house", "a haunted house"),
        ("essay on why henry viii broke with rome", "Henry VIII"),
    ],
)
def test_a_topic_is_lifted_with_its_capitals(said: str, lifted: str) -> None:
    assert topic(said, ESSAY) == lifted


@pytest.mark.parametrize(
    "said",
    [
        "essay",
        "do my english essay",
        "essay on english",
        "write about it",
        "essay about stuff",
        "essay on that thing",
        "story about jake",
        "story about my friend",
        "poem about my mum",
        "letter to mr khan",
        "write about charlotte and me",
        "essay on shit",
        "story about killing people",
        "poem about suicide",
        "essay about being fat",
        "story about sex",
        "essay on hjdkfhs",
        "essay on 12345",
        "essay about <b>bold</b>",
        "poem about 😀",
        "essay on",
        "essay about ...",
        "presentation on monday",
        "essay on friday",
        "",
        "essay on the many different reasons for the slow decline of bees in fields and gardens",
    ],
)
def test_nothing_is_lifted_where_it_is_not_safe_or_not_sure(said: str) -> None:
    assert topic(said, ESSAY) is None


@pytest.mark.parametrize("name", ["jake", "amelia", "mohammed", "aisha", "callum", "poppy"])
def test_a_childs_name_is_never_lifted(name: str) -> None:
    assert topic(f"story about {name}", ESSAY) is None
    assert topic(f"story about {name}s dog", ESSAY) is None


def test_the_words_of_the_task_itself_are_not_a_topic() -> None:
    assert topic("help on my essay writing", ESSAY) is None


def test_everyday_words_that_are_titles_too_are_lifted_only_as_a_topic() -> None:
    assert topic("there are holes in my essay", ESSAY) is None
    assert topic("an essay full of holes in it", ESSAY) is None
    assert topic("essay on holes", ESSAY) == "Holes"


def test_known_topics_are_short_enough_to_stand_in_a_step() -> None:
    assert not [title for title in lists().known if len(title.split()) > LONGEST + 2]


@pytest.mark.parametrize("said", ["on " * 30_000, "about " + "a" * 100_000, "essay on \x00\x01", "on\n\non\n"])
def test_long_and_broken_input_is_refused(said: str) -> None:
    assert topic(said, ESSAY) is None
