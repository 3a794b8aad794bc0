"""A PDF, read by pdfium in a process of its own (pdf_child)."""
from scaffolds.documents import printed
from scaffolds.documents.child import asked
from scaffolds.documents.document import MOST_PAGES, Document, Unreadable
from scaffolds.documents.package import BROKEN
from scaffolds.documents.pdf_layout import Line, Sheet, laid_out

MOST_SECONDS = 30
PASTE = "Open it, copy the words and paste them instead."
FAULTS = {
    "password": "This PDF has a password on it, so it cannot be read. Save a copy without one.",
    "damaged": BROKEN,
    "long": f"There are far more words in this PDF than are read. {PASTE}",
}


def read(data: bytes) -> Document:
    said = asked("pdf_child.py", data, MOST_PAGES, MOST_SECONDS)
    if said.get("fault") == "pages":
        raise Unreadable(f"This PDF has {said['pages']:,} pages, and {MOST_PAGES} is the most that is read. "
                         "Save the pages that are wanted as a PDF of their own, or copy their words and paste them.")
    if "fault" in said:
        raise Unreadable(FAULTS[said["fault"]])
    pages = [Sheet([Line(**line) for line in lines]) for lines in said["lines"]]
    empty = [number for number, page in enumerate(pages, 1) if not page.lines]
    if len(empty) == len(pages):
        return _scan(data, len(pages))
    text, notes = laid_out(pages)
    return Document("a PDF", text, len(pages), (*notes, *_pictures(empty)))


def _scan(data: bytes, pages: int) -> Document:
    """Pictures of pages, as a scanner makes them. Raises Unreadable."""
    if not printed.is_there():
        raise Unreadable("This PDF is made of pictures of pages, as a scanner makes them: there are no words in it to "
                         "read. A document that was saved as a PDF has them; a scan needs a program that reads print.")
    if pages > printed.MOST_PAGES:
        raise Unreadable(f"This PDF is a scan of {pages} pages, and {printed.MOST_PAGES} is the most of a scan that is "
                         "read. Save the pages that are wanted as a PDF of their own.")
    return printed.read(data, "a scan")


def _pictures(empty: list[int]) -> list[str]:
    if not empty:
        return []
    which = f"Page {empty[0]} has" if len(empty) == 1 else f"Pages {', '.join(map(str, empty))} have"
    return [f"{which} no words that can be read: perhaps pictures, or a scan."]
