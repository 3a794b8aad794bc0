"""What went wrong in the database, as people can use it: the disk is full, others are writing, it is away, or what was
typed does not fit. Told by the database's own numbers and never by its messages, which can hold what was typed.

SQLite: sqlite.org/rescode.html. PostgreSQL: its table of SQLSTATE codes (documentation, appendix A).
"""
import sqlite3
from enum import Enum

from sqlalchemy.exc import DataError, DBAPIError, InterfaceError, OperationalError, TimeoutError


class DatabaseFault(Enum):
    """The status of the page that says so, and its sentence of what happened."""

    FULL = 507, ""  # its page says it all
    BUSY = 503, "Others were writing for longer than Handrail waits, so this was not saved."
    AWAY = 503, "The database does not answer, so this was not saved."
    UNFIT = 400, "Something in it cannot be kept: a sign that is no letter, or a number or a line that is too long."

    def __init__(self, code: int, said: str) -> None:
        self.code, self.said = code, said


SQLITE = {
    sqlite3.SQLITE_FULL: DatabaseFault.FULL,
    sqlite3.SQLITE_IOERR: DatabaseFault.FULL,  # a quota, or a disk that takes no more
    sqlite3.SQLITE_BUSY: DatabaseFault.BUSY,
    sqlite3.SQLITE_LOCKED: DatabaseFault.BUSY,
    sqlite3.SQLITE_CANTOPEN: DatabaseFault.AWAY,
    sqlite3.SQLITE_READONLY: DatabaseFault.AWAY,
}
# By the first letters of a code, the longer before the shorter.
POSTGRESQL = {
    "53100": DatabaseFault.FULL,
    "53": DatabaseFault.BUSY,  # too many connections, or no memory
    "55P03": DatabaseFault.BUSY,  # a lock that was not to be had in time
    "40": DatabaseFault.BUSY,  # undone because two were in each other's way
    "22": DatabaseFault.UNFIT,
    "08": DatabaseFault.AWAY,
    "57P": DatabaseFault.AWAY,  # shutting down, or starting
    "25006": DatabaseFault.AWAY,  # a copy that takes no writes
}


def fault_of(error: BaseException) -> DatabaseFault | None:
    """None for whatever is no fault of this kind, such as a mistake in Handrail."""
    if isinstance(error, TimeoutError):  # no connection was free
        return DatabaseFault.BUSY
    if not isinstance(error, DBAPIError):
        return None
    if isinstance(error.orig, sqlite3.Error):
        return SQLITE.get(getattr(error.orig, "sqlite_errorcode", 0) & 0xFF)
    code = getattr(error.orig, "sqlstate", None) or ""
    for start, fault in POSTGRESQL.items():
        if code.startswith(start):
            return fault
    if isinstance(error, DataError):  # the driver would not even send it
        return DatabaseFault.UNFIT
    return DatabaseFault.AWAY if not code and isinstance(error, InterfaceError | OperationalError) else None
