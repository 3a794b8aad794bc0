"""<int:…> in an address is the number of a row. One that no row can have is nowhere, and no fault of the database."""
from typing import Any

from flask import Flask
from werkzeug.routing import IntegerConverter, Map

HIGHEST = 2**31 - 1  # PostgreSQL's integer; SQLite's is larger


class RowNumber(IntegerConverter):
    def __init__(self, map: Map, **options: Any) -> None:
        super().__init__(map, **{"max": HIGHEST, **options})


def init_app(app: Flask) -> None:
    """Before any address is made."""
    app.url_map.converters["int"] = RowNumber
