"""A check under way: in a thread of its own, since it takes minutes, one at a time, kept when it is whole.

It asks the model directly and not in turn: a SENCO may run it while classes work, and its requests count for the day.
"""
import dataclasses
import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session, sessionmaker

from classroom import audit
from classroom.model.allowance import Allowance
from classroom.models import ModelCheck, Staff
from scaffolds.engines import Engine
from scaffolds.trials.model_check import Case, figures, run, suite
from scaffolds.trials.outcome import Outcome

log = logging.getLogger(__name__)
Told = Callable[[int], None]


def case_as_kept(case: Case, outcome: Outcome) -> dict[str, Any]:
    """What is kept of one case: not its words, which stand in the suite, nor what was made."""
    return {
        "case": case.name, "group": case.group, "own": outcome.own, "reached": outcome.reached, "lost": outcome.lost,
        "findings": list(outcome.findings), "seconds": round(outcome.seconds, 2), "tokens": outcome.tokens}


def check(
    engine: Engine, model: str, endpoint: str, by_id: int | None, sessions: sessionmaker[Session],
    allowance: Allowance | None = None, told: Told = lambda _: None, stop: Callable[[], bool] = lambda: False,
    cases: tuple[Case, ...] | None = None,
) -> ModelCheck | None:
    """Runs the suite and keeps the record; None, with nothing kept, where it was stopped. told is called with how many
    cases are done."""
    outcomes = []
    for case, outcome in run(engine, cases):
        if allowance:
            allowance.add(outcome.requests, outcome.tokens)
        outcomes.append((case, outcome))
        told(len(outcomes))
        if stop():
            return None
    found = figures(outcomes)
    kept = ModelCheck(
        model=model, endpoint=endpoint, by_id=by_id, figures=dataclasses.asdict(found),
        cases=[case_as_kept(*one) for one in outcomes], why_not=found.why_not_for_learners)
    with sessions.begin() as session:
        session.add(kept)
        by = session.get(Staff, by_id) if by_id else None
        audit.note(session, "model-checked", by=by, model=model, passed=not kept.why_not)
    return kept


@dataclass
class Running:
    """The check that this process runs, or ran last."""

    done: int = 0
    fault: str = ""
    thread: threading.Thread | None = None

    def __post_init__(self) -> None:
        self._stop = threading.Event()
        self._lock = threading.Lock()

    @property
    def of(self) -> int:
        return len(suite())

    @property
    def is_on(self) -> bool:
        return self.thread is not None and self.thread.is_alive()

    def start(self, run: Callable[[Told, Callable[[], bool]], object]) -> None:
        """Nothing happens where one is on already."""
        with self._lock:
            if self.is_on:
                return
            self.done, self.fault = 0, ""
            self._stop.clear()
            self.thread = threading.Thread(target=self._run, args=(run,), name="model check", daemon=True)
            self.thread.start()

    def stop(self) -> None:
        """It ends after the case under way."""
        self._stop.set()

    def _run(self, run: Callable[[Told, Callable[[], bool]], object]) -> None:
        try:
            run(self._told, self._stop.is_set)
        except Exception as error:
            log.error("%s while a model was checked", type(error).__name__)
            self.fault = "The check ended with a fault of its own, so nothing was kept. It can be started again."

    def _told(self, done: int) -> None:
        self.done = done
