"""A scaffold as paper: a PDF to print, or its pages as pictures to look at first.

Set by the British Dyslexia Association's style guide: sans serif, 14 pt or more, lines at 1.5, left aligned, bold for
stress, no italics and no underline, an off-white page for whoever wants one.
"""
from dataclasses import dataclass

from scaffolds.exports import typesetting
from scaffolds.exports.layouts import layout
from scaffolds.exports.paper_data import sheet
from scaffolds.receipt import Scaffold

DOTS = 96  # an inch, for a page to look at on a screen


@dataclass(frozen=True)
class Paper:
    """How a person wants it. layout is a name from `layouts`, and only a schedule has one; times are of a schedule."""

    layout: str | None = None
    times: bool = True
    off_white: bool = False


def pdf(scaffold: Scaffold, *, title: str, draft: bool = True, paper: Paper = Paper()) -> bytes:  # noqa: B008  frozen
    """The bytes of a tagged PDF (PDF/UA-1) on A4. draft puts DRAFT at the head of each page, for a result that no
    person has ticked as read. Raises UnknownLayout."""
    return typesetting.pdf(*sheet(scaffold, title, draft, layout(paper.layout), paper.times, paper.off_white))


def pages(scaffold: Scaffold, *, title: str, draft: bool = True, paper: Paper = Paper(),  # noqa: B008  frozen
          dots: float = DOTS) -> list[bytes]:
    """What `pdf` prints, as a PNG a page. Raises UnknownLayout."""
    made = sheet(scaffold, title, draft, layout(paper.layout), paper.times, paper.off_white)
    return typesetting.pngs(*made, dots)
