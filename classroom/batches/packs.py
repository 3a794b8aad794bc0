"""A pack: what one unit of work needs, each part by the approved prompt that makes it."""
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from prompt_library import Prompt
from scaffolds.brief import age_for_year
from scaffolds.engines.built_in.names import named
from scaffolds.filling import ORIGINAL

YOUNGEST, OLDEST = 5.0, 17.0  # reading ages (prompt_library.fields.READING_AGES)
APART = 2.0  # years between the three reading ages of a passage
TASKS = 3
LONGEST = 20_000  # characters of a passage: what the prompts that are made of it take


@dataclass(frozen=True)
class Unit:
    """What a teacher says of it, as typed; what is empty leaves out the parts that are made of it."""

    topic: str
    year: str
    passage: str = ""
    key_words: str = ""
    routine: str = ""
    tasks: tuple[str, ...] = ()

    @property
    def called(self) -> str:
        """Its topic as a title has it: names with their capitals, however they were typed."""
        topic = named(self.topic, self.passage)
        return topic[:1].upper() + topic[1:]


@dataclass(frozen=True)
class Made:
    """One thing of a pack: the prompt that makes it, what is filled in, and what it is called."""

    prompt: str
    title: str
    given: dict[str, str]


@dataclass(frozen=True)
class Part:
    """needs is the field of a Unit that it cannot be made without; prompts are those that may make it, the first that
    the library has."""

    name: str
    words: str
    needs: str
    prompts: tuple[str, ...]
    made: Callable[[Unit, str], list[Made]]


def offered(library: Mapping[str, Prompt]) -> list[Part]:
    """The parts that this library can make."""
    return [part for part in PARTS if any(name in library for name in part.prompts)]


def pack(unit: Unit, wanted: set[str], library: Mapping[str, Prompt]) -> list[Made]:
    """Everything that was wanted and can be made of what was said, in order."""
    found = []
    for part in offered(library):
        if part.name in wanted and getattr(unit, part.needs):
            prompt = next(name for name in part.prompts if name in library)
            found += part.made(unit, prompt)
    return found


def ages(year: str) -> list[float]:
    """The reading age expected in that year, two years below it and two above."""
    middle = age_for_year(int(year))
    return sorted({min(OLDEST, max(YOUNGEST, middle + apart)) for apart in (-APART, 0.0, APART)})


def _passage(unit: Unit, prompt: str) -> list[Made]:
    return [Made(prompt, f"{unit.called}: the passage for reading age {age:g}", {
        "passage": unit.passage, "reading_age": f"{age:g}", "key_words": unit.key_words}) for age in ages(unit.year)]


def _original(unit: Unit, prompt: str) -> list[Made]:
    given = {"passage": unit.passage, "reading_age": f"{ages(unit.year)[0]:g}", "key_words": unit.key_words,
             "comes_out": ORIGINAL}
    return [Made(prompt, f"{unit.called}: the passage as it is, with support", given)]


def _questions(unit: Unit, prompt: str) -> list[Made]:
    given = {"passage": unit.passage, "key_words": unit.key_words, "year": unit.year}
    return [Made(prompt, f"{unit.called}: questions", given)]


def _digest(unit: Unit, prompt: str) -> list[Made]:
    age = f"{min(OLDEST, age_for_year(int(unit.year))):g}"
    given = {"document": unit.passage, "reading_age": age, "key_words": unit.key_words}
    return [Made(prompt, f"{unit.called}: in short", given)]


def _words(unit: Unit, prompt: str) -> list[Made]:
    given = {"key_words": unit.key_words, "passage": unit.passage, "year": unit.year}
    return [Made(prompt, f"{unit.called}: {prompt.replace('-', ' ')}", given)]


def _starters(unit: Unit, prompt: str) -> list[Made]:
    given = {"topic": unit.topic, "key_words": unit.key_words, "year": unit.year}
    return [Made(prompt, f"{unit.called}: sentence starters", given)]


def _frame(unit: Unit, prompt: str) -> list[Made]:
    given = {"topic": unit.topic, "key_words": unit.key_words, "year": unit.year}
    return [Made(prompt, f"{unit.called}: a writing frame", given)]


def _schedule(unit: Unit, prompt: str) -> list[Made]:
    return [Made(prompt, f"{unit.called}: {unit.routine}", {"routine": unit.routine, "year": unit.year})]


def _tasks(unit: Unit, prompt: str) -> list[Made]:
    return [Made(prompt, f"{unit.called}: task {number} in three versions", {"text": task, "year": unit.year})
            for number, task in enumerate(unit.tasks[:TASKS], 1)]


def _steps(unit: Unit, prompt: str) -> list[Made]:
    return [Made(prompt, f"{unit.called}: task {number} in steps", {"task": task})
            for number, task in enumerate(unit.tasks[:TASKS], 1)]


def _rewordings(unit: Unit, prompt: str) -> list[Made]:
    return [Made(prompt, f"{unit.called}: task {number} in low-demand words", {"instruction": task})
            for number, task in enumerate(unit.tasks[:TASKS], 1)]


PARTS = (
    Part("ages", "The passage at three reading ages", "passage", ("simplify",), _passage),
    Part("original", "The passage as it is, with support", "passage", ("simplify",), _original),
    Part("questions", "Questions on the passage", "passage", ("retrieval",), _questions),
    Part("digest", "The passage in short", "passage", ("digest",), _digest),
    Part("mat", "A word mat", "key_words", ("word-mat",), _words),
    Part("meanings", "The key words with their meanings", "key_words", ("glossary",), _words),
    Part("starters", "Sentence starters", "topic", ("starters",), _starters),
    Part("frame", "A writing frame", "key_words", ("writing-frame",), _frame),
    Part("schedule", "A schedule of the lesson", "routine", ("schedule",), _schedule),
    Part("tasks", "Each task in three versions", "tasks", ("differentiate",), _tasks),
    Part("steps", "Each task in steps", "tasks", ("breakdown",), _steps),
    Part("rewordings", "Each task in low-demand words, for staff", "tasks", ("low-demand",), _rewordings),
)
