"""What follows a reply: it is counted, and where its words called for a person, somebody is told."""
import logging

from classroom.database import session
from classroom.models import OpenClass
from classroom.safeguarding import counts, notices
from classroom.safeguarding.postman import postman
from classroom.safeguarding.seats import seats
from scaffolds.asking.shapes import Reply
from scaffolds.checks.safeguarding import Signpost

log = logging.getLogger(__name__)


def follow_up(opened: OpenClass, reply: Reply, seat: str) -> None:
    """Never raises: whatever happens here, the learner has the reply."""
    if reply.signpost and reply.signpost.tier >= notices.LOWEST_TIER:
        _tell(opened, reply.signpost, seat)
    try:
        counts.add(session(), opened, *_counted(reply))
    except Exception as error:
        _undo(error, "A reply could not be counted")


def _tell(opened: OpenClass, signpost: Signpost, seat: str) -> None:
    class_id = opened.id
    try:
        notice = notices.record(session(), opened, signpost.tier, signpost.kind)
        if notice:
            seats().note(opened, notice.id, signpost.tier, seat)
    except Exception as error:
        _undo(error, "A safeguarding notice could not be written down, and is owed")
        postman().owe(class_id, signpost.tier, signpost.kind)
    postman().wake()


def _counted(reply: Reply) -> tuple[list[str], list[str]]:
    """What is counted for the class, and what for the day."""
    of_day = ["asked"]
    if reply.signpost:
        of_day.append("not-checked" if reply.signpost.kind == "not_checked" else f"tier-{reply.signpost.tier}")
    if reply.kind == "hint":
        of_day.append("hint")
    is_card = reply.signpost is not None and reply.signpost.tier >= notices.LOWEST_TIER
    return [] if is_card else [reply.kind.value], of_day


def _undo(error: Exception, what: str) -> None:
    log.error("%s (%s).", what, type(error).__name__)  # not its message, which can hold what was typed
    try:
        session().rollback()
    except Exception as error:
        log.error("The database does not answer (%s).", type(error).__name__)
