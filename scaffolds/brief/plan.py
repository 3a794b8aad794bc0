from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from prompt_library import Value
from prompt_library.cleaning import one_line, tidy
from scaffolds.brief.base import BriefBase, Origin
from scaffolds.results import Kind


@dataclass(frozen=True)
class PlanBrief(BriefBase):
    """Support-plan wording for an area of need (SEND Code of Practice 2015, 6.28 to 6.35). wording is provision that
    somebody wrote already, a line each, to be looked at with the rest."""

    kind: ClassVar[Kind] = Kind.PLAN
    prompt: ClassVar[str] = "support-plan"
    area: str
    focus: str = ""
    wording: str = ""
    origin: Origin = field(default_factory=Origin)

    @classmethod
    def from_values(cls, values: Mapping[str, Any], origin: Origin) -> Self:
        return cls(values["area"], values.get("focus") or "", values.get("wording") or "", origin)

    def values(self) -> dict[str, Value]:
        return {"area": self.area, "focus": one_line(self.focus) or None, "wording": tidy(self.wording) or None}

    def typed(self) -> list[str]:
        return [one for one in (self.focus or self.area, self.wording) if one]
