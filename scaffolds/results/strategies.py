from typing import Literal, Self

from scaffolds.results.base import Kind, Part, ResultBase, written_lines


class Strategy(Part):
    """how says what is done; fade says how and when it is taken away."""

    name: str
    how: str
    fade: str


class Strategies(ResultBase):
    part_name = "Strategy"
    long_parts = True

    kind: Literal[Kind.STRATEGIES] = Kind.STRATEGIES
    title: str
    area: str
    matched: bool = True  # whether they were found by what was asked about, or are the first of their area
    strategies: tuple[Strategy, ...]

    def lines(self) -> list[str]:
        return [self.title, *(text for one in self.strategies for text in (one.name, one.how, one.fade))]

    @property
    def own_title(self) -> str:
        return self.title

    def parts(self) -> list[str]:
        """Each strategy as three lines: its name, how it is done, how it fades."""
        return [f"{one.name}\n{one.how}\n{one.fade}" for one in self.strategies]

    def with_parts(self, texts: list[str]) -> Self:
        kept = tuple(_read(text) for text in texts if text)
        return self.model_copy(update={"strategies": kept})

    def notes(self) -> list[str]:
        return [] if self.matched else ["None of these is about just what was asked, so they are the area's most used."]


def _read(text: str) -> Strategy:
    rows = written_lines(text)
    if len(rows) < 3:
        raise ValueError("A strategy has three lines: its name, how it is done, and how it fades.")
    return Strategy(name=rows[0].strip(), how=" ".join(row.strip() for row in rows[1:-1]), fade=rows[-1].strip())
