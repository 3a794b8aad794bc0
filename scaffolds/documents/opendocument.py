"""An OpenDocument text (.odt): OASIS OpenDocument 1.3, part 3."""
from collections.abc import Iterator

from lxml import etree

from scaffolds.documents.document import Document, Unreadable
from scaffolds.documents.package import BROKEN, Package
from scaffolds.documents.tables import table

NAMES = "{{urn:oasis:names:tc:opendocument:xmlns:{}:1.0}}"
OFFICE, TEXT, TABLE = NAMES.format("office"), NAMES.format("text"), NAMES.format("table")
MANIFEST = NAMES.format("manifest")
LEFT_OUT = {f"{TEXT}note", f"{OFFICE}annotation", f"{TEXT}tracked-changes", f"{TEXT}table-of-content"}
PARAGRAPHS = {f"{TEXT}p", f"{TEXT}h"}


def read(package: Package) -> Document:
    _refuse_password(package)
    content = package.xml("content.xml")
    body = content.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise Unreadable(BROKEN)
    return Document("an OpenDocument text", "\n\n".join(_blocks(body)), None, tuple(_notes(package, content)))


def _refuse_password(package: Package) -> None:
    name = "META-INF/manifest.xml"
    if name in package.names and next(package.xml(name).iter(f"{MANIFEST}encryption-data"), None) is not None:
        raise Unreadable("This document has a password on it, so it cannot be read. Save a copy without one.")


def _notes(package: Package, content: etree._Element) -> Iterator[str]:
    if "styles.xml" in package.names:
        pages = package.xml("styles.xml").iter(f"{NAMES.format('style')}header", f"{NAMES.format('style')}footer")
        if any(_text(one).strip() for one in pages):
            yield "What stands at the head and foot of its pages was left out."
    if next(content.iter(f"{TEXT}note"), None) is not None:
        yield "Its footnotes were left out."


def _blocks(parent: etree._Element) -> Iterator[str]:
    for child in parent:
        if child.tag in LEFT_OUT or not isinstance(child.tag, str):
            continue
        if child.tag in PARAGRAPHS:
            said = _text(child)
        elif child.tag == f"{TABLE}table":
            said = table(_rows(child))
        elif child.tag == f"{TEXT}list":
            said = "\n".join(f"- {words}" for item in child.iter(*PARAGRAPHS) if (words := _text(item).strip()))
        else:  # a section, or a frame with its text box
            yield from _blocks(child)
            continue
        if said.strip():
            yield said


def _rows(found: etree._Element) -> Iterator[list[str]]:
    for row in found.iter(f"{TABLE}table-row"):
        if next(row.iterancestors(f"{TABLE}table")) is found:  # a table in a cell is read with its cell
            yield [" ".join(_text(part) for part in cell.iter(*PARAGRAPHS)) for cell in row
                   if cell.tag == f"{TABLE}table-cell"]


def _text(element: etree._Element) -> str:
    """The words of an element. Its XML's own line ends are spaces; spaces, tabs and new lines have marks of their
    own. A walk and no recursion, however deep it goes."""
    said: list[str] = []
    waiting: list[etree._Element | str] = [element]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            said.append(" ".join(one.split("\n")))
            continue
        if one.tail and one is not element:
            waiting.append(one.tail)
        if one.tag in LEFT_OUT or not isinstance(one.tag, str):
            continue
        said.append(_spaced(one))
        waiting.extend(reversed(one))
        if one.text:
            waiting.append(one.text)
    return "".join(said)


def _spaced(element: etree._Element) -> str:
    if element.tag == f"{TEXT}s":
        count = element.get(f"{TEXT}c", "1")
        return " " * (int(count) if count.isdecimal() and len(count) < 4 else 1)
    return {f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n"}.get(element.tag, "")
