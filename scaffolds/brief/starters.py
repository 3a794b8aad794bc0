from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from prompt_library import Value
from prompt_library.cleaning import one_line
from scaffolds.brief.base import BriefBase, Origin
from scaffolds.results import Kind


@dataclass(frozen=True)
class StartersBrief(BriefBase):
    kind: ClassVar[Kind] = Kind.STARTERS
    prompt: ClassVar[str] = "starters"
    topic: str
    key_words: tuple[str, ...] = ()
    count: int = 5
    year: int = 7
    origin: Origin = field(default_factory=Origin)

    @classmethod
    def from_values(cls, values: Mapping[str, Any], origin: Origin) -> Self:
        asked = {name: values[name] for name in ("key_words", "count", "year") if values.get(name)}
        return cls(values["topic"], **asked, origin=origin)

    def values(self) -> dict[str, Value]:
        return {"topic": one_line(self.topic), "key_words": self.key_words or None, "count": self.count,
                "year": self.year}

    def typed(self) -> list[str]:
        return [self.topic, *self.key_words]
