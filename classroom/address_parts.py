"""What can stand in a gap of an address: <int:…> is the number of a row, and <…> is words. What no row can have for a
number, and what no database can have for words, is nowhere, and no fault of the database."""
from typing import Any

from flask import Flask
from werkzeug.routing import IntegerConverter, Map, UnicodeConverter

HIGHEST = 2**31 - 1  # PostgreSQL's integer; SQLite's is larger


class RowNumber(IntegerConverter):
    def __init__(self, map: Map, **options: Any) -> None:
        super().__init__(map, **{"max": HIGHEST, **options})


class Words(UnicodeConverter):
    """PostgreSQL keeps no NUL in text and refuses to look for one."""

    def __init__(self, map: Map, **options: Any) -> None:
        super().__init__(map, **options)
        self.regex = self.regex.replace("[^/]", r"[^/\x00]")


def init_app(app: Flask) -> None:
    """Before any address is made."""
    app.url_map.converters |= {"int": RowNumber, "string": Words, "default": Words}
