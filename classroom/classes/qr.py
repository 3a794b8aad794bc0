"""A QR code as SVG that stands in a page: no style attribute, so the page's policy lets it be."""
import segno
from markupsafe import Markup

QUIET = 4  # modules of white around it; the standard asks for four


def svg(address: str) -> Markup:
    """Black on white in every theme, since many cameras cannot read the other way round."""
    made = segno.make(address, error="m", micro=False)
    return Markup(made.svg_inline(  # noqa: S704  segno draws it; the address is not in it
        border=QUIET, dark="#000", light="#fff", omitsize=True, svgclass=None, lineclass=None,
    ))
