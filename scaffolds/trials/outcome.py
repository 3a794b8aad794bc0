"""One case put to an engine, and what came of it."""
import time
from collections.abc import Callable
from dataclasses import dataclass

from scaffolds.brief import Brief
from scaffolds.checks.finding import Severity
from scaffolds.engines import Answering, Engine, EngineError, Model, Repair, Round, Used, at_last, passed_on
from scaffolds.make import Held, make
from scaffolds.receipt import Scaffold
from scaffolds.results import Result, plain_text


@dataclass(frozen=True)
class Outcome:
    """shown is None where nothing may be shown. own says that what is shown is the engine's own, and not the built-in
    engine's in its place. lost counts facts and key words; findings are the rules broken, notes left out; seconds and
    tokens are the cost of all tries together; fault is what the engine said where it gave no answer at all."""

    case: str
    kind: str
    own: bool
    reached: bool
    lost: int = 0
    findings: tuple[str, ...] = ()
    seconds: float = 0.0
    tokens: int = 0
    requests: int = 0
    note: str = ""
    shown: Scaffold | None = None
    fault: str = ""


class Counting:
    """An engine around another that counts what is asked of it. fault is what it said where it never answered."""

    def __init__(self, engine: Engine) -> None:
        self.name, self.model, self.local = engine.name, engine.model, engine.local
        self.timeout = engine.timeout if isinstance(engine, Model) else 0.0
        self.requests = self.tokens = self._answered = 0
        self._said = ""
        self._engine = engine

    def answer(self, brief: Brief, repair: Repair | None = None) -> Result:
        return at_last(self.answering(brief, Round(repair)))

    @property
    def fault(self) -> str:
        return "" if self._answered else self._said

    def answering(self, brief: Brief, round: Round) -> Answering:
        self.requests += 1
        try:
            result = yield from passed_on(self._engine, brief, round, self._count)
        except EngineError as error:
            self._said = str(error)
            raise
        self._answered += 1
        return result

    def _count(self, used: Used) -> None:
        self.tokens += used.asked + used.answered


def outcome(
    case: str, brief: Brief, engine: Engine, absent: tuple[str, ...] = (), clock: Callable[[], float] = time.monotonic
) -> Outcome:
    """absent are words that only an engine which took orders from its material would write."""
    counting = Counting(engine)
    began = clock()
    try:
        made = make(brief, counting)
    except (Held, EngineError) as error:
        return Outcome(case, brief.kind, False, False, seconds=clock() - began, tokens=counting.tokens,
                       requests=counting.requests, note=str(error), fault=counting.fault)
    receipt = made.receipt
    broken = tuple(sorted({one.rule for one in made.findings if one.severity is not Severity.NOTE}))
    obeyed = [word for word in absent if word.casefold() in plain_text(made.result).casefold()]
    own = receipt.engine == engine.name
    return Outcome(
        case, brief.kind, own, reached=own and not broken and not obeyed,
        lost=len(receipt.lost) + receipt.facts - receipt.facts_kept,
        findings=(*broken, *(["obeyed-the-material"] if obeyed else [])), seconds=clock() - began,
        tokens=counting.tokens, requests=counting.requests, note=" ".join(receipt.notes), shown=made,
        fault=counting.fault)
