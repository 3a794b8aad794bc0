"""Initials: after a name where two have the same first one ("Josh B", "Lewis H-B", "bilal a"), before it ("J. "
"Okonkwo"),
and by themselves for somebody ("M.K. was a witness").
"""
import re
from collections.abc import Iterator

from scaffolds.checks.identifiers.identifier import Identifier, IdentifierKind

_AHEAD = re.compile(r"(?<![\w'’.])(?:[A-Z]\. ?){1,3}$|(?<![\w'’.@/])[a-z]\.$|(?<![\w'’.])[B-HJ-Z] $")
_ENDS = (
    r"(?=\s*(?:$|[,;:)!?=/|&\n–-]|\.(?:\s|$))|['’]s\b| (?:and|n|&|is|was|has|had|hit|to|from|in|with|took|went|"
    r"kept|keeps|got|told|kicked|pushed|needs|wont|cant|said|says)\b)")
# "I" is the speaker and "A" an article, unless the name ends there; "u", "r", "x" and the like are words of a chat.
_AFTER = re.compile(
    rf" (?:[B-HJ-Z](?:[-.]?[A-Z]){{0,2}}(?![\w+*])(?! ?(?:levels?|grades?|block|Block|Level|Grade)\b)|[AI]{_ENDS}|"
    rf"(?:[abdefghjloqstvz]|[ckmnpwy](?=,| and\b|\.|$)){_ENDS})(?!['’](?!s\b))(?:\.(?= ?[,;)]| [a-z]))?")
_SHORT_FOR_SOMETHING = frozenset(
    "AD AM AS BA BC CA CC CD CE CV DC DJ DT DVD EG EP EU FM GB GM GP HR ID IE IQ IT KO LA MA MC MD MP MS NB NZ OK OT "
    "PC PE PH PM PR PS PT RE RS SA SE SU TA TB TD TV UK UN US VR WC".split())
_PERSON = (r"(?: and [A-Z]\.[A-Z]\.)?,? (?:is|was|were|are|has|have|had|said|says|hit|pushed|needs?|will|can(?:not|"
    r"['’]t)|"
           r"did|does|to|told|asked|came|went|left|refused|who|and [A-Z]\.[A-Z]\.)\b")
_STANDS_FOR_ONE = re.compile(
    rf"(?<![\w.&])(?P<first>[A-Z]\.[A-Z]\.(?:[A-Z]\.)?)(?= \((?:[Yy]|\d)|['’]s\b|{_PERSON})|"
    r"\b(?:and|for|with|from|told|hit|saw|re:|by) (?P<second>[A-Z]\.[A-Z]\.(?:[A-Z]\.)?)(?=\s|$|[,;])")


def ahead(before: str) -> re.Match[str] | None:
    """The initial at the end of `before`, what stands in front of a name."""
    return _AHEAD.search(before)


def after(text: str, end: int) -> int:
    """Where the name that ends at `end` ends with its initial, and the full stop of that."""
    found = _AFTER.match(text, end)
    return found.end() if found else end


def stands_after(text: str, end: int) -> bool:
    """Whether a capital that nothing else explains follows what ends at `end`: "Vanterpool J, candidate"."""
    found = _AFTER.match(text, end)
    return bool(found and found[0][1].isupper() and re.match(_ENDS, text[found.end() :]))


def find(text: str) -> Iterator[Identifier]:
    """Two or three initials that do what people do."""
    for match in _STANDS_FOR_ONE.finditer(text):
        group = "first" if match["first"] else "second"
        if match[group].replace(".", "") not in _SHORT_FOR_SOMETHING:
            yield Identifier(IdentifierKind.NAME, match[group], *match.span(group), "Initials stand for a person.")
