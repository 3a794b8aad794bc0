"""Seat words of open classes, in memory alone: which device's screen shows the word that a notice came from. A seat
word is made in the learner's page and shown there; it is in no mail, no log and no row."""
import datetime
import re
import threading
from dataclasses import dataclass

from flask import Flask, current_app

from classroom.models import OpenClass, now
from classroom.plain_words import WORDS

MOST = 40  # a class; the oldest goes first
_WORDS = frozenset(WORDS)
SHAPE = re.compile(r"([a-z]{3,10})-([a-z]{3,10})-([1-9][0-9]?)")


@dataclass(frozen=True)
class Seat:
    """word is empty where the device gave none (a page without script)."""

    notice_id: int
    tier: int
    word: str


class Seats:
    def __init__(self) -> None:
        self._by_class: dict[int, tuple[datetime.datetime, list[Seat]]] = {}
        self._lock = threading.Lock()

    def read(self, typed: str) -> str:
        """A seat word as the page makes it; empty for anything else, so that nobody's own words come this way."""
        match = SHAPE.fullmatch(typed.strip().lower()[:30])
        return match[0] if match and {match[1], match[2]} <= _WORDS else ""

    def note(self, opened: OpenClass, notice_id: int, tier: int, typed: str) -> None:
        seat = Seat(notice_id, tier, self.read(typed))
        self.forget_closed()
        with self._lock:
            _, kept = self._by_class.get(opened.id, (opened.closes_at, []))
            kept = [one for one in kept if one != seat]
            self._by_class[opened.id] = (opened.closes_at, [*kept, seat][-MOST:])

    def of(self, opened: OpenClass) -> list[Seat]:
        """Oldest first. Nothing where the class is closed."""
        if not opened.is_open:
            self.forget_class(opened.id)
            return []
        with self._lock:
            return list(self._by_class.get(opened.id, (None, []))[1])

    def forget_notice(self, notice_id: int) -> None:
        with self._lock:
            for kept in self._by_class.values():
                kept[1][:] = [one for one in kept[1] if one.notice_id != notice_id]

    def forget_class(self, open_class_id: int) -> None:
        with self._lock:
            self._by_class.pop(open_class_id, None)

    def extended(self, opened: OpenClass) -> None:
        with self._lock:
            if kept := self._by_class.get(opened.id):
                self._by_class[opened.id] = (opened.closes_at, kept[1])

    def forget_closed(self) -> None:
        """Those of classes whose time is over."""
        with self._lock:
            for id in [id for id, (closes, _) in self._by_class.items() if closes <= now()]:
                del self._by_class[id]


def seats() -> Seats:
    made: Seats = current_app.extensions["seats"]
    return made


def init_app(app: Flask) -> None:
    app.extensions["seats"] = Seats()
