from typing import Literal, Self

from scaffolds.results.base import Kind, Part, ResultBase


class Demand(Part):
    """Words of the instruction that carry the demand (start and end in it), and why they do."""

    words: str
    start: int
    end: int
    why: str


class Way(Part):
    """name says what the wording does ("names the thing")."""

    name: str
    text: str


class Rewording(ResultBase):
    """An instruction in other words, for staff to say. direct is what is said where it should stay an instruction;
    there are then no other ways, or only ways for afterwards."""

    part_name = "Wording"

    kind: Literal[Kind.REWORDING] = Kind.REWORDING
    original: str
    demands: tuple[Demand, ...] = ()
    ways: tuple[Way, ...] = ()
    direct: str = ""
    reason: str = ""  # why it should stay direct

    def lines(self) -> list[str]:
        return [*([self.direct] if self.direct else []), *(way.text for way in self.ways)]

    @property
    def own_title(self) -> str:
        words = self.original.split()
        return "In low-demand words: " + " ".join(words[:8]) + ("…" if len(words) > 8 else "")

    def parts(self) -> list[str]:
        return [way.text for way in self.ways] or [self.direct]

    def with_parts(self, texts: list[str]) -> Self:
        if not self.ways:
            return self.model_copy(update={"direct": texts[0]})
        kept = tuple(one.model_copy(update={"text": text}) for one, text in zip(self.ways, texts, strict=True) if text)
        return self.model_copy(update={"ways": kept})
