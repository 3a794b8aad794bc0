"""The one pipeline: guard, engine, checks, repair, receipt. The web page, the command line and the learner's page all
come through here, so a thing is decided once."""
from collections.abc import Generator, Iterator
from dataclasses import dataclass

from scaffolds.brief import Brief, PassageBrief, free_text
from scaffolds.checks import identifiers
from scaffolds.checks.finding import Finding, Severity
from scaffolds.checks.identifiers import Identifier
from scaffolds.engines import Engine, EngineError, Repair
from scaffolds.engines.built_in.engine import BuiltIn
from scaffolds.receipt import Scaffold
from scaffolds.results import Result
from scaffolds.verify import Measured, amended, measure, receipt, target, years_off

TRIES = 2  # a first answer and one repair


class Held(Exception):
    """Nothing was sent or nothing may be shown. Its message is a sentence for the person; identifiers are what the
    guard found, with offsets into the text that each was found in."""

    def __init__(self, message: str, found: tuple[Identifier, ...] = ()) -> None:
        super().__init__(message)
        self.identifiers = found


@dataclass(frozen=True)
class Stage:
    """A moment that can be shown while it lasts: checking, asked, measuring, mending or done. note adds what is
    asked or mended ("two hard sentences")."""

    name: str
    note: str = ""


@dataclass(frozen=True)
class _Draft:
    result: Result
    measured: Measured


def make(brief: Brief, engine: Engine, *, for_learner: bool = False) -> Scaffold:
    """A checked scaffold. Raises Held where something must not go further, and EngineError where no engine has an
    answer. for_learner also looks for words that push, question, praise or hurry; a breakdown is always for one."""
    for step in stages(brief, engine, for_learner=for_learner):
        if isinstance(step, Scaffold):
            return step
    raise EngineError("No answer was made.")  # not reached: stages ends in a scaffold or an error


def engine_for(brief: Brief, engine: Engine) -> Engine:
    """The engine that answers a brief where `engine` was chosen: to leave a text as it is no model is asked."""
    return BuiltIn() if isinstance(brief, PassageBrief) and brief.original else engine


def stages(brief: Brief, engine: Engine, *, for_learner: bool = False) -> Iterator[Stage | Scaffold]:
    """What `make` does, a stage at a time, ending with the Scaffold. Closing the iterator stops before the next stage.

    A model that fails, or whose drafts may not be shown, is replaced by the built-in engine, and the receipt says so.
    """
    engine = engine_for(brief, engine)
    yield Stage("checking")
    noticed = _guard(brief, engine)
    notes: tuple[str, ...] = ()
    if not isinstance(engine, BuiltIn):
        try:
            best, attempts = yield from _drafts(brief, engine, for_learner)
            reason = f"The model's text is not used: {fault}" if (fault := _why_not(best)) else ""
        except EngineError as error:
            reason = str(error)
        if reason:
            notes = (f"{reason} The built-in engine made this instead.",)
            engine = BuiltIn()
    if isinstance(engine, BuiltIn):
        best, attempts = yield from _drafts(brief, engine, for_learner)
        reason = _why_not(best)
        if reason:
            raise Held(reason)
    yield Stage("done")
    shown = receipt(brief, best.result, best.measured, engine, attempts, notes)
    yield Scaffold(brief, best.result, (*noticed, *best.measured.findings), shown)


def remeasure(scaffold: Scaffold, changed: Result) -> Scaffold:
    """The same scaffold with a person's own changes in its result, measured anew. Raises Held where a check fails or
    holds it back."""
    try:
        measured = measure(scaffold.brief, changed, written_by_model=False)
    except Exception as error:
        raise Held("A check failed on these words, so they have not been taken over.") from error
    if reason := _why_not(_Draft(changed, measured)):
        raise Held(reason)
    return Scaffold(scaffold.brief, changed, measured.findings, amended(scaffold.receipt, changed, measured))


