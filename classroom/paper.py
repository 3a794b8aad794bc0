"""What leaves as a file, and paper as a page shows it before it is printed. Both are for any result, saved or not."""
import base64
from collections.abc import Mapping
from typing import Any

from flask import Response

from classroom.sheets import titled
from scaffolds.exports.docx import docx
from scaffolds.exports.html import html
from scaffolds.exports.layouts import DEFAULT, LAYOUTS
from scaffolds.exports.pdf import Paper, pages, pdf
from scaffolds.exports.text import text
from scaffolds.receipt import Scaffold
from scaffolds.results import Schedule

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF = "application/pdf"
HTML, TEXT = "text/html; charset=utf-8", "text/plain; charset=utf-8"
SHOWN = 4  # pages: enough to judge a layout by


def word_document(scaffold: Scaffold, title: str, *, reviewed: bool) -> Response:
    title = titled(scaffold, title)
    return _file(docx(scaffold, title=title, draft=not reviewed), DOCX, f"{plain_name(title)}.docx")


def pdf_document(scaffold: Scaffold, title: str, form: Mapping[str, str], *, reviewed: bool) -> Response:
    title, paper = titled(scaffold, title), wanted(form)
    name = f"{plain_name(title)}-{paper.layout}" if isinstance(scaffold.result, Schedule) else plain_name(title)
    return _file(pdf(scaffold, title=title, draft=not reviewed, paper=paper), PDF, f"{name}.pdf")


def web_page(scaffold: Scaffold, title: str, *, reviewed: bool) -> Response:
    title = titled(scaffold, title)
    return _file(html(scaffold, title=title, draft=not reviewed).encode(), HTML, f"{plain_name(title)}.html")


def text_file(scaffold: Scaffold, title: str, *, reviewed: bool) -> Response:
    title = titled(scaffold, title)
    return _file(text(scaffold, title=title, draft=not reviewed).encode(), TEXT, f"{plain_name(title)}.txt")


def wanted(form: Mapping[str, str]) -> Paper:
    """How a form says that the paper should be: `layout`, `no_times`, `off_white`. A layout that there is not is the
    usual one."""
    layout = form.get("layout", "")
    return Paper(layout if layout in LAYOUTS else DEFAULT, "no_times" not in form, "off_white" in form)


def look(scaffold: Scaffold, title: str, form: Mapping[str, str], *, reviewed: bool) -> dict[str, Any]:
    """What components/paper/page.html is given. The pictures are the pages of the PDF itself, inside the page, so that
    nothing of an unsaved result is kept to be fetched."""
    title, paper = titled(scaffold, title), wanted(form)
    drawn = pages(scaffold, title=title, draft=not reviewed, paper=paper)
    return {
        "title": title, "result": scaffold.result, "paper": paper, "layouts": LAYOUTS.values(), "reviewed": reviewed,
        "chosen": LAYOUTS[paper.layout or DEFAULT], "count": len(drawn),
        "pictures": [f"data:image/png;base64,{base64.b64encode(png).decode()}" for png in drawn[:SHOWN]],
    }


def plain_name(title: str) -> str:
    """A title as the name of a file on any machine."""
    return "".join(c if c.isascii() and c.isalnum() else "-" for c in title).strip("-")[:60] or "handrail"


def _file(content: bytes, mimetype: str, name: str) -> Response:
    response = Response(content, mimetype=mimetype)
    response.headers.set("Content-Disposition", "attachment", filename=name)
    return response
