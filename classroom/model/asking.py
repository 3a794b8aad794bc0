"""The model as the site asks it: in turn, within the day's allowance, and only while somebody waits."""
from collections.abc import Callable

from classroom.model.allowance import Allowance
from classroom.model.line_up import Group, LineUp
from scaffolds.brief import Brief
from scaffolds.engines import Answering, Engine, EngineError, Model, Repair, Round, at_last, passed_on
from scaffolds.results import Result

# Seconds in line before the built-in engine answers instead. A learner's page shows only a calm line meanwhile.
PATIENCE: dict[Group, float] = {"learners": 10.0, "staff": 60.0}


class InTurn:
    """An engine around another. gone says whether the person has left; where the model has no room, or today's
    allowance is used up, the answer is an EngineError, and scaffolds.make then asks the built-in engine."""

    def __init__(
        self, engine: Engine, group: Group, line: LineUp, allowance: Allowance, gone: Callable[[], bool]
    ) -> None:
        self.name, self.model, self.local = engine.name, engine.model, engine.local
        self.timeout = engine.timeout if isinstance(engine, Model) else 0.0
        self._engine, self._group, self._line = engine, group, line
        self._allowance, self._gone = allowance, gone

    def answer(self, brief: Brief, repair: Repair | None = None) -> Result:
        return at_last(self.answering(brief, Round(repair)))

    def answering(self, brief: Brief, round: Round) -> Answering:
        turn = self._line.turn(self._group, PATIENCE[self._group])
        ticket = None
        try:
            while ticket is None:
                try:
                    yield next(turn)
                    self._check_on_them()
                except StopIteration as end:
                    ticket = end.value
            self._allowance.take_one()
            return (yield from self._asked(brief, round))
        finally:
            turn.close()
            if ticket:
                self._line.leave(ticket)

    def _asked(self, brief: Brief, round: Round) -> Answering:
        asked = passed_on(self._engine, brief, round, lambda used: self._allowance.spend(used.asked + used.answered))
        try:
            while True:
                yield next(asked)
                self._check_on_them()
        except StopIteration as end:
            result: Result = end.value
            return result
        finally:
            asked.close()

    def _check_on_them(self) -> None:
        if self._gone():
            raise EngineError("Nobody is waiting for this any more.")
