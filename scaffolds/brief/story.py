from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from prompt_library import Value
from prompt_library.cleaning import one_line
from scaffolds.brief.base import AGE_IN_YEAR, BriefBase, Origin
from scaffolds.results import Kind


@dataclass(frozen=True)
class StoryBrief(BriefBase):
    """A social story about a situation at school. With first_person what may be done is said as "I can"; without, of
    people in general, which asks less of a reader."""

    kind: ClassVar[Kind] = Kind.STORY
    prompt: ClassVar[str] = "social-story"
    situation: str
    year: int
    first_person: bool = False
    origin: Origin = field(default_factory=Origin)

    @classmethod
    def from_values(cls, values: Mapping[str, Any], origin: Origin) -> Self:
        return cls(values["situation"], values["year"], str(values.get("voice") or "").startswith("I "), origin)

    def values(self) -> dict[str, Value]:
        return {"situation": one_line(self.situation), "year": self.year}

    def typed(self) -> list[str]:
        return [self.situation]

    def ceiling(self) -> float:
        return self.year + AGE_IN_YEAR
