import struct
import xml.etree.ElementTree as ElementTree

import pytest

from scaffolds import symbols
from scaffolds.symbols.table import CONTENT
from scaffolds.symbols.table import symbols as table

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("name", symbols.names())
def test_every_symbol_has_a_drawing(name):
    root = ElementTree.fromstring(symbols.svg(name))
    assert root.tag == f"{SVG}svg"
    assert root.get("viewBox") == "0 0 72 72"
    assert not root.findall(f".//{SVG}script")


def test_our_drawings_keep_to_one_style():
    for path in (CONTENT / "drawings").glob("*.svg"):
        root = ElementTree.fromstring(path.read_bytes())
        group = root.find(f"{SVG}g")
        assert root.find(f"{SVG}title").text, path.name
        assert (group.get("stroke"), group.get("stroke-width")) == ("#000", "2"), path.name
        assert not any(element.tag in {f"{SVG}text", f"{SVG}image"} for element in root.iter()), path.name


def test_every_drawing_of_ours_is_used():
    assert {path.stem for path in (CONTENT / "drawings").glob("*.svg")} == {
        symbol.drawing for symbol in table().values() if symbol.drawing}


def test_no_openmoji_drawing_is_in_the_repository():
    assert len(list((CONTENT / "drawings").iterdir())) == sum(bool(symbol.drawing) for symbol in table().values())
    assert "OpenMoji" in symbols.ATTRIBUTION
    assert "CC BY-SA 4.0" in symbols.ATTRIBUTION


@pytest.mark.parametrize("name", ["hang up coat", "wash hands", "finished", "PE kit"])
def test_a_png_is_as_wide_as_asked_for_and_not_empty(name):
    image = symbols.png(name, 295)
    assert image[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", image[16:24]) == (295, 295)
    assert len(image) > 2_000


@pytest.mark.parametrize("pixels", [0, -1, 15, 2049, 10**9])
def test_a_png_of_no_sensible_size_is_refused(pixels):
    with pytest.raises(ValueError, match="pixels"):
        symbols.png("wash hands", pixels)


def test_a_name_that_no_symbol_has_is_refused():
    for ask in (symbols.svg, symbols.label, lambda name: symbols.png(name, 100)):
        with pytest.raises(symbols.UnknownSymbol):
            ask("../../secret")


def test_a_label_is_the_words_for_the_picture():
    assert symbols.label("hang up coat") == "Hang up coat"
    assert symbols.label("PE kit") == "PE kit"
