"""A learner's task: which kind it is and how surely, its steps, and steps made smaller or shorter."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from scaffolds.asking import clauses, unmatched
from scaffolds.asking.following import Thread
from scaffolds.asking.shapes import ReplyStep
from scaffolds.asking.understanding import LAST, Move
from scaffolds.asking.unless import meant_instead
from scaffolds.asking.words import near_ways
from scaffolds.brief import BreakdownBrief
from scaffolds.engines import Engine
from scaffolds.engines.built_in import breakdown, matching, own_points
from scaffolds.engines.built_in.detail import folded
from scaffolds.engines.built_in.matching import Ranked
from scaffolds.engines.built_in.tasks import Task, matcher
from scaffolds.engines.built_in.words import plain
from scaffolds.make import make
from scaffolds.results import Breakdown, BreakdownStep

COMMON = ("Writing an essay", "Revising for a test", "Maths homework")
ON_A_PAGE = ("Stuck on one question", "Reading a chapter", "A maths worksheet")  # what "page 56" may be
ON_A_TOPIC = ("A fact file", "A poster", "Starting revision")  # what "the water cycle" alone may be
ABOUT_A_TOPIC = ("Writing a story", "A fact file", "A poster")  # what "write about minecraft" may be
FOR_AN_EXAM = ("Starting revision", "A past paper", "The morning of an exam")  # what "gcse paper 2" may be
LONG_ANSWER = "Writing an explanation or a long answer"
SURE_HEAD = 0.85  # of the words before a topic: nothing else in them is anything else
SURE_OF_TOLD = 0.8  # of what is told and asks for nothing
LIKELY = 0.65  # below it, general steps for a verb fit better, or none for what is told (see matching)
LIKELY_IF_TOLD = 0.66
LEAST_OF_OTHERS = 0.25  # of what is offered in place of a wrong list
LEAST_OF_A_PART = 0.55  # of what a part of a long tale may be
OF_WHOLE = 6  # nearest tasks of the whole say: what a part alone is near to is no other of them
LEAST_OF_BEST = 0.6  # what is far less sure than the best is not offered beside it
_CUT = re.compile(
    r",? (?:with|so that|so|which|that|from|for example|in case|until|while|where|because)\b.*$|[,;:(].*$"
)
_LENGTH = re.compile(
    r"^.*?\bhow (?:long|much time|many (?:hours?|hrs?|min(?:ute)?s))\b"
    r"(?: (?:does|do|will|would|should|is|it|i|we|you|take|takes|took|be|spend|on|to|for|a|an|the))*|"
    r"\bif i start\b[^,]*?(?=\bits\b|,|$)|"
    r"\b(?:will i be (?:done|finished|ready)(?: by \w+)?|is|are|enough|long|for|too|ages)\b"
)
_PROPER = re.compile(r"^(?:I\b|[A-Z]{2,}|[A-Z]\w*[A-Z])")


@dataclass(frozen=True)
class Near:
    """task is what to break down, and is_sure whether a written task or the learner's own points are behind it; unclear
    names the line that says why nothing can be, "" where it can; names has the nearest few, to be pressed."""

    task: str
    is_sure: bool = False
    unclear: str = ""
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Broken:
    title: str
    steps: tuple[BreakdownStep, ...]
    engine: str
    general: bool = False  # no written task matched, so the steps are for any task


def near(said: str, before: Thread) -> Near:
    """How surely what was said is a task. A name that was pressed after an unclear ask keeps that ask's topic."""
    if own_points.read(said):
        return Near(said, is_sure=True)
    if unmatched.measures_the_world(said):
        return Near(said, unclear="fact")
    said = unmatched.without_place(said)
    ranked = matcher().rank(said)
    if ranked and plain(ranked[0].entry.name) == plain(said):
        earlier = before.subject.about if before.subject and before.subject.move is Move.TASK else ""
        return Near(_about(said, earlier), is_sure=True)
    sure = _sure(said, ranked) or _sure_without_doubt(said)
    return _unless_denied(sure, said) if sure else _unsure(said, ranked)


