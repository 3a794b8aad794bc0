from typing import Literal, Self

from scaffolds.results.base import Kind, Part, ResultBase

GENERAL = "No steps are written for this task, so these are general. Change them to fit before use."


class BreakdownStep(Part):
    """text names the step ("The title on the page"); plain tells it ("Write the title on the page.")."""

    text: str
    plain: str = ""
    minutes_low: int
    minutes_high: int
    why: str = ""
    smaller: tuple["BreakdownStep", ...] = ()


class Breakdown(ResultBase):
    part_name = "Step"

    kind: Literal[Kind.BREAKDOWN] = Kind.BREAKDOWN
    title: str
    matched: str | None = None  # the kind of task it was taken for; None where the steps are general
    steps: tuple[BreakdownStep, ...]

    def lines(self) -> list[str]:
        return [self.title, *(step.text for step in self.steps)]

    @property
    def own_title(self) -> str:
        return self.title

    def parts(self) -> list[str]:
        return [step.text for step in self.steps]

    def with_parts(self, texts: list[str]) -> Self:
        kept = tuple(one.model_copy(update={"text": text}) for one, text in zip(self.steps, texts, strict=True) if text)
        return self.model_copy(update={"steps": kept})

    def also_shown(self) -> list[str]:
        """The plain form of a step, which is an instruction for whoever picks it."""
        return [step.plain for step in self.steps if step.plain]

    def notes(self) -> list[str]:
        return [GENERAL] if self.matched is None else []
