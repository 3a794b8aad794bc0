from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from prompt_library import Value
from prompt_library.cleaning import one_line
from scaffolds.brief.base import BriefBase, Origin
from scaffolds.results import Kind


@dataclass(frozen=True)
class RewordingBrief(BriefBase):
    """An instruction that a member of staff would give, wanted in words that ask for less."""

    kind: ClassVar[Kind] = Kind.REWORDING
    prompt: ClassVar[str] = "low-demand"
    instruction: str
    origin: Origin = field(default_factory=Origin)

    @classmethod
    def from_values(cls, values: Mapping[str, Any], origin: Origin) -> Self:
        return cls(values["instruction"], origin)

    def values(self) -> dict[str, Value]:
        return {"instruction": one_line(self.instruction)}

    def typed(self) -> list[str]:
        return [self.instruction]
