"""A learner's task: which kind it is and how surely, its steps, and steps made smaller or shorter."""

import re
from dataclasses import dataclass

from scaffolds.asking.shapes import ReplyStep
from scaffolds.asking.understanding import Move, Thread
from scaffolds.brief import BreakdownBrief
from scaffolds.engines import Engine
from scaffolds.engines.built_in import breakdown, matching, own_points
from scaffolds.engines.built_in.tasks import matcher
from scaffolds.engines.built_in.words import plain
from scaffolds.make import make
from scaffolds.results import Breakdown, BreakdownStep

COMMON = ("Writing an essay", "Revising for a test", "Maths homework")
LONGEST_TASK = 12  # words: longer and unmatched, it is somebody talking, and steps would be no answer
_CUT = re.compile(
    r",? (?:with|so that|so|which|that|from|for example|in case|until|while|where|because)\b.*$|[,;:(].*$"
)
# A question about the world, or an order to write something, is not a task to start: general steps would be no answer.
_ASKS_THE_WORLD = re.compile(
    r"\W*(?:please\s+)?(?:how\b|where\b|when\b|who\b|why\b|which\b|what\b|(?:what|wat|wot|who|how|when|where|why)['’]?s\b|is\b|are\b|(?:are|is|do|does|can|was|"
    r"were|should)n['’]?t\b|find (?:me|for)\b|do\b|does\b|did\b|can\b|could\b|should\b|would\b|will\b|"
    r"tell\b|give\b|show\b|teach\b|provide\b|generate\b|create\b|describe\b|explain\b|write me\b|write an? "
    r"(?!essay|story|letter|poem|paragraph|report|diary)|"
    r"i (?:want|wanna|would|wish|think|feel|hate|love|like|just)\b|(?:best|easiest) ways?\b|ways?\b|steps\b|"
    r"step.by.step\b|instructions\b|list\b|suggest\b|help me\b)",
    re.IGNORECASE,
)
# Somebody telling of somebody or something ("my teacher is annoying"): there is nothing in it to break into steps.
_TELLS = re.compile(
    r"\W*(?:(?:my|our|this|that|the|some|every)\s+)?[\w’']+(?:\s+[\w’']+)?\s+(?:is|isn['’]?t|are|aren['’]?t|was|were|"
    r"keeps?|hates?|likes?|loves?|said|says|got|gets|won['’]?t|doesn['’]?t|never|always)\b",
    re.IGNORECASE,
)
_PROPER = re.compile(r"^(?:I\b|[A-Z]{2,}|[A-Z]\w*[A-Z])")


@dataclass(frozen=True)
class Near:
    """task is what to break down; unclear where nothing is near enough to act on, and then names has the nearest
    few."""

    task: str
    unclear: bool = False
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
        return Near(said)
    ranked = matcher().rank(said)
    if ranked and plain(ranked[0].entry.name) == plain(said):
        earlier = before.subject.about if before.subject and before.subject.move is Move.TASK else ""
        about = topic(earlier) if earlier else None
        return Near(f"{said} on {about}" if about else said)
    best = ranked[0].confidence if ranked else 0.0
    if best >= matching.ACT:
        return Near(said)
    if best >= matching.OFFER:
        return Near(said, unclear=True, names=tuple(one.entry.name for one in ranked[:3]))
    return Near(
        said, unclear=len(said.split()) > LONGEST_TASK or bool(_ASKS_THE_WORLD.match(said) or _TELLS.match(said))
        or not _says_something(said),
    )


def _says_something(said: str) -> bool:
    """Whether there is a real word in it to make general steps about."""
    from wordfreq import zipf_frequency  # heavy, and only asks that match nothing come here

    known = [
        word for word in plain(said).split() if len(word) > 2 and zipf_frequency(word, "en", wordlist="small") >= 3.0
    ]
    return len(known) >= 2


def broken(task: str, detail: int, engine: Engine) -> Broken:
    """Raises make.Held or EngineError where no steps can be made."""
    scaffold = make(BreakdownBrief(task, detail), engine)
    assert isinstance(scaffold.result, Breakdown)  # noqa: S101 - make keeps the kind of its brief
    result = scaffold.result
    return Broken(
        result.title.rstrip(".?!"),
        result.steps,
        scaffold.receipt.engine,
        general=result.matched is None and not own_points.read(task),
    )


def topic(said: str) -> str | None:
    return matching.topic(said)


def common() -> tuple[str, ...]:
    """Three tasks that are met everywhere, to press when a task was wanted and none was named."""
    return COMMON


def smaller(whole: Broken, about: str, number: int | None, times: int) -> tuple[BreakdownStep, ...]:
    """The smaller steps inside one step: the one named by its words or its number, else the first. times is how often
    smaller was asked for: each goes one level deeper. Empty where a step is as small as it goes."""
    every = [*whole.steps, *(inner for step in whole.steps for inner in step.smaller)]
    named = next((step for step in every if about and plain(step.text) == plain(about)), None)
    if named is None and number is not None and 1 <= number <= len(whole.steps):
        named = whole.steps[number - 1]
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
