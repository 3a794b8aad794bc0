from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from prompt_library import Value
from prompt_library.cleaning import one_line
from scaffolds.brief.base import BriefBase, Origin
from scaffolds.results import Fade, Kind
from scaffolds.results.frame import FADE_NAMES

BY_TOPIC = "By the topic"


@dataclass(frozen=True)
class FrameBrief(BriefBase):
    """A whole writing frame on a topic. writing is a kind of writing by its name (cause, compare …), or empty to have
    it told by the topic's own words."""

    kind: ClassVar[Kind] = Kind.FRAME
    prompt: ClassVar[str] = "writing-frame"
    topic: str
    writing: str = ""
    key_words: tuple[str, ...] = ()
    year: int = 7
    fade: Fade = Fade.ALL
    origin: Origin = field(default_factory=Origin)

    @classmethod
    def from_values(cls, values: Mapping[str, Any], origin: Origin) -> Self:
        writing = "" if values["writing"] == BY_TOPIC else str(values["writing"]).lower()
        fade = next((fade for fade, name in FADE_NAMES.items() if name == values["fade"]), Fade.ALL)
        return cls(values["topic"], writing, values.get("key_words") or (), values["year"], fade, origin)

    def values(self) -> dict[str, Value]:
        return {"topic": one_line(self.topic), "writing": self.writing.capitalize() or BY_TOPIC,
                "key_words": self.key_words or None, "year": self.year, "fade": FADE_NAMES[self.fade]}

    def typed(self) -> list[str]:
        return [self.topic, *self.key_words]
