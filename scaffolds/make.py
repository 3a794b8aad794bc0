"""The one pipeline: guard, engine, checks, repair, receipt. The web page, the command line and the learner's page all
come through here, so a thing is decided once."""
from collections.abc import Generator, Iterator

from scaffolds.brief import Brief, PassageBrief, free_text
from scaffolds.checks import identifiers
from scaffolds.checks.finding import Finding, Severity
from scaffolds.drafts import Draft, Held, Stage, by_model, by_rules, measured
from scaffolds.engines import Engine, EngineError
from scaffolds.engines.built_in.engine import BuiltIn
from scaffolds.receipt import Scaffold
from scaffolds.results import Result
from scaffolds.verify import amended, receipt

__all__ = ["Held", "Stage", "engine_for", "make", "remeasure", "stages"]

BEATEN = "The built-in engine's text was measured beside the model's best and came nearer to what was asked"


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
    """What `make` does, a stage at a time, ending with the Scaffold. Closing the iterator stops what is under way, a
    model's request too.

    A model that fails, whose drafts may not be shown, or whose best is not as good as the built-in engine's, is
    replaced by the built-in engine, and the receipt says so.
    """
    engine = engine_for(brief, engine)
    yield Stage("checking")
    noticed = _guard(brief, engine)
    if isinstance(engine, BuiltIn):
        best, attempts = yield from by_rules(brief, for_learner=for_learner)
        notes: tuple[str, ...] = ()
    else:
        best, attempts, engine, notes = yield from _model_or_rules(brief, engine, for_learner)
    if best.why_not:
        raise Held(best.why_not)
    yield Stage("done")
    shown = receipt(brief, best.result, best.measured, engine, attempts, notes)
    yield Scaffold(brief, best.result, (*noticed, *best.measured.findings), shown)


def _model_or_rules(
    brief: Brief, engine: Engine, for_learner: bool
) -> Generator[Stage, None, tuple[Draft, int, Engine, tuple[str, ...]]]:
    """The better of the two engines' drafts, how many tries it took, whose it is, and what the receipt says of it. The
    built-in engine is not asked where the model reached everything."""
    try:
        best, attempts = yield from by_model(brief, engine, for_learner=for_learner)
    except EngineError as error:
        own, once = yield from by_rules(brief, for_learner=for_learner)
        return own, once, BuiltIn(), (f"{error} The built-in engine made this instead.",)
    if not best.faults:
        return best, attempts, engine, ()
    try:
        own, once = yield from by_rules(brief, for_learner=for_learner)
    except (EngineError, Held):
        if best.why_not:
            raise
        return best, attempts, engine, ()
    if best.why_not:
        return own, once, BuiltIn(), (_instead(best, own),)
    if own.badness(brief) < best.badness(brief):
        return own, once, BuiltIn(), (f"{BEATEN}, so it is the one shown.",)
    return best, attempts, engine, ()


def _instead(model: Draft, own: Draft) -> str:
    """Which of the two each fault is of: the built-in answer can fall short of the very same thing, such as a count."""
    held = {one.rule for one in model.faults if one.severity is Severity.HOLD}
    too = next((one.advice for one in own.faults if one.rule in held), "")
    return (f"A model was asked first, and its answer is not shown: {model.why_not} The built-in engine made this "
            f"instead.{' It falls short of the same: ' + too if too else ''}")


def remeasure(scaffold: Scaffold, changed: Result) -> Scaffold:
    """The same scaffold with a person's own changes in its result, measured anew. Raises Held where a check fails or
    holds it back."""
    try:
        draft = measured(scaffold.brief, changed, written_by_model=False, for_learner=False)
    except Held as error:
        raise Held("A check failed on these words, so they have not been taken over.") from error
    if draft.why_not:
        raise Held(draft.why_not)
    shown = amended(scaffold.receipt, changed, draft.measured)
    return Scaffold(scaffold.brief, changed, draft.measured.findings, shown)


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
