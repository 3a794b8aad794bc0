"""Drafts of an answer: each is measured, what is wrong with it goes back, and the best one is kept."""
import math
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass

from scaffolds.brief import Brief, PassageBrief
from scaffolds.checks import reading_age
from scaffolds.checks.finding import Finding, Severity
from scaffolds.checks.identifiers import Identifier
from scaffolds.engines import Engine, EngineError, Model, Repair, Round, Used, Waiting, Writing
from scaffolds.engines.built_in.engine import BuiltIn
from scaffolds.results import Result
from scaffolds.verify import YEARS_OFF, Measured, measure, target, years_off

ROUNDS = 3  # tries a model has; published systems gain little after the third (field notes on reading-level control)
STEP = 2.0
"""Years that a rewrite comes down in one go: asked for more, models lose the level and the meaning too (TSAR 2025)."""
ORDINALS = {1: "next", 2: "second", 3: "third", 4: "fourth", 5: "fifth"}


class Held(Exception):
    """Nothing was sent or nothing may be shown. Its message is a sentence for the person; identifiers are what the
    guard found, with offsets into the text that each was found in."""

    def __init__(self, message: str, found: tuple[Identifier, ...] = ()) -> None:
        super().__init__(message)
        self.identifiers = found


@dataclass(frozen=True)
class Stage:
    """A moment that can be shown while it lasts: checking, waiting (in a queue), asked, writing, measuring, mending or
    done. note adds the place in the queue, what is asked or mended ("two hard sentences"), or the words so far, which
    are not measured yet."""

    name: str
    note: str = ""


@dataclass(frozen=True)
class Draft:
    result: Result
    measured: Measured

    @property
    def why_not(self) -> str:
        """Why it may not be shown; empty where it may."""
        return next((one.advice for one in self.measured.findings if one.severity is Severity.HOLD), "")

    @property
    def faults(self) -> tuple[Finding, ...]:
        """What a repair is told: promises not reached, and the sentences named with them. Empty where all is well."""
        findings = self.measured.findings
        return () if all(finding.severity is Severity.NOTE for finding in findings) else findings

    def badness(self, brief: Brief) -> tuple[int, int, int, float]:
        """Lower is better: what holds it back, then losses, promises not reached, and years outside the target."""
        measured = self.measured
        return (
            sum(finding.severity is Severity.HOLD for finding in measured.findings),
            len(measured.lost) + measured.facts - measured.facts_kept,
            sum(finding.severity is Severity.WARN for finding in measured.findings),
            max(0.0, years_off(measured.band, target(brief)) - YEARS_OFF))


class Stopwatch:
    """The seconds left for all the tries at one brief. It stands still while somebody else is answered."""

    def __init__(self, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._ends = clock() + seconds
        self._stands_since: float | None = None

    @property
    def left(self) -> float:
        return self._ends - (self._clock() if self._stands_since is None else self._stands_since)

    def stand_still(self, standing: bool) -> None:
        now = self._clock()
        if self._stands_since is not None:
            self._ends += now - self._stands_since
        self._stands_since = now if standing else None


Drafting = Generator[Stage, None, tuple[Draft, int]]


def by_rules(brief: Brief, *, for_learner: bool) -> Drafting:
    """The built-in engine's draft, and 1: asked again it would say the same."""
    yield Stage("asked", "the built-in engine")
    result = yield from _answer(brief, BuiltIn(), Round(), Stopwatch(math.inf))
    yield Stage("measuring")
    return measured(brief, result, written_by_model=False, for_learner=for_learner), 1


def by_model(
    brief: Brief, engine: Engine, *, for_learner: bool, clock: Callable[[], float] = time.monotonic
) -> Drafting:
    """The model's best draft and how many it made. Raises EngineError where it made none."""
    watch = Stopwatch(engine.timeout if isinstance(engine, Model) else math.inf, clock)
    age = _source_age(brief)
    best, repair, made = None, None, 0
    while made < ROUNDS:
        if made and watch.left <= 0:
            break
        yield Stage("mending", _told(best.faults)) if best else Stage("asked", engine.model or "")
        try:
            asked = Round(repair, _aim(brief, age, ROUNDS - made), watch.left)
            result = yield from _answer(brief, engine, asked, watch)
        except EngineError:
            if best is None:
                raise
            break
        yield Stage("measuring")
        made += 1
        draft = measured(brief, result, written_by_model=True, for_learner=for_learner)
        best = draft if best is None else min(best, draft, key=lambda one: one.badness(brief))
        if not best.faults:
            break
        repair, age = Repair(best.result, best.faults), best.measured.band.age
    if best is None:
        raise EngineError("No answer was made.")
    return best, made


def measured(brief: Brief, result: Result, *, written_by_model: bool, for_learner: bool) -> Draft:
    """An error inside a check holds the result back: what could not be checked is not shown."""
    try:
        return Draft(result, measure(brief, result, written_by_model=written_by_model, for_learner=for_learner))
    except Exception as error:
        raise Held("A check failed on this result, so it is not shown.") from error


def _source_age(brief: Brief) -> float | None:
    """None where it is not a passage's brief. Raises Held."""
    try:
        return reading_age.estimate(brief.text).band.age if isinstance(brief, PassageBrief) else None
    except Exception as error:
        raise Held("The reading age of this text could not be measured, so nothing was sent.") from error


def _aim(brief: Brief, age: float | None, rounds: int) -> float | None:
    """The reading age to reach on the way from `age`, with so many rounds left; None where the target is near enough
    to be asked for at once. The last round always asks for the target."""
    wanted = target(brief)
    if wanted is None or age is None or rounds <= 1 or age - wanted <= STEP + YEARS_OFF:
        return None
    return round(age - max(STEP, (age - wanted) / rounds), 1)


def _answer(brief: Brief, engine: Engine, round: Round, watch: Stopwatch) -> Generator[Stage, None, Result]:
    """A fault of our own inside an engine is an EngineError too: one sentence for the person, the cause behind it."""
    try:
        if not isinstance(engine, Model):
            return engine.answer(brief, round.repair)
        return (yield from _answering(brief, engine, round, watch))
    except EngineError:
        raise
    except Exception as error:
        raise EngineError(f"The {engine.name} engine has a fault and made nothing ({type(error).__name__}).") from error


def _answering(brief: Brief, model: Model, round: Round, watch: Stopwatch) -> Generator[Stage, None, Result]:
    """The model's progress as stages. Whoever closes this closes the request with it."""
    answering = model.answering(brief, round)
    try:
        while True:
            progress = next(answering)
            watch.stand_still(isinstance(progress, Waiting) and progress.place > 0)
            match progress:
                case Waiting(place=place):
                    yield Stage("waiting", _place(place))
                case Writing(text=text):
                    yield Stage("writing", text)
                case Used():
                    pass
    except StopIteration as end:
        result: Result = end.value
        return result
    finally:
        answering.close()


def _place(place: int) -> str:
    """Where in the queue, in words; empty once it is one's turn."""
    return f"{ORDINALS.get(place, f'number {place}')} in the queue" if place else ""


def _told(faults: tuple[Finding, ...]) -> str:
    hard = sum(finding.rule == "reading-age" and bool(finding.text) for finding in faults)
    rest = sum(finding.severity is not Severity.NOTE for finding in faults)
    said = [f"{hard} hard {'sentence' if hard == 1 else 'sentences'}"] if hard else []
    said += [f"{rest} {'thing' if rest == 1 else 'things'} to put right"] if rest else []
    return ", ".join(said)
