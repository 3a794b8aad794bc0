"""Words said over and over: the sign of a model that has lost its thread. Songs and poems repeat themselves, so only
what is repeated more often than in the source counts."""
import re
from collections import Counter

from scaffolds.checks.finding import Finding, Severity

LINE = re.compile(r"[^.!?\n]+[.!?]*")
WORD = re.compile(r"[\w'’-]+")
OFTEN = 3  # the same sentence or line, or the same run of words end to end, this many times is a loop
RUN = re.compile(r"\b(\w[^\n]{1,80}?)(?:[\s,;.]+\1\b){3,}", re.IGNORECASE)


def find(text: str, source: str = "") -> list[Finding]:
    """One finding (to be held back) for each sentence, line or run of words that comes OFTEN or more."""
    before = Counter(_plain(match[0]) for match in LINE.finditer(source))
    seen: Counter[str] = Counter()
    found = []
    for match in LINE.finditer(text):
        plain = _plain(match[0])
        seen[plain] += 1
        if plain and seen[plain] == max(OFTEN, before[plain] + 1):
            found.append(_finding(match))
    if not RUN.search(source):
        found += [_finding(match) for match in RUN.finditer(text)]
    return found


def _plain(line: str) -> str:
    return " ".join(WORD.findall(line.lower()))


def _finding(match: re.Match[str]) -> Finding:
    said = match[0].strip()
    start = match.start() + match[0].index(said)
    return Finding("repetition", Severity.HOLD, said, start, start + len(said), "The same words come again and again.")
