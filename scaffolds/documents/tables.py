"""Tables as lines of text: the cells of a row on one line, so that what belongs together is read together."""
from collections.abc import Iterable

BETWEEN = " | "


def row(cells: Iterable[str]) -> str:
    """One row. A cell's own lines become one; a row of nothing is empty."""
    said = [" ".join(cell.split()) for cell in cells]
    return BETWEEN.join(said) if any(said) else ""


def table(rows: Iterable[Iterable[str]]) -> str:
    return "\n".join(line for line in map(row, rows) if line)
