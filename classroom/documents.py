"""A document instead of typing: its words for one box of a form. The file itself is kept nowhere, and what names people
in it is said before its words are in the box."""
import dataclasses
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from flask import request

from classroom import uploads
from classroom.identifiers import marking
from prompt_library.cleaning import tidy
from scaffolds import documents
from scaffolds.checks import identifiers
from scaffolds.checks.identifiers.identifier import MASKS

EXAMPLES = 6  # of each kind of detail, for a person to judge by
FAILED = ("The check for names and numbers of people failed on this document, so it is not used. Copy the part that is "
          "wanted and paste it instead.")


@dataclass(frozen=True)
class Details:
    """One kind of personal detail in a document: what it is called, how often it is there, and some of it."""

    called: str
    count: int
    examples: tuple[str, ...]


@dataclass(frozen=True)
class Taken:
    """What a page says of a document for one field. text is what waits to be put into the box, where details are to be
    looked at first; fault is why nothing was read; said is what was. filled is what goes into the form's boxes now."""

    field: str
    said: str = ""
    fault: str = ""
    text: str = ""
    details: tuple[Details, ...] = ()
    filled: Mapping[str, str] = dataclasses.field(default_factory=dict)

    @property
    def marks(self) -> marking.Marks:
        """Where they stand in it."""
        return marking.look([marking.Text("", "The document", self.text)], {})

    @property
    def code(self) -> int:
        return 422 if self.fault else 200


def take(box: str, most: int) -> Taken:
    """What the form under way asks of its document, for a box that takes so many characters: to be read, or, where its
    people were said, to be used in one of three ways."""
    uploads.allow()
    waiting = request.form.get("document_text", "")
    if waiting and "take" in request.form:
        return _answered(box, most, tidy(waiting[: documents.MOST_LETTERS]), request.form["take"])
    try:
        document, called = _read(box)
    except documents.Unreadable as fault:
        return Taken(box, fault=str(fault))
    said = _said(document, called)
    try:
        details = _details(document.text)
    except Exception:  # what could not be checked is not used
        return Taken(box, fault=FAILED)
    if details:
        return Taken(box, said, text=document.text, details=details)
    return _filled(box, most, document.text, said)


def _answered(box: str, most: int, text: str, how: str) -> Taken:
    """Whose the lettered stand-ins are goes with the form, so that its page can show the names in the result."""
    if how == "stand-ins":
        pressed = marking.pressed([marking.Text("text", "", text)], request.form, "all")
        names = {marking.NAMES: pressed[marking.NAMES]} if marking.NAMES in pressed else {}
        return _filled(box, most, pressed.get("text", text), "Its words are in the box, with stand-ins for people.",
                       names)
    if how == "masked":
        return _filled(box, most, identifiers.mask(text), "Its words are in the box, with each detail taken out.")
    return _filled(box, most, text, "Its words are in the box as they are.")


def _read(box: str) -> tuple[documents.Document, str]:
    """The document that was chosen and its name. Raises Unreadable."""
    file = uploads.chosen(f"document-{box}")
    if file is None:
        raise documents.Unreadable("No file is chosen yet. Choose one, then press Use this document.")
    called = uploads.shown(file.filename)
    return documents.read(file.stream.read(), called), called


def _said(document: documents.Document, called: str) -> str:
    pages = {None: "", 1: ", one page"}.get(document.pages, f", {document.pages} pages")
    words = len(document.text.split())
    return " ".join([f"“{called}” ({document.kind}{pages}): {words:,} words.", *document.notes])


def _details(text: str) -> tuple[Details, ...]:
    """What looks like a person's in the whole of a text, the most frequent kind first."""
    found = identifiers.find(text)
    kinds = Counter(one.kind for one in found)
    return tuple(
        Details(MASKS[kind].strip("[]"), count,
                tuple(dict.fromkeys(one.text for one in found if one.kind is kind))[:EXAMPLES])
        for kind, count in kinds.most_common())


def _filled(box: str, most: int, text: str, said: str, also: Mapping[str, str] | None = None) -> Taken:
    text, cut = _fitting(text, most)
    return Taken(box, f"{said} {cut}".strip(), filled={box: text, **(also or {})})


def _fitting(text: str, most: int) -> tuple[str, str]:
    """Whole paragraphs up to so many characters, and a sentence that says so where it is not all."""
    if len(text) <= most:
        return text, ""
    kept = text[: text.rfind("\n\n", 0, most + 1)] if "\n\n" in text[:most] else text[:most].rsplit(None, 1)[0]
    return kept, (f"This box takes {most:,} characters, so the first {len(kept.split()):,} of its "
                  f"{len(text.split()):,} words are in it.")
