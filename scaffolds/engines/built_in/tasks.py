"""Kinds of task, each broken into steps by a person (content/tasks/*.yaml). This reads them and fills in a topic.

A step may hold {topic|the story}: the learner's own topic where one was lifted, else the words after the bar. `young`
is the same step for whoever reads at less than YOUNG_BELOW, in words of the first school years; it is left out where
the step's own words are such already.
"""
import re
from functools import cache
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator

from prompt_library.records import Record, read_folder, read_records
from scaffolds.engines.built_in.matching import Matcher
from scaffolds.engines.built_in.words import CONTENT
from scaffolds.results import BreakdownStep

SLOT = re.compile(r"\{topic\|([^{}|]+)\}")
YOUNG_BELOW = 8.0  # years of reading age
LONGEST_STEP = 12  # words (practice.md E1)
TWO_ACTIONS = re.compile(r"\b(?:and|then)\b|[;.!?]\s", re.IGNORECASE)  # E3


def _minutes(given: object) -> object:
    """ "2-5" or "3" as (low, high)."""
    if not isinstance(given, str):
        return given
    low, _, high = given.partition("-")
    if not (low.isdigit() and (high or low).isdigit() and 0 < int(low) <= int(high or low)):
        raise ValueError('minutes are a number or a range from low to high, such as "2" or "2-5"')
    return int(low), int(high or low)


class Young(Record):
    """A step's text and plain form in words of the first school years."""

    text: str = Field(min_length=3)
    plain: str = Field(min_length=3)

    @model_validator(mode="after")
    def _is_one_short_action(self) -> Self:
        if len(SLOT.sub(lambda slot: slot[1], self.text).split()) > LONGEST_STEP:
            raise ValueError(f"a step has at most {LONGEST_STEP} words")
        if TWO_ACTIONS.search(self.text) or TWO_ACTIONS.search(self.plain):
            raise ValueError("a step is one action: no joining word and one sentence")
        return self


class TaskStep(Record):
    """text names the step, plain tells it, why says in one sentence what it is for."""

    text: str = Field(min_length=3)
    plain: str = Field(min_length=3)
    young: Young | None = None
    minutes: Annotated[tuple[int, int], BeforeValidator(_minutes)]
    why: str = ""
    smaller: tuple["TaskStep", ...] = ()

    @model_validator(mode="after")
    def _young_speaks_of_the_topic_too(self) -> Self:
        if self.young and bool(SLOT.search(self.young.text)) != bool(SLOT.search(self.text)):
            raise ValueError("the young words hold a {topic|...} where the step does, and nowhere else")
        return self


class Task(Record):
    name: str
    tags: tuple[str, ...] = ()  # words that go with the task without naming it, such as its subjects
    phrases: tuple[str, ...] = Field(min_length=1)  # how people say it
    steps: tuple[TaskStep, ...] = Field(min_length=2)

    @property
    def has_topic(self) -> bool:
        """Whether any step speaks of a topic, so that a title may."""
        return any(SLOT.search(step.text) for main in self.steps for step in (main, *main.smaller))


class GeneralTask(Record):
    """Steps for a task that no written one matches. `verbs` are what such a task starts with; the one without any is
    for everything else."""

    name: str
    verbs: tuple[str, ...] = ()
    steps: tuple[TaskStep, ...] = Field(min_length=2)


@cache
def tasks() -> tuple[Task, ...]:
    return tuple(read_folder(CONTENT / "tasks", Task))


@cache
def general_tasks() -> tuple[GeneralTask, ...]:
    return tuple(read_records(CONTENT / "general_tasks.yaml", GeneralTask))


@cache
def matcher() -> Matcher[Task]:
    return Matcher(tasks())


def filled(step: TaskStep, topic: str | None, *, young: bool = False) -> BreakdownStep:
    """The step with the topic (or its own fallback words) in it, and its smaller steps likewise."""
    low, high = step.minutes
    said = step.young if young and step.young else step
    return BreakdownStep(
        text=_with(said.text, topic), plain=_with(said.plain, topic), why=_with(step.why, topic),
        minutes_low=low, minutes_high=high, smaller=tuple(filled(each, topic, young=young) for each in step.smaller),
    )


def _with(text: str, topic: str | None) -> str:
    said = SLOT.sub(lambda slot: topic or slot[1], text)
    return said[:1].upper() + said[1:]
