"""Work that goes on beside the site: in a thread of its own, which looks for something to do, and waits for a while, or
until it is woken, where there is nothing."""
import logging
import threading
from abc import ABC, abstractmethod
from typing import ClassVar

log = logging.getLogger(__name__)

STOPS_WITHIN = 5.0  # seconds that a stop waits for what is under way


class Background(ABC):
    """What waits to be done is in the database, so that neither a fault nor a restart loses any of it."""

    name: ClassVar[str]
    looks_every: ClassVar[float]  # seconds; `wake` has it look at once

    def __init__(self) -> None:
        self._woken, self._stopped = threading.Event(), threading.Event()
        self._thread: threading.Thread | None = None

    @abstractmethod
    def look(self) -> bool:
        """Does what there is to do. True where there may be more at once."""

    def start(self) -> None:
        """Once a process, after any fork."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name=self.name, daemon=True)
            self._thread.start()

    def stop(self) -> None:
        self._stopped.set()
        self._woken.set()
        if self._thread:
            self._thread.join(timeout=STOPS_WITHIN)

    def wake(self) -> None:
        self._woken.set()

    def _work(self) -> None:
        while not self._stopped.is_set():
            try:
                busy = self.look()
            except Exception as error:  # the database is away: what waits, waits in it
                log.error("What waits for the %s could not be looked up (%s).", self.name, type(error).__name__)
                busy = False
            if not busy:
                self._woken.wait(self.looks_every)
                self._woken.clear()
