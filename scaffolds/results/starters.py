from typing import Literal, Self

from scaffolds.results.base import Kind, Part, ResultBase


class Starter(Part):
    text: str
    key_words: tuple[str, ...] = ()


class Starters(ResultBase):
    part_name = "Starter"

    kind: Literal[Kind.STARTERS] = Kind.STARTERS
    topic: str
    starters: tuple[Starter, ...]

    def lines(self) -> list[str]:
        return [self.topic, *(starter.text for starter in self.starters)]

    @property
    def own_title(self) -> str:
        return f"Sentence starters: {self.topic}"

    def parts(self) -> list[str]:
        return [starter.text for starter in self.starters]

    def with_parts(self, texts: list[str]) -> Self:
        kept = tuple(one.model_copy(update={"text": text})
                     for one, text in zip(self.starters, texts, strict=True) if text)
        return self.model_copy(update={"starters": kept})
