"""A task as steps, with no model: a pasted sheet's own points, else a task that somebody wrote steps for, else an
honest general answer. Also what the learner's page asks of a step: smaller, joined, and the ways that are near."""
import re
from collections.abc import Sequence

from scaffolds.brief import BreakdownBrief
from scaffolds.engines import EngineError
from scaffolds.engines.built_in import own_points, topics
from scaffolds.engines.built_in.detail import at_detail, reasoned
from scaffolds.engines.built_in.matching import ACT, Ranked
from scaffolds.engines.built_in.tasks import (
    LONGEST_STEP,
    SLOT,
    YOUNG_BELOW,
    GeneralTask,
    Task,
    TaskStep,
    filled,
    general_tasks,
    matcher,
    tasks,
)
from scaffolds.results import Breakdown, BreakdownStep

LONGEST_TITLE = 10  # words of what a person typed that a title repeats
LABEL = re.compile(r"^\W*(?:title|topic|task|lo|learning objective|homework|aim)\s*\d*\s*[:–-]\s*", re.IGNORECASE)
SAY_LITTLE = frozenset(("get", "have", "do", "give", "list", "name", "state", "say"))  # verbs that say little alone
SHORT = 2  # minutes of a step that has no first two minutes to speak of
SHORT_STEP = 5  # a step of up to this many words is named inside its own smaller steps
NO_NAME = "A task"
A_SHEET = "The task, point by point"


def breakdown(brief: BreakdownBrief) -> Breakdown:
    """`matched` is the written task it was taken for, None where the steps are general or the person's own. Raises
    EngineError where nothing was typed that has a letter or a number in it."""
    if not any(letter.isalnum() for letter in own_points.tidied(brief.task)):
        raise EngineError("Type the task to break into steps, such as \"essay on Macbeth\" or \"tidy my room\".")
    sheet = own_points.read(brief.task)
    if sheet:
        title = _said(LABEL.sub("", sheet.heading), otherwise=A_SHEET)
        return Breakdown(title=title, steps=at_detail(_from_sheet(sheet), brief.detail))
    best = near(brief.task, 1)
    if best and best[0].confidence >= ACT:
        return _written(best[0].entry, brief)
    thing = own_points.thing(" ".join(own_points.tidied(brief.task[:400]).split()))
    safe = thing if thing and not any(topics.kept_back(word) for word in thing.split()) else None
    steps = [filled(step, safe, young=_is_young(brief)) for step in _general(brief.task).steps]
    return Breakdown(title=_said(brief.task, otherwise=NO_NAME), steps=at_detail(steps, brief.detail))


def near(query: str, n: int = 3) -> list[Ranked[Task]]:
    """The written tasks nearest to what was typed, best first, for offering by name."""
    return matcher().rank(query, n)


def smaller(title: str, step_text: str) -> tuple[BreakdownStep, ...]:
    """Two or three smaller steps for a step of a breakdown with this title: written ones where there are, else a
    general split. Empty where it is as small as it goes."""
    written = _find(title, step_text)
    if written and written.smaller:
        return reasoned(written)
    forms = own_points.forms()
    if any(_reads(part.text, step_text) is not None for part in forms.tiny):
        return ()
    is_short = written is not None and written.minutes_high <= SHORT
    was_split = any(_reads(part.text, step_text) is not None for part in forms.split)
    parts = forms.tiny if is_short or was_split else forms.split
    return _parts(parts, step_text)


def join(a: BreakdownStep, b: BreakdownStep) -> BreakdownStep:
    """Two steps as one that holds them both, so that it can be opened again."""
    both = f"{a.text}, with {_in_sentence(b.text)}"
    return BreakdownStep(
        text=both if len(both.split()) <= LONGEST_STEP else a.text,
        plain=" ".join(filter(None, (a.plain, b.plain))),
        minutes_low=a.minutes_low + b.minutes_low, minutes_high=a.minutes_high + b.minutes_high,
        why=a.why or b.why, smaller=(a, b),
    )


