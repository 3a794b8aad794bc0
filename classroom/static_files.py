"""Static files carry a mark of their content in their address, so browsers may keep them for a year and still get a
new one at once."""
import hashlib
from functools import cache
from pathlib import Path
from typing import Any

from flask import Flask

from classroom.access import everyone


def init_app(app: Flask) -> None:
    everyone(app.view_functions["static"])
    folder = Path(str(app.static_folder))

    @app.url_defaults
    def add_version(endpoint: str, values: dict[str, Any]) -> None:
        if endpoint == "static" and "filename" in values:
            values["v"] = _version(folder / values["filename"])


def _version(path: Path) -> str:
    try:
        return _mark(path, path.stat().st_mtime_ns)
    except OSError:
        return "0"


@cache
def _mark(path: Path, _changed: int) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:10]
