"""What makes a letter hard to read or to translate: long sentences, idioms, and letters that stand for a term that was
not said first."""
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from prompt_library.records import Record, read_records
from scaffolds.checks.finding import Finding, Severity
from scaffolds.checks.sentences import split

CONTENT = Path(__file__).parent / "content" / "plain_letter.yaml"
LONGEST = 20  # words; plain-English guidance for public letters gives 15 to 20 as the average to stay under
SHORTENED = re.compile(r"\b[A-Z]{2,}(?:Co)?s?\b")
BLANK = re.compile(r"\[[^\]]*\]")


class Said(Record):
    idioms: tuple[str, ...]
    known: tuple[str, ...]


@cache
def _said() -> Said:
    return read_records(CONTENT, Said)[0]


def find(text: str) -> list[Finding]:
    """In the order of the text. Words in [square brackets] are left to whoever fills them in."""
    return sorted((*_long(text), *_idioms(text), *_shortened(text)), key=lambda one: one.start)


def _long(text: str) -> Iterator[Finding]:
    for one in split(text):
        if len(BLANK.sub("blank", one.text).split()) > LONGEST:
            yield Finding("long-sentence", Severity.WARN, one.text, one.start, one.end,
                          f"This sentence has more than {LONGEST} words.")


def _idioms(text: str) -> Iterator[Finding]:
    for idiom in _said().idioms:
        for found in re.finditer(rf"\b{re.escape(idiom)}\b", text, re.IGNORECASE):
            yield Finding("idiom", Severity.WARN, found[0], found.start(), found.end(),
                          "This means something else than its words, so it does not translate.")


def _shortened(text: str) -> Iterator[Finding]:
    told: set[str] = set(_said().known)
    outside = BLANK.sub(lambda blank: " " * len(blank[0]), text)
    for found in SHORTENED.finditer(outside):
        word = found[0].removesuffix("s") if found[0].endswith("s") and len(found[0]) > 3 else found[0]
        if word not in told and not text[:found.start()].endswith("("):
            yield Finding("unexplained-term", Severity.WARN, found[0], found.start(), found.end(),
                          f"“{found[0]}” is not said in full before it.")
        told.add(word)
