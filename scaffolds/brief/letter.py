from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from prompt_library import Value
from scaffolds.brief.base import BriefBase, Origin
from scaffolds.results import Kind


@dataclass(frozen=True)
class LetterBrief(BriefBase):
    """A letter home with blanks. `to` is the reading age in years that it stays under."""

    kind: ClassVar[Kind] = Kind.LETTER
    prompt: ClassVar[str] = "letter"
    purpose: str
    to: float = 11.0
    origin: Origin = field(default_factory=Origin)

    @classmethod
    def from_values(cls, values: Mapping[str, Any], origin: Origin) -> Self:
        return cls(values["purpose"], values["reading_age"], origin)

    def values(self) -> dict[str, Value]:
        return {"purpose": self.purpose, "reading_age": self.to}

    def typed(self) -> list[str]:
        return [self.purpose]

    def ceiling(self) -> float:
        return self.to
