"""From the bytes of a file to a Document. What a file is, its first bytes say: a name can be wrong."""
from collections.abc import Callable

from prompt_library.cleaning import tidy
from scaffolds.documents import opendocument, pdf, printed, text, word
from scaffolds.documents.document import MOST_BYTES, MOST_LETTERS, Document, Unreadable
from scaffolds.documents.package import Package

PDF_HEAD = 1024  # bytes: readers of PDF look for its mark so far in, since some programs write lines before it
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*", b"RIFF")
PRINTED = PICTURES[:2]  # a photograph of a page, where the reader of print is installed
PASTE = "Open it, copy the words and paste them instead."


def read(data: bytes, name: str = "") -> Document:
    """The words of a file. name is only said back to the person. Raises Unreadable."""
    if len(data) > MOST_BYTES:
        raise Unreadable(f"This file is {len(data) / 2**20:.1f} MB, and {MOST_BYTES // 2**20} MB is the most that is "
                         f"read. {PASTE}")
    if not data.strip(b"\x00 \t\r\n"):
        raise Unreadable("There is nothing in this file.")
    document = _reader(data)(data)
    words = tidy(document.text)
    if not any(character.isalnum() for character in words):
        raise Unreadable(f"There are no words in this file. If they are in pictures, they cannot be read here. {PASTE}")
    if len(words) > MOST_LETTERS:
        raise Unreadable(f"There are {len(words):,} characters in this file, and {MOST_LETTERS:,} is the most that is "
                         "read. Copy the part that is wanted and paste it instead.")
    return Document(document.kind, words, document.pages, document.notes)


def _reader(data: bytes) -> Callable[[bytes], Document]:
    head = data[:PDF_HEAD]
    if b"%PDF-" in head:
        return pdf.read
    if head.startswith(b"PK"):
        return _package
    if head.startswith(OLD_OFFICE):
        return _old_office
    if head.startswith(b"{\\rtf"):
        raise Unreadable(f"This is a rich text file (.rtf), which is not read here. Save it as .docx. Or: {PASTE}")
    if head.startswith(PRINTED) and printed.is_there():
        return printed.read
    if head.startswith(PICTURES) or head[4:8] == b"ftyp":
        raise Unreadable("This is a picture, a film or a sound, and the words in it cannot be read here. "
                         "Type them, or use a document that has them as text.")
    return text.read


def _package(data: bytes) -> Document:
    """Word and OpenDocument files are both zips; what is in them says which."""
    with Package(data) as package:
        if "word/document.xml" in package.names:
            return word.read(package)
        if package.mimetype.startswith("application/vnd.oasis.opendocument.text"):
            return opendocument.read(package)
        for part, called in (("xl/workbook.xml", "a spreadsheet"), ("ppt/presentation.xml", "a set of slides"),
                             ("META-INF/container.xml", "an e-book")):
            if part in package.names:
                raise Unreadable(f"This is {called}, which is not read here. {PASTE}")
        if package.mimetype.startswith("application/vnd.oasis.opendocument"):
            raise Unreadable(f"This is an OpenDocument file of a kind that is not read here. {PASTE}")
    raise Unreadable("This is a zip file. Take the document out of it first, or make a batch of all its texts.")


def _old_office(data: bytes) -> Document:
    """Word puts a document with a password into the same kind of file that .doc was."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise Unreadable("This document has a password on it, so it cannot be read. Save a copy without one.")
    raise Unreadable("This is an old Office file (such as .doc), which is not read here. "
                     f"Open it and save it as .docx. Or: {PASTE}")
