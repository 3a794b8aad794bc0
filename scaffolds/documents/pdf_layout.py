"""From the lines of a PDF's pages to text with paragraphs. A PDF says where its letters stand and nothing else: what
belongs together is worked out from the distances between lines, their sizes and where they end."""
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from scaffolds.documents.heads_and_feet import without_heads_and_feet
from scaffolds.documents.hyphens import joined
from scaffolds.documents.pdf_line import DIVIDED, Line, Sheet
from scaffolds.documents.tables import BETWEEN

__all__ = ["Line", "Sheet", "laid_out"]

BULLET = re.compile("^[-*–•·▪◦‣●○\uf0a7\uf0b7\uf0d8\ufffd]\\s+(?=\\S)")
NUMBERED = re.compile(r"^\(?(?:\d{1,2}|[a-z])[.)]\s+\S")
ENDED = re.compile(r"[.!?:;][\"'”’)\]]*$")
LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
WIDER = 1.25  # times the usual step from line to line: a new paragraph
OTHER_SIZE = 1.08
SHORT = 0.85  # of the width of its column: a line that ends before it, with a stop, ends a paragraph
ALIGNED = 3.0  # points
CELL_LINES = 8  # a cell of more lines than this is taken for a column
OFTEN = 0.15  # of all steps from line to line
WOVEN, PROSE = 0.6, 20  # a page of two columns written line by line: so many lines have two parts, each so long


@dataclass
class Block:
    """Lines that belong together. kind is "text", "item" or "row"."""

    kind: str
    text: str


def laid_out(pages: list[Sheet]) -> tuple[str, list[str]]:
    """The text with a blank line between paragraphs, and sentences about what was left out."""
    pages, notes = without_heads_and_feet(pages)
    pages = [Sheet(_unwoven(page.lines)) for page in pages]
    lines = [line for page in pages for line in page.lines]
    return _written(_blocks(lines, _usual_step(pages), _edges(pages))), notes


def _unwoven(lines: list[Line]) -> list[Line]:
    """The left column and then the right, where a page's program wrote across both of them line by line."""
    two = [line for line in lines if len(line.starts) == 2 and all(len(part) > PROSE for part in line.parts)]
    middle = Counter(round(line.starts[1] / ALIGNED) for line in two).most_common(1)
    if not middle or middle[0][1] < WOVEN * len(lines):
        return lines
    halves = [line.halves() for line in lines]
    return [half[0] for half in halves] + [half[1] for half in halves if len(half) == 2]


def _usual_step(pages: list[Sheet]) -> float:
    """From one line to the next, in sizes of the letters: the smallest that is often met, since between paragraphs and
    rows it is larger."""
    pairs = [pair for page in pages for pair in pairwise(page.lines)]
    down = [(above.base - below.base) / below.size for above, below in pairs if below.size]
    steps = [round(step, 1) for step in down if 0.8 < step < 3]
    often = [step for step, count in Counter(steps).items() if count >= OFTEN * len(steps)]
    return min(often, default=1.2)


def _edges(pages: list[Sheet]) -> dict[int, float]:
    """How far to the right most lines go that begin at one place, by that place: the edges of the columns."""
    ends: dict[int, list[float]] = defaultdict(list)
    for page in pages:
        for line in page.lines:
            ends[_column(line)].append(line.right)
    return {column: sorted(rights)[int(0.8 * (len(rights) - 1))] for column, rights in ends.items()}


def _column(line: Line) -> int:
    return round(line.left / 12)  # points: an indent or two is the same column


def _blocks(lines: list[Line], step: float, edges: dict[int, float]) -> Iterator[Block]:
    rows = _rows(lines)
    block: Block | None = None
    for place, line in enumerate(lines):
        kind, text = _kind(line, place in rows)
        if block:
            above = lines[place - 1]
            if kind == "text" and _is_beside(above, line, step):
                block.kind, block.text = "row", f"{block.text}{BETWEEN}{text}"
                continue
            if kind == "text" and _goes_on(block, above, line, step, edges):
                block.text = joined(block.text, text)
                continue
            yield block
        block = Block(kind, text)
    if block:
        yield block


def _is_beside(above: Line, line: Line, step: float) -> bool:
    """The next cell of a row whose cells have several lines: up a little, and to the right."""
    up = line.base - above.base
    return -1 < up < CELL_LINES * step * line.size and line.left > above.left + 2 * line.size


def _goes_on(block: Block, above: Line, line: Line, step: float, edges: dict[int, float]) -> bool:
    if block.kind != "row":
        return not _is_new(above, line, step, edges)
    begins = above.starts[-1] if above.starts else above.left
    down = (above.base - line.base) / (line.size or 1)
    return len(line.starts) == 1 and abs(line.left - begins) < ALIGNED and 0 < down <= step * WIDER


def _rows(lines: list[Line]) -> set[int]:
    """The places of lines that are rows of a table: a part of one begins right under a part of another, with no more
    between them than the further lines of a cell."""
    rows: set[int] = set()
    apart = [place for place, line in enumerate(lines) if len(line.starts) > 1 and not BULLET.match(line.plain)]
    for above, below in pairwise(apart):
        starts = [(one, other) for one in lines[above].starts[1:] for other in lines[below].starts[1:]]
        if below - above <= CELL_LINES and any(abs(one - other) < ALIGNED for one, other in starts):
            rows |= {above, below}
    return rows


def _kind(line: Line, is_row: bool) -> tuple[str, str]:
    if is_row:
        return "row", _letters(BETWEEN.join(line.parts))
    text = _letters(line.plain)
    if BULLET.match(text):
        return "item", BULLET.sub("- ", text)
    return ("item" if NUMBERED.match(text) else "text"), text


def _is_new(above: Line, line: Line, step: float, edges: dict[int, float]) -> bool:
    """Whether a paragraph begins with this line."""
    if above.text.endswith(DIVIDED):
        return False
    if not 1 / OTHER_SIZE < line.size / (above.size or 1) < OTHER_SIZE:
        return True
    ended = bool(ENDED.search(above.plain))
    down = (above.base - line.base) / (line.size or 1)
    if down <= 0:  # the next column or page
        return ended and not line.plain[:1].islower() and _is_short(above, edges)
    if down > step * WIDER + 0.05:
        return True
    return ended and (_is_short(above, edges) or line.left - above.left > line.size * 0.8)


def _is_short(line: Line, edges: dict[int, float]) -> bool:
    edge = edges[_column(line)]
    return line.right - line.left < SHORT * (edge - line.left)


def _letters(text: str) -> str:
    for one, plain in LIGATURES.items():
        text = text.replace(one, plain)
    return text


def _written(blocks: Iterator[Block]) -> str:
    """Items of a list and rows of a table follow each other; anything else stands apart."""
    said, before = "", ""
    for block in blocks:
        together = block.kind == before and block.kind != "text"
        said += ("\n" if together else "\n\n") + block.text.rstrip(DIVIDED)
        before = block.kind
    return said.strip()
