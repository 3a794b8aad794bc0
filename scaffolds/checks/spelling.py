"""American spellings, and their British ones: read from american_spellings.txt, where endings are spelt out, so that
"size", "prize" and "seize" are left alone."""
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from scaffolds.checks.finding import Finding, Severity
from scaffolds.checks.sentences import INVISIBLE, split

RULE = "american-spelling"
_WORD = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{INVISIBLE}])*(?:-(?:defense|story))?")
_IN_ADDRESS = re.compile(r"[@/_\\]|\.\w|=")


class _Table:
    """words maps each American form to its British one, lower case; phrases does so for more words than one; names
    matches proper names that keep their spelling."""

    def __init__(self, text: str) -> None:
        self.words: dict[str, str] = {}
        phrases: dict[str, str] = {}
        kept: list[str] = []
        for line in text.splitlines():
            parts = line.split()
            if line.startswith("= "):
                kept.append(line[2:].strip())
            elif parts and not line.startswith("# "):
                american, british, *endings = parts
                into = phrases if "_" in american else self.words
                into.update((american + e, british + e) for e in ("" if e == "-" else e for e in endings))
        self.phrases = [(_phrase(a), b.replace("_", " ")) for a, b in phrases.items()]
        self.names = re.compile(r"\b(?:" + "|".join(map(re.escape, kept)) + r")\b", re.IGNORECASE)


def _phrase(american: str) -> re.Pattern[str]:
    body = r"\s+".join(r"\d[\d,.]*" if part == "#" else re.escape(part) for part in american.split("_"))
    return re.compile(rf"(?<![\w-]){body}(?![\w-])", re.IGNORECASE)


@cache
def _table() -> _Table:
    return _Table(files(__package__).joinpath("american_spellings.txt").read_text(encoding="utf-8"))


def british(word: str) -> str:
    """The British spelling of one lower-case word; the word itself where it is not an American spelling."""
    return _table().words.get(word, word)


def find(text: str) -> list[Finding]:
    """Every American spelling, in order. Names ("Pearl Harbor"), addresses and code are left out."""
    return [
        Finding(RULE, Severity.NOTE, text[start:end], start, end, f"The British spelling is “{better}”.")
        for start, end, better in _replacements(text)
    ]


def mend(text: str) -> str:
    """The text with every spelling that `find` finds made British; case and inflection stay."""
    pieces, at = [], 0
    for start, end, better in _replacements(text):
        pieces += [text[at:start], better]
        at = end
    return "".join([*pieces, text[at:]])


def _replacements(text: str) -> list[tuple[int, int, str]]:
    table = _table()
    kept = [match.span() for match in table.names.finditer(text)]
    found = [*_phrases(text, table), *_words(text, table)]
    return sorted(r for r in found if not any(start < r[1] and r[0] < end for start, end in kept))


def _phrases(text: str, table: _Table) -> Iterator[tuple[int, int, str]]:
    for pattern, better in table.phrases:
        for match in pattern.finditer(text):
            old, new = match.group().rsplit(None, 1), better.rsplit(None, 1)
            if old[0].lower() == new[0].lower() or new[0] == "#":  # only the last word changes
                start = match.end() - len(old[1])
                yield start, match.end(), _cased(old[1], new[1])
            else:
                yield match.start(), match.end(), _cased(match.group(), better)


def _words(text: str, table: _Table) -> Iterator[tuple[int, int, str]]:
    for sentence in split(text):
        running = sentence.closed and not sentence.text.isupper()
        for match in _WORD.finditer(text, sentence.start, sentence.end):
            better = table.words.get(match.group().lower())
            if better and not _is_address(text, *match.span()):
                inside = bool(text[sentence.start : match.start()].strip(" \"'“‘(["))
                if not (running and match.group()[0].isupper() and inside and _is_name(text, sentence.start, match)):
                    yield match.start(), match.end(), _cased(match.group(), better)


def _is_name(text: str, start: int, match: re.Match[str]) -> bool:
    """A capital inside a sentence is a name's, unless a quotation starts there: `She said, "Color it."`"""
    return text[max(start, match.start() - 1) : match.start()] not in ("“", '"', "‘", "'")


def _is_address(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    return bool(_IN_ADDRESS.search(before[-1:]) or _IN_ADDRESS.match(after) or re.match(r"\w\.$", before))


def _cased(old: str, new: str) -> str:
    if len(old) > 1 and old.isupper():
        return new.upper()
    return new[0].upper() + new[1:] if old[0].isupper() else new
