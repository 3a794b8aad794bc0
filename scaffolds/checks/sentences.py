"""Sentences and words as a reader meets them, with their places in the text.

A list item, a heading, a table cell and a line of its own are each a unit: they do not run on into the next line.
Full stops after titles, initials, "a.m.", "e.g." and inside numbers end nothing.
"""
import re
from collections.abc import Iterator
from dataclasses import dataclass

INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
"""A regex class body: characters that take no room, which pasted text hides inside words."""

WORD = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{INVISIBLE}\u0300-\u036f]|['’](?=[^\W\d_]))*")
"""A word: letters, with apostrophes inside. A hyphen joins two words, so "well-known" counts as two."""

_UNSEEN = re.compile(rf"[{INVISIBLE}]")
_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BULLET = re.compile(
    r"\s*(?:[-*+•‣◦▪▫●○■□–—·✓✔☐☑→»#>]+\s+|[•‣◦▪▫●■□✓✔☐☑]|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)]\s+)+"
)
_CELL = re.compile(r"[^\t|•▪●]+")
_ENDS = re.compile(r"[.!?…:;。！？][\"'”’»)\]*_]*\s*$")
_RUNS_ON = re.compile(r"(?:[,–—-]|\b(?:and|or|but|the|a|an|of|to|in|with|for|by|that|which))\s*$")
_STOP = re.compile(r"[.!?…。！？]+[\"'”’»)\]*_]*(?P<gap>\s+)?(?P<next>[\"'“‘«(\[*_]*(?P<word>\w[\w'’]*)?)")

_TITLES = frozenset(
    "mr mrs ms mx dr prof rev revd fr st sgt cpl capt lt col gen maj cdr adm hon pres gov sen rep insp supt pc mme "
    "mlle messrs mt ft vs viz cf eg ie approx est dept univ assn bros esp incl max min tel ext pp vol ed eds".split()
)
_BEFORE_NUMBER = frozenset("no nos fig figs p pp ch chap sec vol art eq ex para para pt qu q ref c ca".split())
_MONTHS = frozenset("jan feb mar apr jun jul aug sept sep oct nov dec".split())
_MAY_END = frozenset("etc am pm inc ltd co corp plc jr sr ave rd bc ad bce ce phd ba bsc ma msc".split())
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday gmt bst".split())
_OPENERS = frozenset(
    "the a an this that these those it its he she they we you i his her their our my your there here then when while "
    "what who why how where if in on at by for from with as after before but and so or yet however although because "
    "since once until during all some many most no not one two both each every is are was were do did does can could "
    "will would may to of".split()
)
_SPEECH = frozenset(
    "said says asked asks replied cried shouted whispered called answered yelled exclaimed laughed sighed muttered "
    "murmured added began continued snapped growled screamed gasped agreed thought told announced grunted grumbled "
    "begged demanded declared insisted remarked commented explained suggested protested pleaded warned joked hissed "
    "barked boomed chuckled giggled sobbed wailed moaned croaked squeaked squealed breathed roared bellowed "
    "promised".split()
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """text is exactly the source from start to end (end exclusive): no bullet, no space around it. A sentence that was
    wrapped over lines keeps its line breaks. closed says that it ends as a sentence does; a heading or list item may
    not."""

    text: str
    start: int
    end: int
    closed: bool = True


def words(text: str) -> list[str]:
    """The words of a text in order, as written but without invisible characters. Numbers are not words."""
    return [visible(match.group()) for match in WORD.finditer(text)]


def visible(word: str) -> str:
    """A word without the invisible characters that pasted text can hold."""
    return word if word.isascii() else _UNSEEN.sub("", word).replace("’", "'")


def split(text: str) -> list[Sentence]:
    """Every sentence, heading, list item and table cell that holds a letter or a digit, in order."""
    found = []
    for start, end in _units(text):
        for first, last in _sentences(text, start, end):
            piece = text[first:last]
            if any(c.isalnum() for c in piece):
                found.append(Sentence(piece, first, last, bool(_ENDS.search(piece))))
    return found


def _units(text: str) -> Iterator[tuple[int, int]]:
    """Spans that a sentence cannot cross: runs of lines that read on, list items without their bullet, cells."""
    for start, end in _joined(text):
        bullet = _BULLET.match(text, start, end)
        if bullet and bullet.end() < end:
            start = bullet.end()
        for cell in _CELL.finditer(text, start, end):
            yield cell.span()


def _joined(text: str) -> Iterator[tuple[int, int]]:
    block: list[tuple[int, int]] = []
    for match in _LINE.finditer(text):
        blank = not match.group().strip()
        broken = block and (blank or text.count("\n", block[-1][1], match.start()) > 1)
        if broken:
            yield from _join_block(text, block)
            block = []
        if not blank:
            block.append(match.span())
    yield from _join_block(text, block)


def _join_block(text: str, block: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The lines of one paragraph, those that read on joined."""
    if not block:
        return
    wrapped = _is_wrapped(text, block)
    start, end = block[0]
    for first, last in block[1:]:
        if _reads_on(text, (start, end), (first, last), wrapped):
            end = last
        else:
            yield start, end
            start, end = first, last
    yield start, end


def _is_wrapped(text: str, block: list[tuple[int, int]]) -> bool:
    """Whether a paragraph was broken to a width, as text from a PDF or an e-mail is: lines of nearly one length, some
    of which start in lower case."""
    if len(block) < 3:
        return False
    lengths = [end - start for start, end in block[:-1]]
    lower = sum(text[start:end].lstrip()[:1].islower() for start, end in block[1:])
    return min(lengths) >= 45 and max(lengths) - min(lengths) <= 24 and lower >= (len(block) - 1) / 3


def _reads_on(text: str, before: tuple[int, int], after: tuple[int, int], wrapped: bool) -> bool:
    head, tail = text[before[0] : before[1]], text[after[0] : after[1]]
    if _BULLET.match(tail) or "\t" in head or "|" in head or _ENDS.search(head):
        return wrapped and not _BULLET.match(tail) and "\t" not in head and "|" not in head
    if wrapped or _RUNS_ON.search(head):
        return True
    return tail.lstrip(" \"'“‘(")[:1].islower() and len(head) >= 20


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for stop in _STOP.finditer(text, start, end):
        if _is_end(text, at, stop):
            cut = stop.start("gap") if stop.group("gap") else stop.start("next")
            yield from _trimmed(text, at, cut)
            at = stop.start("next")
    yield from _trimmed(text, at, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _is_end(text: str, sentence: int, stop: re.Match[str]) -> bool:
    word = stop.group("word") or ""
    mark = stop.group().split(None, 1)[0] if stop.group("gap") else stop.group()
    if not stop.group("gap"):
        return _missing_space(text, stop, word)
    if word[:1].islower():
        return False
    if mark[0] != "." or mark.startswith(".."):
        return not (mark[-1] in "\"'”’»" and _is_speech_tag(text, stop.end()))
    before = re.search(r"[\w.’']*$", text[max(sentence, stop.start() - 20) : stop.start()])
    return _full_stop_ends(text, sentence, stop.start(), before.group() if before else "", word)


def _missing_space(text: str, stop: re.Match[str], word: str) -> bool:
    """ "the end.Then" was two sentences before it was pasted; "example.com" and "3.5" are not."""
    before = text[max(0, stop.start() - 2) : stop.start()]
    return len(before) == 2 and before.isalpha() and before.islower() and word[:1].isupper() and word[1:2].islower()


def _is_speech_tag(text: str, after: int) -> bool:
    """Whether what follows a closing quotation mark says who spoke: `"Go!" Grandma said.`"""
    follows = re.match(r"\s+(\w+)", text[after : after + 24])
    return bool(follows and follows.group(1) in _SPEECH)


def _full_stop_ends(text: str, sentence: int, at: int, before: str, after: str) -> bool:
    """Whether a full stop, with `before` in front of it and `after` as the next word, ends the sentence."""
    bare = before.replace(".", "").lower()
    number_next = after[:1].isdigit()
    if bare in _TITLES:
        return False
    if bare in _BEFORE_NUMBER or bare in _MONTHS:
        return not number_next
    if bare in _MAY_END and (bare not in ("co", "am", "ma", "ad", "ba") or "." in before):
        return after.lower() not in _DAYS
    if re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]", before):
        return after.lower() in _OPENERS
    if len(before) == 1 and before.isupper():
        return _initial_ends(text[sentence : at - 1], before, after)
    return True


def _initial_ends(head: str, letter: str, after: str) -> bool:
    """ "J. K. Rowling" goes on; "so did I. Then" and "vitamin C. It" do not."""
    if len(after) == 1 and after.isupper() and after not in ("I", "A"):
        return False
    last = head.split()[-1:] or [""]
    if after.lower() in _OPENERS:
        return True
    return letter == "I" and last[0].islower()