def _unless_denied(sure: Near, said: str) -> Near:
    """The same, but where other words of the ask say that another task is meant: those that may be, to press."""
    named = matcher().rank(sure.task, 1) if sure.is_sure else []
    instead = meant_instead(named[0].entry.name, said) if named else ()
    return Near(said, unclear="unclear", names=instead) if instead else sure


def _sure_without_doubt(said: str) -> Near | None:
    """A task that is sure once "no idea how to" is left out."""
    bare = unmatched.without_doubt(said)
    ranked = matcher().rank(bare, 1) if bare != said else []
    return _sure(bare, ranked) if ranked else None


def _sure(said: str, ranked: Sequence[Ranked[Task]]) -> Near | None:
    """The task that a say names, whole or in a part of it, or the two that it names."""
    whole = ranked[0].confidence if ranked else 0.0
    if whole < 1 and (each := _not_denied(clauses.two(said), said)):
        return Near(said, unclear="unclear_two", names=each[:3])
    is_told = unmatched.tells(said)
    part = clauses.best(said) if whole < 1 else None
    if part and part.entry.name not in {one.entry.name for one in matcher().rank(said, OF_WHOLE)}:
        part = None
    if part and part.confidence >= max(whole + clauses.SURER, clauses.SURE_IF_TOLD if is_told else 0):
        return Near(_about(part.entry.name, said), is_sure=True)
    if whole >= (SURE_OF_TOLD if is_told else matching.ACT):
        return Near(said, is_sure=True)
    name = _named_by_its_head(said) or (LONG_ANSWER if unmatched.is_set_question(said) else "")
    return Near(_about(name, said), is_sure=True) if name else None


def _unsure(said: str, ranked: Sequence[Ranked[Task]]) -> Near:
    """What can be pressed in place of steps, or the line that says why there are none."""
    if unmatched.asks_a_fact(said):
        return Near(said, unclear="fact")
    names = _near_names(said, ranked)
    if names:
        why_not = "unclear_one" if len(names) == 1 else "unclear"
    else:
        why_not = unmatched.why_not(said)
    if not why_not and not breakdown.says_what_is_done(said):
        return Near(said, unclear="unclear_any", names=_of_a_plea(said))
    return Near(said, unclear=why_not, names=names)


def _not_denied(each: Sequence[Task], said: str) -> tuple[str, ...]:
    """The names of what was named, without those that other words speak against; none where one alone is left."""
    kept = tuple(task.name for task in each if not meant_instead(task.name, said))
    return kept if len(kept) > 1 else ()


def _named_by_its_head(said: str) -> str:
    """The task that the words before a long topic or a reason name by themselves; "" where they name none."""
    head = unmatched.head(said)
    ranked = matcher().rank(head, 1) if head and not unmatched.tells(said) else []
    return ranked[0].entry.name if ranked and ranked[0].confidence >= SURE_HEAD else ""


def _about(name: str, said: str) -> str:
    """The name of a task with the topic of what was said, where it has one."""
    about = topic(said) if said else None
    if about is None:
        return name
    best = matcher().rank(f"{name} on {about}", 1)
    keeps = best and best[0].entry.name == name and best[0].confidence >= matching.ACT
    return f"{name} on {about}" if keeps else name


def _near_names(said: str, ranked: Sequence[Ranked[Task]]) -> tuple[str, ...]:
    """What can be pressed where nothing is near enough to act on."""
    if unmatched.is_place_in_a_book(said):
        return ON_A_PAGE
    if unmatched.writes_about_something(said):
        return ABOUT_A_TOPIC
    if unmatched.is_a_topic(said):
        return ON_A_TOPIC
    if not ranked or ranked[0].confidence < _least_to_offer(said):
        if unmatched.is_on_an_exam(said):
            return FOR_AN_EXAM
        return _of_a_plea(said) if unmatched.is_a_plea(said) else ()
    least = ranked[0].confidence * LEAST_OF_BEST
    likely = [one.entry.name for one in ranked[:3] if one.confidence >= least]
    return _meant(likely, said)


