import pytest
from lxml import etree

from scaffolds.symbols.safe_svg import ELEMENTS, NotDrawing, safe_svg

HEAD = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10"'


def made(inside: str, head: str = HEAD) -> str:
    return safe_svg(f'<svg {head}>{inside}<path d="M0 0h9v9z"/></svg>'.encode()).decode()


@pytest.mark.parametrize("inside", [
    "<script>alert(1)</script>", '<path d="M0 0h1" onclick="alert(1)"/>', "<foreignObject><p>x</p></foreignObject>",
    '<image href="file:///etc/passwd"/>', '<image href="http://elsewhere.example/x.png"/>',
    '<image href="data:image/png;base64,AAAA"/>', '<use href="http://elsewhere.example/x.svg#a"/>',
    '<use xlink:href="/etc/passwd#a"/>', '<a href="javascript:alert(1)"><rect width="1" height="1"/></a>',
    '<path d="M0 0" style="fill:url(http://elsewhere.example/x)"/>',
    '<path d="M0 0" fill="url(//elsewhere.example#a)"/>',
    "<style>@import url(http://elsewhere.example/x.css);</style>", '<set attributeName="href" to="javascript:1"/>',
    '<animate attributeName="href" values="javascript:1"/>', '<g style="background:url(javascript:1)"></g>',
    '<filter id="f"><feImage href="http://elsewhere.example/x"/></filter>', "<!-- a comment -->", "<?php 1 ?>",
    '<iframe src="http://elsewhere.example"/>', '<linearGradient href="http://elsewhere.example/x#a"/>',
    '<path d="M0 0" class="a"/><style>.a{fill:url(http://elsewhere.example/x)}</style>',
])
def test_nothing_acts_and_nothing_points_elsewhere(inside):
    safe = made(inside)
    root = etree.fromstring(safe.encode())
    assert {etree.QName(one).localname for one in root.iter()} <= ELEMENTS
    attributes = [(key, value) for one in root.iter() for key, value in one.attrib.items()]
    assert not any(key.startswith("on") or key in ("style", "class", "src") for key, _ in attributes)
    assert all(value.startswith("#") for key, value in attributes if "href" in key)
    for word in ("javascript", "elsewhere", "passwd", "data:", "alert", "import", "<!--", "<?php"):
        assert word not in safe


def test_colours_stay_wherever_they_are_said():
    safe = made('<style>.st0,.st1{fill:#f00;stroke:#00f}</style><path class="st1" d="M0 0h1"/>'
                '<rect style="fill: #0f0; stroke-width: 2px" width="1" height="1"/><circle r="1" fill="url(#g)"/>'
                '<linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient><use href="#g"/>')
    for said in ('fill="#f00"', 'stroke="#00f"', 'fill="#0f0"', 'stroke-width="2px"', 'fill="url(#g)"', 'href="#g"'):
        assert said in safe


@pytest.mark.parametrize(("head", "box"), [
    ('xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 20"', "-5 0 20 20"),
    ('xmlns="http://www.w3.org/2000/svg" viewBox="2,2,30,10"', "2 -8 30 30"),
    ('xmlns="http://www.w3.org/2000/svg" width="40px" height="40"', "0 0 40 40"),
])
def test_it_is_made_square_around_its_middle(head, box):
    assert f'viewBox="{box}"' in made("", head)


@pytest.mark.parametrize("content", [
    b"<svg", b"<html></html>", b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>',
    b'<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">&a;</svg>',
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><text>words alone</text></svg>',
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 nan inf"><path d="M0 0"/></svg>',
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 0"><path d="M0 0"/></svg>',
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">' + b"<g>" * 100 + b"</g>" * 100 + b"</svg>",
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">' + b'<path d="M0 0"/>' * 6000 + b"</svg>",
])
def test_what_is_no_drawing_is_refused_in_a_sentence(content):
    with pytest.raises(NotDrawing, match=r"\.$"):
        safe_svg(content)


def test_a_drawing_that_repeats_itself_without_end_is_refused():
    level = "".join(f'<g id="a{n}">{f"""<use href="#a{n - 1}"/>""" * 10 if n else """<path d="M0 0"/>"""}</g>'
                    for n in range(8))
    with pytest.raises(NotDrawing):
        made(level)
    with pytest.raises(NotDrawing):
        made('<g id="a"><use href="#a"/></g>')
