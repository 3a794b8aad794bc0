from typing import Literal, Self

from scaffolds.results.base import Kind, Part, ResultBase

GENERAL = "No routine is written for this, so these steps are general. Change them to fit before use."
DIFFERENT = "Something different"


class ScheduleStep(Part):
    text: str
    minutes: int | None = None
    symbol: str | None = None  # a name that scaffolds.symbols knows
    card: str | None = None  # the step in 1 to 3 words, for a printed card
    picked: bool = False  # a person chose this picture, or that there is none


class Schedule(ResultBase):
    part_name = "Step"

    kind: Literal[Kind.SCHEDULE] = Kind.SCHEDULE
    title: str
    matched: str | None = None  # the routine it came from; None where none matched and the steps are general
    steps: tuple[ScheduleStep, ...]
    times: bool = True  # whether minutes are shown, anywhere; they are kept where they are not
    different: str = DIFFERENT  # the words of the change card

    def lines(self) -> list[str]:
        return [self.title, *(step.text for step in self.steps)]

    @property
    def own_title(self) -> str:
        return self.title

    def parts(self) -> list[str]:
        return [step.text for step in self.steps]

    def with_parts(self, texts: list[str]) -> Self:
        """New words have no picture and no card: the old ones would say something else."""
        steps = tuple(
            step if text == step.text else step.model_copy(update={"text": text, "card": None, "symbol": None})
            for step, text in zip(self.steps, texts, strict=True) if text)
        return self.model_copy(update={"steps": steps})

    def also_shown(self) -> list[str]:
        """The cards' own words, which a person may have written."""
        return [*(step.card for step in self.steps if step.card), self.different]

    def notes(self) -> list[str]:
        return [GENERAL] if self.matched is None else []
