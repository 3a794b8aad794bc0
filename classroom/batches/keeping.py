"""What a batch leaves in the database, and until when."""
import datetime
from collections import Counter
from dataclasses import dataclass

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from classroom.models import Batch, BatchRow, BatchState, RowState, Staff, now
from prompt_library import Prompt, fingerprint

KEPT = datetime.timedelta(days=7)
AFTER_DOWNLOAD = datetime.timedelta(hours=1)  # time to try again where a download broke off


@dataclass(frozen=True)
class New:
    """One row of a batch to be. With a fault it is not made, and what was given for it is not kept."""

    prompt: Prompt
    title: str
    given: dict[str, str]
    number: int
    fault: str = ""


@dataclass(frozen=True)
class Progress:
    made: int
    not_made: int
    waiting: int

    @property
    def all(self) -> int:
        return self.made + self.not_made + self.waiting

    @property
    def handled(self) -> int:
        return self.made + self.not_made


def start(session: Session, owner: Staff, title: str, rows: list[New], engine: str, prompt: str = "") -> Batch:
    """Commits. Rows keep the numbers that they came with, so that a person finds them again."""
    batch = Batch(owner_id=owner.id, title=title[:200], prompt=prompt, engine=engine, delete_after=now() + KEPT)
    session.add(batch)
    session.flush()
    session.add_all(
        BatchRow(
            batch_id=batch.id, number=row.number, title=row.title[:200], prompt=row.prompt.name,
            fingerprint=fingerprint(row.prompt), given={} if row.fault else row.given, fault=row.fault,
            state=RowState.NOT_MADE if row.fault else RowState.WAITING)
        for row in rows)
    session.commit()
    return batch


def mine(session: Session, person: Staff) -> list[tuple[Batch, Progress]]:
    """A person's batches, the newest first."""
    found = session.scalars(select(Batch).where(Batch.owner_id == person.id).order_by(Batch.id.desc())).all()
    counts = session.execute(
        select(BatchRow.batch_id, BatchRow.state, func.count()).where(BatchRow.batch_id.in_([one.id for one in found]))
        .group_by(BatchRow.batch_id, BatchRow.state)).all()
    by_batch = {batch.id: Counter({state: count for id, state, count in counts if id == batch.id}) for batch in found}
    return [(batch, _progress(by_batch[batch.id])) for batch in found]


def progress(session: Session, batch: Batch) -> Progress:
    counts = session.execute(select(BatchRow.state, func.count()).where(BatchRow.batch_id == batch.id)
                             .group_by(BatchRow.state))
    return _progress(Counter({row.state: row[1] for row in counts}))


def _progress(counts: Counter[RowState]) -> Progress:
    return Progress(counts[RowState.MADE], counts[RowState.NOT_MADE], counts[RowState.WAITING])


def set_state(session: Session, batch: Batch, state: BatchState) -> None:
    """Commits. What is done stays done."""
    session.execute(update(Batch).where(Batch.id == batch.id, Batch.state != BatchState.DONE).values(
        state=state, claimed_until=None))
    session.commit()
    session.refresh(batch)


def downloaded(session: Session, batch: Batch) -> None:
    """Commits. From now on it is kept for an hour, no longer."""
    batch.delete_after = min(batch.delete_after, now() + AFTER_DOWNLOAD)
    session.commit()


def forget_old(session: Session) -> None:
    """Commits where there is something to delete; else nothing is written, since this is looked at all the time."""
    is_old = Batch.delete_after < now()
    if session.scalar(select(Batch.id).where(is_old).limit(1)) is not None:
        session.execute(delete(Batch).where(is_old))
        session.commit()
