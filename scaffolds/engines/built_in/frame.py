"""Writing frames as written content: content/writing_frames/*.yaml, a file for each kind of writing.

The first starter of each part is the one that the half frame keeps. Key words are set into the starters in turn, as in
sentence starters, so each starter holds one.
"""
import re
from collections.abc import Sequence
from functools import cache
from itertools import cycle
from pathlib import Path

from prompt_library.records import Record, read_folder
from scaffolds.brief import FrameBrief, StartersBrief
from scaffolds.checks.invitations import known_verbs
from scaffolds.engines.built_in import vocabulary
from scaffolds.engines.built_in.frames import FrameText
from scaffolds.engines.built_in.starters import is_past, key_words_for, kinds_for, without_lesson
from scaffolds.engines.built_in.topic_wording import last_resort
from scaffolds.engines.built_in.wording import KeyWord, fit
from scaffolds.results import Frame, FrameSection, Starter

FRAMES = Path(__file__).parent / "content" / "writing_frames"
YOUNGER_TO = 5  # the last school year of the shorter frame
KINDS = ("cause", "sequence", "compare", "describe", "explain", "argue", "evaluate", "predict", "recount", "instruct")
NEAREST = {"outcome": "cause", "effect": "cause", "judge": "evaluate"}  # other kinds of starter, by the frame they take
ENOUGH = 4  # key words that a frame wants where none are given


class Part(Record):
    """about says what the part is for, to the writer."""

    name: str
    about: str
    younger: tuple[FrameText, ...]
    older: tuple[FrameText, ...]


class Written(Record):
    name: str
    past: bool = False  # whether it tells of what is over whatever the topic
    parts: tuple[Part, ...]


@cache
def frames() -> dict[str, Written]:
    return {one.name: one for one in read_folder(FRAMES, Written)}


def frame(brief: FrameBrief) -> Frame:
    """Never fails: a topic that says nothing has a frame about itself."""
    topic = without_lesson(brief.topic)
    known = vocabulary.find(topic)
    kinds = kinds_for(topic, known, bool(brief.key_words))
    writing = brief.writing or next((kind for kind in (NEAREST.get(k, k) for k in kinds) if kind in KINDS), "explain")
    words = key_words_for(StartersBrief(_thing(topic), brief.key_words, ENOUGH, brief.year), known, (writing,), ENOUGH)
    told = frames()[writing]
    past = told.past or is_past(topic, known, (writing,))
    turn = _Turn([word for word in words if word.is_noun] or [last_resort(_thing(topic))], past)
    sections = tuple(_section(part, turn, brief.year) for part in told.parts)
    used = dict.fromkeys(word for section in sections for one in section.starters for word in one.key_words)
    return Frame(topic=topic, writing=writing, key_words=tuple(used), sections=sections, fade=brief.fade)


def _section(part: Part, turn: "_Turn", year: int) -> FrameSection:
    """A close comes back to the words that the writing began with."""
    if part.name == "Close":
        turn.again()
    return FrameSection(name=part.name, about=part.about,
                        starters=tuple(turn.set(text) for text in _texts(part, year)))


def _thing(topic: str) -> str:
    """A topic as a thing: "how to make bread" is about bread."""
    words = re.sub(r"^how to\s+", "", topic.strip(), flags=re.IGNORECASE).split()
    return " ".join(words[1:] if len(words) > 1 and words[0].lower() in known_verbs() else words)


def _texts(part: Part, year: int) -> tuple[str, ...]:
    return part.younger if year <= YOUNGER_TO else part.older


class _Turn:
    """Key words one after another, and round again."""

    def __init__(self, words: Sequence[KeyWord], past: bool) -> None:
        self._words, self._past = words, past
        self.again()

    def again(self) -> None:
        self._turn = cycle(range(len(self._words)))

    def set(self, text: str) -> Starter:
        at = next(self._turn)
        word, other = self._words[at], self._words[(at + 1) % len(self._words)]
        held = (word.text, other.text) if "{other}" in text and other is not word else (word.text,)
        said = fit(text, word, other if other is not word else None, "", self._past)
        return Starter(text=f"{said} …", key_words=held)
