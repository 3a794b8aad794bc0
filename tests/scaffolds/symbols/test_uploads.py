import io

import pytest
from PIL import Image

from scaffolds.symbols import uploads
from scaffolds.symbols.uploads import NotAPicture, picture
from tests.scaffolds.symbols.files import SQUARE, jpeg, png


def opened(made) -> Image.Image:
    return Image.open(io.BytesIO(made.content))


def test_a_photograph_keeps_nothing_of_where_and_when_it_was_taken():
    exif = Image.Exif()
    exif[0x010F] = "A camera"
    exif.get_ifd(0x8825)[2] = (51.0, 30.0, 0.0)  # latitude
    taken = jpeg(exif=exif, comment=b"at home")
    assert b"A camera" in taken and b"at home" in taken
    kept = picture(taken)
    assert kept.kind == "jpg"
    assert b"A camera" not in kept.content and b"at home" not in kept.content
    assert not opened(kept).getexif()


def test_a_photograph_is_the_way_up_that_it_was_seen():
    exif = Image.Exif()
    exif[0x0112] = 6  # turned a quarter
    made = opened(picture(jpeg(400, 200, exif=exif)))
    assert made.getpixel((1, 200)) == (255, 255, 255)  # white at the sides: it stands upright


@pytest.mark.parametrize(("content", "kind"), [(png(), "png"), (jpeg(), "jpg"), (SQUARE, "svg")])
def test_a_picture_is_square_and_called_by_what_is_in_it(content, kind):
    made = picture(content)
    assert made.kind == kind
    assert made.name == picture(content).name
    assert made.name.startswith("own:") and len(made.name) == 36
    if kind != "svg":
        assert opened(made).width == opened(made).height


def test_a_large_picture_is_made_as_large_as_paper_needs():
    assert opened(picture(png(3000, 1000))).size == (uploads.SIDE, uploads.SIDE)


@pytest.mark.parametrize("content", [
    b"", b"GIF89a" + b"\0" * 40, b"%PDF-1.7", b"MZ\x90", png()[:60], jpeg()[:200], b"\xff\xd8\xff", b"<html>", b"<svg",
    b"\x89PNG\r\n\x1a\n" + b"\0" * 100, b"<svg" + b" " * 1_100_000, b"x" * (uploads.MOST_BYTES + 1),
])
def test_what_cannot_be_kept_is_refused_in_a_sentence(content):
    with pytest.raises(NotAPicture, match=r"\.$"):
        picture(content)


def test_a_small_file_with_a_great_many_pixels_is_refused(monkeypatch):
    monkeypatch.setattr(uploads, "MOST_PIXELS", 1000)
    with pytest.raises(NotAPicture, match="pixels"):
        picture(png(100, 100))
