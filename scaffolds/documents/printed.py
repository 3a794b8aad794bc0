"""Print in a picture: a photograph of a page, or a scan. Only where the school has installed the reader
(`handrail[photographs]`), since it is larger than all the rest of Handrail."""
from importlib.util import find_spec
from statistics import median

from scaffolds.documents.child import asked
from scaffolds.documents.document import Document, Unreadable
from scaffolds.documents.pdf_layout import laid_out
from scaffolds.documents.pdf_line import Line, Sheet

MOST_PAGES = 10  # of a scan: about a second each
MOST_SECONDS = 90
UNSURE = 0.6  # below it a line is more likely wrong than right, and is left out
SIZES = 1.4  # a line's box is so much higher or lower than the others before it is print of another size
CAREFUL = "Words read from a picture can be wrong. Read them beside it before they are used."


def is_there() -> bool:
    """Whether the reader is installed."""
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


def read(data: bytes, kind: str = "a picture of a page") -> Document:
    """Raises Unreadable."""
    said = asked("print_child.py", data, MOST_PAGES, MOST_SECONDS)
    if "fault" in said:
        raise Unreadable("This picture is damaged, or of a kind that cannot be opened here.")
    pages = [[line for line in lines if line["sure"] >= UNSURE] for lines in said["lines"]]
    if not any(pages):
        raise Unreadable("No words could be made out in this picture. A sharper one, taken from straight above in good "
                         "light, may have them; handwriting cannot be read here.")
    text, notes = laid_out([Sheet(_lines(page)) for page in pages])
    left_out = sum(map(len, said["lines"])) - sum(map(len, pages))
    if left_out:
        notes.append("1 line could not be made out and was left out." if left_out == 1 else
                     f"{left_out} lines could not be made out and were left out.")
    return Document(kind, text, len(pages) if len(pages) > 1 else None, (*notes, CAREFUL))


def _lines(page: list[dict]) -> list[Line]:
    """A box goes round the letters that a line happens to have, so lines of one size have boxes of many."""
    usual = median(line["height"] for line in page) if page else 1.0
    return [Line(line["text"], line["left"], line["right"], line["base"], _size(line["height"], usual), (line["left"],))
            for line in page]


def _size(height: float, usual: float) -> float:
    return usual if usual / SIZES < height < usual * SIZES else height
