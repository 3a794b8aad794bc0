"""Who waits for the model. So many are answered at once; the others stand in line, learners and staff by turns, and
know their place. Whoever gives up leaves the line at once."""
import threading
from collections import deque
from collections.abc import Generator
from typing import Literal

from scaffolds.engines import EngineError, Waiting

Group = Literal["learners", "staff"]
GROUPS: tuple[Group, ...] = ("learners", "staff")
LONGEST = 40  # people in line; the site's threads (serve.THREADS) are more than these and those being answered
BEAT = 0.5  # seconds between two looks at one's place


class Ticket:
    def __init__(self, group: Group) -> None:
        self.group, self.called = group, threading.Event()


class LineUp:
    """at_once is how many are answered at the same time."""

    def __init__(self, at_once: int) -> None:
        self._lock = threading.Lock()
        self._free = at_once
        self._waiting: dict[Group, deque[Ticket]] = {group: deque() for group in GROUPS}
        self._next = 0

    def turn(self, group: Group, patience: float) -> Generator[Waiting, None, Ticket]:
        """Waits for a place, telling which one in line this is, and ends in the ticket to `leave` with. Raises
        EngineError where the line is too long, or no place came free within `patience` seconds."""
        ticket = self._join(group)
        beats = max(1, round(patience / BEAT))
        try:
            while not ticket.called.is_set():
                yield Waiting(self._place(ticket))
                if not ticket.called.wait(BEAT) and (beats := beats - 1) <= 0:
                    raise EngineError("The model is busy, and no place came free in time.")
        except BaseException:  # a closed generator too: nobody stands in line for somebody who has gone
            self.leave(ticket)
            raise
        return ticket

    def leave(self, ticket: Ticket) -> None:
        """Gives the place up, or the place in line."""
        with self._lock:
            line = self._waiting[ticket.group]
            if ticket in line:
                line.remove(ticket)
            elif ticket.called.is_set():
                ticket.called.clear()
                self._free += 1
                self._call()

    def _join(self, group: Group) -> Ticket:
        with self._lock:
            if sum(map(len, self._waiting.values())) >= LONGEST:
                raise EngineError("The model is busy.")
            ticket = Ticket(group)
            self._waiting[group].append(ticket)
            self._call()
            return ticket

    def _call(self) -> None:
        """The groups by turns, so that thirty learners and five teachers wait alike; inside one, first come first."""
        while self._free and (order := self._order()):
            group = order[0]
            self._next = (GROUPS.index(group) + 1) % len(GROUPS)
            self._free -= 1
            self._waiting[group].popleft().called.set()

    def _order(self) -> list[Group]:
        """The groups that have someone waiting, the one whose turn it is first."""
        turned = GROUPS[self._next:] + GROUPS[:self._next]
        return [group for group in turned if self._waiting[group]]

    def _place(self, ticket: Ticket) -> int:
        """1 for whoever is next; 0 for one who has been called. As the groups go by turns, one in front of whom n of
        the own group stand has at most as many of the other group before."""
        with self._lock:
            if ticket.called.is_set():
                return 0
            before = self._waiting[ticket.group].index(ticket)
            other = sum(len(line) for group, line in self._waiting.items() if group != ticket.group)
            first = GROUPS[self._next] == ticket.group
            return before + min(other, before if first else before + 1) + 1
