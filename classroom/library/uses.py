"""How often each prompt is used: counts by week, and nothing of what was made."""
import datetime
import logging
from dataclasses import dataclass

from sqlalchemy import func, select, update
from sqlalchemy.exc import IntegrityError, SQLAlchemyError
from sqlalchemy.orm import Session, sessionmaker

from classroom.models import PromptUse, now
from classroom.times import local_day

log = logging.getLogger(__name__)

WEEKS = 12  # in the chart: about a term
HEIGHT, WIDTH, LEFT = 72, 26, 34  # the units of its viewBox: of the highest bar, and from one bar to the next


@dataclass(frozen=True)
class Week:
    """x and top place its bar."""

    monday: datetime.date
    number: int
    x: int
    height: float

    @property
    def top(self) -> float:
        return round(HEIGHT - self.height, 1)


def this_week() -> datetime.date:
    today = local_day(now())
    return today - datetime.timedelta(days=today.weekday())


def count(sessions: sessionmaker[Session], name: str) -> None:
    """One use, in a transaction of its own. It never holds up or undoes what it counts: where it cannot be kept it is
    not counted."""
    try:
        _add(sessions, name)
    except SQLAlchemyError as error:
        log.error("%s while a use was counted", type(error).__name__)


def _add(sessions: sessionmaker[Session], name: str) -> None:
    week = this_week()
    more = (update(PromptUse).where(PromptUse.name == name, PromptUse.week == week)
            .values(number=PromptUse.number + 1))
    with sessions.begin() as session:
        if session.execute(more).rowcount:  # type: ignore[attr-defined]
            return
    try:
        with sessions.begin() as session:
            session.add(PromptUse(name=name, week=week, number=1))
    except IntegrityError:  # somebody else was the first of the week, a moment ago
        with sessions.begin() as session:
            session.execute(more)


def weeks(session: Session, name: str) -> list[Week]:
    """The last weeks, the oldest first, those without a use too."""
    last = this_week()
    mondays = [last - datetime.timedelta(weeks=back) for back in range(WEEKS - 1, -1, -1)]
    rows = session.execute(
        select(PromptUse.week, PromptUse.number).where(PromptUse.name == name, PromptUse.week >= mondays[0]))
    found = {row.week: row.number for row in rows}
    most = max([*found.values(), 1])
    return [Week(monday, found.get(monday, 0), LEFT + place * WIDTH, round(found.get(monday, 0) / most * HEIGHT, 1))
            for place, monday in enumerate(mondays)]


def lately(session: Session) -> dict[str, int]:
    """Uses of each prompt over the weeks of the chart."""
    since = this_week() - datetime.timedelta(weeks=WEEKS - 1)
    rows = session.execute(select(PromptUse.name, func.sum(PromptUse.number)).where(PromptUse.week >= since)
                           .group_by(PromptUse.name))
    return {name: int(number) for name, number in rows}
