"""Staff and how they sign in."""
import datetime
from enum import StrEnum

from flask_login import UserMixin
from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from classroom.models.base import Base, as_words, now


class Role(StrEnum):
    TEACHER = "teacher"
    SENCO = "senco"
    ADMIN = "admin"


class Staff(UserMixin, Base):
    """passphrase_hash is argon2id; None until an invitation has been taken up, and until then nobody can sign in with
    one. totp_secret is locked with the site's key (account/locked.py); totp_step is the thirty seconds of the last code
    that was taken, so that none is taken twice. second_step_reset_at is there until the person has been told."""

    __tablename__ = "staff"
    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(String(254), unique=True)  # lower case
    name: Mapped[str] = mapped_column(String(100))
    role: Mapped[Role] = mapped_column(as_words(Role))
    passphrase_hash: Mapped[str | None] = mapped_column(String(200))
    totp_secret: Mapped[str | None] = mapped_column(String(200))
    totp_step: Mapped[int | None]
    second_step_reset_at: Mapped[datetime.datetime | None]
    created_at: Mapped[datetime.datetime] = mapped_column(default=now)


class RecoveryCode(Base):
    """Stands in once for a code from an authenticator app. Only its SHA-256 is kept, and the row goes with its use."""

    __tablename__ = "recovery_code"
    code_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"), index=True)


class SignIn(Base):
    """One signed-in browser. It is on the server so that signing out really ends it; the cookie's token is kept only
    as its SHA-256, and neither address nor browser is kept at all. owes_code: the passphrase was right and the second
    step is still to come, so nothing is open yet. confirmed_at is when the person last proved who they are."""

    __tablename__ = "sign_in"
    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"), index=True)
    created_at: Mapped[datetime.datetime] = mapped_column(default=now)
    seen_at: Mapped[datetime.datetime] = mapped_column(default=now)
    confirmed_at: Mapped[datetime.datetime | None] = mapped_column(default=now)
    owes_code: Mapped[bool] = mapped_column(default=False)
    staff: Mapped[Staff] = relationship()


class Purpose(StrEnum):
    SET_UP = "set-up"  # makes the first admin
    INVITATION = "invitation"
    RESET = "reset"


class OneTimeLink(Base):
    """An address that works once. Only the SHA-256 of its token is kept. staff is None for a set-up link alone."""

    __tablename__ = "one_time_link"
    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    purpose: Mapped[Purpose] = mapped_column(as_words(Purpose))
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"), index=True)
    expires_at: Mapped[datetime.datetime]
    used_at: Mapped[datetime.datetime | None]
    staff: Mapped[Staff | None] = relationship()
