from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from prompt_library import Value
from prompt_library.cleaning import tidy
from scaffolds.brief.base import BriefBase, Origin
from scaffolds.results import Kind


@dataclass(frozen=True)
class VersionsBrief(BriefBase):
    """One task instruction for a year group, wanted in three versions."""

    kind: ClassVar[Kind] = Kind.VERSIONS
    prompt: ClassVar[str] = "differentiate"
    text: str
    year: int
    origin: Origin = field(default_factory=Origin)

    @classmethod
    def from_values(cls, values: Mapping[str, Any], origin: Origin) -> Self:
        return cls(values["text"], values["year"], origin)

    def values(self) -> dict[str, Value]:
        return {"text": tidy(self.text), "year": self.year}

    def typed(self) -> list[str]:
        return [self.text]
