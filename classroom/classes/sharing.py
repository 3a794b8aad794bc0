"""What a class can open beside the learner's page: resources that its teacher has read and put there."""
from sqlalchemy import select
from sqlalchemy.orm import Session

from classroom.models import OpenClass, Resource, Staff
from scaffolds.results import Kind

# Three versions of a task go to learners one by one on paper: on a screen for the whole class, everybody would see who
# has which. The others are for staff and families.
NEVER_ON_A_CLASS = {Kind.VERSIONS, Kind.REWORDING, Kind.STRATEGIES, Kind.PLAN, Kind.LETTER}


def can_be_shared(resource: Resource) -> bool:
    """A person has read it, it is not in the bin, and it is of a kind that learners are shown."""
    is_ready = resource.reviewed_at is not None and resource.binned_at is None
    return is_ready and resource.kind not in NEVER_ON_A_CLASS


def shareable(session: Session, person: Staff, opened: OpenClass) -> list[Resource]:
    """What a person could still put on a class, newest first."""
    mine = session.scalars(
        select(Resource).where(Resource.owner_id == person.id).order_by(Resource.updated_at.desc(), Resource.id.desc())
    )
    return [resource for resource in mine if can_be_shared(resource) and resource not in opened.shared]
