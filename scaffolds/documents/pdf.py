"""A PDF, read by pdfium in a process of its own (pdf_child)."""
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from scaffolds.documents.document import MOST_PAGES, Document, Unreadable
from scaffolds.documents.package import BROKEN
from scaffolds.documents.pdf_layout import Line, Sheet, laid_out

CHILD = Path(__file__).with_name("pdf_child.py")
MOST_SECONDS = 30
PASTE = "Open it, copy the words and paste them instead."
FAULTS = {
    "password": "This PDF has a password on it, so it cannot be read. Save a copy without one.",
    "damaged": BROKEN,
    "long": f"There are far more words in this PDF than are read. {PASTE}",
}


def read(data: bytes) -> Document:
    said = _asked(data)
    if said.get("fault") == "pages":
        raise Unreadable(f"This PDF has {said['pages']:,} pages, and {MOST_PAGES} is the most that is read. "
                         "Save the pages that are wanted as a PDF of their own, or copy their words and paste them.")
    if "fault" in said:
        raise Unreadable(FAULTS[said["fault"]])
    pages = [Sheet([Line(**line) for line in lines]) for lines in said["lines"]]
    empty = [number for number, page in enumerate(pages, 1) if not page.lines]
    if len(empty) == len(pages):
        raise Unreadable("This PDF is made of pictures of pages, as a scanner makes them: there are no words in it to "
                         "read. A document that was saved as a PDF has them; a scan needs a program that reads print.")
    text, notes = laid_out(pages)
    return Document("a PDF", text, len(pages), (*notes, *_pictures(empty)))


def _pictures(empty: list[int]) -> list[str]:
    if not empty:
        return []
    which = f"Page {empty[0]} has" if len(empty) == 1 else f"Pages {', '.join(map(str, empty))} have"
    return [f"{which} no words that can be read: perhaps pictures, or a scan."]


def _asked(data: bytes) -> dict[str, Any]:
    """What the child says of the file. Where it ends without a word, it was stopped by its limits or by a fault."""
    command = [sys.executable, "-I", str(CHILD), str(MOST_PAGES)]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=MOST_SECONDS, check=True)  # noqa: S603
        said: dict[str, Any] = json.loads(done.stdout)
    except subprocess.TimeoutExpired as error:
        raise Unreadable(f"Reading this PDF took too long, so it was given up. {PASTE}") from error
    except (subprocess.CalledProcessError, ValueError) as error:
        raise Unreadable(BROKEN) from error
    return said
