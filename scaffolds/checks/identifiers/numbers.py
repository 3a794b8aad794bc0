"""Numbers that point to one person: unique pupil number, NHS number, National Insurance number.

UPN and NHS numbers carry a check character (python-stdnum works it out), so a part number of the same shape passes;
with its name beside it ("UPN: ...") a number of the right shape is taken even when the check character is wrong,
since a typing slip still points to someone. National Insurance prefixes are HMRC's (NIM39110).
"""

import re
from collections.abc import Iterator

from stdnum.gb import nhs, upn

from scaffolds.checks.identifiers.identifier import Identifier, IdentifierKind

_UPN = re.compile(r"(?<![\w-])[A-Za-z] ?\d{3} ?\d{4} ?\d{2} ?\d{2}[0-9A-Za-z](?!\w)")
_NHS = re.compile(r"(?<![\w.+-])\d{3}([ -]?)\d{3}\1\d{4}(?![\w-]|\.\d)")
_NI = re.compile(
    r"(?<!\w)(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]([ -]?)\d{2}\1\d{2}\1\d{2}\1[A-D](?!\w)",
    re.IGNORECASE,
)
_UPN_CUE = re.compile(r"\b(?:upn|pupil (?:number|no\.?|id))\W{1,4}(?:is\W)?\s*$", re.IGNORECASE)
_LIKE_NI = re.compile(r"(?<!\w)[A-Z]{2}([ -]?)\d{2}\1\d{2}\1\d{2}\1[A-D](?!\w)", re.IGNORECASE)
_NI_CUE = re.compile(
    r"\b(?:ni|nino|n\.i\.|national insurance)(?:\W{0,2}(?:no|num|number))?\W{0,4}(?:is\W)?\s*$", re.IGNORECASE)
_NHS_CUE = re.compile(r"\bnhs\b(?:\W{0,2}(?:no|num|number)\b)?\W{0,4}(?:is\W)?\s*$", re.IGNORECASE)


def find(text: str) -> Iterator[Identifier]:
    for match in _UPN.finditer(text):
        if upn.is_valid(match[0]) or _UPN_CUE.search(text, 0, match.start()):
            yield _found(match, IdentifierKind.UPN, "A unique pupil number points to one learner.")
    for match in _NHS.finditer(text):
        if nhs.is_valid(match[0]) or _NHS_CUE.search(text, 0, match.start()):
            yield _found(match, IdentifierKind.NHS, "An NHS number points to one person's health record.")
    for match in _LIKE_NI.finditer(text):
        if not (_NI.match(match[0]) or _NI_CUE.search(text, 0, match.start())):
            continue
        yield _found(match, IdentifierKind.NI, "A National Insurance number points to one person.")


def _found(match: re.Match[str], kind: IdentifierKind, why: str) -> Identifier:
    return Identifier(kind, match[0], match.start(), match.end(), why)
