from scaffolds import symbols
from scaffolds.brief import Brief
from scaffolds.engines.answers.base import MATCHED, Answer, Part, line
from scaffolds.results import Schedule, ScheduleStep


class StepAnswer(Part):
    text: str
    minutes: int | None


class ScheduleAnswer(Answer):
    title: str
    steps: list[StepAnswer]

    def result(self, brief: Brief) -> Schedule:
        steps = ((line(step.text), step.minutes) for step in self.steps)
        return Schedule(title=line(self.title), matched=MATCHED, steps=tuple(
            ScheduleStep(text=text, minutes=minutes, symbol=symbols.find(text)) for text, minutes in steps))
