"""Which parts of a text are prose that may be reworded, and which are left exactly as they are.

Left alone: headings, tables, poems and lyrics, lists of ingredients, sums, text in capitals, and other languages.
"""
import re
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from scaffolds.checks import sentences

BLOCK = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
BULLET = re.compile(r"\s*(?:[-*•‣◦▪·–—]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+")
STOPPED = re.compile(r"[.!?:;][\"'”’)\]]*\s*$")
SUM = re.compile(r"[=+×÷√^<>]|\d\s*[-−/*]\s*\d")
COMMON = frozenset(
    """the of and to a in is was it for on are as with his they at be this from have or by had not but what all were we
    when your can there use an each which she he do how their if will up other about out many then them these so some
    her would him into has more two no my than who its now been that you i""".split()
)
MOST_WORDS = 90  # in one sentence: beyond it, the grammar is not sure enough to be moved about


@dataclass(frozen=True)
class Stretch:
    """One sentence or list item at text[start:end]. whole says that it may also be split and turned; otherwise only
    its words may change."""

    text: str
    start: int
    end: int
    whole: bool


def stretches(text: str) -> list[Stretch]:
    """Everything in a text that may be reworded, in order."""
    blocks = [(m.start(), m.end()) for m in BLOCK.finditer(text) if _is_prose(m.group())]
    found = []
    at = 0
    for sentence in sentences.split(text):
        while at < len(blocks) and blocks[at][1] <= sentence.start:
            at += 1
        if at < len(blocks) and blocks[at][0] <= sentence.start:
            stretch = _stretch(text, sentence)
            if stretch:
                found.append(stretch)
    return found


def _stretch(text: str, sentence: sentences.Sentence) -> Stretch | None:
    words = sentences.words(sentence.text)
    if len(words) < 3 or _is_shouted(sentence.text) or _is_sum(sentence.text):
        return None
    if sentence.closed:
        return Stretch(sentence.text, sentence.start, sentence.end, len(words) <= MOST_WORDS)
    line = text[text.rfind("\n", 0, sentence.start) + 1 : sentence.end]
    if BULLET.match(line) or len(words) >= 12:
        return Stretch(sentence.text, sentence.start, sentence.end, False)
    return None


def _is_prose(block: str) -> bool:
    lines = block.splitlines()
    if any("\t" in line or line.count("|") > 1 or re.search(r"\S {3,}\S", line) for line in lines):
        return False
    return not _is_verse(lines) and _is_english(block)


def _is_verse(lines: list[str]) -> bool:
    """Short lines under one another that do not end as sentences do: a poem, a song, a list without bullets."""
    if len(lines) < 3 or median(map(len, lines)) >= 60:
        return False
    plain = [line for line in lines if not BULLET.match(line)]
    open_ended = sum(not STOPPED.search(line) for line in plain)
    return len(plain) >= len(lines) / 2 and open_ended >= len(plain) / 2 and not _is_wrapped(lines)


def _is_wrapped(lines: list[str]) -> bool:
    """Prose broken to a width: lines of about one length, most of which start in the middle of a sentence."""
    inner = lines[:-1]
    lower = sum(line.lstrip()[:1].islower() for line in lines[1:])
    return min(map(len, inner)) >= 35 and lower >= len(inner) / 2


def _is_english(block: str) -> bool:
    words = [word.lower() for word in sentences.words(block)]
    return len(words) < 8 or sum(word in COMMON for word in words) / len(words) >= 0.18


def _is_shouted(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return sum(c.isupper() for c in letters) > 0.6 * len(letters)


def _is_sum(text: str) -> bool:
    letters = sum(c.isalpha() for c in text)
    return letters < len(text.strip()) / 2 or (bool(SUM.search(text)) and letters < 0.65 * len(text))


def gaps(text: str, pieces: list[Stretch], rewritten: list[str]) -> Iterator[str]:
    """The text with each stretch rewritten and all between them untouched, piece by piece."""
    at = 0
    for piece, new in zip(pieces, rewritten, strict=True):
        yield text[at : piece.start]
        yield new
        at = piece.end
    yield text[at:]
