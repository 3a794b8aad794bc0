from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from prompt_library import Value
from prompt_library.cleaning import one_line
from scaffolds.brief.base import BriefBase, Origin
from scaffolds.results import Kind


@dataclass(frozen=True)
class BreakdownBrief(BriefBase):
    """A task as steps. `detail` runs from 1 (few steps) to 5 (many small ones); `reading_age` is a learner's, in years,
    None where none was asked for."""

    kind: ClassVar[Kind] = Kind.BREAKDOWN
    prompt: ClassVar[str] = "breakdown"
    task: str
    detail: int = 3
    origin: Origin = field(default_factory=Origin)
    reading_age: float | None = None

    @classmethod
    def from_values(cls, values: Mapping[str, Any], origin: Origin) -> Self:
        return cls(values["task"], values.get("detail") or 3, origin)

    def values(self) -> dict[str, Value]:
        return {"task": one_line(self.task), "detail": self.detail}

    def typed(self) -> list[str]:
        return [self.task]
