from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from prompt_library import Value
from prompt_library.cleaning import one_line
from scaffolds.brief.base import BriefBase, Origin
from scaffolds.results import Kind


@dataclass(frozen=True)
class ScheduleBrief(BriefBase):
    """A routine as steps for a year group (1 to 13). `steps` asks for so many; None leaves it to the routine."""

    kind: ClassVar[Kind] = Kind.SCHEDULE
    prompt: ClassVar[str] = "schedule"
    routine: str
    year: int
    steps: int | None = None
    origin: Origin = field(default_factory=Origin)

    @classmethod
    def from_values(cls, values: Mapping[str, Any], origin: Origin) -> Self:
        return cls(values["routine"], values["year"], values.get("steps"), origin)

    def values(self) -> dict[str, Value]:
        return {"routine": one_line(self.routine), "year": self.year, "steps": self.steps}

    def typed(self) -> list[str]:
        return [self.routine]
