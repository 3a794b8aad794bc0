"""Cells of a CSV that people open in a spreadsheet."""

STARTS = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet takes what begins so for a formula (OWASP, CSV injection)


def safe(cell: str) -> str:
    """The cell with an apostrophe before it where a spreadsheet would run it: it is shown as text then."""
    return f"'{cell}" if cell.startswith(STARTS) else cell
