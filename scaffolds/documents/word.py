"""A Word document (.docx): ECMA-376, part 1, section 17. Read from its XML, since python-docx leaves out what was put
in with changes tracked and what stands in content controls."""
from collections.abc import Iterator

from lxml import etree

from scaffolds.documents.document import Document, Unreadable
from scaffolds.documents.package import BROKEN, Package
from scaffolds.documents.tables import table

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  # the same words once more
LEFT_OUT = {f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}delText", f"{W}rPr", f"{W}pPr", f"{W}footnoteReference",
            FALLBACK}
SPACED = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
HEADS = ("word/header", "word/footer")
NOTES = ("word/footnotes.xml", "word/endnotes.xml")


def read(package: Package) -> Document:
    body = package.xml("word/document.xml").find(f"{W}body")
    if body is None:
        raise Unreadable(BROKEN)
    text = "\n\n".join(_together(list(_blocks(body))))
    return Document("a Word document", text, None, tuple(_notes(package)))


def _notes(package: Package) -> Iterator[str]:
    heads = [name for name in package.names if name.startswith(HEADS) and name.endswith(".xml")]
    if any(_text(package.xml(name)).strip() for name in heads):
        yield "What stands at the head and foot of its pages was left out."
    if any(name in package.names and _text(package.xml(name)).strip() for name in NOTES):
        yield "Its footnotes were left out."


def _blocks(parent: etree._Element) -> Iterator[tuple[bool, str]]:
    """Each paragraph and table, with whether it is an item of a list."""
    for child in parent:
        if child.tag == f"{W}p":
            yield from _paragraph(child)
        elif child.tag == f"{W}tbl":
            yield False, table(_rows(child))
        elif child.tag not in LEFT_OUT and isinstance(child.tag, str):  # a content control, or what was put in
            yield from _blocks(child)


def _paragraph(paragraph: etree._Element) -> Iterator[tuple[bool, str]]:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    listed = paragraph.find(f"{W}pPr/{W}numPr") is not None or (
        style is not None and style.get(f"{W}val", "").startswith(("ListBullet", "ListNumber")))
    words = _text(paragraph).strip()
    yield listed, f"- {words}" if listed and words else words
    for box in paragraph.iter(f"{W}txbxContent"):
        if not any(above.tag == FALLBACK for above in box.iterancestors()):
            yield from _blocks(box)


def _rows(found: etree._Element) -> Iterator[list[str]]:
    for row in found.iter(f"{W}tr"):
        if next(row.iterancestors(f"{W}tbl")) is found:  # a table in a cell is read with its cell
            yield [" ".join(_text(part) for part in cell.iter(f"{W}p"))
                   for cell in row.iter(f"{W}tc") if next(cell.iterancestors(f"{W}tr")) is row]


def _text(element: etree._Element) -> str:
    """The words of an element, without those of a text box in it. A walk and no recursion, however deep it goes."""
    said, waiting = [], [element]
    while waiting:
        one = waiting.pop()
        if one.tag in LEFT_OUT or (one.tag == f"{W}txbxContent" and one is not element):
            continue
        if one.tag == f"{W}t":
            said.append(one.text or "")
        said.append(SPACED.get(one.tag, ""))
        waiting.extend(reversed(one))
    return "".join(said)


def _together(blocks: list[tuple[bool, str]]) -> Iterator[str]:
    """Blocks with something in them; the items of one list as one block."""
    items: list[str] = []
    for listed, words in blocks:
        if items and not listed:
            yield "\n".join(items)
            items = []
        if words.strip():
            if listed:
                items.append(words)
            else:
                yield words
    if items:
        yield "\n".join(items)
