from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from prompt_library import Value
from prompt_library.cleaning import tidy
from scaffolds.brief.base import BriefBase, Origin
from scaffolds.results import Kind

ORIGINAL = "The original, with support"
"""The choice in a passage prompt's field `comes_out` that leaves every word as it is."""


@dataclass(frozen=True)
class PassageBrief(BriefBase):
    """Rewrite `text` at reading age `to` (years), with every word of `keep` still in it.

    With `original` no word is changed: the text comes in shorter paragraphs, and what a reader of this age may not
    know is explained beside it. No reading age is promised then.
    """

    kind: ClassVar[Kind] = Kind.PASSAGE
    prompt: ClassVar[str] = "simplify"
    text: str
    to: float
    keep: tuple[str, ...] = ()
    origin: Origin = field(default_factory=Origin)
    original: bool = False

    @classmethod
    def from_values(cls, values: Mapping[str, Any], origin: Origin) -> Self:
        original = values.get("comes_out") == ORIGINAL
        return cls(values["passage"], values["reading_age"], values.get("key_words") or (), origin, original)

    def values(self) -> dict[str, Value]:
        return {"passage": tidy(self.text), "reading_age": self.to, "key_words": self.keep or None}

    def typed(self) -> list[str]:
        return [self.text, *self.keep]
