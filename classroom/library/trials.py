"""Trials under way: one after another in a thread of their own, each output kept as soon as it is there, so that a page
can say how far one is. They ask the model directly and not in turn, and their requests count for the day."""
import dataclasses
import hashlib
import logging
import queue
import threading
from collections.abc import Callable, Iterator

from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session

from classroom import engines
from classroom.audit import record as audit
from classroom.library import over_time
from classroom.library.shelf import prompt_of
from classroom.models import PromptVersion, Trial, TrialOutput, now
from prompt_library import Prompt
from scaffolds import symbols
from scaffolds.engines import Engine
from scaffolds.receipt import dump
from scaffolds.results import plain_text
from scaffolds.trials.outcome import Outcome
from scaffolds.trials.prompt_trial import checkers, figures, run

log = logging.getLogger(__name__)

STOPPED = "It was stopped before its end."
LEFT = "The site was stopped while it ran."
BROKE = "Handrail had a fault of its own, so it ended early. It can be started again."
DIED = "{said} After two examples without an answer it ended early. What was made before is kept."
SILENCES = 2  # examples running to which an engine gives no answer: then it is away, and the rest would say no more


class Trials:
    """Those of this process."""

    def __init__(self, app: Flask) -> None:
        self._app = app
        self._sessions: Callable[[], Session] = app.extensions["sessions"]
        self._waiting: queue.SimpleQueue[int] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._stopped: set[int] = set()
        self.thread: threading.Thread | None = None

    def start(self) -> None:
        """At the server's start: trials that a stop cut short are ended, and what the checks' change asks for is
        tried again with the built-in engine, which costs nothing."""
        with self._app.app_context(), self._sessions() as session:
            for trial in session.scalars(select(Trial).where(Trial.ended_at.is_(None))):
                _end(trial, LEFT)
            session.commit()
        self.catch_up(None, only="built-in")

    def catch_up(self, by_id: int | None, only: str) -> None:
        """Tries again what has not been tried since the checks, or the model, changed. Outside a request."""
        with self._app.app_context(), self._sessions() as session:
            self.add(session, over_time.to_try_again(session, engines.model_name()), by_id, only)

    def add(self, session: Session, wanted: over_time.Wanted, by_id: int | None, only: str = "") -> list[Trial]:
        """Lines trials up, and commits. One of the same version and engine that has not ended is not begun twice.
        `only` names the one engine that is meant."""
        model = engines.model_name()
        begun = []
        for version, engine in wanted:
            if (only and engine != only) or _is_under_way(session, version, engine):
                continue
            begun.append(_begin(session, version, engine, model, by_id))
        session.commit()
        for trial in begun:
            self._line_up(trial.id)
        return begun

    def stop(self, session: Session, trial: Trial) -> None:
        """It ends after the example under way; one that no thread works on ends at once. Commits."""
        self._stopped.add(trial.id)
        if self.thread is None and trial.ended_at is None:
            _end(trial, STOPPED)
            session.commit()

    def _line_up(self, number: int) -> None:
        with self._lock:
            self._waiting.put(number)
            if self.thread is None:
                self.thread = threading.Thread(target=self._work, name="trials", daemon=True)
                self.thread.start()

    def _work(self) -> None:
        while True:
            with self._lock:
                if self._waiting.empty():
                    self.thread = None
                    return
            self._one(self._waiting.get())

    def _one(self, number: int) -> None:
        try:
            with self._app.app_context(), self._sessions() as session:
                symbols.use(self._app.extensions["symbols"].shelf())
                trial = session.get(Trial, number)
                if trial is None or trial.ended_at:
                    return
                spend = self._app.extensions["model allowance"].add
                carry_out(session, trial, engines.chosen(trial.engine), lambda: number in self._stopped, spend)
                over_time.settle(session, trial)
        except Exception as error:  # the database is away: the trial is ended at the next start
            log.error("%s while a trial was kept", type(error).__name__)
        finally:
            self._stopped.discard(number)


