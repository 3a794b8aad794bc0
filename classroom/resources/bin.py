"""The bin: what is put in it can be taken out again for 30 days, and then it is gone."""
import datetime
from collections.abc import Sequence

from sqlalchemy import delete, select
from sqlalchemy.orm import Session, defer

from classroom.models import Resource, Staff, now

KEPT = datetime.timedelta(days=30)


def put_in(session: Session, resources: Sequence[Resource]) -> None:
    """Commits. From now on nobody finds them, and a class that could open one cannot."""
    for resource in resources:
        resource.binned_at = now()
    session.commit()


def take_out(session: Session, resources: Sequence[Resource]) -> None:
    """Commits."""
    for resource in resources:
        resource.binned_at = None
    session.commit()


def contents(session: Session, person: Staff) -> list[Resource]:
    """What a person has in it, the last first."""
    mine = select(Resource).where(Resource.owner_id == person.id, Resource.binned_at.is_not(None))
    lean = (defer(Resource.scaffold), defer(Resource.words))
    return list(session.scalars(mine.order_by(Resource.binned_at.desc(), Resource.id.desc()).options(*lean)))


def empty(session: Session) -> None:
    """Deletes what has been in it for 30 days, whoever's it is. Commits."""
    session.execute(delete(Resource).where(Resource.binned_at < now() - KEPT))
    session.commit()
