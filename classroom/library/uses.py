"""How often each prompt is used: counts by week, and nothing of what was made."""
import datetime
from dataclasses import dataclass

from sqlalchemy import func, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, sessionmaker

from classroom.models import PromptUse, now
from classroom.times import local_day

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


def count(sessions: sessionmaker[Session], name: str, times: int = 1) -> None:
    """In a transaction of its own: a count never holds up or undoes what it counts."""
    week = this_week()
    more = (update(PromptUse).where(PromptUse.name == name, PromptUse.week == week)
            .values(number=PromptUse.number + times))
    with sessions.begin() as session:
        if session.execute(more).rowcount:  # type: ignore[attr-defined]
            return
    try:
        with sessions.begin() as session:
            session.add(PromptUse(name=name, week=week, number=times))
    except IntegrityError:  # somebody else was the first of the week, a moment ago
        with sessions.begin() as session:
            session.execute(more)


def weeks(session: Session, name: str) -> list[Week]:
    """The last weeks, the oldest first, those without a use too."""
    last = this_week()
    mondays = [last - datetime.timedelta(weeks=back) for back in range(WEEKS - 1, -1, -1)]
    found = dict(session.execute(
        select(PromptUse.week, PromptUse.number).where(PromptUse.name == name, PromptUse.week >= mondays[0])).tuples())
    most = max([*found.values(), 1])
    return [Week(monday, found.get(monday, 0), LEFT + place * WIDTH, round(found.get(monday, 0) / most * HEIGHT, 1))
            for place, monday in enumerate(mondays)]


def lately(session: Session) -> dict[str, int]:
    """Uses of each prompt over the weeks of the chart."""
    since = this_week() - datetime.timedelta(weeks=WEEKS - 1)
    rows = session.execute(select(PromptUse.name, func.sum(PromptUse.number)).where(PromptUse.week >= since)
                           .group_by(PromptUse.name))
    return {name: int(number) for name, number in rows}