def try_again_now(session: Session, wanted: over_time.Wanted, engine: Engine, model: str) -> Iterator[Trial]:
    """Each, tried with an engine one after another, for a command that has no site beside it. Commits."""
    for version, name in wanted:
        trial = _begin(session, version, name, model, None)
        session.commit()
        carry_out(session, trial, engine, lambda: False, lambda *_: None)
        over_time.settle(session, trial)
        yield trial


def _begin(session: Session, version: PromptVersion, engine: str, model: str, by_id: int | None) -> Trial:
    trial = Trial(version_id=version.id, engine=engine, model=model if engine == "endpoint" else "",
                  checkers=checkers(), by_id=by_id)
    session.add(trial)
    return trial


def carry_out(
    session: Session, trial: Trial, engine: Engine, stop: Callable[[], bool], spend: Callable[[int, int], None]
) -> None:
    """Runs a trial to its end, or to where it is stopped or its engine dies, and keeps it either way. Commits."""
    version = session.get_one(PromptVersion, trial.version_id)
    outcomes: list[Outcome] = []
    try:
        fault = _outputs(session, trial, prompt_of(version), engine, outcomes, stop, spend)
    except Exception as error:  # its message could hold what was typed into an example
        log.error("%s while a prompt was tried", type(error).__name__)
        session.rollback()
        fault = BROKE
    if outcomes:
        found = figures(outcomes)
        trial.figures = dataclasses.asdict(found) | {
            "why_not": found.why_not, "kept": sum(one.reached for one in outcomes)}
        trial.passed = not fault and not found.why_not
    _end(trial, fault)
    audit.note(session, "trial-run", by=trial.by, prompt=version.name, version=version.number, engine=trial.engine,
               passed=trial.passed)
    session.commit()


def _outputs(
    session: Session, trial: Trial, prompt: Prompt, engine: Engine, outcomes: list[Outcome],
    stop: Callable[[], bool], spend: Callable[[int, int], None]
) -> str:
    """Keeps one output after another; what ended it early, or nothing."""
    marked = _marked_before(session, trial)
    running = run(prompt, engine)
    while len(outcomes) < len(prompt.examples):
        if stop():
            return STOPPED
        outcomes.append(one := next(running))
        if not engine.local:
            spend(one.requests, one.tokens)
        session.add(_kept(trial, len(outcomes) - 1, one, marked))
        session.commit()
        if len(outcomes) >= SILENCES and all(one.fault for one in outcomes[-SILENCES:]):
            return DIED.format(said=one.fault)[:300]
    return ""


def _kept(trial: Trial, number: int, one: Outcome, marked: dict[str, TrialOutput]) -> TrialOutput:
    """Words that were marked in an earlier trial keep their mark: nobody reads the same twice."""
    words = hashlib.sha256(plain_text(one.shown.result).encode()).hexdigest() if one.shown else ""
    before = marked.get(words)
    return TrialOutput(
        trial_id=trial.id, example=number, scaffold=dump(one.shown) if one.shown else "",
        good=before.good if before else None, why=before.why if before else "",
        figures={"own": one.own, "reached": one.reached, "lost": one.lost, "findings": list(one.findings),
                 "seconds": round(one.seconds, 2), "tokens": one.tokens, "note": one.note, "words": words})


def _marked_before(session: Session, trial: Trial) -> dict[str, TrialOutput]:
    earlier = session.scalars(
        select(TrialOutput).join(Trial).where(Trial.version_id == trial.version_id, TrialOutput.good.is_not(None))
        .order_by(TrialOutput.id))
    return {one.figures["words"]: one for one in earlier if one.figures.get("words")}


def _end(trial: Trial, fault: str) -> None:
    trial.ended_at, trial.fault = now(), fault


def _is_under_way(session: Session, version: PromptVersion, engine: str) -> bool:
    return session.scalar(select(Trial.id).where(
        Trial.version_id == version.id, Trial.engine == engine, Trial.ended_at.is_(None)).limit(1)) is not None


def init_app(app: Flask) -> None:
    """Needs the database's sessions and the engines. The server starts it (serve.listen)."""
    app.extensions["trials"] = Trials(app)
