"""Elements of HTML, with every text escaped that is not an element itself."""
import base64
from collections.abc import Iterable, Mapping
from html import escape

from scaffolds import symbols


class Markup(str):
    """HTML that is ready: what is only a string is escaped."""


LINE = Markup('<span class="line"></span>')  # to write on


def element(tag: str, inside: str | Iterable[str], attributes: Mapping[str, str] | None = None) -> Markup:
    given = "".join(f' {name}="{escape(value)}"' for name, value in (attributes or {}).items())
    return Markup(f"<{tag}{given}>{joined(inside)}</{tag}>")


def joined(inside: str | Iterable[str]) -> Markup:
    """Several in a row. A line end in a text is one on the page."""
    if isinstance(inside, Markup):
        return inside
    if isinstance(inside, str):
        return Markup("<br>".join(escape(line) for line in inside.split("\n")))
    return Markup("".join(map(joined, inside)))


def symbol(name: str | None) -> Markup:
    """A symbol with its words; nothing where there is none or nobody knows it any more."""
    if name is None or not symbols.known(name):
        return Markup("")
    content, kind = symbols.drawn(name)
    return picture(content, symbols.mimetype(kind), symbols.label(name), "symbol")


def picture(content: bytes, mimetype: str, words: str, kind: str) -> Markup:
    """In the file itself, so that nothing is fetched."""
    source = f"data:{mimetype};base64,{base64.b64encode(content).decode()}"
    return Markup(f'<img src="{source}" alt="{escape(words)}" class="{kind}">')
