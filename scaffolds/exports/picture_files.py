"""The symbols of a sheet as the files that its template names: ours as they are called, a school's own by fingerprint,
without the colon that a path cannot have. All are SVG, since the typesetter is handed its files as text: a photograph
stands in one as it is."""
import base64
from collections.abc import Iterable

from scaffolds import symbols
from scaffolds.symbols import OWN

PREFIX = "own-"
PHOTOGRAPH = ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">'
              '<image width="100" height="100" href="data:{mimetype};base64,{content}"/></svg>')


def file_of(name: str | None) -> str | None:
    """The file of a symbol; None where there is none, or none of that name any more."""
    if name is None or not symbols.known(name):
        return None
    return f"{PREFIX}{name.removeprefix(OWN)}.svg" if name.startswith(OWN) else f"{name}.svg"


def symbol_of(file: str) -> str:
    name = file.removesuffix(".svg")
    return f"{OWN}{name.removeprefix(PREFIX)}" if name.startswith(PREFIX) else name


def contents(files: Iterable[str | None]) -> dict[str, bytes]:
    return {file: _svg(symbol_of(file)) for file in files if file}


def _svg(name: str) -> bytes:
    content, kind = symbols.drawn(name)
    if kind == "svg":
        return content
    return PHOTOGRAPH.format(mimetype=symbols.mimetype(kind), content=base64.b64encode(content).decode()).encode()
