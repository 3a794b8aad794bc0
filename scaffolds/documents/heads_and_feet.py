"""What stands at the head or the foot of every page, and the pages' numbers: not part of what is read."""
import re
from collections import Counter
from itertools import pairwise

from scaffolds.documents.pdf_line import Line, Sheet

DEEP = 2  # lines from the edge of a page
APART = 1.7  # sizes of its letters between a head and what is under it
OFTEN = 0.4  # of the pages: left and right pages may have heads of their own
ROMAN = "(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})"
NUMBER = re.compile(rf"\W*(?:page|p\.)?\s*(?:\d{{1,4}}|{ROMAN})(?:\s*(?:of|/)\s*\d{{1,4}})?\W*", re.IGNORECASE)


def without_heads_and_feet(pages: list[Sheet]) -> tuple[list[Sheet], list[str]]:
    """The pages without them, and a sentence that says what went."""
    counts = Counter(key for page in pages for key in {_key(page.lines[place], at) for place, at in _set_apart(page)})
    repeated = {key for key, count in counts.items() if count >= max(2.0, OFTEN * len(pages))}
    gone: dict[str, str] = {}
    kept = []
    for page in pages:
        out, apart = set(), set(_set_apart(page))
        for place, at in _outermost(page):
            line = page.lines[place]
            if (place, at) in apart and NUMBER.fullmatch(line.plain):
                out.add(place)
                gone.setdefault("numbers", "the pages' numbers")
            elif _key(line, at) in repeated:
                out.add(place)
                gone.setdefault(_key(line, at), f"“{line.plain}”")
        kept.append(Sheet([line for place, line in enumerate(page.lines) if place not in out]))
    if not gone:
        return pages, []
    return kept, [f"Left out, from the head and foot of the pages: {', '.join(gone.values())}."]


def _outermost(page: Sheet) -> list[tuple[int, str]]:
    """The places of the lines nearest the bottom and the top of a page, each with which it is."""
    order = sorted(range(len(page.lines)), key=lambda place: page.lines[place].base)
    return [*((place, "foot") for place in order[:DEEP]), *((place, "head") for place in order[-DEEP:])]


def _set_apart(page: Sheet) -> list[tuple[int, str]]:
    """Those of them with a gap between them and the rest of the page."""
    order = sorted(range(len(page.lines)), key=lambda place: page.lines[place].base)
    return [(place, at) for at, places in (("foot", order), ("head", order[::-1]))
            for place in _apart(page, places[:DEEP + 1])]


def _apart(page: Sheet, places: list[int]) -> list[int]:
    """Those of the outermost lines with a gap between them and the rest; none where there is no gap."""
    for number, (outer, inner) in enumerate(pairwise(places), 1):
        if abs(page.lines[outer].base - page.lines[inner].base) > APART * page.lines[outer].size:
            return places[:number]
    return []


def _key(line: Line, at: str) -> str:
    return f"{at} {re.sub(r'[0-9]+', '#', ' '.join(line.text.split()))}"
