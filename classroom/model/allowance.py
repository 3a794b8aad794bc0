"""How much of the model is left for today. At the limit it is not asked, and the built-in engine answers instead: a
fault or a flood costs a school a day of the model, never an open bill (OWASP LLM06:2026)."""
import datetime
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, sessionmaker

from classroom.models import ModelDay
from scaffolds.engines import EngineError


def _today() -> datetime.date:
    return datetime.datetime.now(datetime.UTC).date()


@dataclass(frozen=True)
class Allowance:
    """requests and tokens are the most in a day, by UTC."""

    sessions: sessionmaker[Session]
    requests: int
    tokens: int
    today: Callable[[], datetime.date] = _today

    def take_one(self) -> None:
        """Counts one request. Raises EngineError, and counts nothing, where today's are used up."""
        used = self.used()
        if used.requests >= self.requests:
            raise EngineError(f"Today's {self.requests:,} requests to the model are used up.")
        if used.tokens >= self.tokens:
            raise EngineError(f"Today's {self.tokens:,} tokens of the model are used up.")
        self.add(requests=1)

    def spend(self, tokens: int) -> None:
        self.add(tokens=tokens)

    def used(self) -> ModelDay:
        """Today's counts."""
        with self.sessions() as session:
            return session.get(ModelDay, self.today()) or ModelDay(day=self.today(), requests=0, tokens=0)

    def add(self, requests: int = 0, tokens: int = 0) -> None:
        more = (update(ModelDay).where(ModelDay.day == self.today())
                .values(requests=ModelDay.requests + requests, tokens=ModelDay.tokens + tokens))
        with self.sessions.begin() as session:
            if session.execute(more).rowcount:  # type: ignore[attr-defined]
                return
        try:
            with self.sessions.begin() as session:
                session.add(ModelDay(day=self.today(), requests=requests, tokens=tokens))
        except IntegrityError:  # somebody else was the first of the day, a moment ago
            with self.sessions.begin() as session:
                session.execute(more)
