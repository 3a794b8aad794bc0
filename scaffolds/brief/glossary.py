from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from prompt_library import Value
from prompt_library.cleaning import tidy
from scaffolds.brief.base import BriefBase, Origin
from scaffolds.results import Kind

A_MAT = "A word mat"
"""The choice in a glossary prompt's field `comes_out` that asks for a mat."""


@dataclass(frozen=True)
class GlossaryBrief(BriefBase):
    """The hard words of a passage, or words that are given, with plain meanings for a year group. One of text and
    key_words may be empty."""

    kind: ClassVar[Kind] = Kind.GLOSSARY
    prompt: ClassVar[str] = "glossary"
    text: str = ""
    key_words: tuple[str, ...] = ()
    year: int = 7
    mat: bool = False
    origin: Origin = field(default_factory=Origin)

    @classmethod
    def from_values(cls, values: Mapping[str, Any], origin: Origin) -> Self:
        mat = values.get("comes_out") == A_MAT
        return cls(values.get("passage") or "", values.get("key_words") or (), values["year"], mat, origin)

    def values(self) -> dict[str, Value]:
        return {"passage": tidy(self.text) or None, "key_words": self.key_words or None, "year": self.year}

    def typed(self) -> list[str]:
        return [one for one in (self.text, *self.key_words) if one] or [""]
