"""What staff have saved."""
import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from classroom.models.base import Base, now
from classroom.models.staff import Staff


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
