"""What is kept of the prompt library: every version of a prompt whole, its moves, its trials and what came of them."""
import datetime
from typing import Any

from sqlalchemy import Date, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from classroom.models.base import Base, as_words, now
from classroom.models.staff import Staff
from prompt_library.approval import Move, State


class PromptVersion(Base):
    """One version of a prompt. text is its file (YAML) as it would be exported, fingerprint is of what was read from
    it. purpose and evidence are the approver's own lines, empty until it was approved; review_by is then set too.
    held_because says why an approved one went back to review without anybody changing it."""

    __tablename__ = "prompt_version"
    __table_args__ = (UniqueConstraint("name", "number"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(60), index=True)
    number: Mapped[int]
    fingerprint: Mapped[str] = mapped_column(String(64), index=True)
    text: Mapped[str] = mapped_column(Text)
    state: Mapped[State] = mapped_column(as_words(State))
    author_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id", ondelete="SET NULL"), index=True)
    made_at: Mapped[datetime.datetime] = mapped_column(default=now)
    why: Mapped[str] = mapped_column(String(300), default="")  # why it was changed, in its author's words
    approved_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id", ondelete="SET NULL"), index=True)
    approved_at: Mapped[datetime.datetime | None]
    purpose: Mapped[str] = mapped_column(String(300), default="")
    evidence: Mapped[str] = mapped_column(String(300), default="")
    review_by: Mapped[datetime.date | None] = mapped_column(Date)
    held_because: Mapped[str] = mapped_column(String(300), default="")
    author: Mapped[Staff | None] = relationship(foreign_keys=author_id)
    approved_by: Mapped[Staff | None] = relationship(foreign_keys=approved_by_id)


class PromptMove(Base):
    """A version going from one state to another. by is None where the site itself did it, and why then says so."""

    __tablename__ = "prompt_move"
    id: Mapped[int] = mapped_column(primary_key=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("prompt_version.id", ondelete="CASCADE"), index=True)
    move: Mapped[Move] = mapped_column(as_words(Move))
    by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id", ondelete="SET NULL"), index=True)
    at: Mapped[datetime.datetime] = mapped_column(default=now)
    why: Mapped[str] = mapped_column(String(300), default="")
    by: Mapped[Staff | None] = relationship()


class Trial(Base):
    """A version run over its examples with one engine. checkers is a fingerprint of the checks and content in use, so
    that a change of them is seen. ended_at is None while it runs; fault says why it ended early."""

    __tablename__ = "prompt_trial"
    id: Mapped[int] = mapped_column(primary_key=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("prompt_version.id", ondelete="CASCADE"), index=True)
    engine: Mapped[str] = mapped_column(String(20))
    model: Mapped[str] = mapped_column(String(200), default="")
    checkers: Mapped[str] = mapped_column(String(64))
    by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id", ondelete="SET NULL"), index=True)
    started_at: Mapped[datetime.datetime] = mapped_column(default=now)
    ended_at: Mapped[datetime.datetime | None]
    fault: Mapped[str] = mapped_column(String(300), default="")
    figures: Mapped[dict[str, Any]] = mapped_column(default=dict)
    passed: Mapped[bool] = mapped_column(default=False)
    by: Mapped[Staff | None] = relationship()
    outputs: Mapped[list["TrialOutput"]] = relationship(
        back_populates="trial", order_by="TrialOutput.example", cascade="all, delete-orphan", passive_deletes=True)


class TrialOutput(Base):
    """What came of one example, for the approver to read. scaffold is what scaffolds.receipt.dump made, empty where
    nothing may be shown; good is the approver's own mark, None until there is one."""

    __tablename__ = "prompt_trial_output"
    id: Mapped[int] = mapped_column(primary_key=True)
    trial_id: Mapped[int] = mapped_column(ForeignKey("prompt_trial.id", ondelete="CASCADE"), index=True)
    example: Mapped[int]  # its place among the prompt's examples
    scaffold: Mapped[str] = mapped_column(Text, default="")
    figures: Mapped[dict[str, Any]] = mapped_column(default=dict)
    good: Mapped[bool | None]
    why: Mapped[str] = mapped_column(String(300), default="")
    trial: Mapped[Trial] = relationship(back_populates="outputs")


class PromptUse(Base):
    """How often a prompt was used in a week: counts alone."""

    __tablename__ = "prompt_use"
    name: Mapped[str] = mapped_column(String(60), primary_key=True)
    week: Mapped[datetime.date] = mapped_column(Date, primary_key=True)  # its Monday
    number: Mapped[int]
