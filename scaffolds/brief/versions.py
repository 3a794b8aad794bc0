from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from prompt_library import Value
from prompt_library.cleaning import tidy
from scaffolds.brief.base import BriefBase, Origin
from scaffolds.results import Kind

SUPPORTS_ONLY = "Words unchanged, supports only"
"""The choice in a versions prompt's field `wording` that leaves every word of the instruction as it is."""


@dataclass(frozen=True)
class VersionsBrief(BriefBase):
    """One task instruction for a year group, wanted in three versions. `below` is how many years under the year group's
    the supported version reads. With supports_only the instruction's own words are in all three, and only what stands
    beside them differs; no reading age is promised then."""

    kind: ClassVar[Kind] = Kind.VERSIONS
    prompt: ClassVar[str] = "differentiate"
    text: str
    year: int
    origin: Origin = field(default_factory=Origin)
    below: int = 2
    supports_only: bool = False

    @classmethod
    def from_values(cls, values: Mapping[str, Any], origin: Origin) -> Self:
        return cls(values["text"], values["year"], origin, values.get("below") or 2,
                   values.get("wording") == SUPPORTS_ONLY)

    def values(self) -> dict[str, Value]:
        return {"text": tidy(self.text), "year": self.year, "below": self.below}

    def typed(self) -> list[str]:
        return [self.text]
