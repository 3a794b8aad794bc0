"""Provision that says what a learner gets: how much, how often, who gives it, and when it is looked at again.

A plan that says "regular access to support" promises nothing that anybody could see kept. The SEND Code of Practice
(2015, 9.69) has provision in an EHC plan "detailed and specific and normally quantified"; the same wording serves SEN
support. A blank (____) counts as said: the school fills it in.
"""
import re
from functools import cache
from pathlib import Path

from prompt_library.records import Record, read_records
from scaffolds.checks.finding import Finding, Severity

CONTENT = Path(__file__).parent / "content" / "provision.yaml"


class Vague(Record):
    phrases: tuple[str, ...]
    advice: str


class Element(Record):
    """missing is what a line without it does not say; patterns are regular expressions, one of which it has."""

    missing: str
    patterns: tuple[str, ...]


class Wording(Record):
    vague: tuple[Vague, ...]
    elements: tuple[Element, ...]


@cache
def _wording() -> Wording:
    return read_records(CONTENT, Wording)[0]


@cache
def _elements() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((one.missing, re.compile("|".join(one.patterns), re.IGNORECASE)) for one in _wording().elements)


def vague(text: str) -> list[Finding]:
    """Words that could mean anything, in the order of the text, none inside another."""
    found = [
        Finding("vague", Severity.WARN, match[0], match.start(), match.end(), one.advice)
        for one in _wording().vague for phrase in one.phrases
        for match in re.finditer(rf"(?<![\w-]){re.escape(phrase)}(?![\w-])", text, re.IGNORECASE)]
    kept: list[Finding] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def missing(line: str) -> tuple[str, ...]:
    """What a line of provision does not say, of: how much, how often, who gives it, when it is reviewed."""
    return tuple(missing for missing, pattern in _elements() if not pattern.search(line))
