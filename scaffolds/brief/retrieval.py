from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from prompt_library import Value
from prompt_library.cleaning import tidy
from scaffolds.brief.base import BriefBase, Origin
from scaffolds.results import Kind


@dataclass(frozen=True)
class RetrievalBrief(BriefBase):
    """Questions on a passage, or on key words alone: one of the two may be empty."""

    kind: ClassVar[Kind] = Kind.RETRIEVAL
    prompt: ClassVar[str] = "retrieval"
    text: str = ""
    key_words: tuple[str, ...] = ()
    count: int = 8
    year: int = 7
    origin: Origin = field(default_factory=Origin)

    @classmethod
    def from_values(cls, values: Mapping[str, Any], origin: Origin) -> Self:
        return cls(values.get("passage") or "", values.get("key_words") or (), values["count"], values["year"], origin)

    def values(self) -> dict[str, Value]:
        return {"passage": tidy(self.text) or None, "key_words": self.key_words or None, "count": self.count,
                "year": self.year}

    def typed(self) -> list[str]:
        return [one for one in (self.text, *self.key_words) if one] or [""]
