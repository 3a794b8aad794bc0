"""What is kept. There is no table for learners, and tests/classroom/test_models.py holds the list of tables and
columns so that none slips in: what is not held cannot leak."""
import datetime
from enum import StrEnum
from typing import Any

from flask_login import UserMixin
from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    Date,
    DateTime,
    Dialect,
    Enum,
    ForeignKey,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


def now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)


class Moment(TypeDecorator[datetime.datetime]):
    """A moment in UTC. SQLite forgets the time zone, so it is put back on the way out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_result_value(self, value: datetime.datetime | None, _dialect: Dialect) -> datetime.datetime | None:
        return value.replace(tzinfo=datetime.UTC) if value is not None and value.tzinfo is None else value


class Base(DeclarativeBase):
    type_annotation_map = {datetime.datetime: Moment, dict[str, Any]: JSON}


class Role(StrEnum):
    TEACHER = "teacher"
    SENCO = "senco"
    ADMIN = "admin"


def _names(enum: type[StrEnum]) -> Enum:
    """Kept as the members' values, in plain text that a new member needs no migration for."""
    return Enum(enum, native_enum=False, length=20, values_callable=lambda names: [name.value for name in names])


class Staff(UserMixin, Base):
    """passphrase_hash is argon2id; None until an invitation has been taken up, and until then nobody can sign in with
    one. totp_secret is locked with the site's key (account/locked.py); totp_step is the thirty seconds of the last code
    that was taken, so that none is taken twice. second_step_reset_at is there until the person has been told."""

    __tablename__ = "staff"
    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(String(254), unique=True)  # lower case
    name: Mapped[str] = mapped_column(String(100))
    role: Mapped[Role] = mapped_column(_names(Role))
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
    purpose: Mapped[Purpose] = mapped_column(_names(Purpose))
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"), index=True)
    expires_at: Mapped[datetime.datetime]
    used_at: Mapped[datetime.datetime | None]
    staff: Mapped[Staff | None] = relationship()


shared_resource = Table(
    "shared_resource",
    Base.metadata,
    Column("open_class_id", ForeignKey("open_class.id", ondelete="CASCADE"), primary_key=True),
    Column("resource_id", ForeignKey("resource.id", ondelete="CASCADE"), primary_key=True),
)


class OpenClass(Base):
    """A code that learners type. offers is classroom.classes.offers.Offers as JSON."""

    __tablename__ = "open_class"
    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(String(6), unique=True)
    label: Mapped[str] = mapped_column(String(60))
    opened_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id", ondelete="SET NULL"), index=True)
    opened_at: Mapped[datetime.datetime] = mapped_column(default=now)
    closes_at: Mapped[datetime.datetime]
    closed_at: Mapped[datetime.datetime | None]
    offers: Mapped[dict[str, Any]] = mapped_column(default=dict)
    opened_by: Mapped[Staff | None] = relationship()
    shared: Mapped[list["Resource"]] = relationship(secondary=shared_resource)

    @property
    def is_open(self) -> bool:
        return self.closed_at is None and now() < self.closes_at


class Resource(Base):
    """A saved scaffold. scaffold is what scaffolds.receipt.dump made; fingerprint is of the prompt version it came
    from. Until someone has read it (reviewed_by) it is a draft and goes no further than its owner."""

    __tablename__ = "resource"
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(20))
    title: Mapped[str] = mapped_column(String(200))
    scaffold: Mapped[str] = mapped_column(Text)
    prompt: Mapped[str] = mapped_column(String(60), default="")
    fingerprint: Mapped[str] = mapped_column(String(64), default="")
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id", ondelete="SET NULL"), index=True)
    created_at: Mapped[datetime.datetime] = mapped_column(default=now)
    updated_at: Mapped[datetime.datetime] = mapped_column(default=now, onupdate=now)
    reviewed_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id", ondelete="SET NULL"))
    reviewed_at: Mapped[datetime.datetime | None]
    owner: Mapped[Staff | None] = relationship(foreign_keys=owner_id)
    reviewed_by: Mapped[Staff | None] = relationship(foreign_keys=reviewed_by_id)


class ContactRole(StrEnum):
    LEAD = "lead"
    DEPUTY = "deputy"


class Contact(Base):
    """Where safeguarding notices go. confirmed_at is None until the one-time link that was mailed there was opened;
    only the SHA-256 of its token is kept. minutes is the deputy's: how long a notice waits for an acknowledgement."""

    __tablename__ = "safeguarding_contact"
    role: Mapped[ContactRole] = mapped_column(_names(ContactRole), primary_key=True)
    name: Mapped[str] = mapped_column(String(60))
    mailbox: Mapped[str] = mapped_column(String(254))
    minutes: Mapped[int] = mapped_column(default=0)
    confirmed_at: Mapped[datetime.datetime | None]
    token_hash: Mapped[str | None] = mapped_column(String(64))
    token_ends_at: Mapped[datetime.datetime | None]


class Notice(Base):
    """That words in a class called for a person: never the words, nor whose. raised_at is the start of its five
    minutes, and no other moment kept for good is finer. try_after is when the next mail is due; None when none is."""

    __tablename__ = "notice"
    __table_args__ = (UniqueConstraint("code", "tier", "kind", "raised_at"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    open_class_id: Mapped[int | None] = mapped_column(ForeignKey("open_class.id", ondelete="SET NULL"), index=True)
    code: Mapped[str] = mapped_column(String(6))
    label: Mapped[str] = mapped_column(String(60))
    tier: Mapped[int]
    kind: Mapped[str] = mapped_column(String(40))
    raised_at: Mapped[datetime.datetime]
    told_at: Mapped[datetime.datetime | None]
    deputy_after: Mapped[datetime.datetime | None]
    deputy_told_at: Mapped[datetime.datetime | None]
    try_after: Mapped[datetime.datetime | None] = mapped_column(index=True)
    tries: Mapped[int] = mapped_column(default=0)
    acknowledged_at: Mapped[datetime.datetime | None]
    acknowledged_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id", ondelete="SET NULL"))
    open_class: Mapped[OpenClass | None] = relationship()
    acknowledged_by: Mapped[Staff | None] = relationship()


class ClassCount(Base):
    """How often something happened in one class. Goes with its class."""

    __tablename__ = "class_count"
    open_class_id: Mapped[int] = mapped_column(ForeignKey("open_class.id", ondelete="CASCADE"), primary_key=True)
    what: Mapped[str] = mapped_column(String(40), primary_key=True)
    number: Mapped[int]


class DayCount(Base):
    """How often something happened on one day, in all classes together."""

    __tablename__ = "day_count"
    day: Mapped[datetime.date] = mapped_column(Date, primary_key=True)
    what: Mapped[str] = mapped_column(String(40), primary_key=True)
    number: Mapped[int]


class ModelDay(Base):
    """How much the model was used on a day: counts alone, for its limits and the register."""

    __tablename__ = "model_day"
    day: Mapped[datetime.date] = mapped_column(Date, primary_key=True)
    requests: Mapped[int] = mapped_column(default=0)
    tokens: Mapped[int] = mapped_column(BigInteger, default=0)
