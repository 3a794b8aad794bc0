from scaffolds.brief import Brief
from scaffolds.engines.answers.base import MATCHED, Answer, Part, line
from scaffolds.results import Breakdown, BreakdownStep


class PartOfTaskAnswer(Part):
    text: str
    plain: str
    minutes_low: int
    minutes_high: int


class BreakdownAnswer(Answer):
    title: str
    steps: list[PartOfTaskAnswer]

    def result(self, brief: Brief) -> Breakdown:
        return Breakdown(title=line(self.title), matched=MATCHED, steps=tuple(
            BreakdownStep(
                text=line(step.text), plain=line(step.plain),
                minutes_low=max(1, min(step.minutes_low, step.minutes_high)),
                minutes_high=max(1, step.minutes_low, step.minutes_high))
            for step in self.steps))
