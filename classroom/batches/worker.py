"""Makes what waits, a row at a time, in the background. What waits is rows of the database, so a restart loses nothing;
a claim on the batch keeps two processes from making one row twice. Batches take turns, so that a long one with a slow
model keeps nobody waiting."""
import datetime
import logging
from collections.abc import Callable

from flask import Flask
from sqlalchemy import ColumnElement, or_, select, update
from sqlalchemy.orm import Session

from classroom import engines
from classroom.background import Background
from classroom.batches import keeping, making
from classroom.identifiers import school_words
from classroom.library import uses
from classroom.models import Batch, BatchRow, BatchState, RowState, now
from scaffolds import symbols
from scaffolds.receipt import dump

log = logging.getLogger(__name__)

LOOKS_EVERY = 5.0  # seconds; a new batch wakes the worker at once
# How long a claim lasts: longer than one row takes. A process that was killed holds a batch up for so long.
CLAIM = datetime.timedelta(seconds=30)
CLAIM_WITH_MODEL = datetime.timedelta(minutes=4)


class Worker(Background):
    name = "batches"
    looks_every = LOOKS_EVERY

    def __init__(self, app: Flask) -> None:
        super().__init__()
        self._app = app
        self._sessions: Callable[[], Session] = app.extensions["sessions"]

    def look(self) -> bool:
        return self.make_one_of_each()

    def make_one_of_each(self) -> bool:
        """One row of every batch that is at work. False where there is none."""
        with self._app.app_context(), self._sessions() as session:
            keeping.forget_old(session)
            found = session.scalars(select(Batch.id).where(
                Batch.state == BatchState.WORKING, _is_free()).order_by(Batch.id)).all()
            made = [self._next(session, number) for number in found if not self._stopped.is_set()]
        return any(made)

    def _next(self, session: Session, number: int) -> bool:
        """Makes the next row of a batch, or says that all are made. False where another process has it."""
        batch = session.get(Batch, number, populate_existing=True)
        if batch is None or not _claimed(session, batch):
            return False
        row = session.scalar(select(BatchRow).where(
            BatchRow.batch_id == number, BatchRow.state == RowState.WAITING).order_by(BatchRow.number).limit(1))
        if row is None:
            self._let_go(session, number, state=BatchState.DONE)
        else:
            self._make(session, batch, row)
            self._let_go(session, number)
        return True

    def _make(self, session: Session, batch: Batch, row: BatchRow) -> None:
        """What was given goes as soon as the row is made or cannot be: it is needed no longer."""
        school_words.lend(session)
        session.commit()  # nothing is held while an engine is asked
        symbols.use(self._app.extensions["symbols"].shelf())
        values: dict[str, object] = {"given": {}}
        engine = engines.for_batches(batch.engine, lambda: self._is_stopped(batch.id))
        try:
            values |= {"state": RowState.MADE, "scaffold": dump(making.made(row, engine))}
        except making.NotMade as fault:
            values |= {"state": RowState.NOT_MADE, "fault": str(fault)[: making.LONGEST_FAULT]}
        if not engine.local and self._is_stopped(batch.id):
            return  # the model was cut short, so the row waits until the batch is carried on with
        session.execute(update(BatchRow).where(
            BatchRow.batch_id == row.batch_id, BatchRow.number == row.number, BatchRow.state == RowState.WAITING,
        ).values(**values))
        session.commit()
        if values["state"] is RowState.MADE:
            uses.count(self._app.extensions["sessions"], row.prompt)

    def _is_stopped(self, number: int) -> bool:
        with self._sessions() as session:
            state = session.scalar(select(Batch.state).where(Batch.id == number))
        return self._stopped.is_set() or state != BatchState.WORKING

    @staticmethod
    def _let_go(session: Session, number: int, **values: object) -> None:
        working = update(Batch).where(Batch.id == number)
        if values:
            working = working.where(Batch.state == BatchState.WORKING)
        session.execute(working.values(claimed_until=None, **values))
        session.commit()


def _is_free() -> ColumnElement[bool]:
    return or_(Batch.claimed_until.is_(None), Batch.claimed_until < now())


def _claimed(session: Session, batch: Batch) -> bool:
    lasts = CLAIM_WITH_MODEL if batch.engine == "endpoint" else CLAIM
    claim = update(Batch).where(Batch.id == batch.id, Batch.state == BatchState.WORKING, _is_free())
    taken = session.execute(claim.values(claimed_until=now() + lasts)).rowcount == 1  # type: ignore[attr-defined]
    session.commit()
    return taken


def init_app(app: Flask) -> None:
    """Needs the database's sessions and the engines. The server starts it (serve.listen)."""
    app.extensions["batches"] = Worker(app)
