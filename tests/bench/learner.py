"""How near a learner's replies come to the reading age that was chosen, by kind of reply.

Every reply is asked for as a page asks for it, and measured as it is read: the words first, then the steps. The rows
"as the page shows them" leave out the line that only repeats the first step, since the page does.
"""
from collections.abc import Callable, Iterable, Iterator

from classroom.learn.acts import State
from classroom.learn.sheet import sheet
from classroom.learn.turns import turn_from
from scaffolds.ask import Reply, Say, ask
from scaffolds.asking.words import hints, line, words
from scaffolds.brief import ScheduleBrief
from scaffolds.checks.reading_age import estimate
from scaffolds.checks.reading_age.estimate import LOWEST
from scaffolds.engines.built_in.engine import BuiltIn
from scaffolds.engines.built_in.routines import routines
from scaffolds.engines.built_in.tasks import YOUNG_BELOW, general_tasks, tasks
from scaffolds.make import make
from tests.bench.rows import Row

HOW = "python -m tests.bench learner"
AIMS = {6: 0.90, 7: 0.95, 9: 0.99}
TOPICS = ("", " about volcanoes", " on the Second World War")
"""Words of the learner's own: none, one that many tasks lift, and one of four words."""
VALUES = {
    "title": "The school bag", "step": "the bag, open", "number": 1, "total": 5, "low": 2, "high": 5, "word": "river",
    "meaning": "water that runs to the sea", "others": "stream", "kind": "a story", "topic": "rivers",
}
"""What stands in a fixed line where a reply fills it in."""
OVER = 1.0  # years


def measure() -> list[Row]:
    rows = []
    for age, aim in AIMS.items():
        for kind, ages in _KINDS.items():
            found = list(ages(age))
            within = sum(one <= age + OVER for one in found) / len(found)
            name = f"{kind} ({len(found)}) within a year of a reading age of {age}"
            rows.append(Row(name, within, "", f">= {aim}", HOW))
    return rows


def tasks_within(age: int, topic: str = "") -> Iterator[tuple[str, Reply]]:
    """(name, reply) for every written task, with the learner's own topic where one is given."""
    for task in tasks():
        yield task.name, ask(Say(task.name + topic, age=age))


def _tasks(age: int) -> Iterator[float]:
    return (_read(reply) for topic in TOPICS for _, reply in tasks_within(age, topic))


def _as_shown(age: int) -> Iterator[float]:
    for _, reply in tasks_within(age):
        shown = sheet(turn_from(0, "", reply), State({}))
        yield _age([*shown.lines, *shown.more_lines, *(step.text for step in shown.steps)])


def _smaller(age: int) -> Iterator[float]:
    for name, reply in tasks_within(age):
        yield _read(ask(Say("a smaller first step", history=((name, reply.text),), age=age)))


def _general(age: int) -> Iterator[float]:
    for general in general_tasks():
        for verb in general.verbs:
            reply = ask(Say(f"{verb} the thing for the club", age=age))
            if reply.steps:
                yield _read(reply)


def _hints(age: int) -> Iterator[float]:
    for ladder in hints():
        said = f"hint for my {next(iter(ladder.words), 'question')}"
        history: tuple[tuple[str, str], ...] = ()
        for _ in ladder.rungs:
            reply = ask(Say(said, history, age))
            history, said = (*history, (said, reply.text)), "a fuller hint"
            yield _read(reply)


def _fixed(age: int) -> Iterator[float]:
    for name in words().lines:
        yield _age([line(name, young=age < YOUNG_BELOW, **VALUES)])


def _routines(age: int) -> Iterator[float]:
    for routine in routines():
        if age - 5 in routine.years:
            yield _age(make(ScheduleBrief(routine.name, age - 5), BuiltIn()).result.lines())


_KINDS: dict[str, Callable[[int], Iterable[float]]] = {
    "Tasks, with a topic and without": _tasks, "Tasks as the page shows them": _as_shown,
    "A smaller first step": _smaller, "Tasks that nothing is written for": _general, "Hints": _hints,
    "Fixed replies": _fixed, "Schedules": _routines,
}


def _read(reply: Reply) -> float:
    return _age([reply.text, *(step.text for step in reply.steps)])


def _age(lines: Iterable[str]) -> float:
    return estimate("\n".join(lines)).age or LOWEST
