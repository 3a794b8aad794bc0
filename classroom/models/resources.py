"""What staff have saved, with what it was before."""
import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from classroom.models.base import Base, now
from classroom.models.staff import Staff


class Resource(Base):
    """A saved scaffold. scaffold is what scaffolds.receipt.dump made; fingerprint is of the prompt version it came
    from. Until someone has read it (reviewed_by) it is a draft and goes no further than its owner.

    age and words are told by scaffold, for lists and for searching: its reading age as people say it, and its title and
    text in small letters. folder is the name of one of its owner's, or empty: there is no folder without something in
    it. shared_at is when its owner let other staff see it. What was put in the bin (binned_at) is
    deleted 30 days after.
    """

    __tablename__ = "resource"
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(20))
    title: Mapped[str] = mapped_column(String(200))
    scaffold: Mapped[str] = mapped_column(Text)
    age: Mapped[str] = mapped_column(String(40), default="")
    words: Mapped[str] = mapped_column(Text, default="")
    folder: Mapped[str] = mapped_column(String(60), default="")
    prompt: Mapped[str] = mapped_column(String(60), default="")
    fingerprint: Mapped[str] = mapped_column(String(64), default="")
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id", ondelete="SET NULL"), index=True)
    created_at: Mapped[datetime.datetime] = mapped_column(default=now)
    updated_at: Mapped[datetime.datetime] = mapped_column(default=now)
    reviewed_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id", ondelete="SET NULL"))
    reviewed_at: Mapped[datetime.datetime | None]
    shared_at: Mapped[datetime.datetime | None]
    binned_at: Mapped[datetime.datetime | None] = mapped_column(index=True)
    owner: Mapped[Staff | None] = relationship(foreign_keys=owner_id)
    reviewed_by: Mapped[Staff | None] = relationship(foreign_keys=reviewed_by_id)


class ResourceVersion(Base):
    """What a resource was before its words were changed. number counts from 1, the oldest; made_at is when these words
    came to be, and change says what came after them."""

    __tablename__ = "resource_version"
    resource_id: Mapped[int] = mapped_column(ForeignKey("resource.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(String(200))
    scaffold: Mapped[str] = mapped_column(Text)
    made_at: Mapped[datetime.datetime]
    change: Mapped[str] = mapped_column(String(60))
