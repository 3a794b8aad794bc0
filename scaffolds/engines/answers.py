"""The JSON that a model is held to, one shape for each kind of result, and the result made of it.

Strict JSON schema wants every key required and no other allowed, so nothing here has a default. What a model has no
business deciding (what changed, which symbol, whether a routine is held) is not asked of it.
"""
from abc import ABC, abstractmethod

from pydantic import BaseModel, ConfigDict

from prompt_library.cleaning import one_line, tidy
from scaffolds import symbols
from scaffolds.brief import Brief, PassageBrief, StartersBrief
from scaffolds.checks import spelling
from scaffolds.engines.differences import sentence_changes
from scaffolds.results import (
    Breakdown,
    BreakdownStep,
    Kind,
    Level,
    Passage,
    Result,
    Schedule,
    ScheduleStep,
    Starter,
    Starters,
    TaskVersion,
    Versions,
)

MATCHED = "asked"  # a model writes for the very words asked, so its steps are never the general ones


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Answer(Part, ABC):
    @abstractmethod
    def result(self, brief: Brief) -> Result:
        """The typed result, its text tidied. Raises pydantic.ValidationError where it cannot be one."""


class PassageAnswer(Answer):
    text: str

    def result(self, brief: Brief) -> Passage:
        text = spelling.mend(tidy(self.text))
        return Passage(text=text, changes=sentence_changes(brief.text, text) if isinstance(brief, PassageBrief) else ())


class StepAnswer(Part):
    text: str
    minutes: int | None


class ScheduleAnswer(Answer):
    title: str
    steps: list[StepAnswer]

    def result(self, brief: Brief) -> Schedule:
        steps = ((_line(step.text), step.minutes) for step in self.steps)
        return Schedule(title=_line(self.title), matched=MATCHED, steps=tuple(
            ScheduleStep(text=text, minutes=minutes, symbol=symbols.find(text)) for text, minutes in steps))


class StarterAnswer(Part):
    text: str
    key_words: list[str]


class StartersAnswer(Answer):
    starters: list[StarterAnswer]

    def result(self, brief: Brief) -> Starters:
        topic = brief.topic if isinstance(brief, StartersBrief) else ""
        return Starters(topic=topic, starters=tuple(
            Starter(text=_line(one.text), key_words=tuple(map(_line, one.key_words))) for one in self.starters))


class VersionAnswer(Part):
    text: str
    supports: list[str]

    def version(self, level: Level) -> TaskVersion:
        return TaskVersion(
            level=level, text=spelling.mend(tidy(self.text)), supports=tuple(map(_line, self.supports)))


class VersionsAnswer(Answer):
    objective: str
    key_words: list[str]
    expected: VersionAnswer
    two_years_below: VersionAnswer
    extended: VersionAnswer

    def result(self, brief: Brief) -> Versions:
        return Versions(objective=_line(self.objective), key_words=tuple(map(_line, self.key_words)), versions=(
            self.expected.version(Level.EXPECTED), self.two_years_below.version(Level.BELOW),
            self.extended.version(Level.EXTENDED)))


class PartOfTaskAnswer(Part):
    text: str
    plain: str
    minutes_low: int
    minutes_high: int


class BreakdownAnswer(Answer):
    title: str
    steps: list[PartOfTaskAnswer]

    def result(self, brief: Brief) -> Breakdown:
        return Breakdown(title=_line(self.title), matched=MATCHED, steps=tuple(
            BreakdownStep(
                text=_line(step.text), plain=_line(step.plain),
                minutes_low=max(1, min(step.minutes_low, step.minutes_high)),
                minutes_high=max(1, step.minutes_low, step.minutes_high))
            for step in self.steps))


ANSWERS: dict[Kind, type[Answer]] = {
    Kind.PASSAGE: PassageAnswer,
    Kind.SCHEDULE: ScheduleAnswer,
    Kind.STARTERS: StartersAnswer,
    Kind.VERSIONS: VersionsAnswer,
    Kind.BREAKDOWN: BreakdownAnswer,
}


def _line(text: str) -> str:
    return spelling.mend(one_line(text))
