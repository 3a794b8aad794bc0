"""Dates of birth, and not the dates of history.

A date is taken for a date of birth when the words before it say so and the year could belong to someone alive, or
when it is written in figures and makes someone three to nineteen years old, the ages that schools hold records for.
"""

import datetime
import re
from collections.abc import Iterator

from scaffolds.checks.identifiers.identifier import Identifier, IdentifierKind

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_FIGURES = re.compile(r"(?<![\d./-])\d{1,2}([./-])\d{1,2}\1(?P<year>(?:19|20)\d{2}|\d{2})(?![\d/-]|\.\d)")
_ISO = re.compile(r"(?<![\d./-])(?P<year>(?:19|20)\d{2})-\d{2}-\d{2}(?![\d/-])")
_WORDS = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?),? (?P<year>(?:19|"
    rf"20)\d{{2}})\b",
    re.IGNORECASE,
)
_SAYS_DOB = re.compile(r"\b(?:d\.?o\.?b\.?|date of birth|birth ?date|birthday|bday)\b[^.!?\n]{0,12}$", re.IGNORECASE)
_SAYS_BORN = re.compile(r"\bborn\b[^.!?\n]{0,20}$", re.IGNORECASE)
_SCHOOL_AGES = range(3, 20)
_OLDEST_BORN = 30  # a birth told in passing, within living school memory; older ones are usually someone famous


def find(text: str, today: datetime.date | None = None) -> Iterator[Identifier]:
    year_now = (today or datetime.datetime.now(tz=datetime.UTC).date()).year
    for pattern, in_figures in ((_FIGURES, True), (_ISO, True), (_WORDS, False)):
        for match in pattern.finditer(text):
            age = year_now - _full_year(match["year"], year_now)
            if _is_birth(text[max(0, match.start() - 40) : match.start()], age, in_figures):
                why = "A date of birth, with anything else, points to one person."
                yield Identifier(IdentifierKind.DOB, match[0], match.start(), match.end(), why)


def _is_birth(before: str, age: int, in_figures: bool) -> bool:
    if _SAYS_DOB.search(before):
        return 0 <= age <= 100
    if _SAYS_BORN.search(before):
        return 0 <= age <= _OLDEST_BORN
    return in_figures and age in _SCHOOL_AGES


def _full_year(year: str, year_now: int) -> int:
    if len(year) == 4:
        return int(year)
    full = year_now - year_now % 100 + int(year)
    return full if full <= year_now else full - 100
