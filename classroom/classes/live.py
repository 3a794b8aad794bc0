"""What moves on an open class's screen: counts without content, and which seat a notice came from. There is nothing
here that anyone typed, and nowhere to get it from."""
import hashlib
from dataclasses import dataclass

from sqlalchemy.orm import Session

from classroom.models import Notice, OpenClass, Role, Staff
from classroom.safeguarding import contacts, counts, notices
from classroom.safeguarding.seats import Seat, seats


@dataclass(frozen=True)
class Live:
    """seats is empty for whoever may not see them, and where nothing calls for a person."""

    asked: dict[str, str]
    notices: tuple[Notice, ...]
    seats: tuple[Seat, ...]

    @property
    def is_urgent(self) -> bool:
        return any(notice.tier == 3 for notice in self.notices)

    @property
    def marks(self) -> dict[str, str]:
        """For each part of the screen that moves, something that changes when the part does."""
        told = {"seats": f"{[(one.id, one.told_at) for one in self.notices]} {self.seats}", "counts": f"{self.asked}"}
        return {part: hashlib.sha256(words.encode()).hexdigest()[:10] for part, words in told.items()}


def of(session: Session, opened: OpenClass, person: Staff) -> Live:
    open_notices = tuple(notices.of_class(session, opened)) if opened.is_open else ()
    waiting = {notice.id for notice in open_notices}
    sees = _sees_seats(session, opened, person)
    shown = [seat for seat in seats().of(opened) if seat.notice_id in waiting] if sees else []
    return Live(counts.asked_in(session, opened), open_notices if sees else (), _highest(shown))


def _highest(shown: list[Seat]) -> tuple[Seat, ...]:
    """Each seat word once, with the highest of its tiers; the most urgent first."""
    by_word: dict[str, Seat] = {}
    for seat in sorted(shown, key=lambda seat: -seat.tier):
        by_word.setdefault(seat.word, seat)
    return tuple(by_word.values())


def _sees_seats(session: Session, opened: OpenClass, person: Staff) -> bool:
    """The teacher who opened the class, the SENCO, and the safeguarding lead or deputy. An admin does not."""
    return opened.opened_by_id == person.id or person.role is Role.SENCO or contacts.is_contact(session, person)
