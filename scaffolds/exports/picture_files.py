"""The symbols of a sheet as the files that its template names: ours as they are called, a school's own by fingerprint
and kind, without the colon that a path cannot have."""
from collections.abc import Iterable

from scaffolds import symbols
from scaffolds.symbols import OWN

PREFIX = "own-"


def file_of(name: str | None) -> str | None:
    """The file of a symbol; None where there is none, or none of that name any more."""
    if name is None or not symbols.known(name):
        return None
    if not name.startswith(OWN):
        return f"{name}.svg"
    return f"{PREFIX}{name.removeprefix(OWN)}.{symbols.drawn(name)[1]}"


def symbol_of(file: str) -> str:
    name = file.rpartition(".")[0]
    return f"{OWN}{name.removeprefix(PREFIX)}" if name.startswith(PREFIX) else name


def contents(files: Iterable[str | None]) -> dict[str, bytes]:
    return {file: symbols.drawn(symbol_of(file))[0] for file in files if file}
