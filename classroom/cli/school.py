"""Running a school: the site, its people, its database and its settings."""
from typing import Any

COMMANDS: tuple[Any, ...] = ()
