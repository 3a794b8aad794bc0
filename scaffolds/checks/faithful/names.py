"""Names and dates: words that stand with a capital inside a sentence, and months and days of the week."""
from collections.abc import Iterable, Iterator
from unicodedata import combining, normalize

from scaffolds.checks.faithful.facts import Fact, Line, stem
from scaffolds.checks.reading_age.families import heads
from scaffolds.checks.reading_age.vocabulary import graded
from scaffolds.checks.spelling import british

_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONTHS = "january february march april may june july august september october november december".split()
_TITLES = frozenset("mr mrs ms mx dr prof sir lady lord dame miss st i i'm i'd i'll i've ok tv".split())
_LONGEST_HEADING = 12
_ADVERB = ("ingly", "edly", "fully", "ously", "ively", "ably", "ally", "ently", "antly")


def capitals(lines: Iterable[Line]) -> frozenset[str]:
    """Every lower-cased word that stands with a capital where nothing but being a name calls for one."""
    running = (line for line in lines if not _is_heading(line))
    return frozenset(plain(w.lower) for line in running for w in line.words if w.text[0].isupper() and not w.first)


def names(line: Line, index: int, known: frozenset[str], doubt: bool = False) -> Iterator[Fact]:
    """Facts of kind name and date in one sentence. A sentence's first word is a name only where it is no word of the
    graded list and either `known` holds it or a second capital follows ("Marie Curie"). `doubt` takes it for one
    anyway, which suits a rewrite: its common words are in the list, so one that is not may be made up."""
    heading = _is_heading(line)
    for place, word in enumerate(line.words):
        key = plain(word.lower)
        if not word.text[0].isupper() or len(key) < 2 or key in _TITLES:
            continue
        if key in _DAYS or (key in _MONTHS and not (word.first and key in ("may", "march"))):
            yield Fact("date", key, word.text, word.start, word.end, index)
        elif heading or word.first:
            sure = key in known or (not heading and _starts_name(line, place))
            if (sure or (doubt and not heading)) and not _is_common(key):
                yield Fact("name", key, word.text, word.start, word.end, index)
        else:
            yield Fact("name", key, word.text, word.start, word.end, index)


def is_in(key: str, words: frozenset[str]) -> bool:
    """Whether a text with these words (as written and head words, lower case) still has the name, in any form of it."""
    if key in words or stem(key) in words:
        return True
    return len(key) >= 5 and any(w.startswith(key[:5]) and (w.startswith(key) or key.startswith(w)) for w in words)


def plain(word: str) -> str:
    """A lower-case word as names are compared: no "'s", no accents, British spelling."""
    bare = british(word.removesuffix("'s").rstrip("'"))
    if bare.isascii():
        return bare
    return "".join(c for c in normalize("NFKD", bare) if not combining(c))


def _is_common(key: str) -> bool:
    """A word of the graded list, or an adverb made of one: "amazingly" is two endings away from "amaze"."""
    if key.endswith(_ADVERB):
        return any(_is_common(head) for head, years in heads(key) if head != key and years <= 1)
    return any(head in graded() for head, years in heads(key) if years <= 1)


def _starts_name(line: Line, place: int) -> bool:
    following = line.words[place + 1 : place + 2]
    return bool(following and following[0].text[0].isupper() and following[0].lower not in _TITLES)


def _is_heading(line: Line) -> bool:
    """All capitals, or a short line without a full stop in which most words have one: "The Water Cycle"."""
    if line.sentence.text.isupper():
        return True
    if line.sentence.closed or len(line.words) > _LONGEST_HEADING:
        return False
    return sum(w.text[0].isupper() for w in line.words) * 2 > len(line.words)
