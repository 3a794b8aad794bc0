from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from prompt_library import Value
from prompt_library.cleaning import one_line
from scaffolds.brief.base import BriefBase, Origin
from scaffolds.results import Kind


@dataclass(frozen=True)
class StrategiesBrief(BriefBase):
    """Classroom strategies for an area of need, `count` of them, about `focus` where it is given."""

    kind: ClassVar[Kind] = Kind.STRATEGIES
    prompt: ClassVar[str] = "strategies"
    area: str
    focus: str = ""
    count: int = 8
    origin: Origin = field(default_factory=Origin)

    @classmethod
    def from_values(cls, values: Mapping[str, Any], origin: Origin) -> Self:
        return cls(values["area"], values.get("focus") or "", values["count"], origin)

    def values(self) -> dict[str, Value]:
        return {"area": self.area, "focus": one_line(self.focus) or None, "count": self.count}

    def typed(self) -> list[str]:
        return [self.focus or self.area]
