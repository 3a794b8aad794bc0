"""Somebody's SVG, made again of the drawing in it and nothing else.

What is on the lists below is copied; the rest is left out: scripts, foreign objects, links, animation, pictures inside
it, references to anything outside, filters, comments. (A filter made for browsers, svg-hush, was tried: it leaves
`<image href="/etc/passwd">`, which a browser asks the site for but a typesetter opens as a file.) Class and style rules
become attributes, since the site's policy forbids styles.
"""
import re
from collections.abc import Iterator

from lxml import etree

SVG = "http://www.w3.org/2000/svg"
XLINK = "{http://www.w3.org/1999/xlink}href"
MOST_ELEMENTS, MOST_DRAWN = 5_000, 20_000  # in the file, and with every repeat (`use`) drawn out
DEEPEST = 60
ELEMENTS = frozenset(
    "svg g defs title desc path rect circle ellipse line polyline polygon use clipPath mask linearGradient "
    "radialGradient stop".split())
DROPPED_WHOLE = frozenset("script style foreignObject image filter animate animateMotion animateTransform set".split())
GEOMETRY = frozenset(
    "id d x y x1 y1 x2 y2 cx cy r rx ry fx fy width height points transform viewBox preserveAspectRatio offset "
    "gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits pathLength".split())
PAINT = frozenset(
    "fill fill-opacity fill-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray "
    "stroke-dashoffset stroke-opacity opacity color stop-color stop-opacity clip-path clip-rule mask display "
    "visibility paint-order".split())
REFERENCE = re.compile(r"url\(\s*['\"]?#[\w.:-]+['\"]?\s*\)")
LOCAL = re.compile(r"#[\w.:-]+")
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
CLASS = re.compile(r"\.([\w-]+)")
LENGTH = re.compile(r"\s*([0-9.]+)\s*(?:px)?\s*")


class NotDrawing(ValueError):
    """It is no SVG that can be kept. The message says why, for whoever put it up."""


def safe_svg(content: bytes) -> bytes:
    """The drawing alone, in a square view box. Raises NotDrawing."""
    root = _parsed(content)
    elements = [one for one in root.iter() if isinstance(one.tag, str)]
    if len(elements) > MOST_ELEMENTS or _depth(root) > DEEPEST:
        raise NotDrawing("This drawing has too many parts. Save it as a PNG and put that up.")
    made = etree.Element(f"{{{SVG}}}svg", nsmap={None: SVG})
    made.set("viewBox", _square(root))
    _copy(root, made, _classes(root))
    if not any(etree.QName(one).localname in ("path", "rect", "circle", "ellipse", "line", "polyline", "polygon")
               for one in made.iter()):
        raise NotDrawing("There is no drawing in this SVG: only words or a photograph inside it. Save it as a PNG.")
    _refuse_repeats(made)
    return etree.tostring(made, encoding="utf-8")


def _parsed(content: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
                             remove_comments=True, remove_pis=True)
    if b"<!ENTITY" in content:
        raise NotDrawing("This SVG has definitions of its own in it (ENTITY), which are not taken. Save it as a PNG.")
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise NotDrawing("This file is called SVG and cannot be read as one. Save it again, or save it as a PNG."
                         ) from error
    if root is None or etree.QName(root).localname != "svg":
        raise NotDrawing("This file is not a picture.")
    return root


def _copy(source: etree._Element, made: etree._Element, classes: dict[str, dict[str, str]]) -> None:
    made.attrib.update(_paint(source, classes))
    for child in source:
        if not isinstance(child.tag, str):
            continue
        name = etree.QName(child).localname
        if name in DROPPED_WHOLE:
            continue
        if name not in ELEMENTS:
            _copy(child, etree.SubElement(made, f"{{{SVG}}}g"), classes)  # a link or a switch: what is drawn in it
            continue
        part = etree.SubElement(made, f"{{{SVG}}}{name}")
        part.attrib.update(_geometry(child, name))
        if name in ("title", "desc"):
            part.text = (child.text or "")[:300]
        else:
            _copy(child, part, classes)


