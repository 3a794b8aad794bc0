from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from prompt_library import Value
from prompt_library.cleaning import tidy
from scaffolds.brief.base import BriefBase, Origin
from scaffolds.results import Kind


@dataclass(frozen=True)
class DigestBrief(BriefBase):
    """The main sentences of a document, `sentences` of them, each put plainly for a reading age of `to` years."""

    kind: ClassVar[Kind] = Kind.DIGEST
    prompt: ClassVar[str] = "digest"
    text: str
    sentences: int = 8
    to: float = 11.0
    keep: tuple[str, ...] = ()
    origin: Origin = field(default_factory=Origin)

    @classmethod
    def from_values(cls, values: Mapping[str, Any], origin: Origin) -> Self:
        return cls(values["document"], values["sentences"], values["reading_age"], values.get("key_words") or (),
                   origin)

    def values(self) -> dict[str, Value]:
        return {"document": tidy(self.text), "sentences": self.sentences, "reading_age": self.to,
                "key_words": self.keep or None}

    def typed(self) -> list[str]:
        return [self.text, *self.keep]

    def ceiling(self) -> float:
        return self.to
