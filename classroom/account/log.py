"""What the log says of signing in: when (in UTC), which of these happened, and to whom by number. Nothing that somebody
typed can get into it, so no line of it can be forged, and no address or name is in it (ASVS 5.0, 16.3.1 and 16.4.1).

What a person did with their own account is in the school's record as well (classroom/audit). Tries that did not get
past the passphrase are in the log alone: a line in the database takes longer where there is such an account, and would
tell whoever measures it that there is one."""
import logging
from enum import StrEnum

from classroom import audit
from classroom.database import session
from classroom.models import Staff, now

_log = logging.getLogger(__name__)
_log.setLevel(logging.INFO)


class Event(StrEnum):
    SIGNED_IN = "signed in"
    SIGNED_OUT = "signed out"
    SIGNED_OUT_EVERYWHERE = "signed out everywhere"
    WRONG = "wrong passphrase"
    NO_ACCOUNT = "sign-in tried for no account"
    SLOWED = "sign-in slowed down"
    WRONG_CODE = "wrong code"
    RECOVERY_CODE = "recovery code used"
    WRONG_AGAIN = "wrong answer where a change asks for the passphrase"
    PASSPHRASE_CHANGED = "passphrase changed"  # noqa: S105
    LINK_MADE = "one-time link made"
    LINK_USED = "one-time link used"
    SECOND_STEP_ON = "second step set up"
    SECOND_STEP_OFF = "second step taken off"
    SECOND_STEP_RESET = "second step reset by an admin"
    RECOVERY_CODES_MADE = "new recovery codes made"
    ROLE_CHANGED = "role changed"
    ADDED = "added to staff"
    REMOVED = "removed from staff"
    SCHOOL_ACCOUNT_REFUSED = "school account refused"
    SCHOOL_ACCOUNT_UNREACHABLE = "school accounts cannot be reached"


RECORDED = {
    Event.SIGNED_IN: "signed-in", Event.SIGNED_OUT: "signed-out",
    Event.SIGNED_OUT_EVERYWHERE: "signed-out-everywhere", Event.WRONG_CODE: "wrong-code",
    Event.RECOVERY_CODE: "recovery-code-used", Event.PASSPHRASE_CHANGED: "passphrase-changed",
    Event.LINK_USED: "link-used", Event.SECOND_STEP_ON: "second-step-on", Event.SECOND_STEP_OFF: "second-step-off",
    Event.RECOVERY_CODES_MADE: "recovery-codes-made",
}


def note(event: Event, who: Staff | int | None = None) -> None:
    """who may be the number alone, of somebody who has just been removed. The caller commits, for the record's sake."""
    if event in RECORDED and isinstance(who, Staff):
        audit.note(session(), RECORDED[event], by=who)
    moment = f"{now():%Y-%m-%dT%H:%M:%SZ}"
    if who is None:
        _log.info("%s %s", moment, event.value)
    else:
        _log.info("%s %s: staff %d", moment, event.value, who if isinstance(who, int) else who.id)