def _meant(likely: Sequence[str], said: str) -> tuple[str, ...]:
    """The names without those that other words speak against; what may be meant instead of the likeliest."""
    instead = meant_instead(likely[0], said) if likely else ()
    return instead or tuple(name for name in likely if not meant_instead(name, said))


def _of_a_plea(said: str) -> tuple[str, ...]:
    """What may be wanted by somebody who tells at length of their work: what its parts are nearest to."""
    near = clauses.nearest(said, LEAST_OF_A_PART)
    whole = {one.entry.name for one in matcher().rank(said, OF_WHOLE)}
    return _meant([one.entry.name for one in near if one.entry.name in whole][:3], said) or near_ways(said)


def _least_to_offer(said: str) -> float:
    if unmatched.tells(said):
        return LIKELY_IF_TOLD
    return LIKELY if breakdown.opens_with_a_verb(said) else matching.OFFER


def broken(task: str, detail: int, age: float, engine: Engine) -> Broken:
    """Raises make.Held or EngineError where no steps can be made."""
    scaffold = make(BreakdownBrief(task, detail, reading_age=age), engine)
    assert isinstance(scaffold.result, Breakdown)  # noqa: S101 - make keeps the kind of its brief
    result = scaffold.result
    return Broken(
        result.title.rstrip(".?!"),
        result.steps,
        scaffold.receipt.engine,
        general=result.matched is None and not own_points.read(task),
    )


def in_number(whole: Broken, number: int) -> Broken:
    """The same in as many steps as were asked for, or as many as there are."""
    return replace(whole, steps=folded(whole.steps, number))


def others(said: str) -> tuple[str, ...]:
    """The names of the tasks nearest to what was said, without the nearest."""
    ranked = matcher().rank(said, 4)
    return tuple(one.entry.name for one in ranked[1:] if one.confidence >= LEAST_OF_OTHERS)


def topic(said: str) -> str | None:
    return matching.topic(said)


def without_length(said: str) -> str:
    """What a question about a length is about ("how long does it take to learn 10 spellings": learn them); "" for
    nothing that was named."""
    return _LENGTH.sub("", said).strip()


def common() -> tuple[str, ...]:
    """Three tasks that are met everywhere, to press when a task was wanted and none was named."""
    return COMMON


def smaller(whole: Broken, about: str, number: int | None, times: int) -> tuple[BreakdownStep, ...]:
    """The smaller steps inside one step: the one named by its words or its number, else the first. times is how often
    smaller was asked for: each goes one level deeper. Empty where a step is as small as it goes."""
    every = [*whole.steps, *(inner for step in whole.steps for inner in step.smaller)]
    named = next((step for step in every if about and plain(step.text) == plain(about)), None)
    if named is None and number is not None and (number == LAST or 1 <= number <= len(whole.steps)):
        named = whole.steps[number if number == LAST else number - 1]
    if named is not None or about:
        return _inside(whole.title, named.text if named else about[:1].upper() + about[1:], named)
    inside: tuple[BreakdownStep, ...] = whole.steps
    for _ in range(times):
        inside = _inside(whole.title, inside[0].text, inside[0]) if inside else ()
    return inside


def _inside(title: str, text: str, step: BreakdownStep | None) -> tuple[BreakdownStep, ...]:
    return step.smaller if step and step.smaller else breakdown.smaller(title, text)


def shorter(step: BreakdownStep) -> BreakdownStep:
    """The step without what comes after its first comma or joining word."""
    cut = _CUT.sub("", step.text)
    return step.model_copy(update={"text": cut if len(cut.split()) >= 2 else step.text})


def as_step(step: BreakdownStep) -> ReplyStep:
    inside = tuple(map(as_step, step.smaller))
    return ReplyStep(step.text, step.plain, step.minutes_low, step.minutes_high, step.why, inside)


def lower_first(step: str) -> str:
    """A step inside a sentence: "One way in: the title on the page"."""
    step = step.rstrip(".")
    return step if _PROPER.match(step) else step[:1].lower() + step[1:]
