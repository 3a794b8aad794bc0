"""Kinds of task, each broken into steps by a person (content/tasks/*.yaml). This reads them and fills in a topic.

A step may hold {topic|the story}: the learner's own topic where one was lifted, else the words after the bar.
"""
import re
from functools import cache
from typing import Annotated

from pydantic import BeforeValidator, Field

from prompt_library.records import Record, read_folder, read_records
from scaffolds.engines.built_in.matching import Matcher
from scaffolds.engines.built_in.words import CONTENT
from scaffolds.results import BreakdownStep

SLOT = re.compile(r"\{topic\|([^{}|]+)\}")


def _minutes(given: object) -> object:
    """ "2-5" or "3" as (low, high)."""
    if not isinstance(given, str):
        return given
    low, _, high = given.partition("-")
    if not (low.isdigit() and (high or low).isdigit() and 0 < int(low) <= int(high or low)):
        raise ValueError('minutes are a number or a range from low to high, such as "2" or "2-5"')
    return int(low), int(high or low)


class TaskStep(Record):
    """text names the step, plain tells it, why says in one sentence what it is for."""

    text: str = Field(min_length=3)
    plain: str = Field(min_length=3)
    minutes: Annotated[tuple[int, int], BeforeValidator(_minutes)]
    why: str = ""
    smaller: tuple["TaskStep", ...] = ()


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


def filled(step: TaskStep, topic: str | None) -> BreakdownStep:
    """The step with the topic (or its own fallback words) in it, and its smaller steps likewise."""
    low, high = step.minutes
    return BreakdownStep(
        text=_with(step.text, topic), plain=_with(step.plain, topic), why=_with(step.why, topic),
        minutes_low=low, minutes_high=high, smaller=tuple(filled(each, topic) for each in step.smaller),
    )


def _with(text: str, topic: str | None) -> str:
    said = SLOT.sub(lambda slot: topic or slot[1], text)
    return said[:1].upper() + said[1:]