def _geometry(source: etree._Element, name: str) -> dict[str, str]:
    kept = {key: value for key, value in source.attrib.items() if key in GEOMETRY}
    target = source.get("href") or source.get(XLINK) or ""
    if name in ("use", "linearGradient", "radialGradient") and LOCAL.fullmatch(target):
        kept["href"] = target
    return kept


def _paint(source: etree._Element, classes: dict[str, dict[str, str]]) -> dict[str, str]:
    """Attributes, then classes, then the element's own style, as browsers weigh them."""
    found = {key: value for key, value in source.attrib.items() if key in PAINT}
    for name in source.get("class", "").split():
        found |= classes.get(name, {})
    found |= _declared(source.get("style", ""))
    return {key: value for key, value in found.items() if _harmless(value)}


def _harmless(value: str) -> bool:
    """Nothing points anywhere but to a part of this drawing."""
    rest = REFERENCE.sub("", value).lower()
    return len(value) < 500 and not any(mark in rest for mark in ("url", "(#", "://", "\\", "expression", "javascript"))


def _classes(root: etree._Element) -> dict[str, dict[str, str]]:
    """The rules of style elements that name classes alone, as drawing programs write them."""
    found: dict[str, dict[str, str]] = {}
    for style in root.iter(f"{{{SVG}}}style"):
        for names, body in RULE.findall(style.text or ""):
            for name in names.split(","):
                if CLASS.fullmatch(name.strip()):
                    found[name.strip()[1:]] = found.get(name.strip()[1:], {}) | _declared(body)
    return found


def _declared(rules: str) -> dict[str, str]:
    pairs = (rule.partition(":") for rule in rules.split(";"))
    return {key.strip().lower(): value.replace("!important", "").strip()
            for key, _, value in pairs if key.strip().lower() in PAINT}


def _square(root: etree._Element) -> str:
    """The view box made square around its middle, so that no picture is stretched."""
    numbers = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    sizes = [LENGTH.fullmatch(root.get(side, "")) for side in ("width", "height")]
    try:
        x, y, width, height = map(float, numbers)
    except ValueError:
        if not all(sizes):
            raise NotDrawing("This SVG does not say how large it is. Save it as a PNG.") from None
        x, y, (width, height) = 0.0, 0.0, (float(size[1]) for size in sizes if size)
    if not (0 < width < 1e6 and 0 < height < 1e6 and abs(x) < 1e6 and abs(y) < 1e6):
        raise NotDrawing("This SVG does not say how large it is. Save it as a PNG.")
    side = max(width, height)
    return " ".join(f"{number:g}" for number in (x - (side - width) / 2, y - (side - height) / 2, side, side))


def _refuse_repeats(made: etree._Element) -> None:
    """Parts that repeat parts that repeat parts can be a few letters in a file and years of drawing."""
    by_id = {one.get("id"): one for one in made.iter() if one.get("id")}

    def drawn(one: etree._Element, inside: tuple[str, ...]) -> int:
        target = one.get("href", "")[1:] if etree.QName(one).localname == "use" else ""
        if target in inside or len(inside) > 8:
            raise NotDrawing("This drawing repeats itself without end. Save it as a PNG.")
        total = 1 + sum(drawn(child, inside) for child in one)
        if target in by_id:
            total += drawn(by_id[target], (*inside, target))
        if total > MOST_DRAWN:
            raise NotDrawing("This drawing has too many parts. Save it as a PNG and put that up.")
        return total

    drawn(made, ())


def _depth(root: etree._Element) -> int:
    def levels() -> Iterator[int]:
        depth = 0
        for event, _ in etree.iterwalk(root, events=("start", "end")):
            depth += 1 if event == "start" else -1
            yield depth
    return max(levels())
