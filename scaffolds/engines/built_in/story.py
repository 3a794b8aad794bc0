"""Social stories as written content: content/stories/*.yaml.

A story is a list of paragraphs. A sentence that says what may be done stands between { and }, in two voices with | in
between: {Some people cover their ears.|I can cover my ears.}. All else describes, and is the same in both.
"""
import re
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field

from prompt_library.records import Record, read_folder
from scaffolds.brief import StoryBrief
from scaffolds.engines.built_in.matching import Matcher
from scaffolds.results import Story

STORIES = Path(__file__).parent / "content" / "stories"
VOICES = re.compile(r"\{([^{}|]+)\|([^{}|]+)\}")
SURE = 0.6  # confidence from which a story is given: its title says what it is about, so a teacher sees a wrong one
GENERAL = "anything else"  # the name of the form to fill in


def _has_both_voices(text: str) -> str:
    if "{" in VOICES.sub("", text) or "}" in VOICES.sub("", text):
        raise ValueError("what may be done is written {of people.|of me.}")
    return " ".join(text.split())


Paragraph = Annotated[str, AfterValidator(_has_both_voices)]


class Situation(Record):
    """name is the story's title; phrases are other ways to name the situation, tags are words that go with it."""

    name: str
    phrases: tuple[str, ...]
    tags: tuple[str, ...] = ()
    story: tuple[Paragraph, ...] = Field(min_length=3, max_length=8)


@cache
def situations() -> dict[str, Situation]:
    return {one.name: one for one in read_folder(STORIES, Situation)}


@cache
def _matcher() -> Matcher[Situation]:
    return Matcher([one for one in situations().values() if one.name != GENERAL])


def story(brief: StoryBrief) -> Story:
    """The story of the situation, or the form of one with blanks where none is sure to be meant."""
    ranked = _matcher().rank(brief.situation)
    found = ranked[0] if ranked and ranked[0].confidence >= SURE else None
    told = found.entry if found else situations()[GENERAL]
    voice = 2 if brief.first_person else 1
    asked = " ".join(brief.situation.split())
    return Story(
        title=told.name if found else asked[:1].upper() + asked[1:], matched=told.name if found else None,
        paragraphs=tuple(VOICES.sub(lambda both: both[voice].strip(), part) for part in told.story))