def _is_young(brief: BreakdownBrief) -> bool:
    return brief.reading_age is not None and brief.reading_age < YOUNG_BELOW


def _written(task: Task, brief: BreakdownBrief) -> Breakdown:
    topic = topics.topic(brief.task, task) if task.has_topic else None
    steps = [filled(step, topic, young=_is_young(brief)) for step in task.steps]
    title = f"{task.name}: {topic}" if topic else task.name
    return Breakdown(title=title, matched=task.name, steps=at_detail(steps, brief.detail))


def _from_sheet(sheet: own_points.Sheet) -> list[BreakdownStep]:
    steps = []
    for number, point in enumerate(sheet.points, start=1):
        step = own_points.as_step(point, number)
        parts = tuple(filled(part, f"point {number}") for part in own_points.forms().split)
        steps.append(step.model_copy(update={"smaller": parts}))
    return steps


def _general(task: str) -> GeneralTask:
    """The general steps for the first verb that some of them are for."""
    typed = re.findall(r"[a-z]+", task[:400].lower())
    for word in typed:
        for general in general_tasks():
            if word in general.verbs:
                return general
    return general_tasks()[-1]


def opens_with_a_verb(task: str) -> bool:
    """Whether a request opens with a verb that some general steps are for ("paint the fence")."""
    return any(_first(task) in general.verbs for general in general_tasks())


def says_what_is_done(task: str) -> bool:
    """Whether a request opens with any verb of doing, so that general steps fit it ("carve a pumpkin")."""
    return opens_with_a_verb(task) or _first(task) in own_points.verbs() - SAY_LITTLE


def _first(task: str) -> str:
    return own_points.without_asking(task).split(" ")[0].lower().strip(",.:;!")


def _said(typed: str, otherwise: str) -> str:
    """A person's own words as a title: impersonal, short, and only where nothing in them is better left unsaid."""
    name = own_points.named(" ".join(own_points.tidied(typed[:400]).split()))
    said = re.findall(r"[a-z]+", name.lower())
    if not said or any(topics.kept_back(word) for word in said) or max(map(len, said)) > 25:
        return otherwise
    kept = name.split()[:LONGEST_TITLE]
    while kept and kept[-1].lower() in topics.JOINING:
        kept.pop()
    return " ".join(kept) or otherwise


def _find(title: str, step_text: str) -> BreakdownStep | None:
    """The written step with these words: of the task in the title, else of the general steps (whose titles are the
    person's own words)."""
    name, _, topic = title.partition(": ")
    named = [task.steps for task in tasks() if task.name == name]
    for main in (step for steps in named or [general.steps for general in general_tasks()] for step in steps):
        for step in (main, *main.smaller):
            for young, said in ((False, step), (True, step.young)):
                lifted = _reads(said.text, step_text) if said else None
                if lifted is not None:
                    return filled(step, topic if named and topic else lifted or None, young=young)
    return None


def _reads(written: str, text: str) -> str | None:
    """The topic in `text` where it is this written step ("" where it has none), or None where it is another."""
    around = [re.escape(part) for part in SLOT.split(written)[::2]]
    match = re.fullmatch("(.+?)".join(around), text.strip(), re.IGNORECASE)
    return None if match is None else (match[1] if match.groups() else "")


def _parts(parts: Sequence[TaskStep], step_text: str) -> tuple[BreakdownStep, ...]:
    short = 0 < len(step_text.split()) <= SHORT_STEP and not re.search(r"[,:;]", step_text)
    named = _in_sentence(step_text.strip(" .")) if short else None
    return tuple(filled(part, named) for part in parts)


def _in_sentence(text: str) -> str:
    first = re.split(r"\W", text)[0]
    return text if len(first) > 1 and topics.is_proper(first) else text[:1].lower() + text[1:]
