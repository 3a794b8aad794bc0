"""The shapes that stand for a learner's copy, as pictures."""
from functools import cache

from scaffolds.exports.typesetting import TEMPLATES


@cache
def shape_png(name: str, pixels: int) -> bytes:
    """One of results.SHAPES, on nothing (transparent)."""
    import resvg_py  # only paper needs it

    drawing = (TEMPLATES / f"{name}.svg").read_text(encoding="utf-8")
    return resvg_py.svg_to_bytes(svg_string=drawing, width=pixels, height=pixels, skip_system_fonts=True)
