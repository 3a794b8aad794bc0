"""A document that is a zip of XML parts, opened with care: it may be broken, or made to fill the memory."""
import io
import zipfile

from lxml import etree

from prompt_library import zips
from scaffolds.documents.document import Unreadable

MOST_PART = 40 * 2**20  # bytes of one part unpacked: a novel in Word is 5 MB
MOST_PARTS = 5_000
BROKEN = "This file is damaged and cannot be opened. Open it in the program that made it and save a new copy."
TOO_MUCH = "This file unpacks to far more than a document does, so it was not opened."


class Package:
    """Use it in a `with`. Raises Unreadable wherever something cannot be read."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except zips.BROKEN as error:
            raise Unreadable(BROKEN) from error
        self.names = frozenset(self._zip.namelist())
        if len(self._zip.infolist()) > MOST_PARTS:
            raise Unreadable(TOO_MUCH)

    def __enter__(self) -> "Package":
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    @property
    def mimetype(self) -> str:
        """What an OpenDocument file says it is; empty for others."""
        return self.part("mimetype")[:200].decode("ascii", "replace") if "mimetype" in self.names else ""

    def part(self, name: str) -> bytes:
        """One part, unpacked no further than it may be: the size that a zip names for it need not be true."""
        try:
            with self._zip.open(name) as file:
                unpacked = file.read(MOST_PART + 1)
        except zips.BROKEN as error:
            raise Unreadable(BROKEN) from error
        except zips.LOCKED as error:
            raise Unreadable("This document has a password on it, so it cannot be read. Save a copy without one."
                             ) from error
        if len(unpacked) > MOST_PART:
            raise Unreadable(TOO_MUCH)
        return unpacked

    def xml(self, name: str) -> etree._Element:
        """One part as a tree. No document format has a document type, so a part with one is refused unread: entities
        in it could name files of this machine, or unfold without end."""
        raw = self.part(name)
        parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False)
        try:
            root = etree.fromstring(raw, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise Unreadable(BROKEN) from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise Unreadable("There is something in this file that no document has, so it was not opened.")
        return root
