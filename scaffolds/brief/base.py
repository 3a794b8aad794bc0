"""What every brief has in common. A kind is one module beside this one."""
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from prompt_library import Value
from scaffolds.results import Kind

AGE_IN_YEAR = 4.5
"""Years from a school year in England to the age in the middle of it: in Year 4 learners are 8 to 9, so 8.5."""


@dataclass(frozen=True)
class Origin:
    """The approved prompt that a brief was filled in from: its name, its fingerprint, and its words with the fields
    filled in (what a model is asked). Empty where a command or the learner's page asked directly."""

    prompt: str = ""
    fingerprint: str = ""
    words: str = ""


class BriefBase(ABC):
    """kind is what is wanted; prompt is the starting prompt that says it in words, for a brief without an origin."""

    kind: ClassVar[Kind]
    prompt: ClassVar[str]

    @classmethod
    @abstractmethod
    def from_values(cls, values: Mapping[str, Any], origin: Origin) -> Self:
        """The brief that the checked values of a prompt's fields make."""

    @abstractmethod
    def values(self) -> dict[str, Value]:
        """The fields of the starting prompt that this brief fills in: `from_values` the other way round, tidied."""

    @abstractmethod
    def typed(self) -> list[str]:
        """What a person typed themselves, the main part first."""

    def ceiling(self) -> float | None:
        """The reading age in years that the result is to stay under; None where none is promised."""
        return None