def _guard(brief: Brief, engine: Engine) -> list[Finding]:
    """Reads everything that would leave: what a person typed and, for a model, the prompt's filled-in words."""
    texts = free_text(brief)
    if not any(character.isalnum() for character in texts[0]):
        raise Held("There are no words here to work with.")
    if not engine.local and brief.origin.words:
        texts.append(brief.origin.words)
    try:
        found = [one for text in texts for one in identifiers.find(text)]
    except Exception as error:
        raise Held("The check for names and numbers of people failed, so nothing was sent.") from error
    if found and not engine.local:
        distinct = {(one.kind, one.text): one for one in reversed(found)}
        said = ", ".join(sorted(f"“{one.text}”" for one in distinct.values()))
        raise Held(f"This seems to name a real person, so nothing was sent to the model: {said}. "
                   "Take it out, or use the built-in engine.", tuple(distinct.values()))
    return [Finding("identifier", Severity.WARN, one.text, one.start, one.end, one.why) for one in found]


def _drafts(brief: Brief, engine: Engine, for_learner: bool) -> Generator[Stage, None, tuple[_Draft, int]]:
    """The best draft and how many were made. The built-in engine is asked once: asked again it would say the same."""
    yield Stage("asked", engine.model or "the built-in engine")
    answer = _answer(brief, engine)
    yield Stage("measuring")
    best, attempts = _measured(brief, answer, engine, for_learner), 1
    while not isinstance(engine, BuiltIn) and attempts < TRIES and (faults := _faults(best.measured)):
        yield Stage("mending", _told(faults))
        try:
            answer = _answer(brief, engine, Repair(best.result, faults))
        except EngineError:
            break
        yield Stage("measuring")
        attempts += 1
        best = min(best, _measured(brief, answer, engine, for_learner), key=lambda draft: _badness(brief, draft))
    return best, attempts


def _answer(brief: Brief, engine: Engine, repair: Repair | None = None) -> Result:
    """A fault of our own inside an engine is an EngineError too: one sentence for the person, the cause behind it."""
    try:
        return engine.answer(brief, repair)
    except EngineError:
        raise
    except Exception as error:
        raise EngineError(f"The {engine.name} engine has a fault and made nothing ({type(error).__name__}).") from error


def _measured(brief: Brief, result: Result, engine: Engine, for_learner: bool) -> _Draft:
    """An error inside a check holds the result back: what could not be checked is not shown."""
    try:
        by_model = not isinstance(engine, BuiltIn)
        return _Draft(result, measure(brief, result, written_by_model=by_model, for_learner=for_learner))
    except Exception as error:
        raise Held("A check failed on this result, so it is not shown.") from error


def _faults(measured: Measured) -> tuple[Finding, ...]:
    """What a repair is told: every promise not reached, and the sentences named with it."""
    if all(finding.severity is Severity.NOTE for finding in measured.findings):
        return ()
    return measured.findings


def _badness(brief: Brief, draft: _Draft) -> tuple[int, int, int, float]:
    """Lower is better: what holds a draft back, then losses, promises not reached, years from the target."""
    findings = draft.measured.findings
    return (
        sum(finding.severity is Severity.HOLD for finding in findings),
        len(draft.measured.lost) + draft.measured.facts - draft.measured.facts_kept,
        sum(finding.severity is Severity.WARN for finding in findings),
        years_off(draft.measured.band, target(brief)))


def _why_not(draft: _Draft) -> str:
    """Why a draft may not be shown; empty where it may."""
    for finding in draft.measured.findings:
        if finding.severity is Severity.HOLD:
            return finding.advice
    return ""


def _told(faults: tuple[Finding, ...]) -> str:
    hard = sum(finding.rule == "reading-age" and bool(finding.text) for finding in faults)
    rest = sum(finding.severity is not Severity.NOTE for finding in faults)
    said = [f"{hard} hard {'sentence' if hard == 1 else 'sentences'}"] if hard else []
    said += [f"{rest} {'thing' if rest == 1 else 'things'} to put right"] if rest else []
    return ", ".join(said)
