"""A document instead of a pasted passage: its words put into a box of the form, with all that was typed beside it kept.
The file itself is kept nowhere. What names people in it is said before its words are in the box."""
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from flask import abort, make_response, render_template, request
from flask.typing import ResponseReturnValue

from classroom import uploads
from classroom.access import staff
from classroom.identifiers import marking
from classroom.make.live import with_pressed
from classroom.make.routes import bp, prompt_or_404
from classroom.make.showing import form_parts
from prompt_library import Prompt
from prompt_library.cleaning import tidy
from prompt_library.fields import Field, FieldKind
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
    looked at first; fault is why nothing was read; said is what was."""

    field: str
    said: str = ""
    fault: str = ""
    text: str = ""
    details: tuple[Details, ...] = ()

    @property
    def marks(self) -> marking.Marks:
        """Where they stand in it."""
        return marking.look([marking.Text("", "The document", self.text)], {})


@bp.post("/<name>/document")
@staff
def use_document(name: str) -> ResponseReturnValue:
    uploads.allow()
    prompt = prompt_or_404(name)
    field = _passage_field_or_404(prompt, request.args.get("field", ""))
    waiting = request.form.get("document_text", "")
    if waiting and "take" in request.form:
        text = tidy(waiting[: documents.MOST_LETTERS])
        if request.form["take"] == "stand-ins":
            return _with_stand_ins(prompt, field, text)
        masked = request.form["take"] == "masked"
        said = "Its words are in the box" + (", with each detail taken out." if masked else " as they are.")
        return _filled(prompt, field, identifiers.mask(text) if masked else text, said)
    try:
        document, called = _read(field)
    except documents.Unreadable as fault:
        return _page(prompt, Taken(field.name, fault=str(fault)), code=422)
    said = _said(document, called)
    try:
        details = _details(document.text)
    except Exception:  # what could not be checked is not used
        return _page(prompt, Taken(field.name, fault=FAILED), code=422)
    if details:
        return _page(prompt, Taken(field.name, said, text=document.text, details=details))
    return _filled(prompt, field, document.text, said)


def _passage_field_or_404(prompt: Prompt, name: str) -> Field:
    fields = [field for field in prompt.fields if field.kind is FieldKind.PASSAGE]
    return next((field for field in fields if field.name == name), None) or abort(404)


def _read(field: Field) -> tuple[documents.Document, str]:
    """The document that was chosen and its name. Raises Unreadable."""
    file = uploads.chosen(f"document-{field.name}")
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


def _with_stand_ins(prompt: Prompt, field: Field, text: str) -> ResponseReturnValue:
    """Whose the lettered ones are goes with the form, so that its page can show the names in the result."""
    pressed = marking.pressed([marking.Text("text", "", text)], request.form, "all")
    names = {marking.NAMES: pressed[marking.NAMES]} if marking.NAMES in pressed else {}
    said = "Its words are in the box, with stand-ins for people."
    return _filled(prompt, field, pressed.get("text", text), said, names)


def _filled(
    prompt: Prompt, field: Field, text: str, said: str, also: Mapping[str, str] | None = None
) -> ResponseReturnValue:
    """The form with a document's words in its box, as many as that takes."""
    text, cut = _fitting(text, field.max_length)
    return _page(prompt, Taken(field.name, f"{said} {cut}".strip()), {field.name: text, **(also or {})})


def _fitting(text: str, most: int) -> tuple[str, str]:
    """Whole paragraphs up to so many characters, and a sentence that says so where it is not all."""
    if len(text) <= most:
        return text, ""
    kept = text[: text.rfind("\n\n", 0, most + 1)] if "\n\n" in text[:most] else text[:most].rsplit(None, 1)[0]
    return kept, (f"This box takes {most:,} characters, so the first {len(kept.split()):,} of its "
                  f"{len(text.split()):,} words are in it.")


def _page(prompt: Prompt, taken: Taken, filled: dict[str, str] | None = None, code: int = 200) -> ResponseReturnValue:
    typed = with_pressed(request.form) | (filled or {})
    page = render_template("make/prompt.html", **(form_parts(prompt, typed) | {"taken": taken}))
    return make_response(page, code)
