"""Run on its own, never imported: reads a PDF from stdin and writes its lines to stdout as JSON.

pdfium is C++ and is given files from anywhere. In a process of its own it can take neither the site down with it nor
more memory and time than are said here. It imports nothing of Handrail, so it starts in a tenth of a second.

Out comes {"pages": number, "lines": [[line, …] for each page]}, or {"fault": one of "password", "damaged", "pages" and
"long"}. A line is {"text", "left", "right", "base", "size", "starts"}, in points from the bottom left of the page: text
has a tab where there is a gap about as wide as a letter is high, starts are where each part between two gaps begins,
base is what the letters stand on. DIVIDED ends the text of a line whose last word goes on in the next.
"""
import ctypes
import json
import sys

import pypdfium2
import pypdfium2.raw as pdfium

MOST_MEMORY, MOST_SECONDS = 2 * 2**30, 30
MOST_LETTERS = 400_000  # in a file: four times what is taken of it, for heads, feet and spaces
GAP = 0.9  # of the letters' size: Word leaves 11 points between cells
DIVIDED = "\x02"  # pdfium's mark for a hyphen at the end of a line


def main() -> None:
    _limit()
    said = _read(sys.stdin.buffer.read(), int(sys.argv[1]))
    sys.stdout.write(json.dumps(said))


def _limit() -> None:
    try:
        import resource
    except ImportError:  # Windows: the caller's time limit is what there is
        return
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))


def _read(data: bytes, most_pages: int) -> dict:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        return {"fault": "password" if error.err_code == pdfium.FPDF_ERR_PASSWORD else "damaged"}
    count = len(document)
    if count > most_pages:
        return {"fault": "pages", "pages": count}
    lines, letters = [], 0
    for number in range(count):
        try:
            text = document[number].get_textpage()  # held while it is read: what nobody holds is closed
            page = _lines(text.raw)
        except pypdfium2.PdfiumError:
            return {"fault": "damaged"}
        letters += sum(len(line["text"]) for line in page)
        if letters > MOST_LETTERS:
            return {"fault": "long"}
        lines.append(page)
    return {"pages": count, "lines": lines}


def _lines(page: object) -> list[dict]:
    """The lines of a page in the order in which its program wrote them, which is how it is read."""
    found, line = [], Line()
    for place in range(pdfium.FPDFText_CountChars(page)):
        letter = chr(pdfium.FPDFText_GetUnicode(page, place))
        if letter in "\r\n" or line.is_divided:
            found.append(line)
            line = Line()
        if letter not in "\r\n\x00":
            line.add(page, place, letter)
    return [line.said() for line in [*found, line] if line.text.strip()]


class Line:
    def __init__(self) -> None:
        self.text = ""
        self.left, self.right = float("inf"), float("-inf")
        self.base = self.size = 0.0
        self.starts: list[float] = []

    @property
    def is_divided(self) -> bool:
        return self.text.endswith(DIVIDED)

    def add(self, page: object, place: int, letter: str) -> None:
        if letter.isspace():
            self.text += " "
            return
        left, right, bottom, top, base = (ctypes.c_double() for _ in range(5))
        pdfium.FPDFText_GetCharBox(page, place, left, right, bottom, top)
        pdfium.FPDFText_GetCharOrigin(page, place, ctypes.c_double(), base)
        size = pdfium.FPDFText_GetFontSize(page, place)
        # Some programs set everything at size 1 and enlarge the page: then the letters themselves say how big it is.
        size = size if size > 2 else (top.value - bottom.value) * 1.4
        is_apart = left.value - self.right > GAP * max(size, 4)
        if self.starts and is_apart:
            self.text = self.text.rstrip() + "\t"
        if not self.starts or is_apart:
            self.starts.append(round(left.value, 1))
            self.base = self.base or base.value
        self.text += letter
        self.size = max(self.size, size)
        self.left, self.right = min(self.left, left.value), max(self.right, right.value)

    def said(self) -> dict:
        return {"text": self.text.strip(" "), "starts": self.starts, **{
            name: round(getattr(self, name), 2) for name in ("left", "right", "base", "size")}}


if __name__ == "__main__":
    main()
