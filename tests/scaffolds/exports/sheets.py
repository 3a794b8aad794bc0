"""Scaffolds to put on paper, and what can be measured of the paper: drawn by pdfium, its tags read by pypdf."""
import io
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy
import pypdf
import pypdfium2

from scaffolds.brief import ScheduleBrief
from scaffolds.checks.band import Band
from scaffolds.receipt import Receipt, Scaffold
from scaffolds.results import Result, Schedule, ScheduleStep

DOTS_A_MM = 4  # about 100 dots an inch
POINT = 25.4 / 72  # in millimetres
INK = 245  # grey from which downwards something is drawn
RECEIPT = Receipt(engine="built-in", band=Band(7.0, 6.0, 8.0))

# The longest and the shortest words that routines have, one step that has no symbol and one that has no card.
STEPS = tuple(ScheduleStep(text=text, card=card, symbol=symbol, minutes=minutes) for text, card, symbol, minutes in (
    ("Walk in with the class", "Walk in", "walk", 2),
    ("Say good morning to an adult", "Say hello", "say hello", 1),
    ("Hang up your coat", "Hang up coat", "hang up coat", 1),
    ("Hang your bag on your peg", "Hang up bag", "hang up bag", None),
    ("Put your lunch box on the trolley", "Lunch box away", "lunch box", 1),
    ("Put your water bottle in its place", "Water bottle away", "water bottle", 1),
    ("Give the permission slip from home to the office", "Hand in slip", None, 5),
    ("Put your reading record in the tray", "Hand in book", "hand in", 1),
    ("Look at the timetable for today", None, "timetable", 2),
    ("Sit", "Sit", "sit down", 1),
    ("Start the morning task", "Morning task", "pencil", 10),
    ("Listen to the register", "Register", "register", 5),
))


def scaffold(result: Result) -> Scaffold:
    return Scaffold(ScheduleBrief("morning", 3), result, (), RECEIPT)


def schedule(count: int = 12, title: str = "Coming into school") -> Scaffold:
    return scaffold(Schedule(title=title, steps=STEPS[:count]))


