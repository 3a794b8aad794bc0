"""The second step: a code from an authenticator app (TOTP, RFC 6238), or one of ten recovery codes."""
import base64
import hmac
import re
import secrets
import time

import pyotp
from sqlalchemy import delete, func, or_, select, update
from sqlalchemy.orm import Session

from classroom.account.links import hash_of
from classroom.account.locked import unlock
from classroom.models import RecoveryCode, Staff

STEP = 30  # seconds that a code stands for; what every authenticator app expects
STEPS_EITHER_WAY = 1  # for a clock that is a little off (RFC 6238, 5.2)
RECOVERY_CODES = 10
RECOVERY_BYTES = 10  # 80 bits, so one plain SHA-256 keeps it
NOT_NOW = "That is not the code of this moment, or it has been used. The app shows a new one every 30 seconds."
CODE = re.compile(r"[0-9]{6}")


def new_secret() -> str:
    """160 bits in base32, as apps take it."""
    return pyotp.random_base32()


def address(secret: str, person: Staff) -> str:
    """What the QR code holds (otpauth://…)."""
    return pyotp.TOTP(secret).provisioning_uri(name=person.email, issuer_name="Handrail")


def in_groups(secret: str) -> str:
    """As it is typed by hand."""
    return " ".join(secret[at:at + 4] for at in range(0, len(secret), 4))


def step_of(secret: str, typed: str) -> int | None:
    """The number of the thirty seconds that a code stands for, where it is right now or nearly."""
    code = re.sub(r"\s", "", typed)
    if not CODE.fullmatch(code):
        return None
    totp, present = pyotp.TOTP(secret, interval=STEP), int(time.time()) // STEP
    near = range(present - STEPS_EITHER_WAY, present + STEPS_EITHER_WAY + 1)
    right = [step for step in near if hmac.compare_digest(totp.at(step * STEP), code)]
    return right[0] if right else None


def turn_on(session: Session, person: Staff, locked_secret: str, step: int) -> list[str]:
    """The recovery codes, which nobody sees again. The caller commits."""
    person.totp_secret, person.totp_step, person.second_step_reset_at = locked_secret, step, None
    return new_recovery_codes(session, person)


def turn_off(session: Session, person: Staff) -> None:
    """The caller commits."""
    person.totp_secret = person.totp_step = None
    session.execute(delete(RecoveryCode).where(RecoveryCode.staff_id == person.id))


def take_code(session: Session, person: Staff, typed: str) -> bool:
    """Whether the code is right and has not been taken before. Two presses at once: one is let in. Commits."""
    secret = unlock(person.totp_secret or "")
    step = step_of(secret, typed) if secret else None
    if step is None:
        return False
    later = or_(Staff.totp_step.is_(None), Staff.totp_step < step)
    taken = session.execute(update(Staff).where(Staff.id == person.id, later).values(totp_step=step))
    session.commit()
    return taken.rowcount == 1  # type: ignore[attr-defined]


def new_recovery_codes(session: Session, person: Staff) -> list[str]:
    """Those from before stop working. The caller commits."""
    session.execute(delete(RecoveryCode).where(RecoveryCode.staff_id == person.id))
    codes = [base64.b32encode(secrets.token_bytes(RECOVERY_BYTES)).decode().lower() for _ in range(RECOVERY_CODES)]
    session.add_all(RecoveryCode(code_hash=hash_of(code), staff_id=person.id) for code in codes)
    return ["-".join(code[at:at + 4] for at in range(0, len(code), 4)) for code in codes]


def take_recovery_code(session: Session, person: Staff, typed: str) -> bool:
    """Whether it is one of theirs; it is gone then. Commits."""
    code = re.sub(r"[\s-]", "", typed).lower()
    mine = (RecoveryCode.code_hash == hash_of(code), RecoveryCode.staff_id == person.id)
    taken = session.execute(delete(RecoveryCode).where(*mine))
    session.commit()
    return taken.rowcount == 1  # type: ignore[attr-defined]


def recovery_codes_left(session: Session, person: Staff) -> int:
    count = select(func.count()).select_from(RecoveryCode).where(RecoveryCode.staff_id == person.id)
    return session.scalar(count) or 0
