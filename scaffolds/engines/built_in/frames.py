"""Sentence frames: the written openings, which of them a topic calls for, and the order they come in."""
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator

from prompt_library.records import Record, read_folder
from scaffolds.engines.built_in.wording import SLOT

FRAMES = Path(__file__).parent / "content" / "frames"
SLOTS = frozenset({"word", "Word", "other", "topic", "bare", "Bare", "is", "has"})
HOLDS_WORD = frozenset({"word", "Word", "bare", "Bare"})


class Stage(StrEnum):
    YOUNGER = "younger"  # Years 1 to 4
    MIDDLE = "middle"  # Years 5 to 8
    OLDER = "older"  # Years 9 to 13


def stage_for(year: int) -> Stage:
    return Stage.YOUNGER if year <= 4 else Stage.MIDDLE if year <= 8 else Stage.OLDER


def _has_its_slots(text: str) -> str:
    slots = SLOT.findall(text)
    if unknown := [slot for slot in slots if slot not in SLOTS and slot.count("|") != 2]:
        raise ValueError(f"{{{unknown[0]}}} is no slot of a frame")
    if not HOLDS_WORD & set(slots):
        raise ValueError("a frame has a place for its key word: {word}, {Word} or {bare}")
    if text.rstrip().endswith((".", "!", "?", "…")):
        raise ValueError("a frame stops where the learner's own idea begins, so it has no end mark")
    return text.strip()


FrameText = Annotated[str, AfterValidator(_has_its_slots)]


class FrameKind(Record):
    """One kind of writing. cues are words in a topic that call for it; `general` cues give way to any other kind's."""

    name: str
    cues: tuple[str, ...]
    general: bool = False
    frames: dict[Stage, dict[str, tuple[FrameText, ...]]]


@dataclass(frozen=True)
class Frame:
    text: str
    kind: str
    stage: Stage
    connective: str
    place: float  # 0 to 1: where it stands in its stage, which is its order in time for a sequence

    @property
    def needs_other(self) -> bool:
        return "{other}" in self.text

    @property
    def needs_topic(self) -> bool:
        return "{topic}" in self.text


@cache
def kinds() -> dict[str, FrameKind]:
    return {kind.name: kind for kind in read_folder(FRAMES, FrameKind)}


@cache
def frames(kind: str) -> tuple[Frame, ...]:
    found = []
    for stage, groups in kinds()[kind].frames.items():
        texts = [(connective, text) for connective, group in groups.items() for text in group]
        for index, (connective, text) in enumerate(texts):
            found.append(Frame(text, kind, stage, connective, index / max(1, len(texts) - 1)))
    return tuple(found)


def cued(topic: str) -> str | None:
    """The kind of writing that a topic's own words call for, by its longest cue; None where they call for none."""
    lowered = f" {' '.join(re.findall(r'[a-z0-9]+', topic.lower()))} "
    for general in (False, True):
        found = [
            (len(cue), kind.name)
            for kind in kinds().values()
            if kind.general is general
            for cue in kind.cues
            if f" {cue} " in lowered
        ]
        if found:
            return max(found)[1]
    return None


def cue_words() -> frozenset[str]:
    """Single words that say what kind of writing is wanted, and so are not what it is about."""
    return frozenset(word for kind in kinds().values() for cue in kind.cues for word in cue.split())


def pool(names: Iterable[str], stage: Stage) -> list[Frame]:
    """Frames of the kinds, those of the stage first, then of the stages beside it."""
    return nearest((frame for name in names for frame in frames(name)), stage)


def nearest(found: Iterable[Frame], stage: Stage) -> list[Frame]:
    order = list(Stage)
    return sorted(found, key=lambda frame: abs(order.index(frame.stage) - order.index(stage)))
