"""A picture that somebody puts up, made again from what can be seen in it, square and no larger than paper needs.

A PNG or JPEG is drawn anew, so nothing else that was in the file is kept: not where a photograph was taken, not when,
not with which camera.
"""
import hashlib
import io
from dataclasses import dataclass

from scaffolds.symbols.safe_svg import NotDrawing, safe_svg
from scaffolds.symbols.shelf import OWN

MOST_BYTES = 5 * 1024 * 1024  # a phone's photograph
MOST_SVG_BYTES = 1024 * 1024
MOST_PIXELS = 40_000_000
SIDE = 720  # pixels: 100 mm, the most that a sheet gives it, at 180 dots an inch
LIMITS = "a PNG, JPEG or SVG of up to 5 MB (an SVG of up to 1 MB)"


class NotAPicture(ValueError):
    """It cannot be kept. The message says why and what to do, for whoever put it up."""


@dataclass(frozen=True)
class Picture:
    content: bytes
    kind: str  # svg, png or jpg

    @property
    def name(self) -> str:
        """As results say it: the same picture is called the same, whoever puts it up."""
        return f"{OWN}{hashlib.sha256(self.content).hexdigest()[:32]}"


def picture(content: bytes) -> Picture:
    """Raises NotAPicture."""
    if not content:
        raise NotAPicture("No picture was chosen.")
    if len(content) > MOST_BYTES:
        raise NotAPicture(f"This file is larger than {MOST_BYTES // 1024 // 1024} MB. Make it smaller first.")
    if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return _drawing(content)
    return _photograph(content)


def _drawing(content: bytes) -> Picture:
    if len(content) > MOST_SVG_BYTES:
        raise NotAPicture("This SVG is larger than 1 MB. Save it as a PNG and put that up.")
    try:
        safe = safe_svg(content)
    except NotDrawing as error:
        raise NotAPicture(str(error)) from error
    _refuse_undrawable(safe)
    return Picture(safe, "svg")


def _refuse_undrawable(safe: bytes) -> None:
    """What cannot be drawn here would stop a whole sheet from being printed later."""
    import resvg_py  # only paper needs it

    try:
        resvg_py.svg_to_bytes(svg_string=safe.decode(), width=64, height=64, skip_system_fonts=True)
    except (ValueError, RuntimeError) as error:
        raise NotAPicture("This SVG cannot be drawn. Save it as a PNG and put that up.") from error


def _photograph(content: bytes) -> Picture:
    from PIL import Image, ImageOps, UnidentifiedImageError  # only an upload needs it

    try:
        with Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise NotAPicture("This picture has more than 40 million pixels. Make it smaller first.")
            opened.draft(None, (2 * SIDE, 2 * SIDE))  # a JPEG is read no larger than it is wanted
            seen = ImageOps.exif_transpose(opened)  # the right way up, as whoever took it saw it
            whole = seen.convert("RGBA" if opened.format == "PNG" else "RGB")
    except UnidentifiedImageError as error:
        raise NotAPicture(f"This file is not a picture that can be used. It can be {LIMITS}.") from error
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        if isinstance(error, NotAPicture):
            raise
        raise NotAPicture("This picture is damaged, or only half there. Save it again and put that up.") from error
    return _square(whole)


def _square(seen) -> Picture:  # type: ignore[no-untyped-def]  # PIL.Image.Image, which is loaded when it is needed
    from PIL import Image

    seen.thumbnail((SIDE, SIDE))
    side = max(seen.size)
    clear = seen.mode == "RGBA"
    canvas = Image.new(seen.mode, (side, side), (255, 255, 255, 0) if clear else (255, 255, 255))
    canvas.paste(seen, ((side - seen.width) // 2, (side - seen.height) // 2))
    file = io.BytesIO()
    canvas.save(file, *(("PNG",) if clear else ("JPEG",)), **({"optimize": True} if clear else {"quality": 88}))
    return Picture(file.getvalue(), "png" if clear else "jpg")