@dataclass(frozen=True)
class Box:
    """In millimetres from the left and the top of its page."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def overlaps(self, other: "Box") -> bool:
        return (self.left < other.right and other.left < self.right
                and self.top < other.bottom and other.top < self.bottom)

    def holds(self, other: "Box", by: float = 0) -> bool:
        return (self.left - by <= other.left and other.right <= self.right + by
                and self.top - by <= other.top and other.bottom <= self.bottom + by)


@dataclass(frozen=True)
class Figure:
    words: str
    page: int
    box: Box


OPEN: list[pypdfium2.PdfDocument] = []  # closed by conftest.py: pdfium complains about one that is left to the end


class Sheet:
    """A PDF opened twice over."""

    def __init__(self, content: bytes) -> None:
        self.reader = pypdf.PdfReader(io.BytesIO(content))
        self.pdf = pypdfium2.PdfDocument(content)
        OPEN.append(self.pdf)

    @property
    def root(self):
        return self.reader.trailer["/Root"]

    @cached_property
    def texts(self) -> list[str]:
        """The words of each page as anybody would copy them, spaces and line ends made one space."""
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in self.pdf]

    @property
    def text(self) -> str:
        return " ".join(self.texts)

    def size(self, page: int = 0) -> tuple[float, float]:
        width, height = self.pdf[page].get_size()
        return width * POINT, height * POINT

    def grey(self, page: int = 0, dots: float = DOTS_A_MM) -> numpy.ndarray:
        """The page as a printer without colours has it, 0 for black to 255; rows from the top, `dots` a millimetre."""
        return self.pdf[page].render(scale=dots * POINT, grayscale=True).to_numpy()

    def sizes(self, page: int = 0) -> list[tuple[str, float, float]]:
        """Each letter with its size in points and how far down it stands in millimetres."""
        textpage, height = self.pdf[page].get_textpage(), self.size(page)[1]
        letters = []
        for number in range(textpage.count_chars()):
            letter = textpage.get_text_range(number, 1)
            if letter.strip():
                size = pypdfium2.raw.FPDFText_GetFontSize(textpage.raw, number)
                letters.append((letter, size, height - textpage.get_charbox(number, loose=True)[1] * POINT))
        return letters

    def lines(self, page: int = 0) -> list[tuple[str, Box]]:
        """Each run of words that stands on one line, with where it is."""
        textpage = self.pdf[page].get_textpage()
        height = self.size(page)[1]
        found = []
        for number in range(textpage.count_rects()):
            left, bottom, right, top = textpage.get_rect(number)
            words = textpage.get_text_bounded(left, bottom, right, top).strip()
            found.append((words, Box(left * POINT, height - top * POINT, right * POINT, height - bottom * POINT)))
        return found

    def figures(self) -> list[Figure]:
        """Every picture in reading order."""
        pages = {page.indirect_reference.idnum: number for number, page in enumerate(self.reader.pages)}
        found = []
        for tag in self.tags():
            if tag["/S"] == "/Figure":
                number = pages[self._page_of(tag)]
                left, bottom, right, top = (float(side) * POINT for side in tag["/A"][0]["/BBox"])
                height = self.size(number)[1]
                found.append(Figure(tag["/Alt"], number, Box(left, height - top, right, height - bottom)))
        return found

    def tags(self) -> Iterator:
        yield from _tags(self.root["/StructTreeRoot"]["/K"])

    @staticmethod
    def _page_of(tag) -> int:
        if "/Pg" in tag:
            return tag.raw_get("/Pg").idnum
        kids = tag["/K"] if isinstance(tag["/K"], list) else [tag["/K"]]
        return next(kid.get_object().raw_get("/Pg").idnum for kid in kids if "/Pg" in kid.get_object())


def _tags(node) -> Iterator:
    node = node.get_object()
    if isinstance(node, list):
        for one in node:
            yield from _tags(one)
    elif isinstance(node, dict) and "/S" in node:
        yield node
        if "/K" in node:
            yield from _tags(node["/K"])


def ink(grey: numpy.ndarray, dots: float = DOTS_A_MM, darker: int = INK) -> Box | None:
    """Around all that is drawn; None where nothing is."""
    rows, columns = numpy.where(grey < darker)
    if not len(rows):
        return None
    return Box(columns.min() / dots, rows.min() / dots, (columns.max() + 1) / dots, (rows.max() + 1) / dots)


def png_grey(png: bytes) -> numpy.ndarray:
    """A PNG of eight-bit colours as rows of grey."""
    width, height, depth, colours = struct.unpack(">IIBB", png[16:26])
    assert (depth, colours) == (8, 6), "typst writes red, green, blue and alpha"
    at, packed = 8, b""
    while at < len(png):
        size, kind = struct.unpack(">I4s", png[at:at + 8])
        packed += png[at + 8:at + 8 + size] if kind == b"IDAT" else b""
        at += size + 12
    rows = numpy.frombuffer(zlib.decompress(packed), numpy.uint8).reshape(height, width * 4 + 1)
    plain = numpy.zeros((height + 1, width + 1, 4), numpy.int32)  # a row and a column of nothing before the first
    for y, row in enumerate(rows, 1):
        for x, dot in enumerate(row[1:].reshape(width, 4).astype(numpy.int32), 1):
            plain[y, x] = (dot + _guess(int(row[0]), plain[y, x - 1], plain[y - 1, x], plain[y - 1, x - 1])) & 255
    return plain[1:, 1:, :3] @ numpy.array([0.299, 0.587, 0.114])


def _guess(kind: int, left: numpy.ndarray, above: numpy.ndarray, corner: numpy.ndarray) -> numpy.ndarray:
    """What PNG's filters 0 to 4 take a dot to be (PNG specification, section 9)."""
    if kind < 4:
        return (left * 0, left, above, (left + above) // 2)[kind]
    near = numpy.abs([above - corner, left - corner, left + above - 2 * corner]).argmin(axis=0)
    return numpy.choose(near, [left, above, corner])


def cut(grey: numpy.ndarray, box: Box, dots: float = DOTS_A_MM) -> numpy.ndarray:
    return grey[round(box.top * dots):round(box.bottom * dots), round(box.left * dots):round(box.right * dots)]
